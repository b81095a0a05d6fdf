"""What speaks for a passage. Each feature is a small function over all candidates, shape (candidates,)."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from bot.language.analyzers import View
from bot.language.intent import Kind
from bot.language.reading import Reading
from bot.retrieval.facts import Facts, Window
from bot.retrieval.index import WINDOWS, Candidates
from bot.retrieval.neighbours import Neighbours
from bot.retrieval.okapi import Scores
from bot.retrieval.presence import PRESENCE_FEATURES, Presence
from bot.retrieval.question import Question


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that features are computed from: the question, the candidates, and what is known of the passages."""

    question: Question
    candidates: Candidates
    readings: Sequence[Reading]
    facts: Sequence[Facts]
    heading_coverage: Scores
    neighbours: Neighbours

    def at(self, values: Scores) -> Scores:
        """Returns the candidates' part of `values`, which has one for each passage."""
        return values[self.candidates.places]

    def beside(self, values: Scores, step: int) -> Scores:
        """Returns what the passage `step` places further has of `values`; 0 beyond either end."""
        framed = np.zeros(len(values) + 2)
        framed[1:-1] = values
        return framed[self.candidates.places + 1 + step]


Feature = Callable[[Evidence], Scores]


def relative_score(view: View) -> Feature:
    """The BM25 score in `view`, against the best passage's."""

    def feature(evidence: Evidence) -> Scores:
        score = evidence.candidates.scores[view]
        return evidence.at(score) / (score.max() or 1.0)

    return feature


def coverage(view: View) -> Feature:
    """The share of the question's terms in `view`, weighted by rarity, that the passage holds."""

    def feature(evidence: Evidence) -> Scores:
        return evidence.at(evidence.candidates.coverage[view])

    return feature


def is_best(view: View) -> Feature:
    """Whether the passage has the highest score in `view`."""

    def feature(evidence: Evidence) -> Scores:
        score = evidence.candidates.scores[view]
        return (evidence.at(score) >= (score.max() or 1.0)).astype(np.float64)

    return feature


def concepts(evidence: Evidence) -> Scores:
    """The share of the question's concepts (the report's own synonyms), weighted by rarity, that the passage holds."""
    return evidence.at(evidence.candidates.concepts)


def concepts_best(evidence: Evidence) -> Scores:
    """Whether no passage holds more of the question's concepts."""
    held = evidence.candidates.concepts
    return (evidence.at(held) >= (held.max() or 1.0)).astype(np.float64)


def concepts_relative(evidence: Evidence) -> Scores:
    """The coverage of the question's concepts, against the best passage's."""
    held = evidence.candidates.concepts
    return evidence.at(held) / (held.max() or 1.0)


def coverage_squared(evidence: Evidence) -> Scores:
    """Coverage in characters squared: the last rare term tells more than the first."""
    return np.square(coverage(View.CHARACTERS)(evidence))


def neighbour_is_best(step: int) -> Feature:
    """Whether the passage before (-1) or after (1) has the highest score in characters."""

    def feature(evidence: Evidence) -> Scores:
        return (neighbour(step)(evidence) >= 1.0).astype(np.float64)

    return feature


def rarest_term(view: View) -> Feature:
    """Whether the passage holds the question's rarest term in `view` that the report has."""

    def feature(evidence: Evidence) -> Scores:
        return evidence.at(evidence.candidates.rarest[view])

    return feature


def neighbour(step: int) -> Feature:
    """The relative score in characters of the passage before (-1) or after (1)."""

    def feature(evidence: Evidence) -> Scores:
        score = evidence.candidates.scores[View.CHARACTERS]
        return evidence.beside(score, step) / (score.max() or 1.0)

    return feature


def longest_run(evidence: Evidence) -> Scores:
    """The longest run of characters that passage and question share, against the question's length."""
    question = "".join(word.text for word in evidence.question.content.words)
    runs = [common_run(question, evidence.readings[place].text) for place in evidence.candidates.places]
    return np.array(runs, dtype=np.float64) / (len(question) or 1)


def common_run(question: str, passage: str) -> int:
    """Returns the length of the longest substring of `question` that `passage` holds."""
    longest = 0
    for start in range(len(question)):
        while start + longest < len(question) and question[start : start + longest + 1] in passage:
            longest += 1
    return longest


def kind_fits(evidence: Evidence) -> Scores:
    """Whether the passage holds the kind of thing that is asked for."""
    intent = evidence.question.intent
    return np.array([evidence.facts[place].fit(intent.kind) for place in evidence.candidates.places])


def unit_fits(evidence: Evidence) -> Scores:
    """Whether the passage counts something in the very unit asked for."""
    intent = evidence.question.intent
    return np.array([evidence.facts[place].counts_in(intent.unit) for place in evidence.candidates.places])


def kind_fits_for(*kinds: Kind) -> Feature:
    """`kind_fits`, only for questions of `kinds`."""

    def feature(evidence: Evidence) -> Scores:
        asked = evidence.question.intent.kind in kinds
        return kind_fits(evidence) if asked else np.zeros(len(evidence.candidates.places))

    return feature


