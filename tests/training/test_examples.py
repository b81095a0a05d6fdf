from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from bot.errors import QuestionsError
from bot.training.examples import read_all, read_examples
from bot.training.further import read_further
from tests.training.conftest import further, judged


def test_answers_lead_to_the_passages_that_hold_them(squad: Path) -> None:
    first, _ = read_examples(squad)
    assert [sorted(example.places) for example in first.examples] == [[0], [1], [2], [3]]
    assert first.strangers == ()


def test_the_paragraph_befores_questions_have_no_answer_here(squad: Path) -> None:
    first, second = read_examples(squad)
    assert [own.question for own in second.strangers] == [own.question for own in first.examples]
    assert not any(own.places for own in second.strangers)


def test_a_translation_has_the_answers_of_the_question_that_it_translates(squad: Path, tmp_path: Path) -> None:
    questions = read_further(further(tmp_path, {"id": "about 411家", "english": "In English?"}))
    (found,) = read_examples(squad, questions)
    assert [(own.question, sorted(own.places)) for own in found.examples] == [("In English?", [1])]
    assert found.are_further


def test_another_question_about_the_paragraph_has_its_own_answer(squad: Path, tmp_path: Path) -> None:
    asked = {"id": "about 411家", "question": "哪种文件", "english": "What?", "answer": [36, 42]}
    (found,) = read_examples(squad, read_further(further(tmp_path, asked)))
    assert [(own.question, sorted(own.places), own.answers) for own in found.examples] == [
        ("哪种文件", [3], ("《乌镇展望》",)),
        ("What?", [3], ("《乌镇展望》",)),
    ]


def bilingual(folder: Path, *more: object, near: str = "") -> Path:
    """A file in SQuAD format with a text and a question of its own, in two languages, a near miss and `more` paragraphs."""
    answers = [{"text": "四月", "answer_start": 14}]
    qas = [{"id": "1", "question": "茶在几月采", "english": "When is the tea picked?", "answers": answers}]
    qas += [{"question": near, "answers": [], "is_impossible": True}] if near else []
    paragraphs = [{"context": "茶叶产自杭州的山上。龙井茶每年四月采摘。", "qas": qas}, *more]
    file = folder / "bilingual.json"
    file.write_text(json.dumps({"data": [{"title": "t", "paragraphs": paragraphs}]}), encoding="utf-8")
    return file


def test_a_question_with_the_same_in_english_is_asked_in_both(tmp_path: Path) -> None:
    (found,) = read_examples(bilingual(tmp_path))
    assert [(own.question, own.language, sorted(own.places), own.answers) for own in found.examples] == [
        ("茶在几月采", "zh", [1], ("四月",)),
        ("When is the tea picked?", "en", [1], ("四月",)),
    ]


def test_what_is_impossible_to_answer_is_a_near_miss(tmp_path: Path) -> None:
    (found,) = read_examples(bilingual(tmp_path, near="茶卖多少钱"))
    _, _, *rest = found.examples
    assert [(own.kind, own.places, own.answers) for own in rest] == [("near", frozenset(), ())]


def test_a_byte_order_mark_in_front_of_further_questions_makes_no_difference(tmp_path: Path) -> None:
    file = further(tmp_path, {"id": "1", "question": "哪里产茶", "answer": [4, 6]})
    questions = read_further(file)
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes())
    assert read_further(file) == questions


def test_further_questions_may_bring_texts_of_their_own(squad: Path, tmp_path: Path) -> None:
    *own, further_one = read_all([squad], [bilingual(tmp_path)])
    assert own == read_all([squad])
    assert further_one == replace(next(read_examples(bilingual(tmp_path))), are_further=True)


def test_near_misses_about_further_texts_teach_nothing(squad: Path, tmp_path: Path) -> None:
    other = {"context": "企业参展。", "qas": [{"question": "谁", "answers": []}]}
    *_, first, second = read_all([squad], [bilingual(tmp_path, other, near="茶卖多少钱")])
    assert [own.question for own in first.examples] == ["茶在几月采", "When is the tea picked?"]
    assert [own.question for own in second.strangers] == [own.question for own in first.examples]


def test_a_further_stranger_whose_answer_stands_in_the_text_teaches_nothing(squad: Path, tmp_path: Path) -> None:
    other = {"context": "企业四月参展。", "qas": []}
    assert read_all([squad], [bilingual(tmp_path, other)])[-1].strangers == ()


def test_a_further_question_about_one_in_two_languages_is_asked_alone(tmp_path: Path) -> None:
    questions = read_further(further(tmp_path, {"id": "1", "question": "哪里产茶", "answer": [4, 6]}))
    (found,) = read_examples(bilingual(tmp_path), questions)
    assert [(own.question, own.answers) for own in found.examples] == [("哪里产茶", ("杭州",))]


@pytest.mark.parametrize("line", [{"id": "1"}, {"question": "q"}, {"id": "1", "english": "q", "answer": 5}, [1], 5])
def test_a_line_that_is_no_further_question_is_refused(tmp_path: Path, line: object) -> None:
    with pytest.raises(QuestionsError, match=r"further\.jsonl: .*Give \.jsonl with id, question or english"):
        read_further(further(tmp_path, line))


def test_judged_questions_name_passages_from_one(tmp_path: Path) -> None:
    (examples,) = read_examples(judged(tmp_path, {"question": "q", "kind": "fact", "passages": [2], "answer": "企业"}))
    assert (examples.examples[0].places, examples.examples[0].answers) == (frozenset({1}), ("企业",))


@pytest.mark.parametrize(
    "line",
    [
        {"question": "q", "kind": "fact"},
        {"question": "q", "kind": "fact", "passages": [3]},
        {"question": "q", "kind": "fact", "passages": [0]},
        {"question": "q", "kind": "fact", "passages": ["1"]},
        {"kind": "fact", "passages": [1]},
        {"question": "q", "kind": "fact", "passages": 1},
        [1],
    ],
)
def test_a_bad_judged_question_is_refused(tmp_path: Path, line: object) -> None:
    with pytest.raises(QuestionsError, match=r"questions\.jsonl: cannot be read as questions"):
        list(read_examples(judged(tmp_path, line)))


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "{}", '{"data": 1}', '{"data": [{"paragraphs": [{"qas": []}]}]}', '{"data": ["x"]}'],
)
def test_a_file_that_is_no_squad_is_refused(tmp_path: Path, text: str) -> None:
    file = tmp_path / "odd.json"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(QuestionsError, match=r"odd\.json: .*Give SQuAD-format"):
        list(read_examples(file))


@pytest.mark.parametrize("name", ["none.json", "none.jsonl"])
def test_a_file_that_is_not_there_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(QuestionsError, match="cannot be read as questions"):
        list(read_examples(tmp_path / name))


def test_a_file_in_another_encoding_is_refused(tmp_path: Path) -> None:
    (tmp_path / "odd.json").write_bytes(b"\xff\xfe\x00{")
    with pytest.raises(QuestionsError):
        list(read_examples(tmp_path / "odd.json"))
