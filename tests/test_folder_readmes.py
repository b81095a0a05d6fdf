"""Each folder's README names its modules."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "bot"
MODULES = sorted(file for file in PACKAGE.rglob("*.py") if file.name != "__init__.py")
READMES = sorted(PACKAGE.rglob("README.md"))


def readme_for(module: Path) -> Path:
    """The README of the module's folder, or of the folder of the package that it is in."""
    return next(folder / "README.md" for folder in module.parents if (folder / "README.md").exists())


def name(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


@pytest.mark.parametrize("module", MODULES, ids=name)
def test_a_module_stands_in_the_readme_of_its_folder(module: Path) -> None:
    readme = readme_for(module)
    assert f"`{module.relative_to(readme.parent).as_posix()}`" in readme.read_text(encoding="utf-8")


@pytest.mark.parametrize("folder", sorted({file.parent for file in PACKAGE.glob("*/*.py")}), ids=name)
def test_a_folder_of_the_package_has_a_readme(folder: Path) -> None:
    assert (folder / "README.md").exists()


@pytest.mark.parametrize("readme", READMES, ids=name)
def test_what_a_readme_names_and_links_to_is_there(readme: Path) -> None:
    text = readme.read_text(encoding="utf-8")
    rows = [row.split("|")[1] for row in text.splitlines() if row.startswith(("| `", "| [`"))]
    named = [own for row in rows for own in re.findall(r"(?<!\[)`([\w/]+\.py)`", row)]
    linked = re.findall(r"\]\(([\w./-]+)(?:#[\w-]*)?\)", text)
    assert [own for own in [*named, *linked] if not (readme.parent / own).exists()] == []
