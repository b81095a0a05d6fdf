"""Judged questions: what was asked about a report, and which of its passages answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from bot.language.folding import fold

_SAME_SENTENCE = 0.85


@dataclass(frozen=True, slots=True)
class JudgedQuestion:
    """A question with the places of the passages that answer it (none: the report does not), and its exact answer.

    `kind` is fact or list, or, of what has no answer, near (a near miss), offtopic or chat.
    """

    text: str
    places: frozenset[int]
    answer: str | None = None
    kind: str = "fact"
    language: str = ""


def judged_question(line: Mapping[str, Any], texts: Sequence[str]) -> JudgedQuestion:
    """Returns the question that `line` holds, about the passages with these `texts`.

    Raises:
        ValueError: something is missing, or names no passage.
    """
    try:
        text, kind, passages = str(line["question"]), str(line["kind"]), line["passages"]
    except KeyError as error:
        raise ValueError(f"has no {error}") from error
    if not isinstance(passages, list):
        raise ValueError(f"passages is {passages!r} and no list")  # noqa: TRY004 - what a person wrote, not a type of ours
    answer = line.get("answer")
    if not isinstance(answer, str | None):
        raise ValueError(f"answer is {answer!r} and no text")  # noqa: TRY004 - what a person wrote, not a type of ours
    places = frozenset(_place(passage, texts) for passage in passages)
    return JudgedQuestion(text, places, answer or None, kind, line.get("language") or "")


def _place(passage: int | str, texts: Sequence[str]) -> int:
    """Returns the place of a passage, given as its number or as its text in either script."""
    if isinstance(passage, int) and not isinstance(passage, bool) and 1 <= passage <= len(texts):
        return passage - 1
    if isinstance(passage, str) and texts:
        wanted = fold(passage).text
        near = [SequenceMatcher(None, wanted, fold(text).text, autojunk=False).ratio() for text in texts]
        best = max(range(len(near)), key=near.__getitem__)
        if near[best] > _SAME_SENTENCE:
            return best
    raise ValueError(f"{passage!r} is no sentence of the report; passages are numbers from 1 to {len(texts)}")
