"""Which part of the sentence a question asks for: what stands before its asking words, and what after them.

谁创立了它 asks who does something, 他创立了什么 what is done, 它由谁创立 by whom.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.language.segmentation import Segmenter, Word
from bot.language.span import Span

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


def role_of(text: str, span: Span, words: Sequence[Word], segmenter: Segmenter) -> int:
    """Returns the number of the role of the asking words, with the noun they ask about, at `span` of a folded question."""
    start, end = span
    last = next((word.text for word in reversed(words) if word.end <= start), "")
    first = next((word.text for word in words if word.start >= end), "")
    before = text[:start].rstrip(_CLOSING)[-1:]
    after = text[end:].lstrip(_OPENING)[:1]
    told_by_end = _BY_END.get(last[-1:])
    return _side(before, last, _BEFORE, told_by_end, segmenter) * _SIDES + _side(after, first, _AFTER, None, segmenter)


def _side(
    letter: str, word: str, groups: Sequence[frozenset[str]], told_by_end: int | None, segmenter: Segmenter
) -> int:
    """Returns the number of the group that `word` belongs to, or of what it is otherwise."""
    if not letter.isalnum():
        return len(groups) + _NOTHING
    told = next((number for number, group in enumerate(groups) if word in group), told_by_end)
    if told is not None:
        return told
    return len(groups) + (_VERBAL if segmenter.tag(word)[:1] in _VERBAL_TAGS else _OTHER)
