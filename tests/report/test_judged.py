from __future__ import annotations

from typing import Any

import pytest

from bot.report.judged import JudgedQuestion, judged_question

TEXTS = ["大會在烏鎮閉幕。", "411家企業參展。"]
LINE: dict[str, Any] = {
    "question": "几家企业？",
    "kind": "fact",
    "passages": [2],
    "answer": "411家",
    "language": "zh-Hans",
}


def test_a_line_is_a_question_with_the_places_of_its_passages() -> None:
    assert judged_question(LINE, TEXTS) == JudgedQuestion("几家企业？", frozenset({1}), "411家", "fact", "zh-Hans")


def test_a_passage_may_be_given_as_its_text_in_either_script() -> None:
    assert judged_question({**LINE, "passages": ["411家企业参展。"]}, TEXTS).places == {1}


def test_answer_and_language_may_be_missing() -> None:
    assert judged_question({"question": "q", "kind": "chat", "passages": []}, TEXTS) == JudgedQuestion(
        "q", frozenset(), None, "chat", ""
    )


@pytest.mark.parametrize("name", ["question", "kind", "passages"])
def test_a_line_without_what_it_needs_is_refused_by_name(name: str) -> None:
    with pytest.raises(ValueError, match=f"has no '{name}'"):
        judged_question({key: value for key, value in LINE.items() if key != name}, TEXTS)


@pytest.mark.parametrize("passage", [0, 3, -1, "馬雲來了。", None, 1.5, True])
def test_a_passage_that_is_not_there_is_named(passage: object) -> None:
    with pytest.raises(ValueError, match=r"is no sentence of the report; passages are numbers from 1 to 2"):
        judged_question({**LINE, "passages": [passage]}, TEXTS)


def test_passages_that_are_no_list_are_refused() -> None:
    with pytest.raises(ValueError, match="passages is 2 and no list"):
        judged_question({**LINE, "passages": 2}, TEXTS)


@pytest.mark.parametrize("answer", [411, ["411家"], False])
def test_an_answer_that_is_no_text_is_refused(answer: object) -> None:
    with pytest.raises(ValueError, match=r"answer is .* and no text"):
        judged_question({**LINE, "answer": answer}, TEXTS)
