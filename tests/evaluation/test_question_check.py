"""A file that holds no questions is told what is wrong with it, where, and what to give instead."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli import app
from bot.errors import QuestionsError
from bot.evaluation.question_check import check_questions

CONTEXT = "乌镇大会闭幕了。有411家企业参展。"
BARE = re.compile(r"Error\(|Traceback|char 0|Errno")


def squad(*questions: object) -> str:
    return json.dumps({"data": [{"paragraphs": [{"context": CONTEXT, "qas": questions}]}]})


WRONG = [
    ("odd.json", "no JSON\n", "line 1, column 1 is no JSON: 'no JSON'"),
    ("odd.json", '{"data":\n', "line 2, column 1 is no JSON"),
    ("odd.json", "", "it is empty"),
    ("odd.json", "\ufeff \n", "it is empty"),
    ("odd.json", "[]", "it is no JSON object"),
    ("odd.json", "{}", "data: Field required"),
    ("odd.json", '{"data": ["x"]}', "data.0 is no JSON object"),
    ("odd.json", squad({"question": "多少家"}), "data.0.paragraphs.0.qas.0.answers: Field required"),
    ("odd.json", squad({"question": 5, "answers": []}), "qas.0.question: Input should be a valid string"),
    ("odd.json", "[" * 100_000, "its brackets lie in each other too deeply"),
    ("odd.jsonl", "{", "line 1: is not JSON"),
    ("odd.jsonl", '{"question": "q"}', "line 1: has no 'kind'"),
]


@pytest.mark.parametrize(("name", "text", "problem"), WRONG, ids=[problem for *_, problem in WRONG])
@pytest.mark.parametrize("command", ["evaluate", "train"])
def test_what_is_wrong_with_a_file_is_said_with_its_place_and_the_remedy(
    tmp_path: Path, command: str, name: str, text: str, problem: str
) -> None:
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    out = ["--out", str(tmp_path / "weights.json")] if command == "train" else []
    told = CliRunner().invoke(app, [command, *out, str(file)]).exception
    assert isinstance(told, QuestionsError)
    assert str(told).startswith(f"{file}: cannot be read as questions (")
    assert problem in str(told)
    assert str(told).endswith(". Give SQuAD-format .json, or .jsonl with question, kind, passages and answer")
    assert not BARE.search(str(told))


def test_a_file_in_another_encoding_is_told_so(tmp_path: Path) -> None:
    file = tmp_path / "odd.json"
    file.write_bytes('{"乌镇"}'.encode("gb18030"))
    with pytest.raises(QuestionsError, match=r"odd\.json: .*\(byte 3 is not UTF-8\)"):
        check_questions([file])


@pytest.mark.parametrize(("name", "problem"), [("none.json", "there is no such file"), (".", "it is a folder")])
def test_a_file_that_is_not_there_and_a_folder_are_told_so(tmp_path: Path, name: str, problem: str) -> None:
    with pytest.raises(QuestionsError, match=problem):
        check_questions([tmp_path / name])


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("{", "line 2: line 1, column 2 is no JSON"),
        ("[1]", "line 2: it is no JSON object"),
        ('{"question": "q"}', "line 2: id: Field required"),
        ('{"id": "1"}', "line 2: neither question nor english"),
        ('{"id": "1", "english": "q", "answer": [4]}', "line 2: answer is not its start and its end"),
    ],
)
def test_a_line_that_is_no_further_question_is_told_so(tmp_path: Path, line: str, problem: str) -> None:
    file = tmp_path / "further.jsonl"
    file.write_text(f'{{"id": "1", "question": "q"}}\n{line}\n', encoding="utf-8")
    with pytest.raises(QuestionsError, match=re.escape(problem)) as told:
        check_questions([], [file])
    assert str(told.value).endswith(". Give .jsonl with id, question or english or both, and answer")


def test_questions_that_no_text_answers_teach_nothing_and_this_is_said(tmp_path: Path) -> None:
    file = tmp_path / "none.json"
    file.write_text(squad({"question": "谁来了", "answers": []}), encoding="utf-8")
    told = CliRunner().invoke(app, ["train", "--out", str(tmp_path / "weights.json"), str(file)]).exception
    assert isinstance(told, QuestionsError)
    assert str(told).startswith(f"{file}: no text there answers a question, and nothing can be learnt. Give")


def test_judged_questions_that_begin_with_a_byte_order_mark_are_read(tmp_path: Path) -> None:
    file = tmp_path / "questions.jsonl"
    line = {"question": "有多少家企业参展", "kind": "fact", "passages": [11], "answer": "411家"}
    file.write_text(json.dumps(line), encoding="utf-8-sig")
    check_questions([file])
    assert CliRunner().invoke(app, ["evaluate", str(file)]).exit_code == 0
