"""What jieba itself makes of the same texts, with its whole dictionary in memory."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable
from pathlib import Path

import jieba
import pytest

from bot.language.dictionary import Term
from bot.language.folding import fold
from bot.language.segmentation import Segmenter
from bot.language.word_table import jieba_lines
from bot.report.corpus import question_lines, read_report
from bot.report.shipped import shipped_corpus


def tokenizer(terms: Iterable[Term] = ()) -> jieba.Tokenizer:
    """jieba's own, made without its cache file in the shared temporary folder."""
    made = jieba.Tokenizer()
    made.FREQ, made.total = made.gen_pfdict(io.BytesIO("\n".join(jieba_lines()).encode()))
    made.initialized = True
    for term in terms:
        made.add_word(term.text, term.frequency, term.tag)
    return made


def words_of(cut: Iterable[str]) -> list[str]:
    return [word for word in cut if any(c.isalnum() for c in word)]


def differing(texts: Iterable[str], terms: tuple[Term, ...]) -> list[str]:
    own, jiebas = Segmenter(terms), tokenizer(terms)
    folded = (fold(text).text for text in texts)
    return [text for text in folded if [word.text for word in own.words(text)] != words_of(jiebas.cut(text))]


def test_the_report_and_its_questions_are_cut_as_jieba_cuts_them() -> None:
    report = read_report(shipped_corpus())
    questions = [line["question"] for _, line in question_lines(shipped_corpus() / "questions.jsonl")]
    assert differing([*report.text.splitlines(), *questions], report.terms) == []
    assert differing([*report.text.splitlines(), *questions], ()) == []


def test_a_term_that_begins_with_a_word_of_the_dictionary_leaves_that_word_as_it_is() -> None:
    terms = (Term("世界互联网大会"), Term("世界互"))
    assert differing(["世界互联网大会改变世界", "世界互助", "我们的世界"], terms) == []


@pytest.mark.parametrize("terms", [(), (Term("wic"), Term("gmail邮箱"))])
def test_latin_words_and_figures_are_cut_as_jieba_cuts_them(terms: tuple[Term, ...]) -> None:
    texts = [
        "wic",
        "the wic2017 in wuzhen",
        "a t恤 and k歌",
        "aa制 aaa",
        "gmail邮箱 gmail",
        "411 3.5% c++ e-mail u.s. x",
        "5g",
    ]
    assert differing(texts, terms) == []


def test_parts_are_those_of_jiebas_search_mode() -> None:
    own, jiebas = Segmenter(), tokenizer()
    for word in ("互联网", "中华人民共和国", "北京大学", "人工智能"):
        whole = [*own.parts(word), word]
        assert sorted(whole) == sorted(part for part in jiebas.cut_for_search(word, HMM=False))


@pytest.mark.shared
def test_public_texts_and_questions_are_cut_as_jieba_cuts_them(shared: Path) -> None:
    texts: list[str] = []
    for file in sorted((shared / "train").glob("*.json")):
        for article in json.loads(file.read_text(encoding="utf-8-sig"))["data"]:
            for paragraph in article["paragraphs"]:
                texts += [paragraph["context"], *(own["question"] for own in paragraph["qas"])]
    assert len(texts) > 1000
    assert differing(texts, ()) == []
