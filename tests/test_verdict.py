from __future__ import annotations

import pytest

from bot import Status
from bot.retrieval.missing import Missing
from bot.retrieval.weights import Weights, shipped_weights
from bot.verdict import status_of

WEIGHTS: Weights = shipped_weights(judged=True)
BARELY, LIKELY, DOUBTFUL = WEIGHTS.found + 0.01, 0.9, (WEIGHTS.found + WEIGHTS.unsure) / 2


@pytest.mark.parametrize(
    ("probability", "missing", "unsaid", "status"),
    [
        (LIKELY, Missing(), (), Status.FOUND),
        (DOUBTFUL, Missing(), (), Status.UNSURE),
        (0.0, Missing(), (), Status.ABSENT),
        (LIKELY, Missing(names=("马云",)), (), Status.UNSURE),
        (DOUBTFUL, Missing(names=("马云",)), (), Status.ABSENT),
        (LIKELY, Missing(), ("北京",), Status.UNSURE),
        (DOUBTFUL, Missing(words=("北京",)), ("北京",), Status.ABSENT),
        (BARELY, Missing(words=("历史", "长"), sought=3), (), Status.UNSURE),
        (LIKELY, Missing(words=("历史", "长"), sought=3), (), Status.FOUND),
        (BARELY, Missing(words=("历史",), sought=3), (), Status.FOUND),
    ],
)
def test_what_is_found_is_probable_and_lacks_nothing_that_was_named(
    probability: float, missing: Missing, unsaid: tuple[str, ...], status: Status
) -> None:
    assert status_of(probability, missing, WEIGHTS, unsaid) is status
