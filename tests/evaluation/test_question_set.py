from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bot.errors import QuestionsError
from bot.evaluation.question_set import read_sets
from bot.report.shipped import shipped_corpus
from tests.evaluation.conftest import ASKED, CONFERENCE, SILK, TEA, WriteSquad


def test_a_folder_stands_for_its_question_files_by_name(write_squad: WriteSquad, tmp_path: Path) -> None:
    write_squad(name="b.json")
    write_squad(name="a.json")
    (tmp_path / "notes.txt").write_text("no questions", encoding="utf-8")
    assert [own.name for own in read_sets([tmp_path])] == ["a", "b"]


def test_a_file_named_twice_is_read_once(squad: Path) -> None:
    assert len(read_sets([squad, squad.parent, squad])) == 1


def test_files_of_one_name_are_told_apart_by_their_paths(squad: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    shutil.copy(squad, other)
    assert [own.name for own in read_sets([squad, other])] == [str(squad), str(other / "small.json")]


def test_questions_in_a_corpus_folder_carry_its_name() -> None:
    assert [own.name for own in read_sets([shipped_corpus()])] == [f"{shipped_corpus().name} questions"]


def test_every_third_question_is_also_asked_of_the_paragraph_that_follows(squad: Path) -> None:
    (own,) = read_sets([squad])
    asked = {report.text: [example.question for example in examples] for report, examples in own.asked()}
    questions = {text: [question for question, _ in qas] for text, qas in ASKED.items()}
    assert asked == {
        CONFERENCE: questions[CONFERENCE],
        TEA: questions[TEA] + ["大会哪天闭幕"],
        SILK: questions[SILK] + ["茶叶产自哪里", "茶园在哪里"],
    }


@pytest.mark.parametrize(
    ("name", "text", "problem"),
    [
        ("list.json", "[]", "cannot be read as questions"),
        ("empty.json", '{"data": []}', "holds no question"),
        ("report.txt", "乌镇大会闭幕。", "cannot be read as questions"),
        ("odd.jsonl", '{"question": 1}', "cannot be read as questions"),
    ],
)
def test_a_file_that_is_no_questions_is_named_with_the_remedy(
    tmp_path: Path, name: str, text: str, problem: str
) -> None:
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    with pytest.raises(QuestionsError, match=rf"{name}: {problem}.*\. Give SQuAD-format \.json"):
        read_sets([file])


def test_a_folder_without_question_files_is_named_with_the_remedy(tmp_path: Path) -> None:
    with pytest.raises(QuestionsError, match=r"a folder without question files\. Give SQuAD-format"):
        read_sets([tmp_path])


def test_a_path_that_leads_nowhere_is_named_with_the_remedy(tmp_path: Path) -> None:
    with pytest.raises(QuestionsError, match=r"nowhere: there is no such file or folder\. Give SQuAD-format"):
        read_sets([tmp_path / "nowhere"])
