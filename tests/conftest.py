"""What all tests share."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
import structlog

import bot
from bot.answering import Answerer
from bot.report.shipped import shipped_corpus

BESIDE_THE_PROJECT = Path(__file__).parents[1] / ".." / "shared"


@pytest.fixture
def shared() -> Path:
    """The folder of question sets and references beside the project.

    Where it is missing, a person's run skips the test; with CI=true the test fails, so that nothing is
    passed over unseen. WUZHEN_SHARED names another place.
    """
    folder = Path(os.environ.get("WUZHEN_SHARED") or BESIDE_THE_PROJECT).resolve()
    if folder.is_dir():
        return folder
    message = f"{folder} is missing; set WUZHEN_SHARED to the folder that holds bot_api.json"
    if os.environ.get("CI") == "true":
        pytest.fail(message)
    pytest.skip(message)


@pytest.fixture(scope="session")
def conference() -> Answerer:
    """The report that ships, ready to be asked."""
    return bot.open_report(shipped_corpus())


@pytest.fixture
def logging_restored() -> Iterator[None]:
    """Leaves the root logger and structlog as they were."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:] = handlers
    root.setLevel(level)
    structlog.reset_defaults()
