from __future__ import annotations

import pytest

from bot.language.latin_sentences import is_latin
from bot.language.sentences import sentence_spans


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text, is_latin=True)]


@pytest.mark.parametrize(
    "parts",
    [
        ["The board met on 3 May 2021.", "Revenue rose by 12.5 percent.", "3 people left!", "Why?", "Nobody knows"],
        ['He said "No."', '"Yes," she said.', "(See below.)", "“So be it.”", "‘Well.’"],
        ["It closed in Wuzhen...", "And then?!", "Öl is oil.", "大会闭幕。", "Then it was over."],
        ["The first line\n", "a second one."],
    ],
)
def test_a_sentence_ends_at_its_mark_where_another_begins(parts: list[str]) -> None:
    assert sentences(" ".join(parts)) == [part.strip() for part in parts]


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Smith and Dr. Wang met Prof. J. R. Jones.",
        "The U.S. Congress and e.g. The Hague rose at 3 p.m. Monday.",
        "Acme Inc. Chairman Li and Smith et al. Wrote it.",
        "It is No. 5 of Vol. 2, on Dec. 5 of pp. 3 to 4.",
        "(cf. Miller) and (Mr. Li) agree.",
        "1. Revenue was 5 million.",
        "2.1. Costs were 3 million.",
        "IV. Results of the year",
        "version 1.5 is out, see example.com. it runs",
        "Yahoo! was founded, wasn't it? he asked.",
        "Revenue rose; profit fell; Costs stayed.",
    ],
)
def test_no_sentence_ends_at_a_shortened_word_a_list_number_or_before_a_small_letter(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("He said no. The vote was lost.", 2),
        ("They met in May. Nobody came.", 2),
        ("It was a work of art. Many saw it.", 2),
    ],
)
def test_what_is_shortened_before_a_number_ends_a_sentence_before_a_word(text: str, parts: int) -> None:
    assert len(sentences(text)) == parts


@pytest.mark.parametrize(
    ("text", "latin"),
    [
        ("The board met in Wuzhen (烏鎮).", True),
        ("使用 PyTorch 和 TensorFlow 的企业有411家。", False),
        ("大会闭幕了。\nThe conference closed.", False),
        ("1 2 3", False),
        ("", False),
    ],
)
def test_a_text_is_latin_that_has_more_latin_words_than_chinese_characters(text: str, latin: bool) -> None:  # noqa: FBT001
    assert is_latin(text) is latin


def test_nothing_but_white_space_lies_between_sentences() -> None:
    text = 'Mr. Li left. He said: "Bye." Then (so it seems) he slept... 1. Revenue? \n\n End'
    assert "".join(sentences(text)).replace(" ", "") == "".join(text.split())


def test_a_long_line_without_an_end_is_read_once() -> None:
    text = "e.g. Mr. No. 5 and " * 20_000
    assert sentences(text) == [text.strip()]
