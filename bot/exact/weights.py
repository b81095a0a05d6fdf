"""The weights of the exact answer, in a file that a person can read."""

from __future__ import annotations

import functools
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from bot.errors import WeightsError
from bot.exact.contenders import SIGNS
from bot.exact.features import PAIRS, SIZES, TABLES, WIDTH
from bot.retrieval.answer_type import AnswerType
from bot.retrieval.arrays import Scores
from bot.retrieval.trees import Trees, tree_of
from bot.retrieval.weights import shipped_text

# What is added to a feature's table where a judged question tells something.
_TOLD = "told"


@dataclass(frozen=True, slots=True)
class SpanWeights:
    """The tables of all features behind each other for each thing asked for, and the trees of the probability.

    Shape (2, asked, width): first where no judged question tells anything of the passage, then where one does.
    """

    tables: Scores
    trees: Trees = field(default_factory=Trees)

    def to_json(self) -> str:
        """Returns the weights as text, rounded to three places, a table a line."""
        return "{\n" + ",\n".join(self._lines()) + "\n}\n"

    def _lines(self) -> Iterator[str]:
        offset = 0
        for name, size in TABLES.items():
            part = self.tables[..., offset : offset + size]
            if name in SIZES:
                rows = {**{asked.name: part[0, asked] for asked in AnswerType}, _TOLD: part[1, 0] - part[0, 0]}
                own = ",\n ".join(f'"{key}": {_row(row)}' for key, row in rows.items())
                yield f'"{name}": {{\n {own}}}'
            else:
                yield f'"{name}": {_row(part[0, 0])}'
            offset += size
        yield f'"signs": {json.dumps(SIGNS)}'
        yield f'"trees": {json.dumps([str(tree) for tree in self.trees], indent=1)}'


def table_of(tables: Scores, asked: AnswerType, *, is_told: bool) -> Scores:
    """Returns the table of `SpanWeights.tables` for what is `asked` for, where a judged question tells something or none does."""
    table: Scores = tables[int(is_told), asked]
    return table


def _row(values: Scores) -> str:
    return json.dumps([round(float(value), 3) or 0 for value in values], separators=(",", ":"))


def read_span_weights(text: str, source: str | Path) -> SpanWeights:
    """Returns the weights in `text`.

    Raises:
        WeightsError: naming `source` and what is wrong.
    """
    try:
        data = json.loads(text)
        trees = _trees(data["trees"], data["signs"])
        columns = [_table(data[name], name) for name in TABLES]
        tables = np.concatenate(columns, axis=2)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise WeightsError(
            f"{source}: not weights of this version ({error!r}). Make them anew by `wuzhen-bot train`"
        ) from error
    return SpanWeights(tables, trees)


def _trees(texts: Sequence[str], signs: Sequence[str]) -> Trees:
    if tuple(signs) != SIGNS:
        raise ValueError(
            f"its trees split on other signs: {', '.join(sorted(set(signs) ^ set(SIGNS))) or 'their order'}"
        )
    return Trees([tree_of(text) for text in texts])


def _table(data: Mapping[str, list[float]] | list[float], name: str) -> Scores:
    rows = [data] * len(AnswerType) if name in PAIRS else [data[asked.name] for asked in AnswerType]  # type: ignore[call-overload]
    told = 0.0 if name in PAIRS else np.array(data[_TOLD], dtype=np.float64)  # type: ignore[call-overload]
    table = np.array(rows, dtype=np.float64)
    if table.shape != (len(AnswerType), TABLES[name]):
        raise ValueError(f"{name} has shape {table.shape}, not {(len(AnswerType), TABLES[name])}")
    return np.stack((table, table + told))


def no_span_weights() -> SpanWeights:
    """Returns weights that prefer nothing: every candidate is as probable as any."""
    return SpanWeights(np.zeros((2, len(AnswerType), WIDTH)))


@functools.cache
def shipped_span_weights(*, judged: bool = False) -> SpanWeights:
    """Returns the weights that ship with the bot, read once a process: for a report with `judged` questions, or any other."""
    return read_span_weights(*shipped_text("bot.exact", judged=judged))
