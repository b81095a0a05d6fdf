"""What speaks for a passage. Features come in families, each a small function over all candidates.

An extractor returns a row for each of its features, shape (features, candidates).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.language.analyzers import View
from bot.language.intent import Kind
from bot.language.reading import Reading
from bot.retrieval.answer_type import AnswerType
from bot.retrieval.arrays import Scores
from bot.retrieval.asked import Asking, asks_for_meaning
from bot.retrieval.facts import Facts
from bot.retrieval.index import FIELDS, PRESENCE_VIEWS, TRANSLATION, WINDOWS, Candidates
from bot.retrieval.neighbours import Neighbours
from bot.retrieval.paraphrase import PARAPHRASE_FEATURES
from bot.retrieval.presence import PRESENCE_FEATURES
from bot.retrieval.question import Question


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that features are computed from: the question, what it asks for, the candidates, and what is known of the passages.

    Of each passage there are its reading, its facts, the logarithm of its length (`lengths`), how much of the question its
    heading holds, and whether it holds a thing of each kind (`fits`), shapes (passages,); and what it names of the sort asked
    for (`sought`), shape (3, passages), of `NamedIndex`. What the candidates say of the question in whatever words
    (`paraphrased`), shape (8, candidates), is of `Paraphrases`.
    """

    question: Question
    asking: Asking
    candidates: Candidates
    readings: Sequence[Reading]
    facts: Sequence[Facts]
    lengths: Scores
    fits: Mapping[Kind, Scores]
    sought: Scores
    paraphrased: Scores
    heading_coverage: Scores
    neighbours: Neighbours

    def at(self, values: Scores) -> Scores:
        """Returns the candidates' part of `values`, which has one for each passage in its last dimension."""
        return values.take(self.candidates.places, axis=-1)


Extractor = Callable[[Evidence], Scores]


def _rows(*rows: Scores | NDArray[np.bool_]) -> Scores:
    return np.concatenate(rows, dtype=np.float64).reshape(len(rows), -1)


def relative_scores(evidence: Evidence) -> Scores:
    """The BM25 score in each view, against the best passage's."""
    return evidence.at(evidence.candidates.relative[: len(View)])


def coverage(evidence: Evidence) -> Scores:
    """The share of the question's terms in each view, weighted by rarity, that the passage holds.

    In characters also squared: the last rare term tells more than the first.
    """
    held = evidence.candidates.presence.coverage
    return np.concatenate([held[: len(View)], np.square(held[FIELDS[View.CHARACTERS], None])])


def is_best(evidence: Evidence) -> Scores:
    """Whether the passage has the highest score in each view."""
    return (relative_scores(evidence) >= 1.0).astype(np.float64)


def rarest_terms(evidence: Evidence) -> Scores:
    """Whether the passage holds the question's rarest word, and rarest character, that the report has."""
    return evidence.candidates.presence.rarest[[FIELDS[View.WORDS], FIELDS[View.CHARACTERS]]]


def concepts(evidence: Evidence) -> Scores:
    """The share of the question's concepts (the report's own synonyms), weighted by rarity, that the passage holds.

    As it is; against the best passage's; and whether no passage holds more.
    """
    highest = evidence.candidates.concepts.max() or 1.0
    held = evidence.at(evidence.candidates.concepts)
    return _rows(held, held / highest, held >= highest)


def longest_run(evidence: Evidence) -> Scores:
    """The longest run of characters that passage and question share, against the question's length."""
    question = "".join([word.text for word in evidence.question.content.words])
    runs = common_runs(question, [evidence.readings[place].text for place in evidence.candidates.places.tolist()])
    return np.array([runs]) / (len(question) or 1)


def common_runs(question: str, passages: Sequence[str]) -> list[int]:
    """Returns the length of the longest substring of `question` that each passage holds."""
    longest_first = sorted(_pieces(question, "\n".join(passages)), key=len, reverse=True)
    return [_common_run(longest_first, passage) for passage in passages]


