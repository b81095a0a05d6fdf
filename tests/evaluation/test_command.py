from __future__ import annotations

import json
from pathlib import Path

import pytest
from rich.cells import cell_len
from typer.testing import CliRunner, Result

from bot.cli import app
from bot.errors import QuestionsError
from tests.evaluation.conftest import ASKED, CONFERENCE, WriteSquad


@pytest.fixture(autouse=True)
def _plain(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("FORCE_COLOR", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "100")


def evaluate(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, ["evaluate", *map(str, arguments)])


def figures(*arguments: str | Path) -> dict[str, dict[str, float]]:
    done = evaluate("--json", *arguments)
    assert done.exit_code == 0, done.output
    return {row["kind"]: row for row in json.loads(done.stdout)["rows"]}


def test_a_table_has_a_row_a_set_and_a_kind_in_a_hundred_columns(squad: Path) -> None:
    done = evaluate(squad)
    assert done.exit_code == 0
    lines = done.output.splitlines()
    assert all(name in lines[1] for name in ("hit@1", "hit@3", "mrr@5", "exact", "found", "unsure", "absent", "ECE"))
    assert [line[:17].rstrip() for line in lines[3:6]] == ["small", "  answerable", "  wrong paragraph"]
    assert max(map(cell_len, lines)) <= 100


def test_the_plain_card_stands_below_the_answerable_questions(squad: Path) -> None:
    assert "plain card" not in evaluate(squad).output
    lines = evaluate("--peer", squad).output.splitlines()
    below = next(number for number, line in enumerate(lines) if "answerable" in line) + 1
    assert lines[below].split()[:3] == ["plain", "card", "9"]


def test_json_has_every_figure_of_every_row(squad: Path) -> None:
    rows = figures(squad)
    assert list(rows) == ["all", "answerable", "wrong paragraph"]
    assert rows["answerable"]["n"] == 9
    assert rows["wrong paragraph"]["hit_at_1"] is None
    assert rows["wrong paragraph"]["trust"] in (None, 0)
    assert rows["all"]["set"] == "small"


def test_json_has_the_plain_card_and_the_errors_only_where_asked_for(squad: Path) -> None:
    assert set(json.loads(evaluate("--json", squad).stdout)) == {"rows"}
    whole = json.loads(evaluate("--json", "--peer", "--errors", squad).stdout)
    assert whole["plain_card"]["small"]["n"] == 9
    assert isinstance(whole["errors"], list)


def test_errors_are_the_questions_answered_wrongly_with_what_was_expected(write_squad: WriteSquad) -> None:
    asked = {CONFERENCE: [*ASKED[CONFERENCE], ("411家", "高兴夫")]}
    done = evaluate("--errors", write_squad(asked))
    listed = done.output.split("median of one answer.")[1]
    assert "411家\n    expected 3, right at rank" in listed
    assert "    answered 2: 共有411家企业参展。\n    why: no passage that answers shares a term" in listed
    assert "副省长是谁" not in listed


def test_judged_questions_have_rows_for_languages_and_for_what_the_report_does_not_answer() -> None:
    rows = figures(Path("corpus/wic2017"))
    expected = {
        "all",
        "answerable",
        "in zh-Hans",
        "in zh-Hant",
        "in en",
        "with exact answer",
        "chat, off topic",
        "near misses",
    }
    assert expected <= set(rows)
    assert rows["all"]["n"] == rows["answerable"]["n"] + rows["chat, off topic"]["n"] + rows["near misses"]["n"]
    assert rows["answerable"]["hit_at_1"] > 0.8
    assert rows["chat, off topic"]["found"] < 0.1


@pytest.mark.shared
@pytest.mark.slow
def test_on_public_questions_it_is_better_than_the_plain_card_and_finds_little_in_the_wrong_paragraph(
    shared: Path, tmp_path: Path
) -> None:
    articles = json.loads((shared / "train" / "cmrc2018_dev_a.json").read_text(encoding="utf-8"))["data"]
    file = tmp_path / "some.json"
    file.write_text(json.dumps({"data": articles[:80]}), encoding="utf-8")
    whole = json.loads(evaluate("--json", "--peer", file).stdout)
    rows, card = {row["kind"]: row for row in whole["rows"]}, whole["plain_card"]["some"]
    assert rows["answerable"]["n"] == card["n"] > 200
    assert rows["answerable"]["hit_at_1"] > card["hit_at_1"] + 0.1
    assert rows["wrong paragraph"]["found"] < 0.1


def test_a_folder_without_questions_is_one_error_with_the_remedy(tmp_path: Path) -> None:
    done = evaluate(tmp_path)
    assert isinstance(done.exception, QuestionsError)
    assert done.output == ""
