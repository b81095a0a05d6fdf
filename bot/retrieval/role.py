"""Which part of the sentence a question asks for: what stands before its asking words, and what after them.

谁创立了它 asks who does something, 他创立了什么 what is done, 它由谁创立 by whom.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.language.segmentation import Segmenter, Word

_BEFORE = tuple(
    frozenset(words.split())
    for words in (
        "被 由 让 受 经 遭",
        "在 于 到 至 从 自 向 往 自从",
        "因 由于 因为 为了 以 用 通过 靠 对 对于 与 和 同 跟 比 给 把 将 按 按照 根据",
        "是 为 叫 称 名 即 乃 指 作 成",
        "的 之",
    )
)
# 出生于 and 称为 are one word.
_BY_END = {"于": 1, "为": 3, "称": 3, "叫": 3, "是": 3}
_AFTER = tuple(
    frozenset(words.split())
    for words in ("是 为 叫 称 称为 叫做 名为", "的 之", "被 由 把 将 在 于 从 与 和 对 所 跟 给")
)
# Where none of these stands: a verb or what goes with one, any other word, and nothing.
_VERBAL, _OTHER, _NOTHING = range(3)
_VERBAL_TAGS = frozenset("vdau")
_CLOSING, _OPENING = " 》〉”」』)]\"'", " 《〈“「『([\"'"
_SIDES = len(_AFTER) + 3
ROLES = (len(_BEFORE) + 3) * _SIDES
"""How many roles there are."""


def role_of(text: str, span: tuple[int, int], words: Sequence[Word], segmenter: Segmenter) -> int:
    """Returns the number of the role of the asking words, with the noun they ask about, at `span` of a folded question."""
    start, end = span
    last = next((word.text for word in reversed(words) if word.end <= start), "")
    first = next((word.text for word in words if word.start >= end), "")
    before = text[:start].rstrip(_CLOSING)[-1:]
    after = text[end:].lstrip(_OPENING)[:1]
    return _before(before, last, segmenter) * _SIDES + _after(after, first, segmenter)


def _before(letter: str, word: str, segmenter: Segmenter) -> int:
    told = (number for number, own in enumerate(_BEFORE) if word in own)
    if not letter.isalnum():
        return len(_BEFORE) + _NOTHING
    return next(told, _BY_END.get(word[-1:], len(_BEFORE) + _tagged(word, segmenter)))


def _after(letter: str, word: str, segmenter: Segmenter) -> int:
    told = (number for number, own in enumerate(_AFTER) if word in own)
    if not letter.isalnum():
        return len(_AFTER) + _NOTHING
    return next(told, len(_AFTER) + _tagged(word, segmenter))


def _tagged(word: str, segmenter: Segmenter) -> int:
    return _VERBAL if segmenter.tag(word)[:1] in _VERBAL_TAGS else _OTHER
