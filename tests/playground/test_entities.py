from __future__ import annotations

import pytest

from bot.playground import utf16
from bot.playground.detect import detect
from bot.playground.entities import check_entities, parse, strip
from bot.playground.refusal import Refusal


@pytest.mark.parametrize(
    ("html", "text", "entities"),
    [
        ("😀<b>粗</b>", "😀粗", [("bold", 2, 1)]),
        ("<i>a<u>b</u></i>", "ab", [("italic", 0, 2), ("underline", 1, 1)]),
        ("<s>x</s><tg-spoiler>y</tg-spoiler>", "xy", [("strikethrough", 0, 1), ("spoiler", 1, 1)]),
        ("<code>1 &lt; 2 &amp;&amp; 3</code>", "1 < 2 && 3", [("code", 0, 10)]),
        ("<blockquote>😀😀</blockquote>", "😀😀", [("blockquote", 0, 4)]),
        ("<blockquote expandable>长</blockquote>", "长", [("expandable_blockquote", 0, 1)]),
        ("<b></b>x", "x", []),
    ],
)
def test_html_becomes_text_and_utf16_entities(html: str, text: str, entities: list[tuple[str, int, int]]) -> None:
    parsed, found = parse(html, "HTML")
    assert parsed == text
    assert [(each["type"], each["offset"], each["length"]) for each in found] == entities


def test_a_link_keeps_its_address() -> None:
    _, (link,) = parse('<a href="https://t.me/wuzhen/5?a=1&amp;b=2">第5句</a>', "html")
    assert link == {"type": "text_link", "url": "https://t.me/wuzhen/5?a=1&b=2", "offset": 0, "length": 3}


def test_a_language_of_code_belongs_to_the_block_around_it() -> None:
    _, (block,) = parse('<pre><code class="language-python">x</code></pre>', "HTML")
    assert block == {"type": "pre", "language": "python", "offset": 0, "length": 1}


@pytest.mark.parametrize(
    ("html", "problem"),
    [
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("问<p>x</p>", 'Unsupported start tag "p" at byte offset 3'),
        ("1 < 2", 'Unsupported start tag "" at byte offset 2'),
        ("<b>x</b", "Unclosed start tag at byte offset 4"),
        ("<!-- x -->", 'Unsupported start tag "!--" at byte offset 0'),
        ('<span class="x">y</span>', 'Tag "span" must have class "tg-spoiler"'),
    ],
)
def test_wrong_html_is_refused_with_its_place(html: str, problem: str) -> None:
    with pytest.raises(Refusal) as refusal:
        parse(html, "HTML")
    assert refusal.value.description.startswith("Bad Request: can't parse entities: " + problem)


def test_markdown_is_refused_clearly() -> None:
    with pytest.raises(Refusal, match="the playground parses only HTML, not MarkdownV2"):
        parse("*x*", "MarkdownV2")


@pytest.mark.parametrize(
    ("offset", "length", "problem"),
    [
        (1, 1, "splits a UTF-16 surrogate pair"),
        (0, 1, "splits a UTF-16 surrogate pair"),
        (2, 2, "is outside the text"),
        (-1, 1, "is outside the text"),
        (0, 0, "is outside the text"),
    ],
)
def test_an_entity_must_lie_on_characters_of_the_text(offset: int, length: int, problem: str) -> None:
    with pytest.raises(Refusal, match=problem):
        check_entities("😀字", [{"type": "bold", "offset": offset, "length": length}])


def test_white_space_around_a_text_goes_and_entities_follow() -> None:
    text, entities = strip("  😀粗 \n", [{"type": "bold", "offset": 4, "length": 2}])
    assert text == "😀粗"
    assert entities == [{"type": "bold", "offset": 2, "length": 1}]


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("😀 /ask@wuzhen_bot 几家", "bot_command", "/ask@wuzhen_bot"),
        ("/start", "bot_command", "/start"),
        ("问 @wuzhen_bot 吧", "mention", "@wuzhen_bot"),
        ("看https://example.com/a，", "url", ""),
        ("看 https://example.com/a，", "url", "https://example.com/a"),
        ("#乌镇 大会", "hashtag", "#乌镇"),
        ("a@example.com", "email", "a@example.com"),
        ("1/2", "bot_command", ""),
    ],
)
def test_entities_are_found_in_plain_text(text: str, kind: str, found: str) -> None:
    words = [utf16.cut(text, e["offset"], e["length"]) for e in detect(text) if e["type"] == kind]
    assert words == ([found] if found else [])


def test_nothing_is_found_within_code() -> None:
    assert detect("/ask", [{"type": "code", "offset": 0, "length": 4}]) == [{"type": "code", "offset": 0, "length": 4}]
