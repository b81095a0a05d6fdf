"""Where sentences begin and end."""

from __future__ import annotations

import re

from bot.language.latin_sentences import latin_sentences
from bot.language.span import Span

# A sentence ends at 。！？!?；; with the closing quotes and brackets that follow, or at the end of a line.
_SENTENCE = re.compile(r"[^。！？!?；;\n]*[。！？!?；;]+[”’」』）)\]】》\"']*|[^。！？!?；;\n]+")


def sentence_spans(text: str, *, is_latin: bool = False) -> list[Span]:
    """Returns (start, end) of each sentence of `text`, without the white space around it; in order, never empty.

    With `is_latin` it is part of a text in Latin letters, where full stops end sentences too.
    """
    found = latin_sentences(text) if is_latin else (match.span() for match in _SENTENCE.finditer(text))
    spans = (_strip(text, *span) for span in found)
    return [(start, end) for start, end in spans if start < end]


def _strip(text: str, start: int, end: int) -> Span:
    sentence = text[start:end]
    return start + len(sentence) - len(sentence.lstrip()), start + len(sentence.rstrip())
