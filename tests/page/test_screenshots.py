"""The README's two pictures. `UPDATE_SCREENSHOTS=1 pytest tests/page/test_screenshots.py` makes them anew."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.page.conftest import NARROW

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.async_api import Page

pytestmark = pytest.mark.browser

SCREENSHOTS = Path(__file__).parents[2] / "deploy" / "screenshots"
LARGEST = 200_000


async def test_the_pictures_for_the_readme_can_be_made(open_page: Callable[..., Any]) -> None:
    private = await open_page("zh-hans", viewport={"width": 1180, "height": 780}, reduced_motion="reduce")
    await private.ask("有多少家企业参展？")
    await private.answer.locator("blockquote").wait_for()
    await take(private.page, "private.png")

    group = await open_page("zh-hant", viewport=NARROW, color_scheme="dark", reduced_motion="reduce")
    await group.page.locator("#back").click()
    await group.open(group.demo.group.title)
    group.demo.friend.send(group.demo.group, "這屆大會有多少企業參展？")
    await group.log.locator(".message.other").wait_for()
    await group.ask("/ask 有多少企業參展？")
    await group.answer.locator("blockquote").wait_for()
    await take(group.page, "group.png")


async def take(page: Page, name: str) -> None:
    await page.mouse.move(0, 0)
    await page.evaluate("document.fonts.ready")
    await page.locator("#toasts p").wait_for(state="detached")
    picture = await page.screenshot(animations="disabled", caret="hide")
    assert 10_000 < len(picture) < LARGEST
    if os.environ.get("UPDATE_SCREENSHOTS") == "1":
        SCREENSHOTS.mkdir(parents=True, exist_ok=True)
        (SCREENSHOTS / name).write_bytes(picture)
