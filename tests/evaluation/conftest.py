from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest

import bot
from bot.answer import Status
from bot.evaluation.outcome import Outcome
from bot.training.examples import Example

CONFERENCE = "乌镇大会于12月5日闭幕。共有411家企业参展。副省长高兴夫介绍了情况。"
TEA = "茶叶产自杭州的山上。龙井茶每年四月采摘。泡茶的水来自虎跑泉。"
SILK = "丝绸产自湖州。蚕农在春天养蚕。湖州有三百家丝绸厂。"
ASKED: Mapping[str, Sequence[tuple[str, str]]] = {
    CONFERENCE: [("大会哪天闭幕", "12月5日"), ("多少家企业参展", "411家"), ("副省长是谁", "高兴夫")],
    TEA: [("茶叶产自哪里", "杭州"), ("龙井茶几月采摘", "四月"), ("泡茶的水来自哪里", "虎跑泉"), ("茶园在哪里", "山上")],
    SILK: [("丝绸产自哪里", "湖州"), ("湖州有多少家丝绸厂", "三百家")],
}
WriteSquad = Callable[..., Path]
MakeOutcome = Callable[..., Outcome]


@pytest.fixture
def write_squad(tmp_path: Path) -> WriteSquad:
    """Writes a file in SQuAD format, an article of its own for each text."""

    def write(asked: Mapping[str, Sequence[tuple[str, str]]] = ASKED, name: str = "small.json") -> Path:
        articles = [
            {"title": text[:2], "paragraphs": [{"context": text, "qas": [_qa(text, *own) for own in qas]}]}
            for text, qas in asked.items()
        ]
        file = tmp_path / name
        file.write_text(json.dumps({"data": articles}, ensure_ascii=False), encoding="utf-8")
        return file

    return write


@pytest.fixture
def squad(write_squad: WriteSquad) -> Path:
    """Three texts with nine questions."""
    return write_squad()


def _qa(context: str, question: str, answer: str) -> dict[str, object]:
    return {"question": question, "answers": [{"text": answer, "answer_start": context.index(answer)}]}


@pytest.fixture(scope="session")
def tea() -> bot.Answerer:
    """The text about tea, ready to be asked."""
    return bot.open_text(TEA)


@pytest.fixture
def make_outcome(tea: bot.Answerer) -> MakeOutcome:
    """An outcome with the status, confidence and rank given."""
    blank = tea.judge("你好").answer

    def make(status: Status, confidence: float, rank: int, example: Example | None = None) -> Outcome:
        answer = bot.Answer("", status, confidence, None, (), (), blank.language)
        return Outcome(example or Example("q", frozenset({0}), ("a",)), answer, rank, milliseconds=2.0)

    return make
