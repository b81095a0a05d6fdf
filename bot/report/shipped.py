"""Where the report that ships with the bot lies."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]


def shipped_corpus() -> Path:
    """Returns the folder of the report that ships: inside an installed package, or beside it in a checkout."""
    installed = _PACKAGE / "_corpus" / "wic2017"
    return installed if installed.is_dir() else _PACKAGE.parent / "corpus" / "wic2017"