def _pieces(question: str, text: str) -> list[list[str]]:
    """Returns from each place of `question` on the substrings that `text` holds, the shorter first."""
    pieces: list[list[str]] = []
    longest = 0
    for start in range(len(question)):
        longest = max(0, longest - 1)
        while start + longest < len(question) and question[start : start + longest + 1] in text:
            longest += 1
        pieces.append([question[start : start + length + 1] for length in range(longest)])
    return pieces


def _common_run(longest_first: Sequence[Sequence[str]], passage: str) -> int:
    longest = 0
    for pieces in longest_first:
        if len(pieces) <= longest:
            break
        while longest < len(pieces) and pieces[longest] in passage:
            longest += 1
    return longest


def beside(evidence: Evidence) -> Scores:
    """The relative score in characters of the passages before and after, and whether either has the highest of all."""
    framed = np.zeros(len(evidence.readings) + 2)
    framed[1:-1] = evidence.candidates.relative[FIELDS[View.CHARACTERS]]
    places = evidence.candidates.places
    around = framed[np.array([places, places + 2])]
    return np.concatenate([around, around >= 1.0])


_FITS = {Kind.HOW_MANY: 0, Kind.WHEN: 2, Kind.WHO: 3, Kind.WHERE: 4, Kind.WHY: 5, Kind.TITLE: 6}
_UNIT = 1


def fits(evidence: Evidence) -> Scores:
    """Whether the passage holds the kind of thing that is asked for, a row for each kind.

    Of a number asked for, also whether the passage counts something in the unit that is named or implied.
    """
    intent, places = evidence.question.intent, evidence.candidates.places
    rows = np.zeros((len(_FITS) + 1, len(places)))
    if intent.kind in _FITS:
        rows[_FITS[intent.kind]] = evidence.at(evidence.fits[intent.kind])
    if units := evidence.asking.units:
        rows[_UNIT] = [evidence.facts[place].counts_in(units) for place in places.tolist()]
    return rows


def tells(evidence: Evidence) -> Scores:
    """Whether the passage tells in so many words where, what something is or means, what it is called, if that is asked."""
    places, asked = evidence.candidates.places.tolist(), evidence.asking.asked
    rows = np.zeros((3, len(places)))
    if asked is AnswerType.PLACE:
        rows[0] = [evidence.facts[place].locates for place in places]
    if asked is AnswerType.DEFINITION or asks_for_meaning(evidence.question.reading.text):
        rows[1] = [evidence.facts[place].defines for place in places]
    if asked is AnswerType.NAME:
        rows[2] = [evidence.facts[place].names for place in places]
    return rows


def near(evidence: Evidence) -> Scores:
    """How much of the question, weighted by rarity, stands close to one thing of the kind asked for.

    In characters, and in meanings.
    """
    kind, places = evidence.question.intent.kind, evidence.candidates.places.tolist()
    if kind not in evidence.fits:
        return np.zeros((2, len(places)))
    characters, meanings = (evidence.candidates.rarity[view] for view in (View.CHARACTERS, View.MEANINGS))
    asked = frozenset(meanings)
    rows = np.zeros((2, len(places)))
    for number, place in enumerate(places):
        if windows := evidence.facts[place].windows[kind]:
            text = evidence.readings[place].text
            held = [term for term in characters if term in text]
            meant = [shared for window in windows if (shared := asked & window.meanings)]  # often nothing
            rows[:, number] = (
                max([sum([characters[term] for term in held if term in window.text]) for window in windows]),
                max([sum(sorted([meanings[term] for term in shared])) for shared in meant], default=0.0),
            )
    return rows / [[sum(characters.values()) or 1.0], [sum(meanings.values()) or 1.0]]


def sought(evidence: Evidence) -> Scores:
    """Things of the very sort asked for: how many the question does not say, whether any is named; a word like its noun."""
    return evidence.at(evidence.sought)


