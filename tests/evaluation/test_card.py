from __future__ import annotations

from pathlib import Path

import jieba
import pytest

from bot.evaluation.card import Card, card_figures, plain_tokenizer
from bot.evaluation.question_set import read_sets
from tests.evaluation.conftest import ASKED


@pytest.fixture(scope="module")
def tokenizer() -> jieba.Tokenizer:
    return plain_tokenizer()


def test_the_sentence_that_shares_a_rare_word_comes_first(tokenizer: jieba.Tokenizer) -> None:
    card = Card(["共有企业参展。", "副省长介绍了情况。", "大会闭幕。"], tokenizer)
    assert card.places("副省长是谁")[0] == 1


def test_ties_come_in_the_sentences_order(tokenizer: jieba.Tokenizer) -> None:
    assert Card(["甲。", "乙。", "丙。"], tokenizer).places("无关的问题") == [0, 1, 2]


@pytest.mark.parametrize("sentences", [[], [""]])
def test_sentences_without_words_have_no_places(sentences: list[str], tokenizer: jieba.Tokenizer) -> None:
    assert Card(sentences, tokenizer).places("大会") == []


def test_its_figures_are_over_the_answerable_questions_of_the_set(squad: Path) -> None:
    figures = card_figures(read_sets([squad])[0])
    assert figures.n == sum(map(len, ASKED.values()))
    assert figures.hit_at_1 is not None
    assert figures.hit_at_3 == 1  # three sentences each
    assert 1 / 3 <= figures.hit_at_1 <= 1


def test_without_an_answerable_question_it_has_no_shares(tmp_path: Path) -> None:
    file = tmp_path / "chat.jsonl"
    file.write_text('{"question": "你好", "kind": "chat", "passages": []}\n', encoding="utf-8")
    assert card_figures(read_sets([file])[0]).hit_at_1 is None
