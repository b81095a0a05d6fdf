from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from bot.exact.features import SINGLES, WIDTH
from bot.report.plain import plain_report
from bot.retrieval.answer_type import AnswerType
from bot.training.examples import Example, ExampleSet
from bot.training.span_samples import SpanSample, samples_of
from bot.training.span_softmax import OWN, Softmax, tables_of

REPORT = plain_report("乌镇大会于12月5日闭幕。共有411家企业参展，由网信办主办。")
EXAMPLES = ExampleSet(
    REPORT,
    (
        Example("大会哪天闭幕", frozenset({0}), ("12月5日",)),
        Example("有多少家企业参展", frozenset({1}), ("411家",)),
        Example("谁主办", frozenset({1}), ("网信办",)),
    ),
)


@pytest.fixture(scope="module")
def samples() -> list[SpanSample]:
    return list(samples_of(EXAMPLES, 0))


@pytest.fixture(scope="module")
def weights() -> np.ndarray:
    return np.random.default_rng(2017).normal(scale=0.1, size=WIDTH + OWN)


def test_a_vector_has_what_all_share_and_what_is_added_for_one_thing_asked_for(weights: np.ndarray) -> None:
    tables = tables_of(weights)
    assert tables.shape == (len(AnswerType), WIDTH)
    assert np.array_equal(tables[3, SINGLES:], weights[SINGLES:WIDTH])
    own = weights[WIDTH + 3 * SINGLES : WIDTH + 4 * SINGLES]
    assert np.allclose(tables[3, :SINGLES], weights[:SINGLES] + own)


def test_the_loss_is_minus_the_logarithms_of_the_right_shares(samples: list[SpanSample], weights: np.ndarray) -> None:
    tables = tables_of(weights)
    expected = 0.0
    for sample in samples:
        odds = np.exp(sample.scores(np.stack((tables, tables))))
        best = sample.quality >= sample.quality.max() - 1e-9
        expected -= np.log(odds[best].sum() / odds.sum())
    assert Softmax(samples).loss(tables)[0] == pytest.approx(expected)  # few as they are, all lengths count as much


def test_rare_lengths_of_answers_count_more(samples: list[SpanSample]) -> None:
    short, long = replace(samples[0], length=2), replace(samples[1], length=30)
    tables = tables_of(np.zeros(WIDTH + OWN))
    alone = [Softmax([own]).loss(tables)[0] for own in (short, long)]
    together = Softmax([short] * 120 + [long] * 30).loss(tables)[0]
    rare = np.sqrt(120 / 30)
    mean = (120 + 30 * rare) / 150
    assert together == pytest.approx((120 * alone[0] + 30 * rare * alone[1]) / mean)


def test_all_places_of_a_vector_fit_the_type_that_samples_keep_them_in(samples: list[SpanSample]) -> None:
    assert np.iinfo(samples[0].index.dtype).max >= WIDTH + OWN


def test_the_gradient_is_the_slope_of_the_loss(samples: list[SpanSample], weights: np.ndarray) -> None:
    softmax = Softmax(samples)
    _, gradient = softmax.loss(tables_of(weights))
    pair = int(samples[0].index.max())  # of two features, the same whatever is asked for
    single = WIDTH + samples[0].asking.asked * SINGLES + int(samples[0].index.min(axis=1)[0])
    for place in (pair, single):
        step = np.zeros_like(weights)
        step[place] = 1e-5
        after, before = (softmax.loss(tables_of(weights + sign * step))[0] for sign in (1, -1))
        assert (after - before) / 2e-5 == pytest.approx(gradient[place], abs=1e-6)


def test_a_sample_is_narrowed_to_its_right_candidates_and_the_best_of_the_others(samples: list[SpanSample]) -> None:
    tables = np.stack([tables_of(np.zeros(WIDTH + OWN))] * 2)
    whole = samples[0]
    narrow = whole.with_best(tables, 5)
    right = whole.kept[whole.quality > 0]
    assert set(right) <= set(narrow.kept)
    assert len(narrow.kept) <= 5 + len(right)
    assert np.array_equal(narrow.index, whole.index[:, narrow.kept])
    assert np.array_equal(narrow.are_right(narrow.kept), whole.are_right(narrow.kept))
