"""Titles that a report has for deputies only: who asks for the governor does not mean the vice governor."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence

from bot.language.reading import Reading
from bot.language.segmentation import Word
from bot.language.span import Span

_DEPUTY = "副"
# What titles end with: 副作用 is no deputy.
_TITLES = "长任席理记裁使督授"
_ENGLISH = re.compile(r"\b(?:vice|deputy)[ -]([a-z]{4,})")
_BEFORE = re.compile(r"(?:副|\b(?:vice|deputy)[ -])$")
_LONGEST_BEFORE = 8


class Deputies:
    """The folded titles that stand in a report behind 副, `vice` or `deputy` wherever they stand, such as 省长 of 副省长."""

    def __init__(self, readings: Iterable[Reading], text: str) -> None:
        """`readings` are the passages', `text` is all that is known of the report, folded."""
        words = (word.text for reading in readings for word in _with_deputy(reading.words))
        titles = {word.removeprefix(_DEPUTY) for word in words if len(word) > 1 and word[-1] in _TITLES}
        chinese = {title for title in titles if len(title) > 1 and text.count(title) == text.count(_DEPUTY + title)}
        counted = [match.group(1) for match in _ENGLISH.finditer(text)]
        english = {
            rf"\b{title}\b" for title in counted if len(re.findall(rf"\b{title}\b", text)) == counted.count(title)
        }
        patterns = sorted([*map(re.escape, chinese), *english])
        self._titles = re.compile("|".join(patterns)) if patterns else None
        # Whose surnames follow each title: 高省长 is how one speaks to the vice governor 高兴夫.
        self._spoken_to = {
            match.group()[-1] + match.group()[:-1] for title in chinese for match in re.finditer(f"{title}\\w", text)
        }

    def meant_in(self, text: str) -> Sequence[Span]:
        """Returns where folded `text` has such a title and neither says that it is a deputy's nor speaks to that deputy."""
        found = self._titles.finditer(text) if self._titles else ()
        return [match.span() for match in found if not self._is_explained(text, *match.span())]

    def _is_explained(self, text: str, start: int, end: int) -> bool:
        before = text[max(0, start - _LONGEST_BEFORE) : start]
        return bool(_BEFORE.search(before)) or text[max(0, start - 1) : end] in self._spoken_to


def _with_deputy(words: Sequence[Word]) -> Iterator[Word]:
    """Yields the words that begin with 副, and those behind it where jieba cuts it off."""
    yield from (word for word in words if word.text.startswith(_DEPUTY))
    yield from (after for word, after in itertools.pairwise(words) if word.text == _DEPUTY and word.end == after.start)
