"""Whatever people and bots write is text: it shows as written and does nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.playground.page.page import STATIC

if TYPE_CHECKING:
    from collections.abc import Callable

HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<svg><script>alert&#40;1&#41;</script></svg>",
    '"><img src=x onerror=alert(1)>',
    "'-alert(1)-'",
    "<iframe src=javascript:alert(1)></iframe>",
    "<iframe srcdoc='<script>parent.alert(1)</script>'></iframe>",
    '<a href="javascript:alert(1)">a</a>',
    "<body onload=alert(1)>",
    "<details open ontoggle=alert(1)>",
    "<input autofocus onfocus=alert(1)>",
    "<math><mtext></table><mglyph><style><img src=x onerror=alert(1)>",
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    "<template><script>alert(1)</script></template>",
    "<link rel=stylesheet href=//example.org/x.css>",
    "<base href=//example.org/>",
    '<meta http-equiv=refresh content="0;url=javascript:alert(1)">',
    "<style>*{display:none}</style>",
    "<form action=//example.org><button>go</button></form>",
    "<object data=javascript:alert(1)>",
    "</textarea><script>alert(1)</script>",
    '<!--<img src="--><img src=x onerror=alert(1)//">',
    "{{constructor.constructor('alert(1)')()}}",
    "${alert(1)}",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "\u202egnp.exe\u202c <b>x</b>",
    "<scr\u0000ipt>alert(1)</scr\u0000ipt>".replace("\u0000", "\u200b"),
)  # fmt: skip
MARKUP = re.compile(r"\b(innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|srcdoc|eval|Function)\b")


@pytest.mark.browser
async def test_hostile_messages_show_as_text_everywhere(open_page: Callable[..., Any]) -> None:
    tried = await open_page()
    for text in HOSTILE:
        said = tried.demo.friend.send(tried.demo.group, text)
        tried.demo.friend.reply(said, text)
    await tried.open(tried.demo.group.title)
    shown = await tried.log.locator(".message .text").all_text_contents()
    assert shown == [text for text in HOSTILE for _ in range(2)]
    assert await tried.page.locator("#log :is(script, iframe, img, object, style, form, link, base)").count() == 0


@pytest.mark.browser
async def test_hostile_names_titles_buttons_and_toasts_show_as_text(open_page: Callable[..., Any]) -> None:
    tried = await open_page()
    text = "<img src=x onerror=alert(1)>"
    stranger = tried.demo.world.user(text)
    chat = tried.demo.world.supergroup(text, tried.demo.person, [stranger, tried.demo.bot])
    stranger.send(chat, "hello")
    keyboard = InlineKeyboardMarkup.from_button(InlineKeyboardButton(text, callback_data="x"))
    await tried.bot_says(text, reply_markup=keyboard)
    assert await tried.answer.locator(".keyboard button").text_content() == text
    await tried.open(text)
    assert await tried.log.locator(".sender").last.text_content() == text
    assert await tried.page.locator("#speakers button").last.text_content() == f"<{text}"


@pytest.mark.browser
@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,<script>alert(1)</script>", "vbscript:x"])
async def test_a_link_that_is_no_web_address_cannot_be_pressed(open_page: Callable[..., Any], url: str) -> None:
    tried = await open_page()
    words = {"offset": 0, "length": 5, "type": "text_link", "url": url}
    drawn = await tried.page.evaluate(
        """async (entity) => {
            const { rich } = await import('/entities.js');
            const box = document.createElement('div');
            box.append(rich('press me', [entity], {}));
            return [box.textContent, box.querySelectorAll('a').length];
        }""",
        words,
    )
    assert drawn == ["press me", 0]


def test_no_module_builds_elements_from_markup() -> None:
    found = [path.name for path in STATIC.glob("*.js") if MARKUP.search(path.read_text("utf-8"))]
    assert found == []
