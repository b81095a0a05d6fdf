"""What a yes-or-no question takes for granted: 北京 in 是不是在北京开的."""

from __future__ import annotations

import enum
import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.language import script
from bot.language.empty_words import is_empty
from bot.language.numerals import amounts
from bot.language.span import Span
from bot.language.turns import ORDINAL, editions_in
from bot.language.yes_no import asks_whether, offers_a_choice, says_or_not
from bot.retrieval.facts import DATE
from bot.retrieval.missing import Missing
from bot.retrieval.question import Question

# Some one thing, and one that may be there or not, 有没有1本; and the two that were spoken of, 那2本.
_IDLE_FEW = re.compile(
    r"1(?=[个种些下样直起次点]|$|\s)|(?<=有没有)1(?=[本份项篇部条句块座款])|(?<=[那这])[12](?=[个种样次本份项篇部条句块座款位])"
)
_PROPER = re.compile(r"(?<![A-Za-z])[A-Z][A-Za-z'’.-]*(?: (?:(?:of|the|and|de) )?[A-Z][A-Za-z'’.-]*)*")
_AT_PLACE = re.compile(r"(?:[在于於到]|\bin|\bat)\s*$")
_IS_WHO = re.compile(r"[是由叫]$")
_TOPIC = re.compile(r"[\u4e00-\u9fff]{0,3}?(?:上|期间|期間)")
_UNITS = frozenset("天日年月届次名位个家场项篇本部条座所人国间章节")
_VAGUE = frozenset({"东西", "里面", "外面", "事情", "地方", "情况", "玩意", "现场", "上面"})
# What only asks whether something is so, and prepositions before the word that asks for a place or a date.
_WHETHER = re.compile(
    r"是不是|是否|有没有|有沒有|系咪|[吗嗎吧嘛]\W*$|^(?:is|was|were|did|does|has|are)\b|"
    r"\b(?:in|at|on)(?= (?:where|what date))",
    re.IGNORECASE,
)


class Sort(enum.Enum):
    """What sort of thing is taken for granted."""

    DATE = "date"
    ORDINAL = "ordinal"
    EDITION = "edition"
    NUMBER = "number"
    PERSON = "person"
    PLACE = "place"
    NAME = "name"

    @property
    def counts(self) -> bool:
        """Whether it is a number, which leads to the right sentence less than the words around it do."""
        return self in (Sort.ORDINAL, Sort.EDITION, Sort.NUMBER)


# The word that asks for a thing of each sort, in Chinese and in English.
_ASKING: Mapping[Sort, tuple[str, str]] = {
    Sort.DATE: ("哪天", "what date"),
    Sort.ORDINAL: ("第几", "which"),
    Sort.NUMBER: ("多少", "how many"),
    Sort.PERSON: ("谁", "who"),
    Sort.PLACE: ("哪里", "where"),
}


@dataclass(frozen=True, slots=True)
class Claim:
    """A thing that a question takes for granted: its span in the question's text, its folded text, its sort."""

    span: Span
    text: str
    sort: Sort


def claims_of(question: Question, missing: Missing, known: frozenset[str]) -> tuple[Claim, ...]:
    """Returns what `question` takes for granted, in order: of one that does not ask whether something is so, the editions.

    `known` are the words of the report: of them the names count; what the report lacks is in `missing`.
    """
    if not asks_whether(question.reading.text):
        return tuple(_editions(question))
    # Of words that may be chosen none is taken for granted.
    unknown = () if offers_a_choice(question.reading.text) else _unknown(question, missing)
    claims: list[Claim] = []
    for claim in itertools.chain(_counted(question), _named(question, known), unknown):
        if not any(claim.span[0] < own.span[1] and own.span[0] < claim.span[1] for own in claims):
            claims.append(claim)
    return tuple(sorted(claims, key=lambda claim: claim.span))


def opened(question: Question, unsaid: Sequence[Claim]) -> str | None:
    """Returns `question` asking for what it takes for granted: 在哪里开的 for 是不是在北京开的; None for mere names."""
    text, language = question.text, 0 if question.is_chinese else 1
    if not any(claim.sort in _ASKING for claim in unsaid):
        return None
    for claim in sorted(unsaid, key=lambda claim: -claim.span[0]):
        start, end = claim.span
        text = text[:start] + _asking_word(claim, language) + text[end:]
    return _WHETHER.sub(" ", text)


def _asking_word(claim: Claim, language: int) -> str:
    unit = claim.text[-1] if claim.sort.counts and claim.text[-1] in _UNITS else ""
    return _ASKING.get(claim.sort, ("", ""))[language] + unit


def _editions(question: Question) -> Iterator[Claim]:
    folded = question.reading.folded
    for span, number in editions_in(folded.text):
        yield Claim(folded.original_span(*span), str(number), Sort.EDITION)


def _counted(question: Question) -> Iterator[Claim]:
    """Yields the dates, ordinals and numbers; each number once, by the first that holds it."""
    text, folded = question.reading.text, question.reading.folded
    taken: list[Span] = []
    for sort, pattern in ((Sort.DATE, DATE), (Sort.ORDINAL, ORDINAL)):
        for match in pattern.finditer(text):
            if not any(a < match.end() and match.start() < b for a, b in taken):
                taken.append(match.span())
                yield Claim(folded.original_span(*match.span()), match.group(), sort)
    for start, end, _, _ in amounts(text):
        if not any(a < end and start < b for a, b in taken) and not _IDLE_FEW.match(text, start):
            counted = end + (text[end : end + 1] in _UNITS)
            yield Claim(folded.original_span(start, counted), text[start:counted], Sort.NUMBER)


def _named(question: Question, known: frozenset[str]) -> Iterator[Claim]:
    """Yields the names that the report has, wherever; those that it lacks are missing."""
    for word in question.content.words:
        if script.has_han(word.text) and word.text in question.names and word.text in known:
            span = question.content.folded.original_span(word.start, word.end)
            yield Claim(span, word.text, _sort(question.text, span))
    for match in _PROPER.finditer(question.text):
        if (match.start() or script.has_han(question.text)) and not is_empty(match.group().lower()):
            yield Claim(match.span(), match.group().lower(), _sort(question.text, match.span()))


def _unknown(question: Question, missing: Missing) -> Iterator[Claim]:
    """Yields what the report lacks altogether; of English words only a place, others may be misspelt."""
    words = (word for word in missing.words if len(word) > 1 and not _tells_nothing(script.simplified(word)))
    for name in (*missing.names, *words):
        start = question.text.find(name)
        span = start, start + len(name)
        sort = _sort(question.text, span)
        if start >= 0 and (script.has_han(name) or name in missing.names or sort is Sort.PLACE):
            yield Claim(span, name.lower(), sort)


def _tells_nothing(word: str) -> bool:
    return word in _VAGUE or says_or_not(word)


def _sort(text: str, span: Span) -> Sort:
    """Returns what sort of name stands there, by the words around it: 在北京 is a place, 在乌镇峰会上 is none."""
    before, after = text[: span[0]].lower(), text[span[1] :]
    if _AT_PLACE.search(before) and not _TOPIC.match(after):
        return Sort.PLACE
    return Sort.PERSON if _IS_WHO.search(before) else Sort.NAME
