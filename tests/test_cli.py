from __future__ import annotations

import dataclasses
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.answer import Answer
from bot.cli import app
from bot.language.analyzers import View
from bot.playground.state import PATIENCE
from bot.report.shipped import shipped_corpus

PROJECT = Path(__file__).parents[1]
CONTEXT = "乌镇大会于12月5日闭幕。共有411家企业参展。副省长高兴夫介绍了情况。"


@pytest.fixture(autouse=True)
def _no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("REPORT", "FORCE_COLOR", "NO_COLOR", "BOT_TOKEN", "BOT_TOKEN_FILE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "200")


def run(*arguments: str, stdin: str = "", env: Mapping[str, str] = {}) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "bot", *arguments],
        cwd=PROJECT, env={**os.environ, **env, "PYTHONIOENCODING": "utf-8"},
        input=stdin, capture_output=True, text=True, encoding="utf-8", check=False, timeout=PATIENCE,
    )  # fmt: skip


def ask(*arguments: str, stdin: str = "") -> str:
    return CliRunner().invoke(app, ["ask", *arguments], input=stdin).output


def quoted(shown: str) -> list[str]:
    """The sentences of the report in what was shown."""
    return [line for line in shown.splitlines() if line.startswith("│ ")]


@pytest.fixture
def questions(tmp_path: Path) -> Path:
    qas = [
        {"question": question, "answers": [{"text": answer, "answer_start": CONTEXT.index(answer)}]}
        for question, answer in (
            ("大会哪天闭幕", "12月5日"),
            ("多少家企业参展", "411家"),
            ("副省长是谁", "高兴夫"),
        )
    ]
    file = tmp_path / "small.json"
    file.write_text(json.dumps({"data": [{"paragraphs": [{"context": CONTEXT, "qas": qas}]}]}), encoding="utf-8")
    return file


@pytest.mark.parametrize(("question", "status"), [("有多少家企业参展", 0), ("马云说了什么", 1), ("你好", 1)])
def test_the_exit_status_says_whether_it_was_found(question: str, status: int) -> None:
    assert CliRunner().invoke(app, ["ask", question]).exit_code == status


def test_an_error_is_one_line_without_a_traceback_and_status_2() -> None:
    done = run("ask", "--report", "nowhere.txt", "大会")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("wuzhen-bot: nowhere.txt: cannot be read")
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize(
    "arguments", [["ask", "--limit", "0", "x"], ["ask", "--odd"], ["odd"], ["ask", "--json", "--why", "x"]]
)
def test_a_wrong_option_is_status_2(arguments: list[str]) -> None:
    assert CliRunner().invoke(app, arguments).exit_code == 2


def test_piped_output_has_no_colours_and_quotes_the_report() -> None:
    done = run("ask", "有多少家企业参展")
    assert done.returncode == 0
    assert "\x1b" not in done.stdout
    assert "411家国内外知名企业参展" in done.stdout


def test_words_of_a_question_need_no_quotation_marks() -> None:
    assert ask("How", "many", "companies", "exhibited?") == ask("How many companies exhibited?")


def test_chinese_is_answered_in_the_askers_script() -> None:
    assert "411家国内外知名企业参展" in ask("有多少家企业参展")
    assert "411家國內外知名企業參展" in ask("有多少企業參展")


def test_english_is_answered_with_the_original_and_the_unofficial_translation() -> None:
    shown = ask("How many companies exhibited?")
    assert "411家國內外知名企業參展" in shown
    assert "411 well-known" in shown
    assert "unofficial translation" in shown


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("马云说了什么", "报告没有提到：马云"),
        ("馬雲說了什麼", "報告沒有提到：馬雲"),
        ("What did Jack say?", "Not in the report: Jack"),
    ],
)
def test_what_is_missing_is_named_in_the_askers_language(question: str, text: str) -> None:
    assert text in ask(question)


def test_json_holds_the_whole_answer() -> None:
    answer = json.loads(ask("--json", "--limit", "2", "有多少家企业参展"))
    assert set(answer) == {field.name for field in dataclasses.fields(Answer)}
    assert (answer["kind"], answer["language"], answer["unsaid"]) == ("passage", "zh-Hans", [])
    assert (answer["status"], answer["short"], answer["missing"], len(answer["hits"])) == (
        "found",
        "411家",
        [],
        2,
    )
    hit = answer["hits"][0]
    assert set(hit) == {"text", "start", "end", "section", "number", "translation", "score", "matches"}
    assert hit["number"] == 11
    assert all(0 <= start < end <= len(hit["text"]) for start, end in hit["matches"])


def test_json_holds_all_sentences_of_a_list() -> None:
    answer = json.loads(ask("--json", "大会发布了哪些成果"))
    assert answer["kind"] == "list"
    assert [passage["number"] for passage in answer["passages"]] == [13, 14, 15]
    assert set(answer["passages"][0]) == {"text", "start", "end", "section", "number", "translation"}


