from __future__ import annotations

import re
from pathlib import Path

import pytest


def message(project: Path, language: str, name: str) -> str:
    text = (project / f"bot/locales/{language}.ftl").read_text(encoding="utf-8")
    found = re.search(rf"(?m)^{name} = (.+)$", text)
    assert found, f"{name} is not one line of {language}.ftl"
    return found[1]


@pytest.mark.parametrize("language", ["zh-Hans", "zh-Hant", "en"])
@pytest.mark.parametrize(("name", "most"), [("description", 512), ("short-description", 120)])
def test_the_texts_to_paste_are_those_that_the_bot_publishes_and_fit(
    project: Path, language: str, name: str, most: int
) -> None:
    text = message(project, language, name)
    assert len(text.encode("utf-16-le")) // 2 <= most
    assert f"\n{text}\n" in (project / "deploy/README.md").read_text(encoding="utf-8")
