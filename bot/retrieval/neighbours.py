"""Who asked the same before: the judged questions of a report that are most like a question, and what answered them."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from bot.language.analyzers import CharacterAnalyzer, MeaningAnalyzer
from bot.language.folding import fold
from bot.language.intent import Intent, Kind, intent_of
from bot.language.stemming import stems
from bot.language.turns import canonical, turns_in
from bot.report.judged import JudgedQuestion
from bot.retrieval.deputies import Deputies
from bot.retrieval.okapi import Okapi, Scores, highest
from bot.retrieval.postings import Postings
from bot.retrieval.question import Question

# How many are kept, for their answers; and how many of them vote.
_KEPT, _VOTERS = 24, 8
# A neighbour's vote is its likeness to this power: the nearest tells most. Its exact answer tells a fifth where it asks for
# another kind of thing.
_POWER, _OTHER_KIND = 3, 0.2
# What one without an answer tells at least, where its reasons to have none are not shared.
_UNSHARED = 0.6
_REMEMBERED = 4096
# Terms that no text has: what is asked for, the unit counted, which of several in time, and a title without the deputy.
_ASKED, _COUNTED, _TURN, _NO_DEPUTY = "asked: ", "counted: ", "turn: ", "no deputy: "


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The nearest judged questions, nearest first, and what they tell.

    `likeness` is each one's cosine, 0 to 1, of one without an answer less where it lacks one for another reason. The first
    eight vote for the passages that answer them: `votes` is each passage's share of all votes, `explained` the share of the
    question's terms, weighted by rarity, that stand in it or in a question that votes for it, shapes (passages,).
    `unanswered` is the share of the votes of those that the report does not answer. `telling` is how much each one's exact
    answer tells.
    """

    questions: tuple[JudgedQuestion, ...]
    folded_answers: tuple[str, ...]
    telling: tuple[float, ...]
    likeness: tuple[float, ...]
    votes: Scores
    explained: Scores
    unanswered: float = 0.0

    @property
    def nearest(self) -> float:
        """The likeness of the nearest one; 0 where there is none."""
        return next(iter(self.likeness), 0.0)

    def nearest_of(self, place: int | None) -> float:
        """Returns the likeness of the nearest one that the passage at `place` answers, or, for None, that none answers."""
        pairs = zip(self.questions, self.likeness, strict=True)
        return next((own for question, own in pairs if _is_answered(question, place)), 0.0)

    def answers(self, place: int) -> dict[str, float]:
        """Returns the folded exact answers that the passage at `place` gave them, with how much speaks for each."""
        found: defaultdict[str, float] = defaultdict(float)
        for question, answer, own in zip(self.questions, self.folded_answers, self.telling, strict=True):
            if answer and place in question.places:
                found[answer] += own
        return dict(found)


