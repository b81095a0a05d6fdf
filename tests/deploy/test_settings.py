from __future__ import annotations

import re
from pathlib import Path

import pytest

# What Python, pip and numpy's OpenBLAS read, and the Docker and systemd documents set.
OF_OTHERS = {
    "ALL_PROXY",
    "HTTPS_PROXY",
    "NO_PROXY",
    "OPENBLAS_NUM_THREADS",
    "PATH",
    "PIP_DISABLE_PIP_VERSION_CHECK",
    "PIP_NO_CACHE_DIR",
    "PIP_ROOT_USER_ACTION",
    "PYTHONDONTWRITEBYTECODE",
    "PYTHONUNBUFFERED",
}
# A variable that is set: `NAME=value`, also behind `Environment=`, or `NAME: value`.
SET = re.compile(r"(?<![\w${])([A-Z][A-Z0-9_]{3,})(?:=|: )")
# A variable that is talked about: `NAME` in the text.
NAMED = re.compile(r"`([A-Z][A-Z0-9]*_[A-Z0-9_]+|REPORT)`")


def variables_the_bot_reads(project: Path) -> set[str]:
    return set(re.findall(r'"([A-Z][A-Z_]{3,})"', (project / "bot/config.py").read_text(encoding="utf-8")))


def without_comments(text: str) -> str:
    return re.sub(r"(?m)^\s*#.*$", "", text)


@pytest.mark.parametrize("name", ["Dockerfile", "compose.yaml", "wuzhen-bot.service"])
def test_every_variable_that_is_set_is_read_by_someone(project: Path, name: str) -> None:
    variables = set(SET.findall(without_comments((project / "deploy" / name).read_text(encoding="utf-8"))))
    assert variables
    assert variables <= variables_the_bot_reads(project) | OF_OTHERS


def test_the_deployment_guide_names_every_variable_that_the_bot_reads_and_no_other(project: Path) -> None:
    text = (project / "deploy/README.md").read_text(encoding="utf-8")
    named = set(NAMED.findall(text)) | set(SET.findall(text))
    assert named - OF_OTHERS == variables_the_bot_reads(project) - {"DEBUG", "INFO", "WARNING", "ERROR"}
