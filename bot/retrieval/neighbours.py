"""Who asked the same before: the judged questions of a report that are most like a question, and what answered them."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from bot.language.folding import fold
from bot.language.intent import Kind
from bot.report.judged import JudgedQuestion
from bot.retrieval.arrays import Scores
from bot.retrieval.judged_terms import ReadQuestion, TermReader, only_asks
from bot.retrieval.naive_bayes import NOTHING, ForNone, Likelihoods, NaiveBayes, Nearby, Terms
from bot.retrieval.okapi import Okapi, highest
from bot.retrieval.postings import Found, Postings
from bot.retrieval.question import Question

# How many are kept, for their answers; and how many of them vote.
_KEPT, _VOTERS = 24, 8
# A neighbour's vote is its likeness to this power: the nearest tells most. Its exact answer tells a fifth where it asks for
# another kind of thing.
_POWER, _OTHER_KIND = 3, 0.2
# What one without an answer tells at least, where its reasons to have none are not shared.
_UNSHARED = 0.6
_REMEMBERED = 4096


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The nearest judged questions, nearest first, and what they tell.

    `likeness` is each one's cosine, 0 to 1, of one without an answer less where it lacks one for another reason. The first
    eight vote for the passages that answer them: `votes` is each passage's share of all votes, `explained` the share of the
    question's terms, weighted by rarity, that stand in it or in a question that votes for it, shapes (passages,).
    `unanswered` is the share of the votes of those that the report does not answer. `telling` is how much each one's exact
    answer tells. By the words of all judged questions, `words` tell what was asked with the question's terms, `by_words` how
    probable each passage is, shape (passages,); `none_nearby` is how much its terms speak for no answer among those nearby.
    """

    questions: tuple[JudgedQuestion, ...]
    folded_answers: tuple[str, ...]
    telling: tuple[float, ...]
    likeness: tuple[float, ...]
    votes: Scores
    explained: Scores
    by_words: Scores
    unanswered: float = 0.0
    words: Likelihoods | None = None
    none_nearby: ForNone = NOTHING

    @classmethod
    def none(cls, passages: int) -> Neighbours:
        """Returns what none tells of so many `passages`."""
        votes, explained, by_words = np.zeros((3, passages))
        return cls((), (), (), (), votes=votes, explained=explained, by_words=by_words)

    @property
    def nearest(self) -> float:
        """The likeness of the nearest one; 0 where there is none."""
        return next(iter(self.likeness), 0.0)

    def nearest_of(self, place: int | None) -> float:
        """Returns the likeness of the nearest one that the passage at `place` answers, or, for None, that none answers."""
        pairs = zip(self.questions, self.likeness, strict=True)
        return next((likeness for question, likeness in pairs if _is_answered(question, place)), 0.0)

    def answers(self, place: int) -> dict[str, float]:
        """Returns the folded exact answers that the passage at `place` gave, with how much speaks for each.

        Half of what the nearest ones tell is by whom they are, the other half by the words of all.
        """
        found: defaultdict[str, float] = defaultdict(float)
        for question, answer, weight in zip(self.questions, self.folded_answers, self.telling, strict=True):
            if answer and place in question.places:
                found[answer] += weight
        if not found or self.words is None:
            return dict(found)
        total, probable = sum(found.values()), self.words.answers(place)
        return {
            answer: (found[answer] + total * probable.get(answer, 0.0)) / 2
            for answer in dict.fromkeys([*found, *probable])
        }

    def of_none(self, place: int) -> ForNone:
        """Returns how much the question's terms speak for no answer and against the passage at `place`."""
        return NOTHING if self.words is None else self.words.of_none(place)


