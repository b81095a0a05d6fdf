"""Where `wuzhen-bot train` writes, and that it says so before it trains when it cannot."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.cli import app
from bot.errors import TrainingError
from bot.training.files import EXACT_WEIGHTS, RANKER_WEIGHTS, TrainedFiles, write

UNREAD = "no-such-questions.jsonl"


def train(*options: str) -> Result:
    """Trains on a file that is not there: whoever complains of something else has not looked for it yet."""
    return CliRunner().invoke(app, ["train", UNREAD, *options])


def test_a_folder_that_is_not_there_is_named_before_anything_is_read(tmp_path: Path) -> None:
    error = train("--out", str(tmp_path / "none" / "w.json")).exception
    assert isinstance(error, TrainingError)
    assert str(error).startswith(f"{tmp_path}/none/w.json: there is no folder {tmp_path}/none here. Make it, or name")


def test_the_other_file_is_looked_at_before_too(tmp_path: Path) -> None:
    error = train("--out", str(tmp_path / "w.json"), "--exact-out", str(tmp_path)).exception
    assert isinstance(error, TrainingError)
    assert str(error) == f"{tmp_path}: no file can be written there. Name another by --out and --exact-out"


def test_in_another_folder_than_the_clone_a_file_must_be_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    error = train().exception
    assert isinstance(error, TrainingError)
    assert str(error).startswith("bot/retrieval/weights.json: there is no folder bot/retrieval here.")


def test_two_weights_are_not_written_into_one_file(tmp_path: Path) -> None:
    error = train("--out", str(tmp_path / "w.json"), "--exact-out", str(tmp_path / "." / "w.json")).exception
    assert isinstance(error, TrainingError)
    assert "both weights would be written there" in str(error)


def test_the_exact_answers_file_lies_beside_the_rankers_unless_it_is_named() -> None:
    assert tuple(TrainedFiles.named(RANKER_WEIGHTS, None)) == (RANKER_WEIGHTS, EXACT_WEIGHTS)
    assert TrainedFiles.named(Path("a/w.json"), None).exact == Path("a/w-exact.json")
    assert TrainedFiles.named(Path("a/w.json"), Path("b.json")).exact == Path("b.json")


def test_what_fails_after_all_is_an_error_that_names_the_file(tmp_path: Path) -> None:
    with pytest.raises(TrainingError, match=r"gone/w\.json: cannot be written \(No such file or directory\)"):
        write(tmp_path / "gone" / "w.json", "{}")


def test_the_help_names_the_file_that_is_written_without_options() -> None:
    shown = CliRunner().invoke(app, ["train", "--help"], env={"COLUMNS": "200"}).output
    assert str(RANKER_WEIGHTS) in shown
