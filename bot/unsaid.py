"""What a yes-or-no question takes for granted, and what of it a sentence does not say."""

from __future__ import annotations

import enum
import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.language import script
from bot.language.empty_words import is_empty
from bot.language.numerals import number_values
from bot.language.yes_no import asks_whether, offers_a_choice
from bot.report.model import Report
from bot.retrieval.facts import DATE, is_person
from bot.retrieval.missing import Missing
from bot.retrieval.question import Question
from bot.retrieval.searcher import Searcher

Span = tuple[int, int]

_ORDINAL = re.compile(r"第(?P<n>\d+)[\u4e00-\u9fff]?|\b(?P<nth>\d+)(?:st|nd|rd|th)\b")
_DAY = re.compile(r"\d{4}年|\d{1,2}月\d{1,2}[日号]|\d{1,2}月|(?<![\d月])\d{1,2}[日号]")
_IDLE_ONE = re.compile(r"1(?=[个种些下样直起次点]|$|\s)")
_PROPER = re.compile(r"(?<![A-Za-z])[A-Z][A-Za-z'’.-]*(?: (?:(?:of|the|and|de) )?[A-Z][A-Za-z'’.-]*)*")
_AT_PLACE = re.compile(r"(?:在|于|到|\bin|\bat)\s*$")
_IS_WHO = re.compile(r"(?:是|由|叫)$")
_WHETHER = re.compile(
    r"是不是|是否|有没有|系咪|[吗嗎吧嘛]\W*$|^(?:is|was|were|did|does|has|are)\b|\b(?:in|at|on)(?= (?:where|what date))",
    re.IGNORECASE,
)
_TOPIC = re.compile(r"[\u4e00-\u9fff]{0,3}?(?:上|期间|期間)")
_UNITS = frozenset("天日年月届次名位个家场项篇本部条座所人国间章节")
_VAGUE = frozenset({"东西", "里面", "外面", "事情", "地方", "情况", "玩意", "现场", "上面"})
_DIGITS = re.compile(r"\d")


class Sort(enum.Enum):
    """What sort of thing is taken for granted."""

    DATE = "date"
    ORDINAL = "ordinal"
    NUMBER = "number"
    PERSON = "person"
    PLACE = "place"
    NAME = "name"

    @property
    def counts(self) -> bool:
        """Whether it is a number, which leads to the right sentence less than the words around it do."""
        return self in (Sort.ORDINAL, Sort.NUMBER)


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
    """A thing that a question takes for granted: its span in the question as asked, its folded text, its sort."""

    span: Span
    text: str
    sort: Sort


