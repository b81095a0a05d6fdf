"""The figures of a set: what is counted over its outcomes, for all of them and for each kind of question."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.answer import Status
from bot.evaluation.calibration import bins_of, expected_calibration_error
from bot.evaluation.outcome import Outcome

Kind = Callable[[Outcome], bool]
# The kinds of examples that each row without an answer takes in.
_UNANSWERABLE: Mapping[str, tuple[str, ...]] = {
    "wrong paragraph": ("wrong paragraph",),
    "chat, off topic": ("chat", "offtopic"),
    "near misses": ("near",),
}


@dataclass(frozen=True, slots=True)
class Figures:
    """Shares, 0 to 1, over `n` questions; None where there is nothing to share.

    `hit_at_1`, `hit_at_3` and `mrr_at_5` are over the questions that the report answers, `exact` over those of them whose
    exact answer is known, `found`, `unsure` and `absent` over all. `trust` is the share of the found whose first hit is
    right, `answerable_found` the share of the answerable that is called found.
    """

    n: int
    hit_at_1: float | None
    hit_at_3: float | None
    mrr_at_5: float | None
    exact: float | None
    found: float | None
    unsure: float | None
    absent: float | None
    trust: float | None
    answerable_found: float | None
    calibration_error: float | None
    median_milliseconds: float


@dataclass(frozen=True, slots=True)
class Row:
    """The figures of one kind of question in a set, of all its questions where `kind` is empty."""

    questions: str
    kind: str
    figures: Figures


def rows_of(name: str, outcomes: Sequence[Outcome]) -> Iterator[Row]:
    """Yields the rows of the set `name`: all its questions, then each kind of which it has some."""
    yield Row(name, "", figures_of(outcomes))
    for kind, belongs in _kinds(outcomes):
        belonging = [outcome for outcome in outcomes if belongs(outcome)]
        if belonging:
            yield Row(name, kind, figures_of(belonging))


def figures_of(outcomes: Sequence[Outcome]) -> Figures:
    """Returns the figures of at least one outcome."""
    answerable = [outcome for outcome in outcomes if outcome.is_answerable]
    answered = [outcome for outcome in answerable if outcome.example.answers]
    found = [outcome for outcome in outcomes if outcome.is_found]
    confidences = [outcome.answer.confidence for outcome in outcomes]
    return Figures(
        n=len(outcomes),
        hit_at_1=share(outcome.rank == 1 for outcome in answerable),
        hit_at_3=share(0 < outcome.rank <= 3 for outcome in answerable),
        mrr_at_5=share(1 / outcome.rank if outcome.rank else 0.0 for outcome in answerable),
        exact=share(outcome.is_exact for outcome in answered),
        found=share(outcome.is_found for outcome in outcomes),
        unsure=share(outcome.answer.status is Status.UNSURE for outcome in outcomes),
        absent=share(outcome.answer.status is Status.ABSENT for outcome in outcomes),
        trust=share(outcome.is_right for outcome in found),
        answerable_found=share(outcome.is_found for outcome in answerable),
        calibration_error=expected_calibration_error(bins_of(confidences, [outcome.is_right for outcome in outcomes])),
        median_milliseconds=statistics.median(outcome.milliseconds for outcome in outcomes),
    )


def share(values: Iterable[float]) -> float | None:
    """Returns the mean of `values`, None where there are none."""
    known = list(values)
    return sum(known) / len(known) if known else None


def _kinds(outcomes: Sequence[Outcome]) -> Iterator[tuple[str, Kind]]:
    answerable = [outcome.example for outcome in outcomes if outcome.is_answerable]
    yield "answerable", lambda outcome: outcome.is_answerable
    for language in sorted({example.language for example in answerable} - {""}):
        yield f"in {language}", _asked_in(language)
    if not all(example.answers for example in answerable):
        yield "with exact answer", lambda outcome: outcome.is_answerable and bool(outcome.example.answers)
    for kind, kinds in _UNANSWERABLE.items():
        yield kind, _without_answer(kinds)
    named = {name for kinds in _UNANSWERABLE.values() for name in kinds}
    yield "without answer", _without_answer({outcome.example.kind for outcome in outcomes} - named)


def _asked_in(language: str) -> Kind:
    return lambda outcome: outcome.is_answerable and outcome.example.language == language


def _without_answer(kinds: Container[str]) -> Kind:
    return lambda outcome: not outcome.is_answerable and outcome.example.kind in kinds