def near(view: View) -> Feature:
    """How much of the question, in `view` and weighted by rarity, stands close to one thing of the kind asked for."""

    def feature(evidence: Evidence) -> Scores:
        kind, idf = evidence.question.intent.kind, evidence.candidates.rarity[view]
        total = sum(idf.values()) or 1.0

        def share(window: Window) -> float:
            held = window.text if view is View.CHARACTERS else window.meanings
            return sum(weight for term, weight in idf.items() if term in held) / total

        places = evidence.candidates.places.tolist()
        windows = (evidence.facts[place].windows.get(kind, ()) for place in places)
        return np.array([max(map(share, found), default=0.0) for found in windows])

    return feature


def translation_coverage(evidence: Evidence) -> Scores:
    """The share of the question's meanings, weighted by rarity, that the passage's translation holds."""
    return evidence.at(evidence.candidates.translation_coverage)


def translation_score(evidence: Evidence) -> Scores:
    """The BM25 score of the question's meanings in the translations, against the best passage's."""
    score = evidence.candidates.translation_score
    return evidence.at(score) / (score.max() or 1.0)


def numbers(evidence: Evidence) -> Scores:
    """The share of the question's numbers, by value and weighted by rarity, that the passage holds."""
    return evidence.at(evidence.candidates.numbers)


def names(evidence: Evidence) -> Scores:
    """The share of the question's names, weighted by rarity, that the passage holds."""
    return evidence.at(evidence.candidates.names)


def heading(evidence: Evidence) -> Scores:
    """The share of the question's characters that the passage's heading holds."""
    return evidence.at(evidence.heading_coverage)


def first(evidence: Evidence) -> Scores:
    """Whether it is the report's first passage, which often says what the report is about."""
    return np.where(evidence.candidates.places == 0, 1.0, 0.0)


def position(evidence: Evidence) -> Scores:
    """How far down the report the passage stands, 0 to 1."""
    return evidence.candidates.places.astype(np.float64) / max(1, len(evidence.readings) - 1)


def length(evidence: Evidence) -> Scores:
    """The logarithm of the passage's length in characters."""
    return np.array([math.log(1 + len(evidence.readings[place].text)) for place in evidence.candidates.places])


def votes(evidence: Evidence) -> Scores:
    """The passage's share of the votes of the judged questions that are most like this one."""
    return evidence.at(evidence.neighbours.votes)


def votes_relative(evidence: Evidence) -> Scores:
    """The passage's votes, against those of the passage with most."""
    own = evidence.neighbours.votes
    return evidence.at(own) / (own.max() or 1.0)


def votes_weighed(evidence: Evidence) -> Scores:
    """The passage's share of the votes, weighed by how much alike the nearest question is."""
    return votes(evidence) * evidence.neighbours.nearest


def explained(evidence: Evidence) -> Scores:
    """The share of the question's terms that stand in the passage, or in a judged question that it answers."""
    return evidence.at(evidence.neighbours.explained)


def present(view: View, feature: Callable[[Presence], Scores]) -> Feature:
    """A feature of which terms in `view` stand where."""
    return lambda evidence: feature(evidence.candidates.presence[view])


def window(number: int) -> Feature:
    """The share of the question's characters, weighted by rarity, in the best window of the passage."""
    return lambda evidence: evidence.candidates.windows[:, number]


FEATURES: Mapping[str, Feature] = {
    **{f"{view} score": relative_score(view) for view in View},
    **{f"{view} coverage": coverage(view) for view in View},
    "characters squared": coverage_squared,
    **{f"{view} best": is_best(view) for view in View},
    "words rarest": rarest_term(View.WORDS),
    "characters rarest": rarest_term(View.CHARACTERS),
    "concepts": concepts,
    "concepts relative": concepts_relative,
    "concepts best": concepts_best,
    "longest run": longest_run,
    "score before": neighbour(-1),
    "score after": neighbour(1),
    "best before": neighbour_is_best(-1),
    "best after": neighbour_is_best(1),
    "number fits": kind_fits_for(Kind.HOW_MANY),
    "unit fits": unit_fits,
    "date fits": kind_fits_for(Kind.WHEN),
    "person fits": kind_fits_for(Kind.WHO),
    "place fits": kind_fits_for(Kind.WHERE),
    "reason fits": kind_fits_for(Kind.WHY),
    "title fits": kind_fits_for(Kind.TITLE),
    "near, characters": near(View.CHARACTERS),
    "near, meanings": near(View.MEANINGS),
    "translation score": translation_score,
    "translation coverage": translation_coverage,
    "numbers": numbers,
    "names": names,
    "heading": heading,
    "first": first,
    "position": position,
    "length": length,
    **{
        f"{view} {name}": present(view, feature)
        for view in (View.WORDS, View.CHARACTERS, View.MEANINGS)
        for name, feature in PRESENCE_FEATURES.items()
    },
    "votes": votes,
    "votes relative": votes_relative,
    "votes weighed": votes_weighed,
    "explained": explained,
    **{f"window {width}": window(number) for number, width in enumerate(WINDOWS)},
}


def feature_matrix(evidence: Evidence) -> Scores:
    """Returns all features, shape (candidates, features), columns in the order of `FEATURES`."""
    return np.column_stack([feature(evidence) for feature in FEATURES.values()])
