"""The plain card: jieba's words and rank_bm25's BM25Okapi as they come, the peer that answers are measured beside."""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import jieba
import numpy as np
from rank_bm25 import BM25Okapi

from bot.evaluation.figures import share
from bot.evaluation.outcome import first_right
from bot.evaluation.question_set import QuestionSet

_HITS = 5


@dataclass(frozen=True, slots=True)
class CardFigures:
    """What the plain card makes of a set's `n` answerable questions: shares, 0 to 1; None where there are none."""

    n: int
    hit_at_1: float | None
    hit_at_3: float | None
    mrr_at_5: float | None
    median_milliseconds: float


class Card:
    """The plain card over some sentences."""

    def __init__(self, sentences: Sequence[str], tokenizer: jieba.Tokenizer) -> None:
        self._cut = tokenizer.lcut
        words = [self._cut(sentence) for sentence in sentences]
        # rank_bm25 divides by the number of passages, and of terms.
        self._index = BM25Okapi(words) if any(words) else None

    def places(self, question: str) -> list[int]:
        """Returns the places of the five best sentences, best first, ties in their order."""
        if self._index is None:
            return []
        scores = self._index.get_scores(self._cut(question))
        return [int(place) for place in np.argsort(-scores, kind="stable")[:_HITS]]


def card_figures(questions: QuestionSet) -> CardFigures:
    """Returns the plain card's figures for the questions of the set that their report answers."""
    ranks, seconds = (
        zip(*_ranks(questions, plain_tokenizer()), strict=True) if _is_answerable(questions) else ((), (0.0,))
    )
    return CardFigures(
        n=len(ranks),
        hit_at_1=share(rank == 1 for rank in ranks),
        hit_at_3=share(0 < rank <= 3 for rank in ranks),
        mrr_at_5=share(1 / rank if rank else 0.0 for rank in ranks),
        median_milliseconds=1000 * statistics.median(seconds),
    )


def _is_answerable(questions: QuestionSet) -> bool:
    return any(example.places for part in questions.parts for example in part.examples)


def _ranks(questions: QuestionSet, tokenizer: jieba.Tokenizer) -> Iterator[tuple[int, float]]:
    for part in questions.parts:
        card = Card([passage.text for passage in part.report.passages], tokenizer)
        for example in part.examples:
            if example.places:
                begun = time.perf_counter()
                places = card.places(example.question)
                yield first_right(places, example), time.perf_counter() - begun


def plain_tokenizer() -> jieba.Tokenizer:
    """Returns jieba's tokenizer with its own dictionary, read without the cache file in the shared temporary folder."""
    tokenizer = jieba.Tokenizer()
    tokenizer.FREQ, tokenizer.total = tokenizer.gen_pfdict(tokenizer.get_dict_file())
    tokenizer.initialized = True
    return tokenizer