class Claims:
    """Compares questions with the sentences of one report."""

    def __init__(self, report: Report, searcher: Searcher) -> None:
        self._report = report
        self._readings = searcher.index.readings
        self._analysis = searcher.analysis
        self._words = frozenset(word.text for reading in self._readings for word in reading.words)
        self._title = searcher.analysis.reader.read(f"{report.title} {report.title_translation or ''}")

    def of(self, question: Question, missing: Missing) -> tuple[Claim, ...]:
        """Returns what `question` takes for granted; nothing where it does not ask whether something is so."""
        if not asks_whether(question.reading.text):
            return ()
        claims: list[Claim] = []
        is_choice = offers_a_choice(question.reading.text)  # of words that may be chosen, none is taken for granted
        unknown = () if is_choice else _unknown(question, missing)
        for claim in itertools.chain(_counted(question), self._named(question), unknown):
            if not any(claim.span[0] < own.span[1] and own.span[0] < claim.span[1] for own in claims):
                claims.append(claim)
        return tuple(sorted(claims, key=lambda claim: claim.span))

    def unsaid(self, question: Question, claims: Sequence[Claim], place: int) -> tuple[Claim, ...]:
        """Returns those of `claims` that passage `place` does not say; of a choice, those beside which nothing is said."""
        lacking = tuple(
            claim for claim in claims if not self._says(place, claim) and not self._is_topic(question, claim)
        )
        if not offers_a_choice(question.reading.text):
            return lacking
        said = {claim.sort for claim in claims if claim not in lacking}
        return tuple(claim for claim in lacking if claim.sort not in said)

    def opened(self, question: Question, unsaid: Sequence[Claim]) -> str | None:
        """Returns `question` asking for what it takes for granted: 在哪里开的 for 是不是在北京开的; None for mere names."""
        text, language = question.text, 0 if question.is_chinese else 1
        if not any(claim.sort in _ASKING for claim in unsaid):
            return None
        for claim in sorted(unsaid, key=lambda claim: -claim.span[0]):
            start, end = claim.span
            text = text[:start] + _asking_word(claim, language) + text[end:]
        return _WHETHER.sub(" ", text)

    def _named(self, question: Question) -> Iterator[Claim]:
        """Yields the names that the report has, wherever; those that it lacks are missing."""
        for word in question.content.words:
            if script.has_han(word.text) and word.text in question.names and word.text in self._words:
                span = question.content.folded.original_span(word.start, word.end)
                yield Claim(span, word.text, _sort(question.text, span))
        for match in _PROPER.finditer(question.text):
            if (match.start() or script.has_han(question.text)) and not is_empty(match.group().lower()):
                yield Claim(match.span(), match.group().lower(), _sort(question.text, match.span()))

    def _says(self, place: int, claim: Claim) -> bool:
        reading = self._readings[place]
        if self._shares_concept(claim.text, reading.text):
            return True
        if claim.sort is Sort.DATE:
            return all(part in _plain_days(reading.text) for part in _DAY.findall(_plain_days(claim.text)))
        if claim.sort is Sort.ORDINAL:
            number = _number_of(claim.text)
            return any(_number_of(match.group()) == number for match in _ORDINAL.finditer(reading.text))
        if claim.sort is Sort.NUMBER:
            return _values(claim.text) <= _values(reading.text)
        return self._says_name(claim.text, place)

    def _says_name(self, name: str, place: int) -> bool:
        text, translation = self._readings[place].text, (self._report.passages[place].translation or "").lower()
        if name in text or name in translation:
            return True
        read, sounds, meanings = self._analysis.reader.read, self._analysis.sounds, self._analysis.meanings
        spoken = set(sounds.terms(read(name)))
        if spoken and spoken <= set(sounds.terms(read(text))):
            return True
        meant = {meaning for word in name.split() for meaning in meanings.of_word(word)}
        return bool(meant) and not script.has_han(name) and meant <= self._meanings_of(place, translation)

    def _meanings_of(self, place: int, translation: str) -> set[str]:
        """Returns the meanings in a passage and its translation; the 沪 of a person's name is no Shanghai."""
        meanings, segmenter = self._analysis.meanings, self._analysis.reader.segmenter
        words = [word.text for word in self._readings[place].words if not is_person(word.text, segmenter)]
        own = {meaning for word in words for meaning in meanings.of_word(word)}
        return own | set(meanings.terms(self._analysis.reader.read(translation)))

    def _is_topic(self, question: Question, claim: Claim) -> bool:
        """Whether it is what the whole report is about, which no sentence needs to repeat; a place claimed is not."""
        if claim.sort is Sort.PLACE:
            return False
        return self._shares_concept(claim.text, self._title.text) or claim.text in self._title.text

    def _shares_concept(self, phrase: str, text: str) -> bool:
        """Whether `phrase` as a whole is another word for something in `text`; the 三日 of 12月三日 is none for 三天."""
        meanings = self._analysis.meanings
        is_whole = meanings.mentions(phrase) == [(0, len(phrase))]
        return is_whole and not meanings.concepts_of(phrase).isdisjoint(meanings.concepts_of(text))


def _counted(question: Question) -> Iterator[Claim]:
    """Yields the dates, ordinals and numbers; each number once, by the first that holds it."""
    text, folded = question.reading.text, question.reading.folded
    taken: list[Span] = []
    for sort, pattern in ((Sort.DATE, DATE), (Sort.ORDINAL, _ORDINAL)):
        for match in pattern.finditer(text):
            if not any(a < match.end() and match.start() < b for a, b in taken):
                taken.append(match.span())
                yield Claim(folded.original_span(*match.span()), match.group(), sort)
    for start, end, _ in number_values(text):
        if not any(a < end and start < b for a, b in taken) and not _IDLE_ONE.match(text, start):
            end += text[end : end + 1] in _UNITS
            yield Claim(folded.original_span(start, end), text[start:end], Sort.NUMBER)


def _unknown(question: Question, missing: Missing) -> Iterator[Claim]:
    """Yields what the report lacks altogether; of English words only a place, others may be misspelt."""
    for name in (*missing.names, *(word for word in missing.words if len(word) > 1 and word not in _VAGUE)):
        start = question.text.find(name)
        span = start, start + len(name)
        sort = _sort(question.text, span)
        if start >= 0 and (script.has_han(name) or name in missing.names or sort is Sort.PLACE):
            yield Claim(span, name.lower(), sort)


def _sort(text: str, span: Span) -> Sort:
    """Returns what sort of name stands there: by the word before it, since 北京 is no place in 北京大学说."""
    before, after = text[: span[0]].lower(), text[span[1] :]
    if _AT_PLACE.search(before) and not _TOPIC.match(after):
        return Sort.PLACE
    return Sort.PERSON if _IS_WHO.search(before) else Sort.NAME


def _asking_word(claim: Claim, language: int) -> str:
    unit = claim.text[-1] if claim.sort.counts and claim.text[-1] in _UNITS else ""
    return _ASKING.get(claim.sort, ("", ""))[language] + unit


def _plain_days(text: str) -> str:
    return text.replace("号", "日")


def _number_of(ordinal: str) -> int:
    return int("".join(_DIGITS.findall(ordinal)))


def _values(text: str) -> set[str]:
    """Returns the values of the numbers of `text` that count something: the 5 of a date is none of days."""
    dates = [match.span() for pattern in (_DAY, _ORDINAL) for match in pattern.finditer(text)]
    return {value for start, _, value in number_values(text) if not any(a <= start < b for a, b in dates)}
