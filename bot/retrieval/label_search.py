"""The search for what a label tells of a question, 时间：10月18日 of 什么时候, 在哪儿开, how much?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from bot.language.folding import fold
from bot.language.label_parts import answering_part, fits, tells_when
from bot.language.label_words import is_put_otherwise, specific_of, was_not_opening
from bot.language.moments import day_in
from bot.language.particulars import Particular, asked_beside
from bot.language.reading import Reader
from bot.language.small_talk import speaks_of_the_bot
from bot.language.span import Span
from bot.language.stemming import stems
from bot.report.model import Report
from bot.retrieval.label_lines import LabelLine, has_word, label_lines_of
from bot.retrieval.label_question import LabelQuestion, words_of
from bot.retrieval.question import Question
from bot.retrieval.ranker import Ranking

# How probable it is that what stands behind the label is what is asked for.
_TOLD = 0.9
# A report of which so many sentences have a label is a notice: in another one a sentence that is found says more than a label.
_NOTICE = 0.3
_WHO = re.compile(r"谁|哪位|\bwho\b")
_PERSON_LABEL = re.compile(
    r"[人者方师员长手家星郎娘练理]$|单位|机构|公司|导演|编剧|[eo]rs?$|\bby$|\b(?:lead|head|contact)$"
)
_FULL_NAME = re.compile(r"(?:(?:Mr|Mrs|Ms|Dr|Prof)\.? )?[A-Z][a-z'’-]+ [A-Z][a-z'’-]+\b")
_ASKS_WHY = re.compile(r"为[什何啥]|怎么|怎样|如何|咋|\bwhy\b|\bhow\b")
# 怎么付款 asks for what stands behind 付款方式.
_ASKS_HOW = re.compile(r"怎么|怎样|如何|咋|\bhow (?:to|do|can|should)\b")
_WAY_LABEL = re.compile(r"(?:方式|方法|办法|流程|步骤|途径|指南)$|^how to\b")
# Of a label that a question names, so many letters, and that share of it.
_FEWEST_LETTERS, _FEWEST_SHARED = 2, 0.5
# A label for one of these says of what it is: 报名时间 is not when it takes place.
_OF_SEVERAL = frozenset(
    {Particular.WHEN, Particular.END, Particular.WHERE, Particular.PRICE, Particular.DURATION, Particular.PEOPLE}
)


@dataclass(frozen=True, slots=True)
class Told:
    """The place of the sentence whose label tells what is asked for, and the span of it there; None where that is unclear."""

    place: int
    span: Span | None


@dataclass(frozen=True, slots=True)
class _Worth:
    """How well a label tells what is asked for, and the words of the question that stand behind it."""

    rank: tuple[int, bool, bool]
    line: LabelLine
    particular: Particular | None
    named: tuple[str, ...]


class LabelSearch:
    """Finds what the labels of one report tell."""

    def __init__(self, report: Report, reader: Reader) -> None:
        self._report = report
        self._reader = reader
        self._lines = tuple(label_lines_of(report))
        labelled = {line.place for line in self._lines}
        self._is_notice = len(labelled) >= _NOTICE * max(len(report.passages), 1)
        first = [passage.text for passage in report.passages[:1] if 0 not in labelled]
        names = [line.value for line in self._lines if Particular.NAME in line.told]
        named = names if len(names) == 1 else []
        self._titles = [fold(title).text for title in (report.title, *first, *named) if title]

    def told(self, question: Question, ranking: Ranking, found: float) -> Told | None:
        """Returns what a label tells of what `question` asks for; None where none does, or more than one may.

        Nor where another sentence is found, by a probability of at least `found`, in a report that is more than a notice.
        """
        text = question.reading.text
        if not self._lines or speaks_of_the_bot(text):
            return None
        if self._is_found(ranking, found) and not self._is_notice:
            return None
        asked, first = LabelQuestion(text, self._reader), self._first(ranking, found)
        if asked.asks_nothing:
            return None
        worth = [own for line in self._lines if (own := self._worth(line, asked, first)) is not None]
        highest = max((own.rank for own in worth), default=None)
        best = [own for own in worth if own.rank == highest]
        if not best or len({own.line.place for own in best if own.particular is best[0].particular}) > 1:
            return None
        line, particular = best[0].line, best[0].particular
        part = answering_part(particular, line.value, text, best[0].named)
        return Told(line.place, part and (line.span[0] + part[0], line.span[0] + part[1]))

    def parts(self, question: Question) -> list[str]:
        """Returns what a question asks for beside each other, 时间地点, where it names nothing else; else nothing."""
        if not self._lines:
            return []
        parts, rest = asked_beside(question.reading.text)
        words = words_of(rest, Particular.WHEN, self._reader)
        names_nothing_else = all(any(has_word(title, word) for title in self._titles) for word in words)
        return parts if len(parts) > 1 and names_nothing_else else []

    def _is_found(self, ranking: Ranking, found: float) -> bool:
        """Whether a sentence is found that has no label, nor is a heading above one."""
        text = self._first(ranking, found)
        return bool(text) and all(ranking.first != line.place and text not in line.headings for line in self._lines)

    def _first(self, ranking: Ranking, found: float) -> str:
        """Returns the folded sentence that is found, if one is."""
        if ranking.first is None or ranking.probability < found:
            return ""
        return fold(self._report.passages[ranking.first].text).text

    def _worth(self, line: LabelLine, asked: LabelQuestion, first: str) -> _Worth | None:
        """Returns how well a label tells what is asked for, where the sentence found says `first`; None where it does not."""
        for particular in filter(asked.particulars.__contains__, line.told):
            is_when = particular is not Particular.WHEN or tells_when(asked.text, line.value)
            if not (is_when and asked.alone(particular)):
                continue
            words = asked.beside(particular)
            if self._knows(line, words, first) and self._is_of_it(line.told[particular], particular, asked.text):
                return _valued(line, particular, words)
        return _by_label(line, asked)

    def _knows(self, line: LabelLine, words: Sequence[str], first: str) -> bool:
        """Whether the label, what stands behind it, its heading or a title has each of the `words`.

        Not where a title alone does, and the sentence found, which folded says `first`, has them all: App什么时候上线.
        """
        texts = [line.label, line.folded]
        words = [word for word in words if not is_put_otherwise(word, line.label)]
        strange = [word for word in words if not any(has_word(text, word) for text in texts)]
        is_heading = first in self._titles or first in line.headings
        if strange and first and not is_heading and all(has_word(first, word) for word in words):
            return False
        return all(any(has_word(text, word) for text in (*self._titles, *line.headings)) for word in strange)

    def _is_of_it(self, of: str, particular: Particular, text: str) -> bool:
        """Whether a label with `of` in front, 报名 in 报名时间, may tell of what the question is about."""
        if particular is Particular.WHEN and was_not_opening(of, text):
            return False
        specific = specific_of(of)
        if not specific or particular not in _OF_SEVERAL:
            return True
        if specific.isascii():
            return not set(stems(specific)).difference(stems(text))
        pairs = [specific[at : at + 2] for at in range(max(len(specific) - 1, 1))]
        is_said = any(pair in text for pair in pairs) or is_put_otherwise(text, of)
        return is_said or any(specific in title for title in self._titles)


def _by_label(line: LabelLine, asked: LabelQuestion) -> _Worth | None:
    """Returns what a label is worth where the question names little beside it: 型号是什么, what is the range?"""
    particular = next((own for own in asked.particulars if fits(own, line.value)), None)
    if asked.particulars and (line.told or particular is None):
        return None  # what is asked for stands behind other labels
    is_way = _ASKS_HOW.search(asked.text) and _WAY_LABEL.search(line.label)
    if particular is None and _ASKS_WHY.search(asked.text) and not is_way:
        return None
    if _WHO.search(asked.text) and not (_PERSON_LABEL.search(line.label) or _FULL_NAME.match(line.value)):
        return None
    words, texts = asked.named(particular), (line.label, *line.headings)
    letters = sum(len(word) for word in words if has_word(line.label, word))
    least = max(_FEWEST_LETTERS, _FEWEST_SHARED * len(specific_of(line.label) or line.label))
    is_named = letters >= least and all(any(has_word(text, word) for text in texts) for word in words)
    return _valued(line, particular, words) if is_named else None


def _valued(line: LabelLine, particular: Particular | None, words: Sequence[str]) -> _Worth:
    in_label = sum(has_word(line.label, word) for word in words)
    named = [word for word in words if not has_word(line.label, word) and has_word(line.folded, word)]
    has_day = particular is not Particular.WHEN or day_in(line.value) is not None
    rank = (in_label + len(named), has_day, particular is not None and not line.told.get(particular, " "))
    return _Worth(rank, line, particular, tuple(named))


def led_by(told: Told, ranking: Ranking) -> Ranking:
    """Returns `ranking` with the sentence of what is `told` in front, and that probable at least."""
    rest = [place for place in ranking.places.tolist() if place != told.place]
    scores = ranking.scores if len(rest) < len(ranking.places) else np.concatenate([ranking.scores[:1], ranking.scores])
    if not len(scores):
        scores = np.zeros(1)
    places = np.array([told.place, *rest], dtype=ranking.places.dtype)
    return replace(ranking, places=places, scores=scores, probability=max(ranking.probability, _TOLD))