class JudgedIndex:
    """The judged questions of one report as vectors of idf.

    Their terms leave out how they are asked (`judged_terms.py`), so 大会哪天闭幕 is as like 大会什么时候闭幕 as can be.
    """

    def __init__(
        self,
        judged: Sequence[ReadQuestion],
        reader: TermReader,
        texts: Sequence[str],
        lacking: Callable[[str], Collection[str]],
    ) -> None:
        """`texts` are the passages, each with what else is known of it, folded.

        `lacking` returns what a question speaks of and the report does not, folded.
        """
        questions = [asked.question for asked in judged]
        self._judged = judged
        self._reader = reader
        self._field = Okapi([asked.read.terms for asked in judged])
        self._cosines = _cosines(self._field)
        self._is_unanswered = np.array([not question.places for question in questions], dtype=bool)
        self._nearby = Nearby(self._is_unanswered.astype(np.float64))
        self._lacking = functools.lru_cache(maxsize=_REMEMBERED)(lacking)
        fold_answer = functools.cache(_folded)  # many are alike
        self._answers = [fold_answer(question.answer or "") for question in questions]
        self._passages = Okapi([reader.of_passage(text) if questions else () for text in texts])
        self._bayes = NaiveBayes(questions, self._answers, self._field)

    @functools.cached_property
    def _saying(self) -> Mapping[str, Sequence[int]]:
        """The numbers of the questions by what they say, folded: to leave one out."""
        saying: defaultdict[str, list[int]] = defaultdict(list)
        for number, asked in enumerate(self._judged):
            saying[_folded(asked.read.text)].append(number)
        return saying

    def near(self, question: Question, *, left_out: str | None = None, at_most: float = 1.0) -> Neighbours:
        """Returns the neighbours of `question`, as if nobody had asked what `left_out` says, folded.

        Those that are more alike than `at_most` are left out: as if nobody had asked anything of the sort.
        """
        text, kind = question.reading.text, question.intent.kind
        terms = self._reader.of_question(question)
        if not any(term in self._field.idf for term in terms if not only_asks(term)):
            return Neighbours.none(len(self._passages))
        known, unknown = self._field.idf, self._field.unseen_idf
        rarity = {term: known.get(term, unknown) for term in terms}
        asked = Terms.of({term: self._field.numbers[term] for term in rarity if term in known})
        found = self._cosines.find(asked.numbers)
        likeness = self._likeness(found, rarity)
        if ignored := self._ignored(likeness, left_out, at_most):
            likeness[ignored] = 0.0
        numbers, weights = self._nearest(likeness, text, kind)
        nearest = [self._judged[number] for number in numbers]
        questions = tuple([neighbour.question for neighbour in nearest])
        votes, unanswered = _votes(questions[:_VOTERS], weights[:_VOTERS], len(self._passages))
        explained = self._explained(rarity, numbers[:_VOTERS])
        answers = tuple([self._answers[number] for number in numbers])
        kinds = [1.0 if neighbour.read.kind is kind else _OTHER_KIND for neighbour in nearest]
        telling = tuple([share * weight**_POWER for share, weight in zip(kinds, weights, strict=True)])
        words = self._bayes.likelihoods(asked, ignored)
        return Neighbours(
            questions=questions,
            folded_answers=answers,
            telling=telling,
            likeness=weights,
            votes=votes,
            explained=explained,
            by_words=words.passages(len(self._passages)),
            unanswered=unanswered,
            words=words,
            none_nearby=self._nearby.for_none(asked, found, likeness),
        )

    def _ignored(self, likeness: Scores, left_out: str | None, at_most: float) -> Sequence[int]:
        """Returns the numbers of those that say `left_out`, and of those that are more alike than `at_most`."""
        numbers = np.flatnonzero(likeness > at_most).tolist() if at_most < 1.0 else []
        same = () if left_out is None else self._saying.get(left_out, ())
        return list(dict.fromkeys([*numbers, *same]))

    def _nearest(self, likeness: Scores, text: str, kind: Kind) -> tuple[Sequence[int], tuple[float, ...]]:
        """Returns the numbers of the nearest questions, nearest first, and how much alike they are, reasons considered."""
        found = highest(likeness, _KEPT)
        near = dict(zip(found.tolist(), likeness[found].tolist(), strict=True))
        for number in found[self._is_unanswered[found]].tolist():
            near[number] *= self._shared_reason(number, text, kind)
        numbers = sorted(near, key=near.__getitem__, reverse=True)  # of equal ones the first stays first
        return numbers, tuple([near[number] for number in numbers])

    def _shared_reason(self, number: int, text: str, kind: Kind) -> float:
        """Returns for a question without an answer from 0.6 to 1, as many of its reasons as are shared.

        Each thing that it speaks of and the report does not is a reason, and so is what it asks for: 2018年那届有多少家企业参展
        says nothing of 有多少家企业参展, and how old someone is tells little of who it is.
        """
        read = self._judged[number].read
        reasons = self._lacking(read.text)
        shared = sum(reason in text for reason in reasons) + (read.kind is kind)
        return _UNSHARED + (1 - _UNSHARED) * shared / (len(reasons) + 1)

    def _likeness(self, found: Found, rarity: Mapping[str, float]) -> Scores:
        """Returns the cosine of each judged question with what has `rarity`, by the postings found, shape (questions,)."""
        length = sum([weight**2 for weight in rarity.values()]) ** 0.5
        cosines = np.bincount(found.places, found.scores, len(self._judged))
        return cosines / (length or 1.0)

    def _explained(self, rarity: Mapping[str, float], numbers: Sequence[int]) -> Scores:
        """Returns how much of what has `rarity` stands in each passage, or in one of the questions that vote for it."""
        shares = self._passages.weighed(rarity)
        asked: defaultdict[int, set[str]] = defaultdict(set)
        for number in numbers:
            terms = rarity.keys() & self._field.doc_freqs[number].keys()
            for place in self._judged[number].question.places:
                asked[place] |= terms
        for place, terms in asked.items():
            lacking = terms.difference(self._passages.doc_freqs[place])
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
    for question, alike in zip(questions, likeness, strict=True):
        vote = alike**_POWER
        for place in question.places:
            given[place] += vote
        if not question.places:
            unanswered += vote
    total = sum(given.values()) + unanswered or 1.0
    votes = np.zeros(passages)
    votes[list(given)] = [vote / total for vote in given.values()]
    return votes, unanswered / total


def _folded(text: str) -> str:
    return fold(text).text
