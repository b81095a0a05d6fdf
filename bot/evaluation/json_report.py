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
    own = [{"set": row.questions, "kind": row.kind or "all", **asdict(row.figures)} for row in rows]
    return {"rows": own, **({"plain_card": {name: asdict(card) for name, card in cards.items()}} if cards else {})}


def errors_json(name: str, outcomes: Iterable[Outcome]) -> list[dict[str, Any]]:
    """Returns each wrong outcome of the set `name`."""
    return [
        {
            "set": name,
            "question": own.example.question,
            "kind": own.example.kind,
            "expected": numbers_of(own.example.places),
            "rank": own.rank or None,
            "status": own.answer.status.value,
            "confidence": round(own.answer.confidence, 4),
            "short": own.answer.short,
            "missing": list(own.answer.missing),
            "unsaid": list(own.answer.unsaid),
            "quoted": own.answer.hits[0].passage.text if own.answer.hits else None,
            "reasons": list(own.reasons),
        }
        for own in outcomes
        if own.is_error
    ]
