from __future__ import annotations

import json
from pathlib import Path

import pytest

CONTEXT = "乌镇大会于12月5日闭幕。共有411家企业参展。副省长高兴夫介绍了情况。《乌镇展望》首次发布。"
QAS = [
    ("大会哪天闭幕", "12月5日"),
    ("有多少家企业参展", "411家"),
    ("副省长是谁", "高兴夫"),
    ("首次发布了什么文件", "《乌镇展望》"),
]


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


def further(folder: Path, *lines: object) -> Path:
    file = folder / "further.jsonl"
    file.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return file


def judged(folder: Path, *lines: object) -> Path:
    (folder / "report.txt").write_text("大会闭幕。企业参展。", encoding="utf-8")
    file = folder / "questions.jsonl"
    file.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return file
