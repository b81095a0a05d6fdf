"""A question as labels are asked: which particulars it asks for, and what it names beside each."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from bot.language.empty_words import is_empty
from bot.language.label_words import is_about_it
from bot.language.particulars import Particular, asked_for, goes_with, without_what_goes_with
from bot.language.reading import Reader
from bot.language.script import has_han
from bot.language.stemming import stems
from bot.language.yes_no import asks_whether

_ASKS_WHAT = re.compile(
    r"是?(?:什么|啥|多少|哪[个些款种])|有(?:什么|啥|哪些|多少)|多[久大长高重]|怎么样|如何|几[个款种样台年天]|谁|哪里|哪儿"
)
_FIGURES = re.compile(r"\d+(?:[.:]\d+)*")
_ASKS_MORE = re.compile(
    r"什么时[候间]|啥时|何[时地处]|哪(?!些)|谁|多少|几|为[什何啥]|怎么|怎样|如何|咋|\b(?:when|where|who|whom|why|how)\b"
)
# Of what is told by yes or no these are asked for: 要钱吗, is it free?
_ASKED_WHETHER = frozenset({Particular.PRICE, Particular.RAIN})


class LabelQuestion:
    """One folded question. `particulars` are those that it asks for; of yes or no only such as people ask so."""

    def __init__(self, text: str, reader: Reader) -> None:
        self.text = text
        self._reader = reader
        self._rests = asked_for(text)
        is_whether = asks_whether(text)
        self.particulars = frozenset(self._rests)
        if is_whether:
            self.particulars &= _ASKED_WHETHER
        self.asks_nothing = is_whether and not self.particulars
        self._words: dict[tuple[Particular | None, bool], Sequence[str]] = {}

    def alone(self, particular: Particular) -> bool:
        """Whether nothing is asked for beside it: not in 奖项设置 什么时候."""
        return _ASKS_MORE.search(self._rests[particular]) is None

    def beside(self, particular: Particular) -> Sequence[str]:
        """Returns what the question names beside the words that ask for `particular`, and those that go with them."""
        return self._kept(particular, goes_with_it=True)

    def named(self, particular: Particular | None) -> Sequence[str]:
        """Returns all that the question names beside the words that ask: for `particular`, or for whatever it is."""
        return self._kept(particular, goes_with_it=False)

    def _kept(self, particular: Particular | None, *, goes_with_it: bool) -> Sequence[str]:
        key = particular, goes_with_it
        if key not in self._words:
            rest = self._rests[particular] if particular else _ASKS_WHAT.sub(" ", self.text)
            self._words[key] = words_of(rest, particular if goes_with_it else None, self._reader)
        return self._words[key]


def words_of(rest: str, particular: Particular | None, reader: Reader) -> list[str]:
    """Returns what the folded `rest` of a question names: words of Chinese, stems and figures of English.

    Without what goes with asking for `particular`.
    """
    if not has_han(rest):
        named = [stem for stem in stems(rest) if particular is None or not goes_with(particular, stem)]
        return [*named, *_FIGURES.findall(rest)]
    rest = without_what_goes_with(particular, rest) if particular else rest
    words: Mapping[str, None] = dict.fromkeys(word.text for word in reader.read(rest).words)
    return [word for word in words if not (is_empty(word) or is_about_it(word))]
