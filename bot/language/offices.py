"""Who holds which office: the title that a report puts beside a name, 浙江省副省长高兴夫, 习近平主席."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.language.segmentation import Word
from bot.language.span import Span

_OFFICE = (
    r"副?(?:主任|主席|省长|市长|县长|区长|镇长|部长|局长|厅长|处长|司长|(?:总|[省市县区党]委)?书记(?!处)|常委|委员(?!会)|总理|总统|会长"
    r"|院长|校长|董事长|总裁|总?经理|理事长|秘书长|发言人)"
)
_OFFICES = re.compile(_OFFICE)
# What English calls them.
_VICE = "(?:vice|deputy)[ -]"
_ENGLISH_OFFICES = {
    f"{_VICE}governor": "副省长", "governor": "省长", f"{_VICE}(?:director|head|chief)": "副主任", "director": "主任",
    f"{_VICE}minister": "副部长", "minister": "部长", f"{_VICE}mayor": "副市长", "mayor": "市长", "party secretary": "书记",
    f"{_VICE}(?:premier|prime minister)": "副总理", "premier|prime minister": "总理",
    f"{_VICE}(?:president|chairman)": "副主席", "president|chairman": "主席",
}  # fmt: skip
_IN_ENGLISH = re.compile("|".join(rf"\b({pattern})\b" for pattern in _ENGLISH_OFFICES))
_PHRASE = r"[^,、;。:!?“”《》\s]{0,24}"
# Titles end right before the name, or what says whose they are: 董事长为李建国; two of one person stand in a row.
_BEFORE = re.compile(rf"(?:{_PHRASE}{_OFFICE}[、兼])*{_PHRASE}{_OFFICE}(?:为|是|由|:)?$")
_BEHIND = re.compile(rf"(?:(?:现|担|出|兼|就|升)?任|为|是){_PHRASE}?{_OFFICE}|{_OFFICE}")
_ROW = re.compile("[、兼]")
_LONGEST = 80


def offices_in(text: str) -> Sequence[Span]:
    """Returns where folded `text` has the word for an office."""
    return [match.span() for match in _OFFICES.finditer(text)]


def english_offices_in(text: str) -> Sequence[tuple[Span, str]]:
    """Returns where folded English `text` has a word for an office, and which it is in Chinese."""
    offices = tuple(_ENGLISH_OFFICES.values())
    return [(match.span(), offices[(match.lastindex or 0) - 1]) for match in _IN_ENGLISH.finditer(text)]


def holds(text: str, name: str, office: str) -> bool | None:
    """Whether folded `text` gives `name` the `office`; None where it gives them none.

    >>> holds("国家网信办副主任任贤良、浙江省副省长高兴夫", "任贤良", "副省长")
    False
    """
    titles = [title for match in re.finditer(re.escape(name), text) for title in _titles_at(text, *match.span())]
    as_it_is = re.compile(rf"(?<!副){re.escape(office)}")
    return any(map(as_it_is.search, titles)) if titles else None


def has_office(text: str, word: Word) -> bool:
    """Whether folded `text` gives an office to somebody whose name is a `word` of it."""
    return bool(_titles_at(text, word.start, word.end))


def _titles_at(text: str, start: int, end: int) -> list[str]:
    """Returns what stands before a name as a title, and behind it as one."""
    before = _BEFORE.search(text, max(0, start - _LONGEST), start)
    behind = _BEHIND.match(text, end)
    titles = _ROW.split(before[0]) if before else []
    return [_last_title(title) for title in titles] + ([behind[0]] if behind else [])


def _last_title(text: str) -> str:
    """Returns what stands behind another office: the 市长 of 县长李建国会见了市长."""
    ends = [end for _, end in offices_in(text)]
    return text[ends[-2] :] if len(ends) > 1 else text
