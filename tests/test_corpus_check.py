from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from rich.console import Console

from bot.corpus_check import checked_corpus
from bot.errors import CorpusError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "report.txt").write_text("图书馆周一闭馆。\n图书馆藏书三万册。\n", encoding="utf-8")
    return tmp_path


def offer(folder: Path, language: str, *questions: str) -> None:
    text = f"[examples]\n{language} = {json.dumps(questions, ensure_ascii=False)}\n"
    (folder / "corpus.toml").write_text(text, encoding="utf-8")


def shown(folder: Path) -> str:
    console = Console(file=io.StringIO(), width=400)
    console.print(checked_corpus(folder))
    return console.file.getvalue()


def test_questions_that_the_report_offers_and_answers_are_good(folder: Path) -> None:
    offer(folder, "zh-Hans", "图书馆藏书多少册？", "图书馆哪天闭馆？")
    checked_corpus(folder)


@pytest.mark.parametrize(
    ("questions", "line"),
    [
        ([], "no questions to offer"),
        (["图书馆哪天闭馆？"], "1 question to offer, answered"),
        (["图书馆藏书多少册？", "图书馆哪天闭馆？"], "2 questions to offer, each answered"),
    ],
)
def test_what_it_offers_is_counted(folder: Path, questions: list[str], line: str) -> None:
    offer(folder, "zh-Hans", *questions)
    assert line in shown(folder).splitlines()


def test_one_sentence_is_one_sentence(folder: Path) -> None:
    (folder / "report.txt").write_text("图书馆\n图书馆周一闭馆，藏书三万册。", encoding="utf-8")
    (folder / "terms.txt").write_text("图书馆 500 n\n", encoding="utf-8")
    lines = shown(folder).splitlines()
    assert lines[1].startswith("1 heading, 1 sentence, digest ")
    assert lines[2] == "0 synonym rules, 1 term, 0 judged questions"


def test_a_report_that_is_not_in_chinese_is_told_of(folder: Path) -> None:
    assert "made for reports in Chinese" not in shown(folder)
    (folder / "report.txt").write_text("The library is closed on Mondays. It has many books.", encoding="utf-8")
    assert "mostly in Latin letters: sentences are found and quoted" in shown(folder)
    assert "made for reports in Chinese" in shown(folder)


@pytest.mark.parametrize(
    ("language", "questions", "problem"),
    [
        ("zh-Hant", ["图书馆藏书多少册？"], "'图书馆藏书多少册？' is not in zh-Hant"),
        ("zh-Hans", ["图书馆藏书多少册"], "does not end as a question"),
        ("zh-Hans", ["馆长是李四吗？"], "finds no answer"),
        ("zh-Hans", ["图书馆藏书多少册？", "藏书有多少册？"], "has the answer of '图书馆藏书多少册？'"),
    ],
)
def test_an_offered_question_that_helps_nobody_is_named(
    folder: Path, language: str, questions: list[str], problem: str
) -> None:
    offer(folder, language, *questions)
    with pytest.raises(CorpusError, match=problem) as caught:
        checked_corpus(folder)
    assert caught.value.file == folder / "corpus.toml"
