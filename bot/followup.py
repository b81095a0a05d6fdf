"""Questions that lean on the one before, made whole: 那协办的呢 after 有多少主办单位 is 有多少协办单位."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from bot.answer import Answer, Status
from bot.completion import Completion
from bot.language.courtesy import is_courtesy, speaks_to_the_bot
from bot.language.empty_words import is_empty
from bot.language.intent import Kind
from bot.language.leaning import Leaning, language_asked_for, leaning_of
from bot.language.nameless import names_nothing
from bot.language.persons import is_person
from bot.language.scope import Scope, asked_scope
from bot.language.script import Language, has_han
from bot.language.segmentation import Word
from bot.language.span import joined
from bot.language.turns import ORDINAL
from bot.retrieval.matching import Matcher
from bot.retrieval.question import Analysis, Question
from bot.retrieval.weights import Weights
from bot.search import Inquiry, Search

_LONGEST_CONTEXT = 200
"""Characters of the question before that are read."""

_MOST_TRIED = 6
"""Readings of one follow-up that are tried."""

_MOST_WORDS, _MOST_BESIDE = 3, 2
"""Content words of a question that may still lean on another, and of one with a pronoun for someone."""

_NEARLY = 0.05
"""How much less probable an answer may be to nothing but what is asked anew than to that within the earlier question."""

_AN_OFFICE = 3
"""Content words of a question that may name someone by their office."""

_RARELY_TOLD = frozenset([Kind.WHY, Kind.HOW])
"""What is asked in a word of anything, and seldom told by the sentence that answered before."""

_ANYTHING = re.compile(r"(?:有|还有|别的|其他)*(?:什么|啥|哪些)|what|which|what (?:else|more)|anything else")
_SAYS = re.compile(r"说|讲|谈|\b(?:say|said|talk)\b")
_REFERS = re.compile(
    r"分别|一共|总共|共|总计|合计|加起来|其中|叫(?:什么|啥)|什么名字"
    r"|\b(?:exactly|altogether|in total|they|it|them|these|those|called|about what)\b"
)
_COUNTED = re.compile(r"\d+")
_ORDINAL = re.compile(rf"{ORDINAL.pattern}|\b(?:first|second|third|fourth|fifth)\b")


@dataclass(frozen=True, slots=True)
class Whole:
    """A question in full, and the language that the answer is wanted in where the question asks for one.

    Where it is not sure that it is what was meant (`is_sure`), no answer to it is found.
    """

    text: str
    language: Language | None = None
    is_sure: bool = True


class FollowUps:
    """Makes a question whole that leans on the question before."""

    def __init__(self, analysis: Analysis, matcher: Matcher, weights: Weights, inquiry: Inquiry) -> None:
        self._analysis = analysis
        self._matcher = matcher
        self._inquiry = inquiry
        self._completion = Completion(analysis, matcher, weights, inquiry)

    def whole(self, text: str, context: Answer | str | None) -> Whole:
        """Returns `text` made whole by `context`, the answer or the question before; as it is where it needs none.

        What a label of the report tells needs none where something was found before: 多少钱 after 什么时候开.
        """
        whole = self._completed_by(text, context)
        if whole.language or whole.text == text:
            return whole
        if self._inquiry.search(whole.text).told:
            return replace(whole, is_sure=True)
        is_found = isinstance(context, Answer) and context.status is Status.FOUND
        return Whole(text) if is_found and self._inquiry.search(text).told else whole

    def _completed_by(self, text: str, context: Answer | str | None) -> Whole:
        before = (context.understood or context.question) if isinstance(context, Answer) else (context or "")
        if not before.strip():
            return Whole(text)
        folded = self._analysis.reader.read(text).text
        if is_courtesy(folded):
            return Whole(text)
        before = before[:_LONGEST_CONTEXT]
        if language := language_asked_for(folded):
            return Whole(before, language)
        leaning, earlier = self._leaning(folded), self._analysis.question(before)
        if leaning is None or is_courtesy(earlier.reading.text) or not earlier.has_content:
            return Whole(text)
        if leaning.thing:
            asked = self._analysis.question(text)
            completed = self._completion.of(asked, leaning, earlier, self._places(before, context))
            return Whole(completed.text, is_sure=completed.is_sure) if completed else Whole(text)
        full = self._completed(folded, leaning, earlier, context)
        asks_why = leaning.is_bare and self._analysis.question(text).intent.kind in _RARELY_TOLD
        return Whole(full, is_sure=not asks_why) if full else Whole(text)

    def _leaning(self, folded: str) -> Leaning | None:
        """Returns how a question leans that has few words of its own; None where it stands by itself."""
        leaning = leaning_of(folded) or self._bare(folded)
        if leaning is None or (leaning.drops and names_nothing(folded)):
            return leaning
        most = _MOST_BESIDE if leaning.person or (leaning.thing and not leaning.drops) else _MOST_WORDS
        return leaning if len(self._words(folded)) <= most else None

    def _places(self, before: str, context: Answer | str | None) -> list[int]:
        """Returns where the passages stand that answered before."""
        if isinstance(context, Answer):
            return [passage.place for passage in context.passages]
        first = self._inquiry.search(before).ranking.first
        return [] if first is None else [first]

    def _completed(self, folded: str, leaning: Leaning, earlier: Question, context: Answer | str | None) -> str | None:
        core = folded[slice(*leaning.core)].strip()
        if leaning.person:
            start, end = leaning.person
            person = self._person(earlier, context)
            return f"{folded[:start]}{person}{folded[end:]}" if person and not self._people(folded) else None
        if not leaning.is_bare:
            return self._swapped(core.removesuffix("的"), earlier)
        if not leaning.asks or _ANYTHING.fullmatch(core):
            return earlier.text
        if _SAYS.search(core):
            person = self._person(earlier, context)
            return f"{person} {core}" if person else None
        return f"{_without_asking(earlier)} {core}"

    def _bare(self, folded: str) -> Leaning | None:
        """Returns how a question leans that speaks of all or each, or of a name, and of nothing else: 一共几项."""
        refers = _REFERS.search(folded) is not None and not speaks_to_the_bot(folded)
        is_bare = refers and not self._analysis.question(folded).has_content
        return Leaning((0, len(folded)), asks=True, is_bare=False, thing=(0, 0)) if is_bare else None

    def _person(self, earlier: Question, context: Answer | str | None) -> str | None:
        """Returns whom a pronoun means: who was named, or found, or whose words or post were asked for."""
        if people := self._people(earlier.reading.text):
            return people[0]
        if isinstance(context, Answer) and context.passages:
            people = self._people(context.short or "") or self._people(context.passages[0].text)
            if len(set(people)) == 1:
                return people[0]
        asked = asked_scope(earlier.reading.text)
        is_of_someone = earlier.intent.kind is Kind.WHO or (asked is not None and asked.scope is Scope.WORDS)
        return _without_asking(earlier) if is_of_someone and len(earlier.content_words) <= _AN_OFFICE else None

    def _people(self, text: str) -> list[str]:
        reading = self._analysis.reader.read(text)
        return [word.text for word in reading.words if is_person(word.text, self._analysis.reader.segmenter)]

    def _swapped(self, core: str, earlier: Question) -> str:
        """Returns the earlier question with `core` in the place of what it stands for: of several, the best answered."""
        words = self._content(earlier)
        if (ordinal := _ORDINAL.match(core)) and _ORDINAL.search(earlier.reading.text):
            return _ORDINAL.sub(ordinal.group(), earlier.reading.text)
        for word in words:
            if self._is_alike(word.text, core):
                return _replaced(earlier.reading.text, word, core)
        readings = list(dict.fromkeys(self._readings(core, earlier, words)))[:_MOST_TRIED]
        wanted = self._analysis.question(core)
        worth = [self._worth(self._inquiry.search(reading), wanted) for reading in readings]
        best = max(worth)
        return readings[0] if worth[0] >= best - _NEARLY else readings[worth.index(best)]

    def _readings(self, core: str, earlier: Question, words: Iterable[Word]) -> Iterator[str]:
        """Yields `core` with nothing but the earlier question's asking words, with and without a measure word, then within it."""
        text = earlier.reading.text
        asking = " ".join(text[start:end] for start, end in joined(earlier.intent.spans))
        yield f"{asking}{_spaced(core)}"
        if len(unit := earlier.intent.unit) == 1 and f"多少{unit}" in asking:
            yield f"{asking.replace(f'多少{unit}', '多少')}{_spaced(core)}"
        for word in words:
            yield _replaced(text, word, core)

    def _worth(self, search: Search, wanted: Question) -> float:
        """Returns how well a reading is answered: nothing where the best sentence does not mention what is asked anew."""
        first = search.ranking.first
        if first is None or search.missing.names:
            return 0.0
        return search.ranking.probability if self._matcher.mentioned(wanted, first) else 0.0

    def _is_alike(self, word: str, core: str) -> bool:
        """Whether both are of one kind: numbers, people, names, or compounds with a part in common."""
        segmenter = self._analysis.reader.segmenter
        if _COUNTED.match(core):
            return _COUNTED.match(word) is not None
        if is_person(core, segmenter):
            return is_person(word, segmenter)
        shared = set(word) & set(core)
        return has_han(core) and len(word) > 1 and len(core) > 1 and 2 * len(shared) >= min(len(word), len(core))

    def _words(self, folded: str) -> list[str]:
        return [word.text for word in self._analysis.reader.read(folded).words if not is_empty(word.text)]

    @staticmethod
    def _content(question: Question) -> list[Word]:
        return [word for word in question.content.words if not is_empty(word.text)]


def _without_asking(question: Question) -> str:
    return " ".join(question.content.text.strip(" ?!.。,，").split())


def _replaced(text: str, word: Word, core: str) -> str:
    return text[: word.start] + _spaced(core) + text[word.end :]


def _spaced(core: str) -> str:
    return core if has_han(core) else f" {core} "
