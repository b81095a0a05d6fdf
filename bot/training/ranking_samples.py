"""Samples to train on: questions with what speaks for each candidate, and which candidates are right."""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from bot.language.courtesy import is_courtesy
from bot.report.model import Report
from bot.retrieval.arrays import Scores
from bot.retrieval.features import Evidence, feature_matrix
from bot.retrieval.missing import Missing
from bot.retrieval.question import Question
from bot.retrieval.searcher import Searcher
from bot.training.examples import Example, ExampleSet

FOLDS = 5
# Further questions in Chinese are many more than the sets' own, and in our taste; judged ones asked of a report that has none are
# many, and all about the same few sentences. English ones count in full: the sets themselves have none.
_WEIGHT_OF_MANY = 0.1
# A question that belongs to another paragraph and is called found is a false claim. Chosen in folds, where fewer than one in 25
# of DRCD's are.
_STRANGER_WEIGHT = 1.5
# How much alike the nearest judged question is at most, for some questions each, where nobody asked anything of the sort.
_STRANGE = (0.3, 0.4, 0.5, 0.6)
# How many judged questions a report has, for a seventh of the questions each; and whether each of them has an answer. They count
# less: where few are known the nearest tell little.
_FEW = ((10, False), (30, False), (100, False), (300, False), (1000, False), (30, True), (300, True))
_WEIGHT_BESIDE_FEW = 0.25


@dataclass(frozen=True, slots=True)
class RankingSample:
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

    @property
    def is_chinese(self) -> bool:
        """Whether it is asked in Chinese."""
        return self.evidence.question.is_chinese


def samples_of(examples: ExampleSet) -> Iterable[RankingSample]:
    """Yields the samples of `examples`.

    Judged questions are also asked beside few others, and of their report without its translation, synonyms and judged questions.
    """
    searcher = Searcher(examples.report)
    for example in (*examples.examples, *examples.strangers):
        for at_most in _likenesses(example, examples):
            sample = _sample(searcher, example, examples, at_most)
            if sample:
                yield sample
    for number, (known, are_answered) in enumerate(_FEW if examples.report.questions else ()):
        report = _with_few(examples.report, known, are_answered=are_answered)
        searcher = Searcher(report)
        asked = [own for own in examples.examples if zlib.crc32(own.question[::-1].encode()) % len(_FEW) == number]
        for sample in filter(None, (_sample(searcher, example, examples, 1.0) for example in asked)):
            yield replace(sample, weight=_WEIGHT_BESIDE_FEW * sample.weight)
    bare = _without_help(examples.report)
    if bare != examples.report:
        yield from samples_of(replace(examples, report=bare, are_unjudged=True))


def unjudged(examples: ExampleSet) -> ExampleSet:
    """Returns `examples`; judged ones asked of their report as if it had none, since most reports have none."""
    if not examples.are_judged:
        return examples
    return replace(examples, report=replace(examples.report, questions=()), are_unjudged=True)


def _weight(question: Question, example: Example, examples: ExampleSet) -> float:
    weight = _STRANGER_WEIGHT if example.kind == "wrong paragraph" else 1.0
    are_many = examples.are_further or examples.are_unjudged
    return _WEIGHT_OF_MANY * weight if question.is_chinese and are_many else weight


def _fold(example: Example, examples: ExampleSet) -> int:
    key = example.question if examples.are_judged else examples.report.title
    return zlib.crc32(key.encode()) % FOLDS


def _without_help(report: Report) -> Report:
    """Returns `report` as one that nobody translated, or wrote synonyms and questions for: most reports have none."""
    passages = tuple(replace(passage, translation=None) for passage in report.passages)
    return replace(report, passages=passages, synonyms=(), terms=(), questions=())


def _with_few(report: Report, known: int, *, are_answered: bool) -> Report:
    """Returns `report` with as many judged questions as are `known`, the same ones each time."""
    questions = [own for own in report.questions if own.places or not are_answered]
    return replace(report, questions=tuple(sorted(questions, key=lambda own: zlib.crc32(own.text.encode()))[:known]))


def _likenesses(example: Example, examples: ExampleSet) -> tuple[float, ...]:
    """Returns how much alike the judged questions may be beside which `example` is asked: once any, once only strange ones.

    What many writers asked stands closer together than what users ask stands to it.
    """
    if not examples.report.questions:
        return (1.0,)
    return 1.0, _STRANGE[zlib.crc32(example.question.encode()) % len(_STRANGE)]


def _sample(searcher: Searcher, example: Example, examples: ExampleSet, at_most: float) -> RankingSample | None:
    """Returns the sample, or None where there is nothing to judge."""
    question = searcher.question(example.question)
    evidence = searcher.evidence(question, left_out=question.reading.text, at_most=at_most)
    places = evidence.candidates.places
    if not len(places) or is_courtesy(question.reading.text):
        return None
    right = np.isin(places, sorted(example.places))
    return RankingSample(
        evidence=evidence,
        features=feature_matrix(evidence),
        right=right,
        missing=searcher.missing(question),
        weight=_weight(question, example, examples),
        fold=_fold(example, examples),
        is_near_miss=example.kind == "near",
        is_asked=not examples.are_unjudged,
        bears_order=bool(right.any()) and len(places) > 1,
    )
