"""Where sentences begin and end."""

from __future__ import annotations

import re

from bot.language.span import Span

# A sentence ends at 。！？!?；; with the closing quotes and brackets that follow, or at the end of a line.
_SENTENCE = re.compile(r"[^。！？!?；;\n]*[。！？!?；;]+[”’」』）)\]】》\"']*|[^。！？!?；;\n]+")


def sentence_spans(text: str) -> list[Span]:
    """Returns (start, end) of each sentence of `text`, without the white space around it; in order, never empty."""
    spans = (_strip(text, *match.span()) for match in _SENTENCE.finditer(text))
    return [(start, end) for start, end in spans if start < end]


def _strip(text: str, start: int, end: int) -> Span:
    sentence = text[start:end]
    return start + len(sentence) - len(sentence.lstrip()), start + len(sentence.rstrip())
