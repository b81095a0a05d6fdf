from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

LOCKS = ("requirements.lock", "build.lock")
PYTHONS = ("3.11", "3.12", "3.13")


def locked(lock: Path) -> list[tuple[Requirement, str]]:
    """Returns each requirement of the lock with the text of its hashes."""
    text = re.sub(r"(?m)^#.*\n", "", lock.read_text(encoding="utf-8")).replace("\\\n", "")
    entries = (line.partition("--hash=") for line in text.splitlines())
    return [(Requirement(requirement.strip()), mark + hashes) for requirement, mark, hashes in entries]


def version_on(python: str, name: str, lock: Path) -> str | None:
    environment = {key: str(value) for key, value in default_environment().items()}
    environment |= {"python_version": python, "python_full_version": f"{python}.0"}
    for requirement, _ in locked(lock):
        applies = requirement.marker is None or requirement.marker.evaluate(environment)
        if applies and canonicalize_name(requirement.name) == canonicalize_name(name):
            return str(requirement.specifier).removeprefix("==")
    return None


def demands(project: Path, lock: str) -> list[Requirement]:
    metadata = tomllib.loads((project / "pyproject.toml").read_text(encoding="utf-8"))
    listed = metadata["build-system"]["requires"] if lock == "build.lock" else metadata["project"]["dependencies"]
    return [Requirement(each) for each in listed]


@pytest.mark.parametrize("python", PYTHONS)
@pytest.mark.parametrize("lock", LOCKS)
def test_the_lock_holds_a_fitting_version_of_all_that_the_project_asks_for(
    project: Path, lock: str, python: str
) -> None:
    unfit = [
        f"{demand} is locked to {version}"
        for demand in demands(project, lock)
        if (version := version_on(python, demand.name, project / "deploy" / lock)) is None
        or not demand.specifier.contains(version, prereleases=True)
    ]
    assert unfit == []


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_package_has_one_version_and_hashes(project: Path, lock: str) -> None:
    entries = locked(project / "deploy" / lock)
    assert entries
    for requirement, hashes in entries:
        assert re.fullmatch(r"==[0-9][^,*]*", str(requirement.specifier)), requirement
        assert re.fullmatch(r"(--hash=sha256:[0-9a-f]{64}\s*)+", hashes), requirement


@pytest.mark.parametrize("lock", LOCKS)
def test_the_lock_names_no_place_to_fetch_from(project: Path, lock: str) -> None:
    text = (project / "deploy" / lock).read_text(encoding="utf-8")
    assert "://" not in text
    assert " @ " not in text
    assert "index" not in text
