"""An answer for other programs: the fields of `Answer`, as JSON has them."""

from __future__ import annotations

from typing import Any

from bot.answer import Answer
from bot.report.model import Passage


def answer_as_json(answer: Answer) -> dict[str, Any]:
    """Returns every field of `answer` under its own name; spans are pairs, and an unknown language is None."""
    return {
        "question": answer.question,
        "understood": answer.understood,
        "language": answer.language.value if answer.language else None,
        "status": answer.status.value,
        "kind": answer.kind.value,
        "confidence": round(answer.confidence, 4),
        "short": answer.short,
        "missing": list(answer.missing),
        "unsaid": list(answer.unsaid),
        "passages": [_passage(passage) for passage in answer.passages],
        "hits": [
            {
                **_passage(hit.passage),
                "score": round(hit.score, 4),
                "matches": [list(span) for span in hit.matches],
            }
            for hit in answer.hits
        ],
    }


def _passage(passage: Passage) -> dict[str, Any]:
    return {
        "text": passage.text,
        "start": passage.start,
        "end": passage.end,
        "section": passage.section.title,
        "number": passage.number,
        "translation": passage.translation,
    }
