"""Who asked the same before: the judged questions of a report that are most like a question, and what answered them."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from bot.language.analyzers import CharacterAnalyzer, MeaningAnalyzer
from bot.language.folding import fold
from bot.language.intent import Intent, Kind, intent_of
from bot.language.stemming import stems
from bot.language.turns import canonical, turns_in
from bot.report.judged import JudgedQuestion
from bot.retrieval.deputies import Deputies
from bot.retrieval.okapi import Okapi, Scores, highest, idf
from bot.retrieval.question import Question

# How many are kept, for their answers; and how many of them vote.
_KEPT, _VOTERS = 24, 8
# A neighbour's vote is its likeness to this power: the nearest tells most.
_POWER = 3
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
    `unanswered` is the share of the votes of those that the report does not answer.
    """

    questions: tuple[JudgedQuestion, ...]
    folded_answers: tuple[str, ...]
    likeness: tuple[float, ...]
    votes: Scores
    explained: Scores
    unanswered: float = 0.0

    @property
    def nearest(self) -> float:
        """The likeness of the nearest one; 0 where there is none."""
        return max(self.likeness, default=0.0)

    def nearest_of(self, place: int | None) -> float:
        """Returns the likeness of the nearest one that the passage at `place` answers, or, for None, that none answers."""
        pairs = zip(self.questions, self.likeness, strict=True)
        return max((own for question, own in pairs if _is_answered(question, place)), default=0.0)

    def answers(self, place: int) -> dict[str, float]:
        """Returns the folded exact answers that the passage at `place` gave them, with how much speaks for each."""
        found: defaultdict[str, float] = defaultdict(float)
        for question, answer, own in zip(self.questions, self.folded_answers, self.likeness, strict=True):
            if answer and place in question.places:
                found[answer] += own**_POWER
        return dict(found)


