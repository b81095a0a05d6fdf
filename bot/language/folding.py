"""Folding: the one form in which passages and questions meet, with the way back to the text as it was written."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from bot.language import dates, english_numerals, numerals, script
from bot.language.cantonese import cantonese
from bot.language.span import Span

# Characters of which it is remembered what they are folded to.
_REMEMBERED = 8192
# Texts of which it is remembered: several fold one question.
_LAST = 8
_U_UMLAUT = "u\u0308"
_SYLLABLE = r"(?=[a-z]{2})[b-df-hj-np-tw-z]{0,2}[aeiouv][a-z]{0,3}[1-5]"
_TONED = re.compile(rf"(?<![a-z0-9]){_SYLLABLE}(?: ?{_SYLLABLE})+(?![a-z0-9])")
_LATIN, _FIGURE = re.compile("[a-z]"), re.compile(r"\d")
_TONE = re.compile(r"[1-5]")
# Many put a space between Chinese and a figure or a Latin word: 2008 年, 在 Twitter 上. Where most is English it parts words.
_SPACED = re.compile(r"(?<=[\u4e00-\u9fff]) +(?=[0-9])|(?<=[0-9%℃]) +(?=[\u4e00-\u9fff%℃])")
_SPACED_LATIN = re.compile(r"(?<=[\u4e00-\u9fff]) +(?=[a-z])|(?<=[a-z]) +(?=[\u4e00-\u9fff])")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_DOTS = frozenset("‧・•∙⋅")
_GROUPED_DIGITS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text and, for each of its characters, the span of the original that it came from."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def original_span(self, start: int, end: int) -> Span:
        """Returns the span of the original text that folded `start` to `end` (not empty) came from."""
        return self.starts[start], self.ends[end - 1]

    def blanked(self, spans: Iterable[Span]) -> Folded:
        """Returns it with spaces in place of the characters in `spans`."""
        text = self.text
        for start, end in spans:
            text = text[:start] + " " * (end - start) + text[end:]
        return Folded(text, self.starts, self.ends)


@functools.lru_cache(maxsize=_LAST)
def fold(text: str) -> Folded:
    """Returns `text` folded: NFKC, lower case, Simplified characters, Cantonese as written Chinese, numerals as digits.

    No format characters, nor spaces between Chinese and figures, or Latin words in a text that is mostly Chinese.

    >>> fold("第四屆　ＷＩＣ").text
    '第4届 wic'
    >>> fold("在 2008 年").text
    '在2008年'
    """
    folded = _fold_characters(script.without_surrogates(text))
    folded = _replace(folded, cantonese(folded.text))
    folded = Folded(script.simplified(folded.text), folded.starts, folded.ends)
    folded = _replace(folded, _spaces(folded.text))
    folded = _replace(folded, _numerals(folded.text))
    return _replace(folded, _days_and_figures(folded.text))


def _spaces(text: str) -> list[tuple[int, int, str]]:
    """Returns as nothing the spaces between Chinese and figures, and beside Latin words in a text that is mostly Chinese."""
    if " " not in text:
        return []
    spaces = [space.span() for space in _SPACED.finditer(text)]
    beside_latin = [space.span() for space in _SPACED_LATIN.finditer(text)]
    if beside_latin and len(_HAN.findall(text)) > len(_LATIN.findall(text)):
        spaces += beside_latin
    return [(*span, "") for span in sorted(spaces)]


def _numerals(text: str) -> list[tuple[int, int, str]]:
    """Returns what numbers in words are in figures, days of the week in one spelling, and the commas in figures as nothing."""
    found = [(*match.span(), "") for match in _GROUPED_DIGITS.finditer(text)]
    if _LATIN.search(text):
        found += english_numerals.english_numerals(text)
    if script.has_han(text):
        found += numerals.chinese_numerals(text) + dates.weekdays(text)
    return sorted(found)


def _days_and_figures(text: str) -> list[tuple[int, int, str]]:
    """Returns what days, shares and thousands are in one spelling, and the figures of tones as nothing."""
    if not _FIGURE.search(text):
        return []  # there is one in each of them
    return sorted([*dates.days(text), *numerals.shares(text), *numerals.thousands(text), *_tones(text)])


def _fold_characters(text: str) -> Folded:
    if text.isascii():
        return Folded(text.lower(), tuple(range(len(text))), tuple(range(1, len(text) + 1)))
    characters = [_fold_character(c) for c in text]
    origins = [i for i, folded in enumerate(characters) for _ in folded]
    return Folded("".join(characters), tuple(origins), tuple([i + 1 for i in origins]))


@functools.lru_cache(maxsize=_REMEMBERED)
def _fold_character(c: str) -> str:
    if c.isascii() or "\u4e00" <= c <= "\u9fff":
        return c.lower()
    return "" if unicodedata.category(c) == "Cf" else "".join(map(_plain, unicodedata.normalize("NFKC", c).lower()))


def _plain(c: str) -> str:
    """Returns a Latin letter without its accents, so that Wūzhèn is wuzhen; ü with a tone is v, as it is typed.

    The dots that stand between the parts of a name are one.
    """
    if c in _DOTS:
        return "·"
    parts = unicodedata.normalize("NFD", c)
    if len(parts) == 1 or not parts[0].isascii():
        return c
    return "v" if parts.startswith(_U_UMLAUT) and len(parts) > len(_U_UMLAUT) else parts[0]


def _tones(text: str) -> list[tuple[int, int, str]]:
    """Returns the figures that stand for tones in pinyin, wu1 zhen4, to be left out."""
    return [
        (run.start() + tone.start(), run.start() + tone.end(), "")
        for run in _TONED.finditer(text)
        for tone in _TONE.finditer(run.group())
    ]


def _replace(folded: Folded, replacements: list[tuple[int, int, str]]) -> Folded:
    if not replacements:
        return folded
    text: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    done = 0
    for start, end, digits in [*replacements, (len(folded.text), len(folded.text), "")]:
        text += [folded.text[done:start], digits]
        starts += (
            folded.starts[done:start] + (folded.starts[start],) * len(digits) if digits else folded.starts[done:start]
        )
        ends += folded.ends[done:start] + (folded.ends[end - 1],) * len(digits) if digits else folded.ends[done:start]
        done = end
    return Folded("".join(text), tuple(starts), tuple(ends))
