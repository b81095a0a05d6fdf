"""Which part of the sentence a question asks for: what stands before its asking words, and what after them.

谁创立了它 asks who does something, 他创立了什么 what is done, 它由谁创立 by whom.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.language.segmentation import Segmenter, Word

_BEFORE = tuple(
    re.compile(f"(?:{words})$")
    for words in (
        "被|由|让|受|经",
        "在|于|到|至|从|自|向|往",
        "因|由于|为了|以|用|通过|靠|对|与|和|同|跟|比|给|把|将|按照?|根据",
        "[是为叫称名即乃指作成]",
        "的|之",
    )
)
_AFTER = tuple(re.compile(words) for words in ("[是为叫称]", "的|之", "被|由|把|将|在|于|从|与|和|对|所"))
# Where none of these stands: a verb or what goes with one, any other word, and nothing.
_VERB = re.compile("v|d|ad|a|u")
_VERBAL, _OTHER, _NOTHING = range(3)
_SIDES = len(_AFTER) + 3
_NEAR = 3
ROLES = (len(_BEFORE) + 3) * _SIDES
"""How many roles there are."""


def role_of(text: str, span: tuple[int, int], words: Sequence[Word], segmenter: Segmenter) -> int:
    """Returns the number of the role of the asking words, with the noun they ask about, at `span` of a folded question."""
    start, end = span
    before, after = text[:start].rstrip()[-_NEAR:], text[end:].lstrip()[:_NEAR]
    number_before = next((number for number, own in enumerate(_BEFORE) if own.search(before)), None)
    number_after = next((number for number, own in enumerate(_AFTER) if own.match(after)), None)
    if number_before is None:
        last = next((word.text for word in reversed(words) if word.end <= start), "")
        number_before = len(_BEFORE) + _side(before[-1:], last, segmenter)
    if number_after is None:
        first = next((word.text for word in words if word.start >= end), "")
        number_after = len(_AFTER) + _side(after[:1], first, segmenter)
    return number_before * _SIDES + number_after


def _side(letter: str, word: str, segmenter: Segmenter) -> int:
    if not letter.isalnum():
        return _NOTHING
    return _VERBAL if _VERB.match(segmenter.tag(word)) else _OTHER
