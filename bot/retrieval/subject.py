"""What a report is about, named in full: 第四届世界互联网大会 is what it calls 大会, and who says so asks the same."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from bot.language import script
from bot.language.folding import fold
from bot.language.span import Span
from bot.language.turns import editions_in, written_editions
from bot.report.model import Report

# Who asks which edition it is means its number.
_ASKS_WHICH = re.compile(
    r"第几|哪1?届|是第\d+届(?=\W*(?:[吗吧呢么]|$))|\bwhich edition\b"
    r"|\b(?:is|was) (?:this|it) the\b|(?:this|it|that) (?:is|was) the\b"
)
_THIS = r"本届|这1?届|此届|本次|这1?次|此次"
# Whose edition it is where no name follows tells what does: 本届政府 is not the conference's.
_ALONE = r"(?=的?[主嘉来与参])|(?=[有在是谁哪什多几邀签发共都开办设达,])"
# A name that begins or ends within another one is none: 中国互联网大会, 世界互联网大会发展报告.
_NAME_BEGINS = r"(?<![国际球字业省市州洲])"
_NAME_ENDS = r"(?!发展|报告|组织|协会)"
# Who asks nothing but what it is names it.
_NOTHING_ELSE = re.compile(r"(?:[是什么谁哪个吗呢的啊?\W]|\b(?:what|who|is|was|the|an?|of|about)\b)*")


class Subject:
    """The names of what one report is about, each of which means its short name there."""

    def __init__(self, report: Report) -> None:
        """A report that does not say what it is about in short has none."""
        title = fold(f"{report.title}\n{report.title_translation or ''}").text
        self._short = fold(report.subject or "").text
        self._short_latin = fold(report.subject_translation or "").text
        editions = [number for _, number in editions_in(title)][:1]
        shorts = [short for short in (self._short, self._short_latin) if short]
        names = [*_names(report, title, shorts), *shorts]
        year = str(report.year) if report.year else "(?!)"
        self._chinese = _chinese_pattern(filter(script.has_han, names), editions, year) if self._short else None
        self._latin = _latin_pattern(filter(str.isascii, names), editions, year) if self._short_latin else None

    def shortened(self, text: str) -> str:
        """Returns `text` with the report's short name for its subject in place of longer ones, if anything else is said."""
        if not (self._short or self._short_latin):
            return text
        folded = fold(text)
        found = [*self._in_chinese(folded.text), *self._in_latin(folded.text)]
        if found and _compares(folded.text):
            found = [(span, short) for span, short in found if not editions_in(folded.text[slice(*span)])]
        if not found or _NOTHING_ELSE.fullmatch(folded.blanked(span for span, _ in found).text):
            return text
        for span, short in sorted(found, reverse=True):
            start, end = folded.original_span(*span)
            text = text[:start] + short + text[end:]
        return text

    def left_out(self, text: str) -> str | None:
        """Returns Chinese `text` without the short name that it begins with, which may as well go without saying; else None."""
        folded = fold(text)
        if not self._short or not folded.text.startswith(self._short):
            return None
        _, end = folded.original_span(0, len(self._short))
        return text[end:] or None

    def _in_chinese(self, text: str) -> Iterator[tuple[Span, str]]:
        for match in self._chinese.finditer(text) if self._chinese else ():
            if match.group() != self._short:
                yield match.span(), self._short

    def _in_latin(self, text: str) -> Iterator[tuple[Span, str]]:
        for match in self._latin.finditer(text) if self._latin else ():
            short = f"the {self._short_latin}" if match["the"] else self._short_latin
            if match.group() != short:
                yield match.span(), short


def _chinese_pattern(names: Iterable[str], editions: Sequence[int], year: str) -> re.Pattern[str]:
    edition = [f"第{number}届" for number in editions]
    which = "|".join([*edition, _THIS])
    of_year = rf"(?:{year}年?的?)?"
    named = rf"{of_year}(?:(?:{which})的?|该)?{_NAME_BEGINS}(?:{_any_of(names)}){_NAME_ENDS}(?: ?(?:{which}))?"
    return re.compile(rf"{named}|{of_year}(?:{'|'.join([*edition, '[本这此]1?届'])})(?:{_ALONE})")


def _latin_pattern(names: Iterable[str], editions: Sequence[int], year: str) -> re.Pattern[str]:
    edition = _any_of(written for number in editions for written in written_editions(number))
    which = rf"(?P<the>the |this(?: year's)? )?(?:{year} )?(?:(?:{edition}) )?"
    return re.compile(rf"\b{which}(?:{_any_of(names)})\b(?: (?:in |of )?{year})?")


def _compares(text: str) -> bool:
    """Whether folded `text` names several editions, or asks which one it is."""
    return len({number for _, number in editions_in(text)}) > 1 or _ASKS_WHICH.search(text) is not None


def _any_of(phrases: Iterable[str]) -> str:
    """Returns the pattern of any of `phrases`, the longest first; of none where there is none."""
    return "|".join(map(re.escape, sorted(phrases, key=len, reverse=True))) or "(?!)"


def _names(report: Report, title: str, shorts: Sequence[str]) -> Iterator[str]:
    """Yields the equivalents of the longer names of the subject that the title has: 乌镇峰会 beside 世界互联网大会."""
    for rule in report.synonyms:
        phrases = [fold(phrase).text for phrase in rule.sources] if not rule.targets else []
        if any(_is_longer(phrase, shorts) and phrase in title for phrase in phrases):
            yield from phrases


def _is_longer(phrase: str, shorts: Sequence[str]) -> bool:
    return any(phrase != short and phrase.endswith(short) for short in shorts)
