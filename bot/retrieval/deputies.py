"""Titles that a report has for deputies only: who asks for the governor does not mean the vice governor."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.language.reading import Reading
from bot.retrieval.facts import has_surname

_DEPUTY = "副"
_ENGLISH = re.compile(r"\b(?:vice|deputy)[ -]([a-z]{4,})")
_BEFORE = re.compile(r"(?:副|\b(?:vice|deputy)[ -])$")


class Deputies:
    """The folded titles that stand in a report behind 副, `vice` or `deputy` wherever they stand, such as 省长 of 副省长."""

    def __init__(self, readings: Iterable[Reading], text: str) -> None:
        """`readings` are the passages', `text` is all that is known of the report, folded."""
        words = {word.text for reading in readings for word in reading.words}
        titles = {word.removeprefix(_DEPUTY) for word in words if word.startswith(_DEPUTY)}
        chinese = {title for title in titles if len(title) > 1 and text.count(title) == text.count(_DEPUTY + title)}
        counted = [match.group(1) for match in _ENGLISH.finditer(text)]
        english = {title for title in counted if len(re.findall(rf"\b{title}\b", text)) == counted.count(title)}
        self._titles = frozenset(chinese | english)

    def are_meant_by(self, title: str, before: str) -> bool:
        """Whether `title`, with `before` before it in a folded question, is that of a deputy of the report, and not said so.

        高省长 is how one speaks to a deputy too.
        """
        if title not in self._titles or _BEFORE.search(before):
            return False
        return title.isascii() or not (before and has_surname(before[-1]))
