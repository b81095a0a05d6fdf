from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.report.plain import plain_report
from bot.retrieval.features import Evidence
from bot.retrieval.question import Analysis, shared_analysis
from bot.retrieval.searcher import Searcher

CONTEXT = "乌镇大会于12月5日闭幕。共有411家企业参展。副省长高兴夫介绍了情况。《乌镇展望》首次发布。"
QAS = [
    ("大会哪天闭幕", "12月5日"),
    ("有多少家企业参展", "411家"),
    ("副省长是谁", "高兴夫"),
    ("首次发布了什么文件", "《乌镇展望》"),
]


@pytest.fixture(scope="session")
def analysis() -> Analysis:
    return shared_analysis()


@pytest.fixture(scope="session")
def evidence() -> Callable[[str, str], Evidence]:
    """Evidence for a question on a text."""

    def make(text: str, question: str) -> Evidence:
        searcher = Searcher(plain_report(text))
        return searcher.evidence(searcher.question(question))

    return make


@pytest.fixture
def squad(tmp_path: Path) -> Path:
    """A file in SQuAD format with two paragraphs."""
    other = "茶叶产自杭州的山上。龙井茶每年四月采摘。"
    paragraphs = [
        {"context": CONTEXT, "qas": [_qa(CONTEXT, *own) for own in QAS]},
        {"context": other, "qas": [_qa(other, "茶叶产自哪里", "杭州"), _qa(other, "龙井茶几月采摘", "四月")]},
    ]
    file = tmp_path / "small.json"
    file.write_text(
        json.dumps({"data": [{"title": "t", "paragraphs": paragraphs}]}, ensure_ascii=False), encoding="utf-8"
    )
    return file


def _qa(context: str, question: str, answer: str) -> dict[str, object]:
    return {
        "id": f"about {answer}",
        "question": question,
        "answers": [{"text": answer, "answer_start": context.index(answer)}],
    }