class JudgedIndex:
    """The judged questions of one report as vectors of idf.

    Their terms are characters, pairs and the stems of English words, of what is left without the words that only ask; the
    report's concepts; the kind of thing asked for and the unit counted; and which edition or year. So 大会哪天闭幕 is as like
    大会什么时候闭幕 as can be.
    """

    def __init__(
        self,
        questions: Iterable[JudgedQuestion],
        texts: Sequence[str],
        meanings: MeaningAnalyzer,
        deputies: Deputies,
        lacking: Callable[[str], Collection[str]],
    ) -> None:
        """`texts` are the passages, each with what else is known of it, folded; `deputies` are the report's.

        `lacking` returns what a question speaks of and the report does not, folded.
        """
        self._deputies = deputies
        # Each is folded when it comes, while what is remembered of its text is at hand.
        read = [(question, fold(question.text)) for question in questions]
        self._questions = tuple([question for question, _ in read])
        folded = [own for _, own in read]
        answers = [question.answer or "" for question in self._questions]
        said = {answer: fold(answer).text for answer in set(answers)}  # many are alike
        self._answers = [said[answer] for answer in answers]
        self._texts = [own.text for own in folded]
        intents = [intent_of(text) for text in self._texts]
        self._kinds = [intent.kind for intent in intents]
        self._field = Okapi(
            self._terms_of(own.text, own.blanked(intent.spans).text, intent, meanings.concepts_of(own.text))
            for own, intent in zip(folded, intents, strict=True)
        )
        self._cosines = _cosines(self._field)
        self._unanswered = frozenset(number for number, question in enumerate(self._questions) if not question.places)
        self._lacking = functools.lru_cache(maxsize=_REMEMBERED)(lacking)
        self._passages = Okapi(
            [*_terms(text), *meanings.concepts_of(text), *_turns(text)] if self._questions else () for text in texts
        )

    def near(self, question: Question, *, left_out: str | None = None, at_most: float = 1.0) -> Neighbours:
        """Returns the neighbours of `question`, as if nobody had asked what `left_out` says, folded.

        Those that are more alike than `at_most` are left out: as if nobody had asked anything of the sort.
        """
        text, kind = question.reading.text, question.intent.kind
        terms = self._terms_of(text, question.content.text, question.intent, question.concepts)
        if not any(term in self._field.idf for term in terms if not _only_asks(term)):
            return Neighbours((), (), (), (), np.zeros(len(self._passages)), np.zeros(len(self._passages)))
        known, unknown = self._field.idf, self._field.unseen_idf
        rarity = {term: known.get(term, unknown) for term in terms}
        likeness = self._likeness(rarity)
        if left_out is not None:
            likeness[[own == left_out for own in self._texts]] = 0.0
        if at_most < 1.0:
            likeness[likeness > at_most] = 0.0
        numbers, weights = self._nearest(likeness, text, kind)
        questions = tuple([self._questions[number] for number in numbers])
        votes, unanswered = _votes(questions[:_VOTERS], weights[:_VOTERS], len(self._passages))
        explained = self._explained(rarity, numbers[:_VOTERS])
        answers = tuple([self._answers[number] for number in numbers])
        kinds = [1.0 if self._kinds[number] is kind else _OTHER_KIND for number in numbers]
        telling = tuple([own * weight**_POWER for own, weight in zip(kinds, weights, strict=True)])
        return Neighbours(questions, answers, telling, weights, votes, explained, unanswered)

    def _nearest(self, likeness: Scores, text: str, kind: Kind) -> tuple[Sequence[int], tuple[float, ...]]:
        """Returns the numbers of the nearest questions, nearest first, and how much alike they are, reasons considered."""
        found = highest(likeness, _KEPT)
        near = dict(zip(found.tolist(), likeness[found].tolist(), strict=True))
        for number in self._unanswered.intersection(near):
            near[number] *= self._shared_reason(number, text, kind)
        numbers = sorted(near, key=near.__getitem__, reverse=True)  # of equal ones the first stays first
        return numbers, tuple([near[number] for number in numbers])

    def _terms_of(self, text: str, content: str, intent: Intent, concepts: Iterable[str]) -> list[str]:
        """Returns the terms of a question, folded, with its content and the rest that was read of it.

        省长 is one more where the report has a 副省长 alone and he is not meant.
        """
        asking = [f"{_ASKED}{intent.kind}", *([f"{_COUNTED}{intent.unit}"] if intent.unit else ())]
        titles = [f"{_NO_DEPUTY}{text[slice(*span)]}" for span in self._deputies.meant_in(text)]
        return [*_terms(content), *sorted(concepts), *asking, *_turns(text), *titles]

    def _shared_reason(self, number: int, text: str, kind: Kind) -> float:
        """Returns for a question without an answer from 0.6 to 1, as many of its reasons as are shared.

        Each thing that it speaks of and the report does not is a reason, and so is what it asks for: 2018年那届有多少家企业参展
        says nothing of 有多少家企业参展, and how old someone is tells little of who it is.
        """
        reasons = self._lacking(self._questions[number].text)
        shared = sum(reason in text for reason in reasons) + (self._kinds[number] is kind)
        return _UNSHARED + (1 - _UNSHARED) * shared / (len(reasons) + 1)

    def _likeness(self, rarity: Mapping[str, float]) -> Scores:
        """Returns the cosine of each judged question with what has `rarity`, shape (questions,)."""
        found = self._cosines.find([number for term in rarity if (number := self._field.numbers.get(term)) is not None])
        length = sum([weight**2 for weight in rarity.values()]) ** 0.5
        cosines = np.bincount(found.places, found.scores, len(self._questions))
        return cosines / (length or 1.0)

    def _explained(self, rarity: Mapping[str, float], numbers: Sequence[int]) -> Scores:
        """Returns how much of what has `rarity` stands in each passage, or in one of the questions that vote for it."""
        shares = self._passages.weighed(rarity)
        asked: defaultdict[int, set[str]] = defaultdict(set)
        for number in numbers:
            terms = rarity.keys() & self._field.doc_freqs[number].keys()
            for place in self._questions[number].places:
                asked[place] |= terms
        for place, own in asked.items():
            lacking = own.difference(self._passages.doc_freqs[place])
            shares[place] += sum([rarity[term] for term in rarity if term in lacking])
        return shares / (sum(rarity.values()) or 1.0)


def _cosines(field: Okapi) -> Postings:
    """Returns the postings of `field`, each with what it adds to the cosine of its text and a vector of idf of length 1."""
    postings = field.postings
    squares = postings.weighed[:, 3].repeat(postings.sizes)
    return replace(postings, scores=squares / field.norms[postings.places])


def _is_answered(question: JudgedQuestion, place: int | None) -> bool:
    return place in question.places if place is not None else not question.places


def _votes(questions: Sequence[JudgedQuestion], likeness: Sequence[float], passages: int) -> tuple[Scores, float]:
    """Returns each passage's share of the votes, shape (passages,), and the share of those that none answers."""
    given: defaultdict[int, float] = defaultdict(float)
    unanswered = 0.0
    for question, own in zip(questions, likeness, strict=True):
        vote = own**_POWER
        for place in question.places:
            given[place] += vote
        if not question.places:
            unanswered += vote
    total = sum(given.values()) + unanswered or 1.0
    votes = np.zeros(passages)
    votes[list(given)] = [vote / total for vote in given.values()]
    return votes, unanswered / total


def _only_asks(term: str) -> bool:
    return term.startswith((_ASKED, _COUNTED))


def _turns(text: str) -> list[str]:
    return [f"{_TURN}{canonical(text[slice(*span)])}" for span in turns_in(text)]


def _terms(text: str) -> list[str]:
    found: list[str] = []
    for term in CharacterAnalyzer.of(text):
        found += stems(term) if term.isascii() and term.isalpha() else (term,)
    return found
