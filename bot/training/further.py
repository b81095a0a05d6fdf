"""Further questions about the paragraphs of files in SQuAD format, kept apart from the texts they are about."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.errors import QuestionsError
from bot.language.span import Span


@dataclass(frozen=True, slots=True)
class FurtherQuestion:
    """What is asked, in Chinese, English or both, and where in the paragraph the answer stands.

    Without an `answer` it translates the question whose id it bears, and has its answers.
    """

    texts: tuple[str, ...]
    answer: Span | None


# By the id of a question that stands in the same paragraph.
Further = Mapping[str, Sequence[FurtherQuestion]]


def read_further(file: Path) -> Further:
    """Returns the questions of `file`, a JSON object a line: `id`, `question`, `english`, `answer` ([start, end]).

    Raises:
        QuestionsError: a line is none.
    """
    found: defaultdict[str, list[FurtherQuestion]] = defaultdict(list)
    try:
        for line in file.read_text(encoding="utf-8-sig").splitlines():
            if line.strip():
                own = json.loads(line)
                found[own["id"]].append(_further_question(own))
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        remedy = "Give .jsonl with id, question or english or both, and answer"
        raise QuestionsError(f"{file}: cannot be read as further questions ({error!r}). {remedy}") from error
    return found


def _further_question(line: dict[str, Any]) -> FurtherQuestion:
    texts = tuple(line[language] for language in ("question", "english") if language in line)
    if not texts:
        raise KeyError("question")
    start, end = line.get("answer", (0, 0))
    return FurtherQuestion(texts, (start, end) if end else None)


def with_further(data: dict[str, Any], further: Further) -> dict[str, Any]:
    """Returns SQuAD-format `data` with `further` questions in place of its own, without paragraphs that have none."""
    articles = []
    for article in data["data"]:
        paragraphs = []
        for paragraph in article["paragraphs"]:
            qas = [
                asked
                for question in paragraph["qas"]
                for own in further.get(question.get("id"), ())
                for asked in _asked(paragraph["context"], question, own)
            ]
            paragraphs += [{**paragraph, "qas": qas}] if qas else []
        articles.append({**article, "paragraphs": paragraphs})
    return {"data": articles}


def _asked(context: str, question: dict[str, Any], own: FurtherQuestion) -> list[dict[str, Any]]:
    """Returns `own`, about the paragraph of `question`, in SQuAD format, once for each language."""
    answers = question["answers"]
    if own.answer is not None:
        start, end = own.answer
        answers = [{"text": context[start:end], "answer_start": start}]
    return [{"question": text, "answers": answers} for text in own.texts]
