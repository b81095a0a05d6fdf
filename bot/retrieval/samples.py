"""Samples to train on: questions with what speaks for each candidate, and which candidates are right."""

from __future__ import annotations

import random
import zlib
from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from bot.language import script
from bot.language.analyzers import View
from bot.language.courtesy import is_courtesy
from bot.report.model import Report
from bot.retrieval.examples import Example, ExampleSet
from bot.retrieval.features import Evidence, feature_matrix
from bot.retrieval.missing import Missing
from bot.retrieval.okapi import Scores
from bot.retrieval.question import Analysis, Question
from bot.retrieval.searcher import Searcher

FOLDS = 5
_SEED = 2017
# Chinese judged questions asked of the bare report are many, and all about the same few sentences; of English ones there
# are no others.
_BARE_WEIGHT = 0.25
# An English question is easily taken for one that the paragraph answers, since little more than meanings can tell; chosen in
# folds on English questions of other texts, where it calls 1 in 15 found instead of 1 in 13.
_ENGLISH_STRANGER = 1.5


@dataclass(frozen=True, slots=True)
class Sample:
    """One asked question: its evidence, features, which candidates are right, what is missing, and how much it counts.

    Samples of one report, and of one judged question, are in one fold. Only those that are asked are as the sets have them:
    in their own words, and of the report as it is.
    """

    evidence: Evidence
    features: Scores
    right: NDArray[np.bool_]
    missing: Missing
    weight: float
    fold: int
    is_near_miss: bool
    is_asked: bool
    bears_order: bool
    bears_probability: bool

    @property
    def is_chinese(self) -> bool:
        """Whether it is asked in Chinese."""
        return self.evidence.question.is_chinese


def samples_of(examples: ExampleSet) -> Iterable[Sample]:
    """Yields the samples of `examples`, of plain reports also the Chinese ones as if asked in English words.

    Judged questions are also asked of their report without its translation, synonyms and judged questions.
    """
    report = examples.report
    is_plain = not (report.synonyms or report.terms or report.questions)
    searcher = Searcher(report)
    for example in (*examples.examples, *examples.strangers):
        question, fold = searcher.question(example.question), _fold(example, examples)
        sample = _sample(searcher, question, example, fold=fold, bears_probability=True)
        if sample:
            yield _bare(sample) if is_plain and examples.are_judged else _weighed(sample, example)
        if is_plain and not examples.are_judged and example.places and question.is_chinese:
            english = in_english_words(question, searcher.analysis)
            sample = _sample(searcher, english, example, fold=fold, bears_probability=False)
            if sample:
                yield sample
    if not is_plain:
        yield from samples_of(replace(examples, report=_without_help(report)))


def _bare(sample: Sample) -> Sample:
    return replace(sample, weight=_BARE_WEIGHT if sample.is_chinese else 1.0, is_asked=False)


def _weighed(sample: Sample, example: Example) -> Sample:
    is_stranger = example.kind == "wrong paragraph" and not sample.is_chinese
    return replace(sample, weight=_ENGLISH_STRANGER) if is_stranger else sample


def _fold(example: Example, examples: ExampleSet) -> int:
    key = example.question if examples.are_judged else examples.report.title
    return zlib.crc32(key.encode()) % FOLDS


def _without_help(report: Report) -> Report:
    """Returns `report` as one that nobody translated, or wrote synonyms and questions for: most reports have none."""
    passages = tuple(replace(passage, translation=None) for passage in report.passages)
    return replace(report, passages=passages, synonyms=(), terms=(), questions=())


def _sample(
    searcher: Searcher, question: Question, example: Example, *, fold: int, bears_probability: bool
) -> Sample | None:
    """Returns the sample, or None where there is nothing to judge."""
    evidence = searcher.evidence(question, unseen=True)
    places = evidence.candidates.places
    if not len(places) or is_courtesy(question.reading.text):
        return None
    right = np.isin(places, sorted(example.places))
    return Sample(
        evidence=evidence,
        features=feature_matrix(evidence),
        right=right,
        missing=searcher.missing(question) if bears_probability else Missing(),
        weight=1.0,
        fold=fold,
        is_near_miss=example.kind == "near",
        is_asked=bears_probability,
        bears_order=bool(right.any()) and len(places) > 1,
        bears_probability=bears_probability,
    )


def in_english_words(question: Question, analysis: Analysis) -> Question:
    """Returns `question` as if it had been asked in English: of each Chinese word, two stems of its glosses by chance.

    There are no English questions on Chinese texts to train on; what they have in common is that only meanings tell.
    """
    chance = random.Random(f"{_SEED}{question.text}")  # noqa: S311 - drawn the same way each time, on purpose
    stems = []
    for word in question.content_words:
        glosses = analysis.meanings.of_word(word)
        stems += chance.sample(glosses, min(2, len(glosses)))
    terms = {view: tuple(t for t in question.terms[view] if not script.has_han(t)) for view in View}
    terms |= {View.MEANINGS: tuple(dict.fromkeys(stems)), View.SOUNDS: ()}
    reading = analysis.reader.read(" ".join(stems))
    intent = replace(question.intent, unit="", spans=())
    return replace(question, reading=reading, content=reading, intent=intent, terms=terms, is_chinese=False)
