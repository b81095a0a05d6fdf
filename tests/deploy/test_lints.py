from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.playground.state import PATIENCE

pytestmark = pytest.mark.deploy

Tool = Callable[[str], str]


def complaints(*command: str | Path) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=PATIENCE)
    return f"{done.stdout}{done.stderr}" if done.returncode else ""


def test_hadolint_has_nothing_to_say_about_the_dockerfile(project: Path, tool: Tool) -> None:
    assert complaints(tool("hadolint"), "--failure-threshold", "style", project / "deploy/Dockerfile") == ""


def test_yamllint_has_nothing_to_say_about_the_compose_file(project: Path, tool: Tool) -> None:
    assert complaints(tool("yamllint"), "--strict", project / "deploy/compose.yaml") == ""


def test_systemd_understands_the_unit(project: Path, tool: Tool, tmp_path: Path) -> None:
    text = (project / "deploy/wuzhen-bot.service").read_text(encoding="utf-8")
    unit = tmp_path / "wuzhen-bot.service"
    unit.write_text(text.replace("/opt/wuzhen-bot/bin/wuzhen-bot", "/bin/true"), encoding="utf-8")
    done = subprocess.run(
        [tool("systemd-analyze"), "verify", unit], capture_output=True, text=True, check=False, timeout=PATIENCE
    )
    newer_than_some_systemd = ("RestartSteps", "RestartMaxDelaySec")
    said = [line for line in done.stderr.splitlines() if unit.name in line]
    assert [line for line in said if not any(key in line for key in newer_than_some_systemd)] == []