def paraphrased(evidence: Evidence) -> Scores:
    """The shares of the question's words, weighted by rarity, that the passage says in whatever words."""
    return evidence.paraphrased


def translations(evidence: Evidence) -> Scores:
    """Of the question's meanings in the translations, the BM25 score against the best passage's, and the coverage."""
    candidates, row = evidence.candidates, FIELDS[TRANSLATION]
    return _rows(evidence.at(candidates.relative[row]), candidates.presence.coverage[row])


def named(evidence: Evidence) -> Scores:
    """The shares of the question's numbers, by value, and of its names, weighted by rarity, that the passage holds."""
    return _rows(evidence.at(evidence.candidates.numbers), evidence.at(evidence.candidates.names))


def place_and_length(evidence: Evidence) -> Scores:
    """How much of the question the heading holds; where the passage stands; and how long it is.

    Whether it is the report's first passage, which often says what the report is about; how far down it stands, 0 to 1; and
    the logarithm of its length in characters.
    """
    places = evidence.candidates.places
    down = places / max(1, len(evidence.readings) - 1)
    return _rows(evidence.at(evidence.heading_coverage), places == 0, down, evidence.at(evidence.lengths))


def present(evidence: Evidence) -> Scores:
    """Which terms in three of the views stand where: the features of `Presence`, view by view."""
    shares = evidence.candidates.presence.shares[:, _PRESENT]
    return shares.swapaxes(0, 1).reshape(-1, shares.shape[2])


_PRESENT = [FIELDS[view] for view in PRESENCE_VIEWS]


def windows(evidence: Evidence) -> Scores:
    """The share of the question's characters, weighted by rarity, in the best window of the passage, by width."""
    return evidence.candidates.windows.T


def judged(evidence: Evidence) -> Scores:
    """The passage's share of the votes of the most alike judged questions, and how much of the question they explain.

    The share as it is, against that of the passage with most, and weighed by how much alike the nearest one is; and how
    probable the passage is by the words of all judged questions.
    """
    neighbours = evidence.neighbours
    votes = evidence.at(neighbours.votes)
    highest = float(neighbours.votes.max(initial=0.0)) or 1.0
    explained, by_words = evidence.at(neighbours.explained), evidence.at(neighbours.by_words)
    return _rows(votes, votes / highest, votes * neighbours.nearest, explained, by_words)


EXTRACTORS: Mapping[tuple[str, ...], Extractor] = {
    tuple(f"{view} score" for view in View): relative_scores,
    (*(f"{view} coverage" for view in View), "characters squared"): coverage,
    tuple(f"{view} best" for view in View): is_best,
    ("words rarest", "characters rarest"): rarest_terms,
    ("concepts", "concepts relative", "concepts best"): concepts,
    ("longest run",): longest_run,
    ("score before", "score after", "best before", "best after"): beside,
    ("number fits", "unit fits", "date fits", "person fits", "place fits", "reason fits", "title fits"): fits,
    ("tells where", "tells what it is", "tells the name"): tells,
    ("near, characters", "near, meanings"): near,
    ("sought, not said", "sought, named", "sought, like the noun"): sought,
    PARAPHRASE_FEATURES: paraphrased,
    ("translation score", "translation coverage"): translations,
    ("numbers", "names"): named,
    ("heading", "first", "position", "length"): place_and_length,
    tuple(f"{view} {name}" for view in PRESENCE_VIEWS for name in PRESENCE_FEATURES): present,
    tuple(f"window {width}" for width in WINDOWS): windows,
    ("votes", "votes relative", "votes weighed", "explained", "by words"): judged,
}
FEATURES: tuple[str, ...] = tuple(name for names in EXTRACTORS for name in names)
"""The names of all features, in order."""


def feature_matrix(evidence: Evidence) -> Scores:
    """Returns all features, shape (candidates, features), columns in the order of `FEATURES`."""
    return np.ascontiguousarray(np.concatenate([extract(evidence) for extract in EXTRACTORS.values()]).T)
