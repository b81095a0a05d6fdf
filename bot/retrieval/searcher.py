"""One report ready to be asked: its index, its facts, and what a ranker needs of them."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property

import numpy as np

from bot.language import script
from bot.language.analyzers import View
from bot.language.capitals import with_plain_capitals
from bot.language.checking import asserts, unchecked
from bot.language.dates import with_days
from bot.language.folding import fold
from bot.language.framing import unframed
from bot.language.glosses import shipped_glosses
from bot.language.persons import has_surname
from bot.language.pinyin import Pinyin, joined_word
from bot.language.readings import syllables
from bot.language.shorthand import written_out
from bot.language.slips import Slips
from bot.language.spelling import Spelling
from bot.language.stemming import english_words
from bot.language.which import with_which
from bot.report.model import Report
from bot.retrieval.arrays import Scores
from bot.retrieval.asked import asking_of
from bot.retrieval.chatter import Chatter
from bot.retrieval.deputies import Deputies
from bot.retrieval.facts import FIT_KINDS, facts_of
from bot.retrieval.features import Evidence
from bot.retrieval.foreign_names import ForeignNames
from bot.retrieval.index import Index
from bot.retrieval.judged_terms import JudgedTerms, ReadQuestion, TermReader
from bot.retrieval.label_search import LabelSearch
from bot.retrieval.missing import Missing, MissingFinder
from bot.retrieval.named_index import NamedIndex
from bot.retrieval.nearness import nearness_of
from bot.retrieval.neighbours import JudgedIndex
from bot.retrieval.okapi import Okapi
from bot.retrieval.paraphrase import Paraphrases
from bot.retrieval.question import Analysis, Question, shared_analysis
from bot.retrieval.question_lines import QuestionLines
from bot.retrieval.shipped_judged import shipped_terms
from bot.retrieval.subject import Subject

_LATIN = re.compile(r"[A-Za-z]+")


class Searcher:
    """Turns questions into evidence. Built from a report; some of it when first needed."""

    def __init__(self, report: Report) -> None:
        self.report = report
        has_own = bool(report.terms or report.synonyms)
        self.analysis = Analysis(report.terms, report.synonyms) if has_own else shared_analysis()
        self.index = Index(report, self.analysis)
        segmenter = self.analysis.reader.segmenter
        self.question_lines = QuestionLines(report)
        self.label_search = LabelSearch(report, self.analysis.reader)
        self._facts = tuple(facts_of(reading, segmenter, self.analysis.meanings) for reading in self.index.readings)
        self._lengths = np.array([math.log(1 + len(reading.text)) for reading in self.index.readings])
        self._fits = {kind: np.array([facts.fit(kind) for facts in self._facts]) for kind in FIT_KINDS}
        self._deputies = Deputies(self.index.readings, self.index.folded)
        self._terms = TermReader(self.analysis.meanings, self._deputies)
        self._missing = MissingFinder(self.index, self.analysis.meanings, segmenter, self._deputies)
        self.chatter = Chatter(self.index, self.analysis.meanings, segmenter)
        self._names = ForeignNames(self.index, self.analysis.meanings, self._missing.knows_latin)
        titles = [f"{section.title} {section.translation or ''}" for section in report.sections]
        analyzer = next(analyzer for analyzer in self.analysis.analyzers if analyzer.view is View.CHARACTERS)
        self._headings = Okapi([analyzer.terms(self.analysis.reader.read(title)) for title in titles])
        self._sections = np.array([passage.section.number for passage in report.passages], dtype=np.int64)

    def written(self, text: str) -> str:
        """Returns `text` in characters where it is in pinyin, a word in syllables as one, characters spaced out closed up."""
        return self._pinyin.written(text) or joined_word(text) or script.closed_up(text)

    def _said(self, text: str) -> str:
        """Returns `text` in characters, without what only frames it."""
        return unframed(self.written(text))

    def _plain(self, said: str) -> str:
        """Returns what is `said`, in characters and without a frame, as a question, words as was meant, its subject in short."""
        asked = with_which(unchecked(said))
        if _LATIN.search(asked):
            asked = with_plain_capitals(self._spelling.corrected(written_out(asked)))
        return self._subject.shortened(asked)

    def as_typed(self, parts: Sequence[str], typed: str) -> tuple[str, ...]:
        """Returns `parts` of a question as they stand in what was `typed`, before its spelling was corrected."""
        return tuple(self._spelling.as_typed(part, typed) if _LATIN.search(part) else part for part in parts)

    def question(self, text: str) -> Question:
        """Returns `text` read as a question, in plain words; its Latin names have the spellings of the report."""
        said = self._said(text)
        question = self.analysis.question(with_days(self._plain(said), self.index.holds))
        question = replace(question, is_asserted=asserts(said))
        return question if question.is_chinese else self._names.found(question)

    def without_subject(self, question: Question) -> str | None:
        """Returns the text of `question` without what the report is about, where it begins with its short name; else None."""
        return self._subject.left_out(question.text)

    def mended(self, question: Question, missing: Missing) -> str | None:
        """Returns the text of `question` without slips of an input method; None where nothing tells what was meant.

        Only judged questions tell how people ask of a report. Who is missing stays, unless the report's name sounds the same.
        """
        if not (question.is_chinese and self.report.questions):
            return None
        if (mended := self._slips.mended(question.text)) is None:
            return None
        people = [name for name in missing.names if has_surname(script.simplified(name))]
        if not all(_sounds_as_before(name, question.text, mended) for name in people):
            return None
        language = script.language_of(question.text)
        return script.in_language(mended, language) if language else mended

    def evidence(self, question: Question, *, left_out: str | None = None, at_most: float = 1.0) -> Evidence:
        """Returns the candidates for `question` with all that features need.

        Judged questions that say `left_out` (folded) are left out, and those that are more alike than `at_most`: to train, and to
        measure what is new.
        """
        neighbours = self.judged.near(question, left_out=left_out, at_most=at_most)
        asking = asking_of(question, self.analysis.reader.segmenter)
        near = nearness_of(question, asking.spans, self.analysis)
        candidates = self.index.propose(question, near, neighbours.votes)
        return Evidence(
            question=question,
            asking=asking,
            candidates=candidates,
            readings=self.index.readings,
            facts=self._facts,
            lengths=self._lengths,
            fits=self._fits,
            sought=self._named.sought(asking, question.reading.text),
            paraphrased=self._paraphrases.shares(question, candidates.places),
            heading_coverage=self._heading_coverage(question),
            neighbours=neighbours,
        )

    def missing(self, question: Question) -> Missing:
        """Returns what the question speaks of and the report does not."""
        return self._missing.missing(question)

    def knows(self, text: str) -> bool:
        """Whether the report has most of what `text` speaks of."""
        question = self.question(text)
        return len(question.content_words) > 2 * len(self.missing(question).all)

    @cached_property
    def judged(self) -> JudgedIndex:
        """The report's judged questions, read when first needed: there may be thousands, and nobody may ask."""
        read = shipped_terms(self.report) or self.judged_terms()
        judged = [ReadQuestion(*pair) for pair in zip(self.report.questions, read, strict=True)]
        return JudgedIndex(judged, self._terms, self.index.texts, self._lacking)

    def judged_terms(self) -> list[JudgedTerms]:
        """Returns what is read of each of the report's judged questions, put plainly."""
        return [self._terms.of_judged(self._plain(self._said(question.text))) for question in self.report.questions]

    def _lacking(self, text: str) -> tuple[str, ...]:
        return tuple(fold(name).text for name in self.missing(self.question(text)).all)

    @cached_property
    def _spelling(self) -> Spelling:
        return Spelling(_english_of(self.report))

    @cached_property
    def _slips(self) -> Slips:
        asked = script.simplified("\n".join([question.text for question in self.report.questions]))
        return Slips(
            [asked, *(reading.text for reading in self.index.readings)], self.analysis.reader.segmenter.is_common
        )

    @cached_property
    def _subject(self) -> Subject:
        return Subject(self.report)

    @cached_property
    def _pinyin(self) -> Pinyin:
        return Pinyin(word.text for reading in self.index.readings for word in reading.words)

    @cached_property
    def _named(self) -> NamedIndex:
        return NamedIndex(self.index.readings, self.analysis.reader.segmenter, shipped_glosses())

    @cached_property
    def _paraphrases(self) -> Paraphrases:
        return Paraphrases(self.index.readings, self.analysis.meanings, self.analysis.reader.segmenter)

    def _heading_coverage(self, question: Question) -> Scores:
        if len(self.report.sections) < 2:
            return np.zeros(len(self._sections))
        return self._headings.coverage(question.terms[View.CHARACTERS])[self._sections]


def _english_of(report: Report) -> Iterator[str]:
    """Yields the English words that a report is translated with, and that its synonyms have; names with a capital."""
    for passage in report.passages:
        first, *words = _LATIN.findall(passage.translation or "") or ("",)
        yield from (first.lower(), *words)
    for rule in report.synonyms:
        for phrase in (*rule.sources, *rule.targets):
            yield from english_words(phrase.lower()) if phrase.isascii() else ()


def _sounds_as_before(name: str, text: str, mended: str) -> bool:
    """Whether a name of `text`, or what sounds the same, stands there in what was `mended`."""
    start = text.find(name)
    return name in mended or (
        len(mended) == len(text) and syllables(mended[start : start + len(name)]) == syllables(name)
    )
