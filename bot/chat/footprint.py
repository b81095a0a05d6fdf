"""How much memory a report takes, told before it is read: a process that takes more than it may is ended without a word."""

from __future__ import annotations

from pathlib import Path

import structlog

from bot.report.corpus import REPORT

LARGE = 400_000
"""Bytes of a report: what deploy/ allows, 400 MB, is enough for as many."""

_BARE, _OF_A_MEGABYTE = 170, 450
"""Megabytes: of the process itself, and of each megabyte of a report, measured on reports from 0.1 to 5.4 MB."""

_log = structlog.get_logger(__name__)


def megabytes_for(size: int) -> int:
    """Returns the megabytes of memory that a report of `size` bytes takes at most, the process itself included."""
    return _BARE + _OF_A_MEGABYTE * size // 1_000_000


def warn_of_large_report(path: Path) -> None:
    """Logs how much memory the report in `path` takes, where it is more than deploy/ allows."""
    file = path / REPORT if path.is_dir() else path
    size = file.stat().st_size if file.is_file() else 0
    if size > LARGE:
        _log.warning(
            "a large report takes much memory",
            report=str(path),
            kilobytes=size // 1000,
            memory=f"{megabytes_for(size)} MB",
            remedy="allow as much where memory is limited: mem_limit and memswap_limit of Compose, MemoryMax of systemd",
        )
