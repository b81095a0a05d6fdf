from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from bot.errors import WeightsError
from bot.exact.weights import read_span_weights
from bot.training.spans import train_spans

CONTEXT = "乌镇大会于12月5日闭幕。共有411家企业参展。"
QAS = [("大会哪天闭幕", "12月5日"), ("有多少家企业参展", "411家")]


@pytest.fixture
def squad(tmp_path: Path) -> Path:
    qas = [
        {"id": str(n), "question": q, "answers": [{"text": a, "answer_start": CONTEXT.index(a)}]}
        for n, (q, a) in enumerate(QAS)
    ]
    file = tmp_path / "small.json"
    file.write_text(json.dumps({"data": [{"paragraphs": [{"context": CONTEXT, "qas": qas}]}]}), encoding="utf-8")
    return file


def test_training_twice_gives_the_same_weights(squad: Path) -> None:
    assert train_spans([squad]).to_json() == train_spans([squad]).to_json()


def further(folder: Path, **changed: object) -> Path:
    start = CONTEXT.index("12月5日")
    line = {
        "id": "1",
        "question": "会是哪天完的",
        "english": "when did it end",
        "answer": [start, start + 5],
        **changed,
    }
    file = folder / "further.jsonl"
    file.write_text(json.dumps(line), encoding="utf-8")
    return file


def test_further_questions_teach_too(squad: Path, tmp_path: Path) -> None:
    alone, together = train_spans([squad]), train_spans([squad], [further(tmp_path)])
    assert not np.array_equal(alone.tables, together.tables)


def test_further_questions_teach_where_the_sets_own_have_no_answer_in_their_text(squad: Path, tmp_path: Path) -> None:
    squad.write_text(squad.read_text(encoding="utf-8").replace('"text": "', '"text": "无'), encoding="utf-8")
    assert not train_spans([squad]).tables.any()
    assert train_spans([squad], [further(tmp_path)]).tables.any()


def test_questions_without_exact_answers_teach_nothing(tmp_path: Path) -> None:
    file = tmp_path / "none.json"
    file.write_text('{"data": []}', encoding="utf-8")
    assert not train_spans([file]).tables.any()


def test_weights_come_back_from_their_text_as_they_were_rounded(squad: Path) -> None:
    weights = train_spans([squad])
    again = read_span_weights(weights.to_json(), "text")
    assert np.allclose(again.tables, weights.tables, atol=0.0006)
    assert again.to_json() == weights.to_json()


def test_weights_whose_trees_split_on_other_signs_are_refused(squad: Path) -> None:
    text = train_spans([squad]).to_json().replace('"signs": ["score", "share"', '"signs": ["share", "score"')
    with pytest.raises(WeightsError, match=r"trees split on other signs: their order"):
        read_span_weights(text, "odd.json")
