"""Figures as other programs read them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any

from bot.evaluation.card import CardFigures
from bot.evaluation.figures import Row
from bot.evaluation.outcome import Outcome
from bot.report.model import numbers_of


def figures_json(rows: Iterable[Row], cards: Mapping[str, CardFigures]) -> dict[str, Any]:
    """Returns `rows` with their figures, and the plain card's by set; an unknown share is null."""
    listed = [{"set": row.questions, "kind": row.kind or "all", **asdict(row.figures)} for row in rows]
    return {"rows": listed, **({"plain_card": {name: asdict(card) for name, card in cards.items()}} if cards else {})}


def errors_json(name: str, outcomes: Iterable[Outcome]) -> list[dict[str, Any]]:
    """Returns each wrong outcome of the set `name`."""
    return [
        {
            "set": name,
            "question": outcome.example.question,
            "kind": outcome.example.kind,
            "expected": numbers_of(outcome.example.places),
            "rank": outcome.rank or None,
            "status": outcome.answer.status.value,
            "confidence": round(outcome.answer.confidence, 4),
            "short": outcome.answer.short,
            "missing": list(outcome.answer.missing),
            "unsaid": list(outcome.answer.unsaid),
            "quoted": outcome.answer.hits[0].passage.text if outcome.answer.hits else None,
            "reasons": list(outcome.reasons),
        }
        for outcome in outcomes
        if outcome.is_error
    ]
