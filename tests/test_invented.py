"""The invented texts, which training reads: what they promise to whoever learns from them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bot.language.script import has_han

CORPUS = Path(__file__).parents[1] / "corpus"


@pytest.fixture(scope="module")
def paragraphs() -> list[dict[str, Any]]:
    files = [CORPUS / name for name in ("invented.json", "parallel.json")]
    articles = [article for file in files for article in json.loads(file.read_text(encoding="utf-8"))["data"]]
    return [paragraph for article in articles for paragraph in article["paragraphs"]]


def test_each_answer_stands_where_it_is_said_to(paragraphs: list[dict[str, Any]]) -> None:
    wrong = [
        question["id"]
        for paragraph in paragraphs
        for question in paragraph["qas"]
        for answer in question["answers"]
        if not paragraph["context"].startswith(answer["text"], answer["answer_start"])
    ]
    assert wrong == []


def test_a_question_has_one_answer_or_is_impossible_to_answer(paragraphs: list[dict[str, Any]]) -> None:
    counts = {
        (len(question["answers"]), question.get("is_impossible", False))
        for paragraph in paragraphs
        for question in paragraph["qas"]
    }
    assert counts == {(1, False), (0, True)}


def test_each_question_has_an_id_of_its_own(paragraphs: list[dict[str, Any]]) -> None:
    ids = [question["id"] for paragraph in paragraphs for question in paragraph["qas"]]
    assert len(set(ids)) == len(ids)


def test_each_question_stands_in_two_languages(paragraphs: list[dict[str, Any]]) -> None:
    questions = [question for paragraph in paragraphs for question in paragraph["qas"]]
    assert all(has_han(question["question"]) and not has_han(question["english"]) for question in questions)
