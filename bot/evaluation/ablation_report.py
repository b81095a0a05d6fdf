"""What an ablation found, as tables for a person and as values for other programs."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rich import box
from rich.console import Group, RenderableType
from rich.table import Table

from bot.evaluation.ablation import Hits, Trial
from bot.training.boosting import ROUNDS as WHOLE_ROUNDS
from bot.training.ranking_samples import FOLDS

_LEGEND = """\
hit@1 of questions whose document (of a report's own judged ones: the question) was not trained on;
behind it the points lost or won against all features, ± the standard error of that difference.
μs: the family's own median time for a question, without what the index computes for several."""


@dataclass(frozen=True, slots=True)
class Change:
    """hit@1, 0 to 1, without a family, its difference from that with all features, and the difference's standard error."""

    hit_at_1: float
    difference: float
    error: float


def change(with_all: Hits, without: Hits) -> Change:
    """Returns what leaving out changed on the same questions, at least one.

    The standard error is that of a mean of paired differences, each −1, 0 or 1.
    """
    differences = without.astype(np.float64) - with_all
    error = float(differences.std()) / math.sqrt(len(differences))
    return Change(float(without.mean()), float(differences.mean()), error)


@dataclass(frozen=True, slots=True)
class AblationReport:
    """The trials of an ablation, the first with all features; `asked` names the set of each question."""

    asked: Sequence[str]
    trials: Sequence[Trial]
    rounds: int

    def tables(self) -> RenderableType:
        """Returns a table for each order, a row a family and a column a set."""
        tables = [self._table(title, number) for number, title in enumerate(self._orders())]
        tables[-1].caption = _LEGEND
        return Group(*tables)

    def as_json(self) -> dict[str, Any]:
        """Returns the same as the tables, by order, family and set."""
        rows = [
            {
                "order": title,
                "family": trial.family or None,
                "features": trial.features,
                "microseconds": round(trial.microseconds, 1),
                "sets": {name: _rounded(changed) for name, changed in self._changes(trial, number).items()},
            }
            for number, title in enumerate(self._orders())
            for trial in self.trials
        ]
        return {
            "folds": FOLDS,
            "trees": self.rounds,
            "questions": {n: int(m.sum()) for n, m in self._sets()},
            "rows": rows,
        }

    def _orders(self) -> list[str]:
        return ["linear", f"half linear and {self.rounds} trees"] if self.rounds else ["linear"]

    def _sets(self) -> Iterator[tuple[str, NDArray[np.bool_]]]:
        names = np.array(self.asked)
        yield from ((name, names == name) for name in dict.fromkeys(self.asked))

    def _changes(self, trial: Trial, order: int) -> Mapping[str, Change]:
        with_all, without = _hits(self.trials[0], order), _hits(trial, order)
        return {name: change(with_all[mask], without[mask]) for name, mask in self._sets()}

    def _table(self, order: str, number: int) -> Table:
        whole = f", where training grows {WHOLE_ROUNDS}" if number else ""
        table = Table(box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0), show_edge=False, caption_justify="left")
        table.title, table.title_justify = f"\n{order}{whole}; {FOLDS} folds", "left"
        table.add_column("without", no_wrap=True)
        for name in ("features", "μs", *(f"{name}\nn = {mask.sum()}" for name, mask in self._sets())):
            table.add_column(name, justify="right")
        for trial in self.trials:
            cells = (_cell(trial, changed) for changed in self._changes(trial, number).values())
            table.add_row(trial.family or "– (all features)", str(trial.features), f"{trial.microseconds:.0f}", *cells)
        return table


def _hits(trial: Trial, order: int) -> Hits:
    hits = trial.with_trees if order else trial.linear
    assert hits is not None
    return hits


def _cell(trial: Trial, changed: Change) -> str:
    difference = f"{100 * changed.difference:+.1f} ±{100 * changed.error:.1f}" if trial.family else " " * 9
    return f"{changed.hit_at_1:.3f} {difference}"


def _rounded(changed: Change) -> dict[str, float]:
    return {
        "hit_at_1": round(changed.hit_at_1, 4),
        "difference": round(changed.difference, 4),
        "standard_error": round(changed.error, 4),
    }
