"""Figures as a person reads them, in at most a hundred columns."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rich import box
from rich.table import Table
from rich.text import Text

from bot.evaluation.card import CardFigures
from bot.evaluation.figures import Figures, Row
from bot.evaluation.outcome import Outcome
from bot.report.model import numbers_of

_COLUMNS = ("n", "hit@1", "hit@3", "mrr@5", "exact", "found", "unsure", "absent", "trust", "found\nansw.", "ECE", "ms")
_LEGEND = """\
hit@1, hit@3, mrr@5: of what the report answers; exact: of that whose exact answer is known.
found, unsure, absent: of all. trust: how many of the found are right. found answ.: how many
of the answerable are found. ECE: expected calibration error. ms: median of one answer."""


def figures_table(rows: Iterable[Row], cards: Mapping[str, CardFigures]) -> Table:
    """Returns the table of `rows`, below each set's answerable questions what the plain card of `cards` makes of them."""
    table = _table("set", *_COLUMNS, caption=_LEGEND)
    for row in rows:
        if not row.kind and table.row_count:
            table.add_section()
        table.add_row(f"  {row.kind}" if row.kind else row.questions, *_cells(row.figures))
        if row.kind == "answerable" and row.questions in cards:
            table.add_row("  plain card", *_card_cells(cards[row.questions]), style="dim")
    return table


def _table(*columns: str, caption: str) -> Table:
    table = Table(box=box.SIMPLE_HEAD, padding=0, show_edge=False, caption=caption, caption_justify="left")
    table.add_column(columns[0], overflow="fold", max_width=24)
    for name in columns[1:]:
        table.add_column(name, justify="right", no_wrap=True)
    return table


def _cells(figures: Figures) -> tuple[str, ...]:
    shares = (
        figures.hit_at_1,
        figures.hit_at_3,
        figures.mrr_at_5,
        figures.exact,
        figures.found,
        figures.unsure,
        figures.absent,
        figures.trust,
        figures.answerable_found,
        figures.calibration_error,
    )
    return str(figures.n), *map(share_text, shares), f"{figures.median_milliseconds:.1f}"


def _card_cells(card: CardFigures) -> tuple[str, ...]:
    shares = (card.hit_at_1, card.hit_at_3, card.mrr_at_5)
    return str(card.n), *map(share_text, shares), *[""] * 7, f"{card.median_milliseconds:.1f}"


def share_text(value: float | None) -> str:
    """Returns a share to three places, a dash for none."""
    return "-" if value is None else f"{value:.3f}"


def errors_text(outcomes: Iterable[Outcome]) -> Text:
    """Returns each wrong outcome: the question, what was expected, what was answered and what spoke most for that."""
    return Text("\n".join(dict.fromkeys(map(_error, (outcome for outcome in outcomes if outcome.is_error)))))


def _error(outcome: Outcome) -> str:
    answer, example = outcome.answer, outcome.example
    expected = ",".join(map(str, numbers_of(example.places))) or f"none ({example.kind})"
    parts = [
        f"expected {expected}, right at rank {outcome.rank or '-'}; {answer.status.value} {answer.confidence:.2f}",
        f"missing {'、'.join(answer.missing)}" if answer.missing else "",
        f"unsaid {'、'.join(answer.unsaid)}" if answer.unsaid else "",
        f"exact answer {answer.short}" if answer.short else "",
    ]
    lines = ["; ".join(part for part in parts if part), f"answered {_quoted(outcome, 1)}"]
    lines += [f"instead of {_quoted(outcome, outcome.rank)}"] if outcome.rank > 1 else []
    lines += [f"why: {', '.join(outcome.reasons)}"] if outcome.reasons else []
    return "\n    ".join([example.question, *lines])


def _quoted(outcome: Outcome, rank: int) -> str:
    passage = next((hit.passage for hit in outcome.answer.hits[rank - 1 : rank]), None)
    return f"{passage.number}: {passage.text}" if passage else "nothing"
