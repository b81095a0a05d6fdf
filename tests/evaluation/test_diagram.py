from __future__ import annotations

import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.answer import Status
from bot.cli import app
from bot.errors import DiagramError
from bot.evaluation.diagram import check_drawable, draw
from bot.evaluation.outcome import Outcome
from tests.evaluation.conftest import MakeOutcome


@pytest.fixture
def sets(make_outcome: MakeOutcome) -> dict[str, list[Outcome]]:
    own = [make_outcome(Status.FOUND, 0.95, 1)] * 7 + [make_outcome(Status.UNSURE, 0.35, 2)] * 4
    return {"first": own, "second": own[:7]}


def texts(file: Path) -> list[str]:
    svg = "{http://www.w3.org/2000/svg}"
    return ["".join(own.itertext()) for own in ET.parse(file).getroot().iter(f"{svg}text")]


def test_an_svg_has_a_panel_a_set_with_title_axes_and_counts(sets: dict[str, list[Outcome]], tmp_path: Path) -> None:
    draw(sets, tmp_path / "diagram.svg")
    shown = texts(tmp_path / "diagram.svg")
    assert shown.count("confidence") == shown.count("share right") - 2 == 2  # two axes, and two in legends
    # 7 at 0.95 that are right, 4 at 0.35 that are wrong: (7 × 0.05 + 4 × 0.35) / 11
    assert {"first", "11 questions, calibration error 0.159", "second", "7 questions, calibration error 0.050"} <= {
        *shown
    }
    assert shown.count("7") == 2
    assert shown.count("4") == 1


def test_the_same_answers_draw_the_same_file(sets: dict[str, list[Outcome]], tmp_path: Path) -> None:
    for name in ("one.svg", "two.svg"):
        draw(sets, tmp_path / name)
    assert (tmp_path / "one.svg").read_bytes() == (tmp_path / "two.svg").read_bytes()


@pytest.mark.filterwarnings("ignore:Glyph")  # where no font has it, a box stands for it in a picture
@pytest.mark.parametrize("name", ["乌镇问题", "a$b$ c_d^e"])
def test_a_set_keeps_its_name_whatever_the_letters(name: str, sets: dict[str, list[Outcome]], tmp_path: Path) -> None:
    draw({name: sets["first"]}, tmp_path / "diagram.svg")
    assert name in texts(tmp_path / "diagram.svg")


def test_a_file_that_cannot_be_written_is_named(sets: dict[str, list[Outcome]], tmp_path: Path) -> None:
    (tmp_path / "folder.svg").mkdir()
    with pytest.raises(DiagramError, match=r"folder\.svg: cannot be written"):
        draw(sets, tmp_path / "folder.svg")


def test_the_suffix_chooses_the_format(squad: Path, tmp_path: Path) -> None:
    file = tmp_path / "diagram.png"
    assert CliRunner().invoke(app, ["evaluate", str(squad), "--reliability", str(file)]).exit_code == 0
    assert file.read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("name", "problem"),
    [("diagram.pdf", "no diagram is drawn as .pdf"), ("diagram", "without suffix"), ("no/a.svg", "does not exist")],
)
def test_a_file_that_cannot_be_drawn_is_named_before_anything_is_measured(
    squad: Path, tmp_path: Path, name: str, problem: str
) -> None:
    done = CliRunner().invoke(app, ["evaluate", str(squad), "--reliability", str(tmp_path / name)])
    assert isinstance(done.exception, DiagramError)
    assert problem in str(done.exception)
    assert done.output == ""


def test_without_matplotlib_the_remedy_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    with pytest.raises(DiagramError, match=r"pip install 'wuzhen-bot\[plots\]'"):
        check_drawable(tmp_path / "diagram.svg")
