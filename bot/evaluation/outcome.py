"""One question asked: what was expected and what came back."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from bot.answer import Answer, Status
from bot.answering import Answerer
from bot.evaluation.question_set import QuestionSet
from bot.evaluation.reasons import reasons
from bot.exact.letters import only_letters
from bot.exact.rightness import says
from bot.language.folding import fold
from bot.training.examples import Example

_HITS = 5


@dataclass(frozen=True, slots=True)
class Outcome:
    """An example with its answer, the rank of the first right hit (0 for none in five), and the milliseconds it took.

    `reasons` are what spoke most for an answer that is wrong.
    """

    example: Example
    answer: Answer
    rank: int
    milliseconds: float
    reasons: tuple[str, ...] = ()

    @property
    def is_answerable(self) -> bool:
        """Whether the report answers the question."""
        return bool(self.example.places)

    @property
    def is_right(self) -> bool:
        """Whether the first hit answers; never for a question that the report does not answer."""
        return self.rank == 1

    @property
    def is_found(self) -> bool:
        """Whether the answer is called found."""
        return self.answer.status is Status.FOUND

    @property
    def is_exact(self) -> bool:
        """Whether the exact answer lies in the first hit and is one of the example's answers, or little more."""
        answer = self.answer
        stands = bool(answer.short and answer.hits and answer.short in answer.hits[0].passage.text)
        return stands and is_exact(answer.short or "", self.example.answers)

    @property
    def is_error(self) -> bool:
        """Whether the first hit is wrong, or something is called found that the report does not answer."""
        return not self.is_right if self.is_answerable else self.is_found


def outcomes_of(questions: QuestionSet) -> Iterator[Outcome]:
    """Yields the outcome of each question of the set, its reports opened one after another."""
    for report, examples in questions.asked():
        answerer = Answerer(report)
        yield from (outcome_of(example, answerer) for example in examples)


def outcome_of(example: Example, answerer: Answerer) -> Outcome:
    """Returns what the answerer makes of `example`; a hit is right when its passage holds the start of an answer."""
    begun = time.perf_counter()
    judgement = answerer.judge(example.question, limit=_HITS, unseen=True)
    milliseconds = 1000 * (time.perf_counter() - begun)
    places = (hit.passage.place for hit in judgement.answer.hits)
    outcome = Outcome(example, judgement.answer, first_right(places, example), milliseconds)
    return replace(outcome, reasons=reasons(judgement, example, answerer.ranker)) if outcome.is_error else outcome


def first_right(places: Iterable[int], example: Example) -> int:
    """Returns the rank, from 1, of the first of `places` that answers `example`; 0 for none."""
    return next((rank for rank, place in enumerate(places, 1) if place in example.places), 0)


def is_exact(short: str, answers: Iterable[str]) -> bool:
    """Whether `short` holds one of `answers` and has at most twelve letters, or three times as many as it.

    Only folded letters and digits count, as in training.
    """
    said, *golds = (only_letters(fold(text).text) for text in (short, *answers))
    return any(gold and says(said, gold) for gold in golds)
