"""The lines of one report that have labels, each with the particulars that it tells."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.language.folding import fold
from bot.language.label_parts import fits, has_name, told_beside
from bot.language.labels import Labelled, labelled_in
from bot.language.moments import is_moment
from bot.language.particulars import Particular, qualifiers
from bot.language.span import Span
from bot.language.stemming import stems
from bot.report.model import Passage, Report

# 附：读者座谈会 is a heading, 问：几点开门？ a question.
_HEADS = re.compile(r"附[录件表]?[0-9]*|通知|公告|启事|问|答|问题|回?答复?|q|a|question|answer")
# What ends like a sentence is no heading.
_SENTENCE = re.compile(r"[。.!?！？；;]\W*$")


@dataclass(frozen=True, slots=True)
class LabelLine:
    """A label of the sentence at `place`, folded; the span and the text of what stands behind it, as it is and folded.

    The `headings` above it, folded; and the particulars that are `told`, each with what of the label stands before it.
    """

    place: int
    label: str
    span: Span
    value: str
    folded: str
    headings: tuple[str, ...]
    told: Mapping[Particular, str]


def label_lines_of(report: Report) -> Iterator[LabelLine]:
    """Yields the labels of `report`; what stands below a label with nothing behind it is told by it.

    What stands behind a label for a name (名称：亲子烘焙) is above the lines below it, like a heading.
    """
    heading = name = ""
    passages = report.passages
    for passage, following in itertools.zip_longest(passages, passages[1:]):
        found = labelled_in(passage.text)
        if not found or _HEADS.fullmatch(found[0].label):
            heading, name = "" if _SENTENCE.search(passage.text) else passage.text, ""
            continue
        for labelled in found:
            start, end = labelled.value
            below = following and start == end and not labelled_in(following.text)
            whole = Labelled(labelled.label, (0, len(following.text))) if below else labelled
            if below or start < end:
                line = _line(following if below else passage, whole, (heading, name, passage.section.title))
                name = line.value if Particular.NAME in line.told else name
                yield line


def _line(passage: Passage, labelled: Labelled, headings: Sequence[str]) -> LabelLine:
    value = passage.text[slice(*labelled.value)]
    of: dict[Particular, str] = dict.fromkeys(told_beside(value), "")
    of.update(qualifiers(labelled.label))
    if Particular.WHEN in of:
        of[Particular.END] = of[Particular.WHEN]
        if not is_moment(value):
            of[Particular.DURATION] = of[Particular.WHEN]
    if Particular.PHONE in of and has_name(value):
        of[Particular.CONTACT] = of[Particular.PHONE]
    told = {own: front for own, front in of.items() if fits(own, value)}
    folded = [fold(heading).text for heading in headings if heading]
    return LabelLine(passage.place, labelled.label, labelled.value, value, fold(value).text, tuple(folded), told)


def has_word(text: str, word: str) -> bool:
    """Whether folded `text` has a Chinese word, or one with the English stem `word`."""
    return word in stems(text) or word in text.split() if word.isascii() and word.isalpha() else word in text
