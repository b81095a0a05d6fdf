"""A follow-up that names nothing, completed by what was asked about: 蓝皮书 谁写的 for 谁写的 after 蓝皮书叫什么."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from bot.language.comparisons import claimed
from bot.language.empty_words import is_empty
from bot.language.intent import Kind
from bot.language.leaning import Leaning
from bot.language.measures import measured
from bot.language.nameless import is_attribute, is_of_those, names_nothing
from bot.language.script import has_han
from bot.language.segmentation import Word
from bot.language.span import overlaps
from bot.language.yes_no import asks_what
from bot.retrieval.matching import Matcher
from bot.retrieval.question import Analysis, Question
from bot.retrieval.weights import Weights
from bot.search import Inquiry, Search
from bot.verdict import is_found

# So like a judged question is one that was asked just so, and one with a pronoun that others asked of the whole event.
_ASKED, _ASKED_OF_IT = 0.85, 0.97
_IT = re.compile(r"\bit\b")
# What a report is about as a whole goes without saying.
_WHOLE = re.compile(r"大会|会议|峰会|报告|报道|文章|conference|summit|event|report|article")
# A Chinese word that asks, alone or with what it counts.
_ASKING = re.compile(r"[几多]|什么|哪|谁|何")
_SURE = re.compile(
    r"[你您]?(?:真的?)?(?:确定|肯定)(?:了|吗|,|\s)*|(?:are|r) (?:you|u) (?:really )?(?:sure|certain)(?: that)? ?"
)
# What a whole event does is asked of what the report is about.
_OF_THE_WHOLE = re.compile(
    r"开|办|举行|举办|召开|[闭开]幕|结束|开始|持续|为期|(?:clos|start|last|end)(?:es|ed|s|ing|e)?|h[eo]ld|beg[aiu]n"
)


@dataclass(frozen=True, slots=True)
class Completed:
    """A follow-up in full; `is_sure` whether an answer to it may be called found."""

    text: str
    is_sure: bool = True


class Completion:
    """Completes one follow-up that names nothing."""

    def __init__(self, analysis: Analysis, matcher: Matcher, weights: Weights, inquiry: Inquiry) -> None:
        self._analysis = analysis
        self._matcher = matcher
        self._weights = weights
        self._inquiry = inquiry

    def of(self, asked: Question, leaning: Leaning, earlier: Question, places: Collection[int]) -> Completed | None:
        """Returns the follow-up `asked` with what `earlier` asked about in the place of a pronoun, or in front.

        That is its nouns, or all of it. None where it is better answered as it is. `places` are where the passages stand that
        answered before.
        """
        alone, nouns = self._inquiry.search(asked.text), self._nouns(earlier)
        if self._is_whole(alone, leaning, earlier):
            return None
        searches = [self._inquiry.search(text) for text in self._texts(asked, leaning, earlier, nouns)]
        if not asks_what(asked.reading.text):
            any_will_do = leaning.drops or not self._is_found(alone)
            good = [search for search in reversed(searches) if any_will_do or self._is_found(search)]
            return next((Completed(search.question.text) for search in good if search.ranking.first in places), None)
        return self._best(alone, searches, nouns, places) if nouns or self._verbs(earlier) else None

    def _best(
        self, alone: Search, searches: Sequence[Search], nouns: Sequence[str], places: Collection[int]
    ) -> Completed | None:
        """Returns what is found in the passages that answered before, or speaks of the same; else nothing that is sure."""
        part = self._nouns(alone.question) if is_of_those(alone.question.reading.text) else []
        good = [search for search in searches if self._is_found(search) and not search.missing.all]
        good = [search for search in good if self._speaks_of(part, search.ranking.first)]
        if same := next((search for search in good if search.ranking.first in places), None):
            return Completed(same.question.text)
        if self._is_found(alone) and (alone.ranking.first in places or self._agree(alone, searches, nouns)):
            return None
        if like := next((search for search in good if nouns and self._speaks_of(nouns, search.ranking.first)), None):
            return Completed(like.question.text)
        best = max(searches, key=lambda search: (not search.missing.names, search.ranking.probability))
        return Completed(best.question.text, is_sure=False)

    def _agree(self, alone: Search, searches: Sequence[Search], nouns: Sequence[str]) -> bool:
        """Whether the follow-up finds by itself what it finds completed, and that speaks of what was asked about."""
        is_same = any(map(alone.leads_to, searches))
        return is_same and bool(nouns) and self._speaks_of(nouns, alone.ranking.first)

    def _is_whole(self, alone: Search, leaning: Leaning, earlier: Question) -> bool:
        """Whether others asked just so, or `it` means the whole event: not what was counted, nor what only an event does."""
        question, nearest = alone.question, alone.evidence.neighbours.nearest
        if nearest >= _ASKED_OF_IT:
            return True
        if leaning.drops:
            is_who_came = question.intent.kind is Kind.WHO and not (question.is_chinese or question.has_content)
            return is_who_came or (asks_what(question.reading.text) and nearest >= _ASKED and self._is_found(alone))
        is_event = earlier.intent.kind is Kind.HOW_MANY or any(map(_OF_THE_WHOLE.fullmatch, question.content_words))
        return is_event and _IT.search(question.reading.text) is not None

    def _texts(self, asked: Question, leaning: Leaning, earlier: Question, nouns: Sequence[str]) -> Iterator[str]:
        """Yields the follow-up completed by the nouns, and by all that `earlier` says without its asking words."""
        before, after = self._beside(asked, leaning)
        for about in dict.fromkeys((" ".join(nouns), self._all(earlier))):
            if about:
                yield " ".join(f"{before}{about if has_han(about) else f' {about} '} {after}".split())

    @staticmethod
    def _beside(asked: Question, leaning: Leaning) -> tuple[str, str]:
        """Returns what the follow-up says before and behind its pronoun; without one all of it is behind."""
        folded, (start, end) = asked.reading.folded, leaning.thing or leaning.core
        if start < end:
            first, last = folded.original_span(start, end)
            return asked.text[:first], asked.text[last:]
        start, _ = leaning.core
        sure = _SURE.match(folded.text, start)
        first, _ = folded.original_span(sure.end() if sure else start, len(folded.text))
        return "", asked.text[first:]

    def _nouns(self, earlier: Question) -> list[str]:
        """Returns the nouns of `earlier`, without those that tell nothing beside others."""
        words = [word.text for word in self._named(earlier) if self._may_be_noun(word.text)]
        telling = [word for word in words if not (is_attribute(word) or _WHOLE.fullmatch(word))]
        return telling or [word for word in words if not _WHOLE.fullmatch(word)]

    def _verbs(self, earlier: Question) -> list[str]:
        """Returns the other words that name something: 签约."""
        words = [word.text for word in self._named(earlier) if not self._may_be_noun(word.text)]
        return [word for word in words if len(word) > 1 and not _OF_THE_WHOLE.fullmatch(word)]

    def _all(self, earlier: Question) -> str:
        """Returns what `earlier` says without the words that ask and the numbers to be confirmed; nouns stay: 几本蓝皮书."""
        text = earlier.content.text
        for number in claimed(text) if not asks_what(earlier.reading.text) else ():
            end = measured(text, number.end)
            text = text[: number.start] + " " * (end - number.start) + text[end:]
        for word in self._named(earlier):
            if _asks(word, earlier):
                text = text[: word.start] + word.text + text[word.end :]
        return " ".join(text.strip(" ?!.。,，").removesuffix("有").split())

    def _named(self, earlier: Question) -> list[Word]:
        """Returns the words with a meaning; of those that ask only nouns: 蓝皮书 in 几本蓝皮书."""
        words = (word for word in earlier.reading.words if not (is_empty(word.text) or _ASKING.search(word.text)))
        return [word for word in words if not _asks(word, earlier) or self._is_asked_for(word.text)]

    def _is_asked_for(self, word: str) -> bool:
        return len(word) > 1 and self._may_be_noun(word) and not names_nothing(word)

    def _may_be_noun(self, word: str) -> bool:
        """Whether the dictionary has a Chinese word for a noun, or for nothing; of English ones, what ends like no verb."""
        if not has_han(word):
            return not (word.endswith(("ed", "ing")) or names_nothing(word))
        tag = self._analysis.reader.segmenter.tag(word)
        return tag[:1] in ("", "n", "j", "l") or tag == "vn"

    def _speaks_of(self, nouns: Sequence[str], place: int | None) -> bool:
        """Whether the passage at `place` mentions all the `nouns`."""
        questions = map(self._analysis.question, nouns)
        return place is not None and all(self._matcher.mentioned(question, place) for question in questions)

    def _is_found(self, search: Search) -> bool:
        return is_found(search, self._weights)


def _asks(word: Word, question: Question) -> bool:
    return overlaps((word.start, word.end), question.intent.spans)
