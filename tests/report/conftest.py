from __future__ import annotations

from pathlib import Path

import pytest

from bot.report.corpus import read_report
from bot.report.model import Report
from bot.report.shipped import shipped_corpus


@pytest.fixture(scope="session")
def shipped() -> Path:
    return shipped_corpus()


@pytest.fixture(scope="session")
def report(shipped: Path) -> Report:
    return read_report(shipped)
