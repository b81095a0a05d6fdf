"""Replays the Dockerfile's build stage in a folder, then starts what the image starts."""

from __future__ import annotations

import fnmatch
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.playground.state import PATIENCE
from tests.deploy.dockerfile import Instruction, last, read_stages

pytestmark = pytest.mark.deploy

UNPRIVILEGED = 10001


def interpreter() -> tuple[str, int | None]:
    """Returns a Python that a user without rights can start, and that user; else this one and no user."""
    for name in ("python3.13", "python3.12", "python3.11"):
        found = shutil.which(name, path="/usr/local/bin:/usr/bin")
        if os.name == "posix" and os.geteuid() == 0 and found and has_venv(found):
            return found, UNPRIVILEGED
    return sys.executable, None


def has_venv(python: str) -> bool:
    return subprocess.run([python, "-c", "import ensurepip, venv"], capture_output=True, check=False).returncode == 0


@dataclass(frozen=True, slots=True)
class Image:
    """What the build stage made, below `root` instead of below `/`."""

    root: Path
    user: int | None

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        """Runs `command` in an empty folder that cannot be written, with hardly any environment."""
        return subprocess.run(
            command,
            cwd=self.root / "empty",
            env={"PATH": f"{self.root}/opt/wuzhen-bot/bin:/usr/bin:/bin"},
            user=self.user,
            group=self.user,
            extra_groups=None if self.user is None else [],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            timeout=5 * PATIENCE,
        )


def is_sent_to_the_builder(path: str, rules: list[str]) -> bool:
    """Tells whether .dockerignore lets `path` through; the last rule that fits decides."""
    sent = True
    for rule in rules:
        bare = rule.removeprefix("!")
        if fnmatch.fnmatch(path, bare) or path.startswith(f"{bare}/"):
            sent = rule.startswith("!")
    return sent


def copy(project: Path, argument: str, folder: Path) -> None:
    *sources, target = argument.split()
    for source in sources:
        origin = project / source
        if origin.is_dir():
            shutil.copytree(origin, folder / target, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            place = folder / target / origin.name
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(origin, place)


def replay(stage: list[Instruction], project: Path, root: Path, python: str) -> None:
    folder = root / last(stage, "WORKDIR").lstrip("/")
    folder.mkdir()
    for instruction in stage:
        if instruction.keyword == "COPY":
            copy(project, instruction.argument, folder)
        if instruction.keyword == "RUN":
            command = instruction.argument.replace("/opt/", f"{root}/opt/").replace(
                "python -m venv", f"{python} -m venv"
            )
            environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
            done = subprocess.run(
                ["/bin/sh", "-ec", command],
                cwd=folder,
                env=environment,
                capture_output=True,
                text=True,
                check=False,
            )
            assert done.returncode == 0, f"{command}\n{done.stdout[-2000:]}\n{done.stderr[-2000:]}"


@pytest.fixture(scope="module")
def image(project: Path) -> Iterator[Image]:
    python, user = interpreter()
    build = read_stages(project / "deploy/Dockerfile")[0]
    # pytest's own folders are closed to other users.
    with tempfile.TemporaryDirectory(prefix="wuzhen-image-") as folder:
        root = Path(folder)
        root.chmod(0o755)
        replay(build, project, root, python)
        (root / "empty").mkdir(mode=0o555)
        yield Image(root, user)


def test_everything_that_the_build_copies_exists_and_is_sent_to_the_builder(project: Path) -> None:
    text = (project / ".dockerignore").read_text(encoding="utf-8")
    rules = [line for line in text.splitlines() if line and not line.startswith("#")]
    build = read_stages(project / "deploy/Dockerfile")[0]
    sources = [source for each in build if each.keyword == "COPY" for source in each.argument.split()[:-1]]
    assert sources
    assert [source for source in sources if not (project / source).exists()] == []
    assert [source for source in sources if not is_sent_to_the_builder(source, rules)] == []


@pytest.mark.parametrize("path", [".git/config", "deploy/token", "tests/deploy/test_image.py", ".env"])
def test_secrets_and_what_is_not_needed_stay_out_of_the_builder(project: Path, path: str) -> None:
    text = (project / ".dockerignore").read_text(encoding="utf-8")
    assert not is_sent_to_the_builder(path, [line for line in text.splitlines() if line and not line.startswith("#")])


def test_the_image_does_not_run_as_root_and_ends_on_sigterm(project: Path) -> None:
    final = read_stages(project / "deploy/Dockerfile")[-1]
    assert last(final, "USER") == f"{UNPRIVILEGED}:{UNPRIVILEGED}"
    assert last(final, "STOPSIGNAL") == "SIGTERM"


def test_the_image_holds_no_installer(image: Image) -> None:
    assert list((image.root / "opt/wuzhen-bot").glob("lib/python*/site-packages/pip*")) == []


def test_the_installed_command_explains_itself(image: Image) -> None:
    done = image.run("wuzhen-bot", "--help")
    assert done.returncode == 0, done.stderr
    assert "ask" in done.stdout


def test_the_installed_command_answers_in_an_empty_folder(image: Image) -> None:
    done = image.run("wuzhen-bot", "ask", "有多少家企业参展")
    assert done.returncode == 0, done.stderr
    assert "411" in done.stdout


def test_what_the_image_starts_names_the_missing_token_and_is_not_started_again(image: Image, project: Path) -> None:
    final = read_stages(project / "deploy/Dockerfile")[-1]
    done = image.run(*json.loads(last(final, "ENTRYPOINT")), *json.loads(last(final, "CMD")))
    unit = (project / "deploy/wuzhen-bot.service").read_text(encoding="utf-8")
    assert f"\nRestartPreventExitStatus={done.returncode}\n" in unit
    assert "BOT_TOKEN is not set" in done.stderr
