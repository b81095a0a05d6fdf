"""How a text falls into sections and passages."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from bot.language.labels import labelled_in
from bot.language.latin_sentences import is_latin
from bot.language.sentences import sentence_spans
from bot.report.model import Passage, Section

_LINE = re.compile(r"[^\n]+")
_ENDS_SENTENCE = re.compile(r"[。！？!?；;：:，,、.][”’」』）)\]】》\"']*\s*$")
_LONGEST_HEADING = 40


def structure(text: str) -> tuple[tuple[Section, ...], tuple[Passage, ...]]:
    """Returns the sections and passages of `text`.

    A heading is a short line without punctuation at its end, directly before a line that ends like a sentence; none of several
    lines with labels, 着装要求：校服, is one.
    """
    lines = [match.span() for match in _LINE.finditer(text) if match.group().strip()]
    latin = is_latin(text)
    sections = [Section(0)]
    passages: list[Passage] = []
    labelled = [_has_label(text[start:end]) for start, end in lines]
    for at, ((start, end), following) in enumerate(itertools.zip_longest(lines, lines[1:])):
        is_one_of_several = labelled[at] and any(labelled[max(at - 1, 0) : at] + labelled[at + 1 : at + 2])
        if following and not is_one_of_several and _is_heading(text[start:end], text[slice(*following)]):
            sections.append(Section(len(sections), text[start:end].strip()))
            continue
        for a, b in sentence_spans(text[start:end], is_latin=latin):
            span = start + a, start + b
            passages.append(Passage(len(passages) + 1, text[slice(*span)], *span, sections[-1]))
    return tuple(sections), tuple(passages)


def _is_heading(line: str, following: str) -> bool:
    short = len(line.strip()) <= _LONGEST_HEADING and len(line.strip()) < len(following.strip())
    return short and not _ENDS_SENTENCE.search(line) and bool(_ENDS_SENTENCE.search(following))


def _has_label(line: str) -> bool:
    """Whether something stands behind a label with which `line` begins."""
    return any(start < end for start, end in (found.value for found in labelled_in(line)))


def headings(sections: Sequence[Section]) -> int:
    """Returns how many of `sections` have a heading."""
    return sum(bool(section.title) for section in sections)
