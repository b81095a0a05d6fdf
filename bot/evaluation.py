"""Measuring answers on questions whose answers are known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from bot.answer import Status
from bot.answering import Answerer
from bot.retrieval.examples import Example, read_examples
from bot.retrieval.ranker import Ranker


@dataclass(frozen=True, slots=True)
class Outcome:
    """One question asked: what was expected and what came back. `rank` is that of the first right hit, 0 for none in five."""

    example: Example
    status: Status
    confidence: float
    rank: int
    short: str | None
    exact: bool
    quoted: str
    missing: tuple[str, ...]

    @property
    def is_error(self) -> bool:
        """Whether the first hit is wrong, or something was called found that the report does not answer."""
        return self.rank != 1 if self.example.places else self.status is Status.FOUND


@dataclass(slots=True)
class Tally:
    """What was counted over the outcomes of one kind."""

    name: str
    outcomes: list[Outcome] = field(default_factory=list)

    def row(self) -> tuple[str, ...]:
        """Returns name, count, hit@1, hit@3, MRR, exact, found, unsure, absent and trust as texts."""
        count = len(self.outcomes)
        status = Counter(outcome.status for outcome in self.outcomes)
        shares = (
            sum(outcome.rank == 1 for outcome in self.outcomes),
            sum(0 < outcome.rank <= 3 for outcome in self.outcomes),
            sum(1 / outcome.rank for outcome in self.outcomes if outcome.rank),
            sum(outcome.exact for outcome in self.outcomes),
            *(status[own] for own in Status),
        )
        right = sum(outcome.rank == 1 and outcome.status is Status.FOUND for outcome in self.outcomes)
        trust = f"{right / status[Status.FOUND]:.3f}" if status[Status.FOUND] else "-"
        return self.name, str(count), *(f"{share / count:.3f}" for share in shares), trust


def evaluate(files: Iterable[Path], ranker: Ranker) -> Iterator[Tally]:
    """Yields a tally for each kind of question in each of `files`.

    Raises:
        QuestionsError: a file is neither SQuAD format nor judged questions.
    """
    for file in files:
        tallies: dict[str, Tally] = {}
        for examples in read_examples(file):
            answerer = Answerer(examples.report, ranker)
            for example in (*examples.examples, *examples.strangers[::3]):
                for name in _kinds(example):
                    tally = tallies.setdefault(name, Tally(f"{file.stem} {name}"))
                    tally.outcomes.append(outcome(example, answerer))
        yield from (tallies[name] for name in sorted(tallies))


def question_files(paths: Iterable[Path]) -> list[Path]:
    """Returns `paths` with each folder replaced by the question files in it."""
    found: list[Path] = []
    for path in paths:
        found += sorted(own for own in path.iterdir() if own.suffix in (".json", ".jsonl")) if path.is_dir() else [path]
    return found


def outcome(example: Example, answerer: Answerer) -> Outcome:
    """Returns what the answerer makes of `example`."""
    answer = answerer.judge(example.question, limit=5).answer
    places = [hit.passage.number - 1 for hit in answer.hits]
    rank = next((rank for rank, place in enumerate(places, 1) if place in example.places), 0)
    return Outcome(
        example,
        answer.status,
        answer.confidence,
        rank,
        answer.short,
        is_exact(answer.short, example.answers),
        answer.hits[0].passage.text if answer.hits else "",
        answer.missing,
    )


def is_exact(short: str | None, answers: Iterable[str]) -> bool:
    """Whether `short` holds one of `answers` and is at most three times as long (12 characters are always allowed)."""
    own = _letters(short or "")
    golds = [_letters(answer) for answer in answers]
    return any(gold and gold in own and len(own) <= max(12, 3 * len(gold)) for gold in golds)


def _letters(text: str) -> str:
    return "".join(c for c in text if c.isalnum())


def _kinds(example: Example) -> Iterator[str]:
    if not example.places:
        yield "wrong paragraph" if example.kind == "wrong paragraph" else f"unanswerable {example.kind}"
        return
    yield "answerable"
    if example.language:
        yield f"answerable {example.language}"
