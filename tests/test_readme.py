"""What the README says is so."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli import app
from bot.playground.state import PATIENCE

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def _blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", README, re.DOTALL)


def test_the_python_example_runs_and_says_what_its_comments_say() -> None:
    (example,) = _blocks("python")
    check = "\nassert answer.status is bot.Status.FOUND and answer.short == '411家', answer"
    subprocess.run([sys.executable, "-c", example + check], cwd=ROOT, check=True, timeout=PATIENCE)


def test_the_answers_shown_are_the_answers_given() -> None:
    (console,) = _blocks("console")
    shown = re.split(r"^\$ wuzhen-bot ", console, flags=re.MULTILINE)[1:]
    assert shown
    for session in shown:
        command, _, output = session.partition("\n")
        given = subprocess.run(
            [sys.executable, "-m", "bot", *command.split()],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
            timeout=PATIENCE,
        )
        assert given.stdout == output, command


def test_the_help_says_as_the_readme_does_how_long_it_takes_to_leave_families_out() -> None:
    shown = CliRunner().invoke(app, ["evaluate", "--help"], env={"COLUMNS": "1000"}).output
    assert all("Some minutes for 4,500 questions on one idle core" in text for text in (README, shown))


def test_ci_runs_the_test_command_as_it_stands() -> None:
    (command,) = (block.strip() for block in _blocks("sh") if "pytest" in block)
    assert command in (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()


def test_every_setting_that_is_read_is_documented_and_the_reverse() -> None:
    table = README.split("| setting | meaning |")[1].split("\n\n")[0]
    documented = set(re.findall(r"`([A-Z][A-Z_]+)`", "\n".join(row.split("|")[1] for row in table.splitlines()[2:])))
    config = (ROOT / "bot" / "config.py").read_text(encoding="utf-8")
    assert documented == set(re.findall(r'(?:settings\.get\(|, )?"([A-Z][A-Z_]{4,})"', config)) - {
        "DEBUG",
        "ERROR",
        "WARNING",
    }


@pytest.mark.parametrize("target", re.findall(r"\]\(([\w./-]+)\)", README))
def test_every_link_leads_to_a_file(target: str) -> None:
    assert (ROOT / target).exists()
