from __future__ import annotations

import json

import marisa_trie
import pytest

from bot.language.pinyin import RECORD, TABLE, Pinyin, joined_word
from bot.language.pinyin_table import pinyin_table
from bot.report.shipped import shipped_corpus

WORDS = ["大会", "闭幕", "主办", "单位", "协办", "乌镇", "任贤良", "互联网", "签约"]


@pytest.fixture(scope="module")
def pinyin() -> Pinyin:
    """Pinyin as the readers of a report with some words type it."""
    return Pinyin(WORDS)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("dahui zai nali kai de", "大会在哪里开的"),
        ("zhubandanwei duoshao jia", "主办单位多少家"),
        ("hu lian wang da hui ji hao bi mu", "互联网大会几号闭幕"),
        ("ren xianliang shi shei?", "任贤良是谁?"),
        ("dà huì zài nǎ lǐ", "大会在哪里"),
        ("da4 hui4 zai4 na3 li3 kai1 de5", "大会在哪里开的"),
        ("12 yue 5 hao bimu ma", "12月5号闭幕吗"),
        ("xia yi jie zai nar ban", "下一届在哪儿办"),
        ("dahui kai le 3 tian ma", "大会开了3天吗"),
        ("na xieban de ne", "那协办的呢"),
        ("nü jizhe you ji ming", "女记者有几名"),
        ("xi'an zai nali", "西安在哪里"),
    ],
)
def test_a_question_in_pinyin_is_written_in_the_reports_words(pinyin: Pinyin, typed: str, meant: str) -> None:
    assert pinyin.written(typed) == meant


def test_a_long_one_in_small_letters_need_not_ask_in_so_many_words(pinyin: Pinyin) -> None:
    assert pinyin.written("dahui bimu riqi") == "大会闭幕日期"


@pytest.mark.parametrize(
    ("typed", "meant"), [("Zhang Yong shuo le shenme", "zhang yong 说了什么"), ("ma yun lai le ma", "ma yun 来了吗")]
)
def test_what_may_be_a_name_that_the_report_does_not_have_stays(pinyin: Pinyin, typed: str, meant: str) -> None:
    assert pinyin.written(typed) == meant


@pytest.mark.parametrize(
    "text",
    [
        "Gao Xingfu", "Shanghai Beijing Guangzhou", "wuzhen", "who is Ren Xianliang", "can you dance men", "haha nice one",
        "same time", "are men here", "AI you shenme", "大会在 nali", "nba zuotian", "12/5", "", "👍",
    ],
)  # fmt: skip
def test_names_english_and_chinese_are_no_question_in_pinyin(pinyin: Pinyin, text: str) -> None:
    assert pinyin.written(text) is None


def test_no_english_question_of_ours_is_taken_for_pinyin(pinyin: Pinyin) -> None:
    lines = (shipped_corpus() / "questions.jsonl").read_text(encoding="utf-8").splitlines()
    asked = [json.loads(line) for line in lines]
    english = [own["question"] for own in asked if own["language"] == "en"]
    assert [text for text in english if pinyin.written(text)] == []


def test_without_words_of_its_own_a_report_is_asked_in_the_commonest_ones() -> None:
    assert Pinyin([]).written("jintian tianqi zenmeyang") == "今天天气怎么样"


def test_the_table_that_ships_is_the_one_that_its_command_makes() -> None:
    assert pinyin_table().items() == marisa_trie.RecordTrie(RECORD).mmap(str(TABLE)).items()


@pytest.mark.parametrize(
    ("typed", "word"), [("wu zhen", "wuzhen"), ("bó lǎn huì", "bolanhui"), ("Wu1 Zhen4", "wuzhen")]
)
def test_a_word_in_syllables_is_one_word(typed: str, word: str) -> None:
    assert joined_word(typed) == word


@pytest.mark.parametrize(
    "text", ["wuzhen", "he can", "wu zhen is", "乌镇", "", "Gao Xingfu", "a b c d e", "ni hao", "zai ma"]
)
def test_other_texts_are_no_word_in_syllables(text: str) -> None:
    assert joined_word(text) is None
