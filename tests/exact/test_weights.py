from __future__ import annotations

import pytest

from bot.errors import WeightsError
from bot.exact.features import WIDTH
from bot.exact.weights import read_span_weights, shipped_span_weights
from bot.retrieval.answer_type import AnswerType


def test_the_weights_that_ship_fit_the_features() -> None:
    assert shipped_span_weights().tables.shape == (2, len(AnswerType), WIDTH)


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"probability": {}}', "3"])
def test_other_texts_are_refused_with_the_remedy(text: str) -> None:
    with pytest.raises(WeightsError, match=r"odd\.json: not weights of this version .*wuzhen-bot train"):
        read_span_weights(text, "odd.json")
