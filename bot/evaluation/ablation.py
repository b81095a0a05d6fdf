"""What each family of features gives the ranker: its hit@1 when it is trained with all features, and without the family."""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from bot.errors import TrainingError
from bot.evaluation.families import FAMILIES, columns_of
from bot.evaluation.question_set import QuestionSet
from bot.retrieval import features
from bot.retrieval.features import FEATURES
from bot.retrieval.ranker import Sorter
from bot.retrieval.weights import Model
from bot.training.ranking import order_of
from bot.training.ranking_samples import FOLDS, RankingSample, samples_of

# A third of what `wuzhen-bot train` grows, so that all trials end within minutes.
ROUNDS = 100
_TIMED = 200
Hits = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Trial:
    """A training without `family` (empty: with all features) and what came of it.

    `linear` and `with_trees` tell of each question of `Ablation.asked` whether the first candidate is right; `with_trees` is
    None where no trees were grown. `microseconds` is the median time that the family's own functions take for a question,
    without what the index computes once for several of them.
    """

    family: str
    features: int
    microseconds: float
    linear: Hits
    with_trees: Hits | None


class Ablation:
    """Trains without one family after another, fold by fold, and asks the questions of the fold that was left out.

    `asked` are the questions as the sets have them, where a passage that answers is among the candidates, each with its
    set's name. All samples that `wuzhen-bot train` makes of the sets are trained on.

    Raises:
        TrainingError: all samples are in one fold.
    """

    def __init__(self, sets: Sequence[QuestionSet], rounds: int = ROUNDS) -> None:
        named = [(each.name, sample) for each in sets for part in each.parts for sample in samples_of(part)]
        self._samples = [sample for _, sample in named]
        self._rounds = rounds
        if len({sample.fold for sample in self._samples}) < 2:
            raise TrainingError(
                f"All {len(named)} samples are of one fold, so none are left to train on. Give files with several articles"
            )
        self._places = [place for place, (_, sample) in enumerate(named) if sample.is_asked and sample.right.any()]
        self.asked = tuple(named[place][0] for place in self._places)

    def trials(self) -> Iterator[Trial]:
        """Yields the trial with all features, then one without each family that has any."""
        for family in ("", *FAMILIES):
            columns = columns_of(family, FEATURES) if family else list(range(len(FEATURES)))
            if columns:
                linear, with_trees = self._hits(columns if family else [])
                yield Trial(family, len(columns), self._microseconds(columns), linear, with_trees)

    def _hits(self, left_out: Sequence[int]) -> tuple[Hits, Hits | None]:
        samples = [_without(sample, left_out) for sample in self._samples]
        asked = [samples[place] for place in self._places]
        hits = np.zeros((2, len(asked)), dtype=np.bool_)
        for fold in range(FOLDS):
            kept = [sample for sample in samples if sample.fold != fold]
            for chinese in (True, False):
                left = [i for i, sample in enumerate(asked) if sample.fold == fold and sample.is_chinese is chinese]
                if left:
                    order = order_of(kept, chinese=chinese, rounds=self._rounds)
                    for sorter, row in ((Sorter(Model(order.linear), "linear"), 0), (Sorter(order, "trees"), 1)):
                        hits[row, left] = [_is_hit(asked[i], sorter) for i in left]
        return hits[0], hits[1] if self._rounds else None

    def _microseconds(self, columns: Sequence[int]) -> float:
        names = {FEATURES[column] for column in columns}
        extractors = [extract for extracted, extract in features.EXTRACTORS.items() if names.intersection(extracted)]
        times = []
        for sample in [self._samples[place] for place in self._places[:: 1 + len(self._places) // _TIMED]]:
            begun = time.perf_counter()
            for extract in extractors:
                extract(sample.evidence)
            times.append(time.perf_counter() - begun)
        return 1e6 * statistics.median(times)


def _without(sample: RankingSample, columns: Sequence[int]) -> RankingSample:
    """Returns `sample` with nothing in `columns`: no weight and no split is ever learnt of a constant column."""
    features = sample.features.copy()
    features[:, columns] = 0.0
    return replace(sample, features=features)


def _is_hit(sample: RankingSample, sorter: Sorter) -> bool:
    return bool(sample.right[sorter.order(sample.features).rows[0]])
