"""The report that ships with the bot."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent.parent
_NAME = "wic2017"


def shipped_corpus() -> Path:
    """Returns its corpus folder: inside an installed package, or beside the package in a checkout."""
    installed = _PACKAGE / "_corpus" / _NAME
    return installed if installed.is_dir() else _PACKAGE.parent / "corpus" / _NAME
