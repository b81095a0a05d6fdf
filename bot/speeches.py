"""Whose words a report reports: which sentences say "so-and-so said", and how far so-and-so goes on."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.language.persons import is_person
from bot.language.span import Span, overlaps
from bot.report.model import Report
from bot.retrieval.matching import Matcher
from bot.retrieval.question import Question
from bot.retrieval.searcher import Searcher

_VERB = "指出|表示|介绍|(?<![解小学传众听据])说|强调|认为|透露|坦言|谈到|提到|回应"
# 任贤良在发布会上介绍, …: whoever speaks stands at the beginning of a clause, the verb before a comma or a colon.
_CHINESE = re.compile(rf"(?:^|(?<=[,;。!?”」]))(?P<who>[^,;:。!?“”「」]{{2,40}}?)(?:{_VERB})(?:说|道|称)?(?=[,:：“「])")
_ENGLISH = re.compile(
    r"(?P<who>[a-z][a-z .'-]{1,60}?) (?:also )?(?:said|says|told|noted|stated|added|pointed out|stressed)\b"
)


@dataclass(frozen=True, slots=True)
class Speech:
    """Someone's words: the place of the sentence that says whose, in which folded span, and the places that they fill."""

    place: int
    who: Span
    places: tuple[int, ...]


class Speeches:
    """All the words that one report attributes to someone."""

    def __init__(self, report: Report, searcher: Searcher, matcher: Matcher) -> None:
        self._readings = searcher.index.readings
        self._segmenter = searcher.analysis.reader.segmenter
        self._matcher = matcher
        self._speeches = tuple(self._found(report))
        self._people = frozenset(name for speech in self._speeches for name in self._people_in(speech))

    def of(self, question: Question) -> tuple[Speech, ...]:
        """Returns the speeches of those whom `question` names."""
        return tuple(speech for speech in self._speeches if self._names(question, speech))

    def of_holder(self, question: Question) -> tuple[Speech, ...]:
        """Returns the speeches of the one whose office `question` mentions; none where several hold it."""
        people = self._holders(question)
        if len(people) != 1:
            return ()
        return tuple(speech for speech in self._speeches if people <= set(self._people_in(speech)))

    def _found(self, report: Report) -> Iterator[Speech]:
        spoken = [_CHINESE.search(reading.text) or _ENGLISH.search(reading.text) for reading in self._readings]
        for place, match in enumerate(spoken):
            if match:
                further = itertools.takewhile(lambda other: not spoken[other], _paragraph_after(place, report))
                yield Speech(place, match.span("who"), (place, *further))

    def _names(self, question: Question, speech: Speech) -> bool:
        """Whether the question mentions a person in the words before the verb."""
        text = self._readings[speech.place].text
        spans = self._matcher.mentioned(question, speech.place)
        return any(overlaps(span, [speech.who]) and self._is_someone(text[slice(*span)]) for span in spans)

    def _is_someone(self, word: str) -> bool:
        return word in self._people or (word.isascii() and len(word) > 1)

    def _holders(self, question: Question) -> frozenset[str]:
        """Returns the people whose names directly follow what the question mentions: 副省长 before 高兴夫."""
        return frozenset(
            name
            for place, reading in enumerate(self._readings)
            for name in self._people
            if (start := reading.text.find(name)) > 0
            and any(end == start for _, end in self._matcher.said(question, place))
        )

    def _people_in(self, speech: Speech) -> Iterator[str]:
        for word in self._readings[speech.place].words:
            if speech.who[0] <= word.start < speech.who[1] and is_person(word.text, self._segmenter):
                yield word.text


def _paragraph_after(place: int, report: Report) -> Iterator[int]:
    """Yields the places behind `place` to the end of its paragraph."""
    for before, after in itertools.pairwise(range(place, len(report.passages))):
        if "\n" in report.text[report.passages[before].end : report.passages[after].start]:
            return
        yield after
