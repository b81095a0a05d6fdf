"""Measuring whole question sets with the weights that ship."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rich.table import Table
from rich.text import Text

from bot.evaluation.card import CardFigures, card_figures
from bot.evaluation.figures import Row, rows_of
from bot.evaluation.json_report import errors_json, figures_json
from bot.evaluation.outcome import Outcome, outcomes_of
from bot.evaluation.question_set import read_sets
from bot.evaluation.tables import errors_text, figures_table


@dataclass(frozen=True, slots=True)
class Measured:
    """The outcomes of each set, and the plain card's figures where they were asked for."""

    outcomes: Mapping[str, tuple[Outcome, ...]]
    cards: Mapping[str, CardFigures]

    def rows(self) -> Iterator[Row]:
        """Yields the rows of all sets."""
        for name, outcomes in self.outcomes.items():
            yield from rows_of(name, outcomes)

    def table(self) -> Table:
        """Returns the figures as one table."""
        return figures_table(self.rows(), self.cards)

    def errors(self) -> Text:
        """Returns what went wrong, set after set."""
        return errors_text(outcome for outcomes in self.outcomes.values() for outcome in outcomes)

    def as_json(self, *, errors: bool) -> dict[str, Any]:
        """Returns the figures, and where asked for the errors, for other programs."""
        wrong = [error for name, outcomes in self.outcomes.items() for error in errors_json(name, outcomes)]
        return figures_json(self.rows(), self.cards) | ({"errors": wrong} if errors else {})


def measure(paths: Iterable[Path], *, peer: bool) -> Measured:
    """Returns what comes of asking all questions of `paths`; all files are read before the first question is asked.

    Raises:
        QuestionsError: a path holds no questions.
    """
    sets = read_sets(paths)
    return Measured(
        {each.name: tuple(outcomes_of(each)) for each in sets},
        {each.name: card_figures(each) for each in sets} if peer else {},
    )
