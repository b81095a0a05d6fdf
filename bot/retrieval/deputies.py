"""Titles that a report has for deputies only: who asks for the governor does not mean the vice governor."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence

from bot.language.reading import Reading
from bot.language.segmentation import Word
from bot.retrieval.facts import has_surname

_DEPUTY = "副"
_ENGLISH = re.compile(r"\b(?:vice|deputy)[ -]([a-z]{4,})")
_BEFORE = re.compile(r"(?:副|\b(?:vice|deputy)[ -])$")


class Deputies:
    """The folded titles that stand in a report behind 副, `vice` or `deputy` wherever they stand, such as 省长 of 副省长."""

    def __init__(self, readings: Iterable[Reading], text: str) -> None:
        """`readings` are the passages', `text` is all that is known of the report, folded."""
        titles = {word.text.removeprefix(_DEPUTY) for reading in readings for word in _with_deputy(reading.words)}
        chinese = {title for title in titles if len(title) > 1 and text.count(title) == text.count(_DEPUTY + title)}
        counted = [match.group(1) for match in _ENGLISH.finditer(text)]
        english = {
            rf"\b{title}\b" for title in counted if len(re.findall(rf"\b{title}\b", text)) == counted.count(title)
        }
        patterns = sorted([*map(re.escape, chinese), *english])
        self._titles = re.compile("|".join(patterns)) if patterns else None

    def meant_in(self, text: str) -> Sequence[tuple[int, int]]:
        """Returns where folded `text` has such a title and does not say that it is a deputy's.

        高省长 is how one speaks to a deputy too.
        """
        found = self._titles.finditer(text) if self._titles else ()
        return [match.span() for match in found if not _is_explained(text[: match.start()])]


def _with_deputy(words: Sequence[Word]) -> Iterator[Word]:
    """Yields the words that begin with 副, and those behind it where jieba cuts it off."""
    yield from (word for word in words if word.text.startswith(_DEPUTY))
    yield from (after for word, after in itertools.pairwise(words) if word.text == _DEPUTY and word.end == after.start)


def _is_explained(before: str) -> bool:
    return bool(_BEFORE.search(before)) or bool(before and has_surname(before[-1]))