class JudgedIndex:
    """The judged questions of one report as vectors of idf.

    Their terms are characters, pairs and the stems of English words, of what is left without the words that only ask; the
    report's concepts; the kind of thing asked for and the unit counted; and which edition or year. So 大会哪天闭幕 is as like
    大会什么时候闭幕 as can be.
    """

    def __init__(
        self,
        questions: Sequence[JudgedQuestion],
        texts: Sequence[str],
        meanings: MeaningAnalyzer,
        deputies: Deputies,
        lacking: Callable[[str], Collection[str]],
    ) -> None:
        """`texts` are the passages, each with what else is known of it, folded; `deputies` are the report's.

        `lacking` returns what a question speaks of and the report does not, folded.
        """
        self._deputies = deputies
        self._questions = questions
        self._answers = [fold(question.answer).text if question.answer else "" for question in questions]
        folded = [fold(question.text) for question in questions]
        self._texts = [own.text for own in folded]
        intents = [intent_of(text) for text in self._texts]
        self._kinds = [intent.kind for intent in intents]
        self._field = Okapi(
            self._terms_of(own.text, own.blanked(intent.spans).text, intent, meanings.concepts_of(own.text))
            for own, intent in zip(folded, intents, strict=True)
        )
        self._lacking = functools.lru_cache(maxsize=_REMEMBERED)(lacking)
        self._passages = Okapi(
            [*_terms(text), *meanings.concepts_of(text), *_turns(text)] if questions else () for text in texts
        )

    def near(self, question: Question, *, unseen: bool = False) -> Neighbours:
        """Returns the neighbours of `question`; with `unseen`, as if nobody had asked it before in the same words."""
        text = question.reading.text
        terms = self._terms_of(text, question.content.text, question.intent, question.concepts)
        if not any(term in self._field.idf for term in terms if not _only_asks(term)):
            return Neighbours((), (), (), np.zeros(len(self._passages)), np.zeros(len(self._passages)))
        rarity = {term: self._field.idf.get(term, idf(len(self._field), 0)) for term in terms}
        likeness = self._likeness(rarity)
        if unseen:
            likeness[[own == text for own in self._texts]] = 0.0
        near = [
            (float(likeness[number]) * self._shared_reason(number, text, question.intent.kind), number)
            for number in highest(likeness, _KEPT).tolist()
        ]
        near.sort(key=lambda own: (-own[0], own[1]))
        numbers, weights = [number for _, number in near], tuple(weight for weight, _ in near)
        questions = tuple(self._questions[number] for number in numbers)
        votes, unanswered = _votes(questions[:_VOTERS], weights[:_VOTERS], len(self._passages))
        explained = self._explained(rarity, numbers[:_VOTERS])
        answers = tuple(self._answers[number] for number in numbers)
        return Neighbours(questions, answers, weights, votes, explained, unanswered)

    def _terms_of(self, text: str, content: str, intent: Intent, concepts: Iterable[str]) -> list[str]:
        """Returns the terms of a question, folded, with its content and the rest that was read of it.

        省长 is one more where the report has a 副省长 alone and he is not meant.
        """
        asking = [f"{_ASKED}{intent.kind}", *([f"{_COUNTED}{intent.unit}"] if intent.unit else ())]
        titles = [f"{_NO_DEPUTY}{text[slice(*span)]}" for span in self._deputies.meant_in(text)]
        return [*_terms(content), *sorted(concepts), *asking, *_turns(text), *titles]

    def _shared_reason(self, number: int, text: str, kind: Kind) -> float:
        """Returns 1 for a question with an answer; of another one from 0.6 to 1, as many of its reasons as are shared.

        Each thing that it speaks of and the report does not is a reason, and so is what it asks for: 2018年那届有多少企业参展
        says nothing of 有多少企业参展, and how old someone is tells little of who it is.
        """
        if self._questions[number].places:
            return 1.0
        reasons = self._lacking(self._questions[number].text)
        shared = sum(reason in text for reason in reasons) + (self._kinds[number] is kind)
        return _UNSHARED + (1 - _UNSHARED) * shared / (len(reasons) + 1)

    def _likeness(self, rarity: Mapping[str, float]) -> Scores:
        """Returns the cosine of each judged question with what has `rarity`, shape (questions,)."""
        squares = {term: weight**2 for term, weight in rarity.items()}
        length = sum(squares.values()) ** 0.5
        return self._field.weighed(squares) / (self._field.norms * (length or 1.0))

    def _explained(self, rarity: Mapping[str, float], numbers: Sequence[int]) -> Scores:
        """Returns how much of what has `rarity` stands in each passage, or in one of the questions that vote for it."""
        shares = self._passages.weighed(rarity)
        asked: defaultdict[int, dict[str, None]] = defaultdict(dict)
        for number in numbers:
            terms = [term for term in rarity if term in self._field.doc_freqs[number]]
            for place in self._questions[number].places:
                asked[place].update(dict.fromkeys(terms))
        for place, own in asked.items():
            shares[place] += sum([rarity[term] for term in own if term not in self._passages.doc_freqs[place]])
        return shares / (sum(rarity.values()) or 1.0)


def _is_answered(question: JudgedQuestion, place: int | None) -> bool:
    return place in question.places if place is not None else not question.places


def _votes(questions: Sequence[JudgedQuestion], likeness: Sequence[float], passages: int) -> tuple[Scores, float]:
    """Returns each passage's share of the votes, shape (passages,), and the share of those that none answers."""
    votes, unanswered = np.zeros(passages), 0.0
    for question, own in zip(questions, likeness, strict=True):
        vote = own**_POWER
        for place in question.places:
            votes[place] += vote
        if not question.places:
            unanswered += vote
    total = float(votes.sum()) + unanswered or 1.0
    return votes / total, unanswered / total


def _only_asks(term: str) -> bool:
    return term.startswith((_ASKED, _COUNTED))


def _turns(text: str) -> list[str]:
    return [f"{_TURN}{canonical(text[slice(*span)])}" for span in turns_in(text)]


def _terms(text: str) -> list[str]:
    found: list[str] = []
    for term in CharacterAnalyzer.of(text):
        found += stems(term) if term.isascii() and term.isalpha() else (term,)
    return found
