from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING, Any

import pytest

from tests.page.test_keyboard import tab_to

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.async_api import FilePayload

    from tests.page.conftest import Tried

pytestmark = pytest.mark.browser


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


PICTURE: FilePayload = {
    "name": "slide.png",
    "mimeType": "image/png",
    "buffer": b"\x89PNG\r\n\x1a\n"
    + chunk(b"IHDR", struct.pack(">IIBBBBB", 8, 8, 8, 0, 0, 0, 0))
    + chunk(b"IDAT", zlib.compress((b"\0" + b"\x80" * 8) * 8))
    + chunk(b"IEND", b""),
}


async def attach(tried: Tried) -> None:
    """Choose the picture, by the keyboard."""
    async with tried.page.expect_file_chooser() as choosing:  # the browser takes a moment to hand its dialogs over
        await tab_to(tried, "#attach", "Shift+Tab")
        await tried.page.keyboard.press("Enter")
    await (await choosing.value).set_files(PICTURE)
    await tried.page.locator("#context span", has_text="slide.png").wait_for()


async def test_a_picture_with_a_caption_is_sent_shown_and_answered_without_a_mouse(
    open_page: Callable[..., Any],
) -> None:
    tried = await open_page()
    await attach(tried)
    await tried.page.keyboard.type("有多少家企业参展？")
    await tried.page.keyboard.press("Enter")
    await tried.answer.locator("blockquote", has_text="411家").wait_for()
    picture = tried.own.locator("img")
    await picture.wait_for()
    assert await picture.evaluate("image => image.decode().then(() => image.naturalWidth)") == 8
    assert await tried.own.locator(".text").inner_text() == "有多少家企业参展？"
    assert await tried.page.locator("#context").is_hidden()


async def test_a_picture_in_a_group_is_asked_about_in_its_caption(open_page: Callable[..., Any]) -> None:
    tried = await open_page()
    await tried.open(tried.demo.group.title)
    await attach(tried)
    await tried.page.keyboard.type("/ask 有多少家企业参展？")
    await tried.page.keyboard.press("Enter")
    await tried.answer.locator("blockquote", has_text="411家").wait_for()


async def test_a_picture_without_a_caption_can_be_sent(open_page: Callable[..., Any]) -> None:
    tried = await open_page()
    answers = await tried.log.locator(".message.other").count()
    await attach(tried)
    await tried.page.keyboard.press("Enter")
    await tried.own.locator("img").wait_for()
    await tried.log.locator(".message.other").nth(answers).wait_for()


async def test_a_chosen_picture_can_be_put_back(open_page: Callable[..., Any]) -> None:
    tried = await open_page()
    await attach(tried)
    await tried.page.keyboard.press("Escape")
    assert await tried.page.locator("#context").is_hidden()
    await tried.ask("有多少家企业参展？")
    assert await tried.own.locator("img").count() == 0


@pytest.mark.parametrize(
    ("language", "label", "caption"),
    [
        ("zh-hans", "发图片，可以配上文字", "写配文，问题可以写在这里"),
        ("zh-hant", "傳送圖片，可加上說明", "加上說明，也可以在這裡提問"),
        ("en", "Send a picture with a caption", "Caption, with a question"),
    ],
)
async def test_the_button_and_the_caption_are_labelled_in_the_readers_language(
    open_page: Callable[..., Any], language: str, label: str, caption: str
) -> None:
    tried = await open_page(language)
    await tried.page.get_by_role("button", name=label, exact=True).wait_for()
    await attach(tried)
    assert await tried.composer.get_attribute("aria-label") == caption


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("zh-hans", "“slide.png”不是 PNG 或 JPEG 图片，发不了。"),
        ("zh-hant", "「slide.png」不是 PNG 或 JPEG 圖片，無法傳送。"),
        ("en", "“slide.png” is no PNG or JPEG picture and can’t be sent."),
    ],
)
async def test_a_file_that_is_no_picture_is_refused_in_the_readers_language(
    open_page: Callable[..., Any], language: str, told: str
) -> None:
    tried = await open_page(language)
    await tried.page.set_input_files("#picture", PICTURE | {"buffer": b"GIF89a"})
    await tried.page.locator("#toasts p", has_text=told).wait_for()
    assert await tried.page.locator("#context").is_hidden()