def test_json_holds_what_the_sentence_does_not_say() -> None:
    assert json.loads(ask("--json", "是不是在北京开的？"))["unsaid"] == ["北京"]


def test_json_tells_no_language_where_the_question_tells_none() -> None:
    answer = json.loads(ask("--json", "411"))
    assert (answer["language"], answer["understood"]) == (None, "411")


@pytest.mark.parametrize("limit", [1, 2, 4])
@pytest.mark.parametrize("question", ["有多少家企业参展", "开幕晚会在哪里举行", "马云来了吗", "是不是在北京开的？"])
def test_limit_is_how_many_sentences_are_shown(question: str, limit: int) -> None:
    hits = len(json.loads(ask("--json", question))["hits"])
    assert len(quoted(ask("--limit", str(limit), question))) == min(limit, hits)


def test_the_sentences_beyond_the_answer_are_called_others() -> None:
    shown = ask("--limit", "2", "有多少家企业参展").splitlines()
    assert shown.index("其他句子：") > shown.index("411家")
    assert quoted("\n".join(shown[: shown.index("其他句子：")])) == quoted(ask("有多少家企业参展"))


def test_a_list_is_cut_at_the_limit_and_followed_by_other_sentences() -> None:
    whole = quoted(ask("大会发布了哪些成果"))
    assert quoted(ask("--limit", "2", "大会发布了哪些成果")) == whole[:2]
    shown = quoted(ask("--limit", "5", "大会发布了哪些成果"))
    assert shown[:3] == whole
    assert len(set(shown)) == len(shown) > 3


def test_small_talk_shows_no_sentence_whatever_the_limit() -> None:
    assert quoted(ask("--limit", "5", "你好")) == []


def test_why_shows_the_views_and_the_features() -> None:
    shown = ask("--why", "有多少家企业参展")
    assert all(view.value in shown for view in View)
    assert "intent: how many" in shown
    assert "features of the best candidate" in shown


def test_why_shows_who_asked_the_same_before() -> None:
    assert "asked before" in ask("--why", "有多少家企业参展")
    assert "多少家企业参展" in ask("--why", "有多少家企业参展")


def test_without_a_question_it_asks_in_a_loop_until_an_empty_line() -> None:
    done = run("ask", stdin="有多少家企业参展\n副省長是誰\n\n大会哪天闭幕\n")
    assert done.returncode == 0
    assert "411家" in done.stdout
    assert "高興夫" in done.stdout
    assert "12月5日" not in done.stdout.splitlines()


def test_a_file_or_the_environment_names_another_report(tmp_path: Path) -> None:
    file = tmp_path / "mine.txt"
    file.write_text("茶叶产自杭州。", encoding="utf-8")
    assert "茶叶产自杭州。" in ask("--report", str(file), "茶叶产自哪里")
    assert "茶叶产自杭州。" in run("ask", "茶叶产自哪里", env={"REPORT": str(file)}).stdout


def test_checking_the_corpus_shows_counts_and_a_diff() -> None:
    done = CliRunner().invoke(app, ["corpus", "check"])
    assert done.exit_code == 0
    for line in (
        "5 headings, 21 sentences",
        "  98 × left reading",
        "  69 × half-width comma",
        "   4 × wrong variant",
    ):
        assert line in done.output
    assert done.output.count("@@ line") == 98 + 69 + 4
    assert "- " in done.output
    assert "烏鎮(zhèn)" in done.output


def test_checking_a_broken_corpus_names_the_file(tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text("甲。", encoding="utf-8")
    (tmp_path / "synonyms.txt").write_text("alone\n", encoding="utf-8")
    done = run("corpus", "check", str(tmp_path))
    assert done.returncode == 2
    assert "synonyms.txt:1: bad synonym line" in done.stderr


def test_checking_by_default_is_checking_the_report_that_ships() -> None:
    default, named = (
        CliRunner().invoke(app, ["corpus", "check", *own]).output for own in ([], [str(shipped_corpus())])
    )
    assert default == named


def test_a_list_is_shown_with_all_of_its_sentences() -> None:
    shown = ask("大会发布了哪些成果")
    assert [f"第{number}句" in shown for number in (13, 14, 15)] == [True] * 3


def test_what_a_sentence_does_not_say_is_said() -> None:
    assert ask("是不是在北京开的？").startswith("这句话说的不是“北京”。报告是这样说的：")


def test_training_writes_the_same_two_files_twice(questions: Path, tmp_path: Path) -> None:
    for name in ("one", "two"):
        arguments = ["train", str(questions), "--out", str(tmp_path / f"{name}.json")]
        assert CliRunner().invoke(app, arguments).exit_code == 0
    for kind in ("", "-exact"):
        assert (tmp_path / f"one{kind}.json").read_bytes() == (tmp_path / f"two{kind}.json").read_bytes()
    assert json.loads((tmp_path / "one.json").read_text(encoding="utf-8"))["found"] <= 1
