"""Ctrl-C while the command is still being imported, which takes the most of its first second."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from bot.playground.state import PATIENCE

PROJECT = Path(__file__).parents[1]
INTERRUPTED = """
import os, runpy, signal, sys

class CtrlC:
    def find_spec(self, name, path=None, target=None):
        if name == {module!r}:
            os.kill(os.getpid(), signal.SIGINT)

sys.meta_path.insert(0, CtrlC())
sys.argv = ["wuzhen-bot", *{arguments!r}]
runpy.run_module("bot", run_name="__main__")
"""


@pytest.mark.parametrize(
    ("module", "arguments"),
    [
        ("bot.cli", ["ask", "有多少家企业参展"]),
        ("typer", ["ask", "有多少家企业参展"]),
        ("bot.answering", ["ask", "有多少家企业参展"]),
        ("jieba", ["ask", "有多少家企业参展"]),
        ("telegram", ["run"]),
        ("bot.playground.world", ["playground", "--port", "0"]),
    ],
)
def test_ctrl_c_ends_it_without_a_stack(module: str, arguments: list[str]) -> None:
    script = INTERRUPTED.format(module=module, arguments=arguments)
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=PROJECT, capture_output=True, text=True, check=False, timeout=PATIENCE
    )
    assert "Traceback" not in done.stderr
    assert "KeyboardInterrupt" not in done.stderr
    assert done.returncode in {-2, 130}
