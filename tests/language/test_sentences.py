from __future__ import annotations

import pytest

from bot.language.sentences import sentence_spans


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("甲。乙！丙？", ["甲。", "乙！", "丙？"]),
        ("甲；乙;丙", ["甲；", "乙;", "丙"]),
        ("“好。”他说。", ["“好。”", "他说。"]),
        ("「谁？」『我！』(他。)", ["「谁？」", "『我！』", "(他。)"]),
        ("真的？！好……", ["真的？！", "好……"]),
        ("甲\n乙\r\n丙", ["甲", "乙", "丙"]),
        ("没有句号", ["没有句号"]),
        ("  甲。  乙　", ["甲。", "乙"]),
        ("version 1.5 is out", ["version 1.5 is out"]),
        ("", []),
        (" \n\t ", []),
    ],
)
def test_a_sentence_ends_at_its_marks_with_what_closes_it_or_at_the_line(text: str, sentences: list[str]) -> None:
    assert [text[start:end] for start, end in sentence_spans(text)] == sentences


@pytest.mark.parametrize("text", ["甲。 乙！\n丙", "“好。”他说；。。", "a; b? c"])
def test_nothing_but_white_space_lies_between_sentences(text: str) -> None:
    rest = text
    for start, end in reversed(sentence_spans(text)):
        rest = rest[:start] + rest[end:]
    assert rest.strip() == ""
