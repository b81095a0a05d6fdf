"""What all tests share."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

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
