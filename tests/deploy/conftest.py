"""The project's folder and the outside tools."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def project() -> Path:
    return Path(__file__).parents[2]


@pytest.fixture(scope="session")
def tool() -> Callable[[str], str]:
    """Finds a command beside the interpreter or on the PATH; without it, skips, or fails with CI=true."""

    def find(name: str) -> str:
        places = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", os.defpath)])
        if found := shutil.which(name, path=places):
            return found
        message = f"{name} is not installed; `pip install .[dev]` brings the linters"
        if os.environ.get("CI") == "true":
            pytest.fail(message)
        pytest.skip(message)

    return find
