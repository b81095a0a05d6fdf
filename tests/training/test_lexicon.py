from __future__ import annotations

import json
from pathlib import Path

from bot.training.lexicon import ParallelQuestion, lexicon, parallel_texts, read_parallel, spelt
from tests.training.conftest import further

# Which word stands for which can only be told by what else stands beside both.
SEPARATE = [("卖 书", "sell book"), ("卖 茶", "sell tea"), ("买 书", "buy book"), ("买 茶", "buy tea")]


def asked(*questions: tuple[str, str], texts: int) -> list[ParallelQuestion]:
    return [
        ParallelQuestion(f"text {text}", tuple(chinese.split()), tuple(english.split()))
        for text in range(texts)
        for chinese, english in questions
    ]


def test_a_word_stands_for_what_is_asked_with_it_and_not_without_it() -> None:
    assert lexicon(asked(*SEPARATE, texts=3)) == {"book": ["书"], "buy": ["买"], "sell": ["卖"], "tea": ["茶"]}


def test_a_pair_of_few_texts_is_as_good_as_none() -> None:
    assert lexicon(asked(*SEPARATE, texts=2)) == {}


def test_the_same_questions_teach_the_same() -> None:
    questions = asked(*SEPARATE, ("卖", "sell"), texts=3)
    assert lexicon(questions) == lexicon(questions)


def test_a_word_is_read_as_the_bot_reads_it() -> None:
    (question,) = read_parallel([("text", "誰賣書？", "Who sold the books?")])
    assert question == ParallelQuestion("text", ("谁", "卖书"), ("sell", "book"))


def test_a_further_question_is_about_the_text_of_its_id(tmp_path: Path) -> None:
    lines = (
        {"id": "DEV_7_QUERY_1", "question": "谁", "english": "Who?", "answer": [0, 1]},
        {"id": "1147-5-1", "question": "谁", "english": "Who?", "answer": [0, 1]},
        {"id": "1147-6-2", "english": "Who?"},
    )
    assert [text for text, _, _ in parallel_texts(further(tmp_path, *lines))] == ["DEV_7", "1147"]


def test_questions_of_one_article_are_about_one_text(tmp_path: Path) -> None:
    article = {
        "paragraphs": [{"context": "", "qas": [{"question": "谁", "english": "Who?"}, {"question": "几个"}]}] * 2
    }
    file = tmp_path / "small.json"
    file.write_text(json.dumps({"data": [article, article]}), encoding="utf-8")
    assert [text for text, _, _ in parallel_texts(file)] == ["small 0", "small 0", "small 1", "small 1"]


def test_a_stem_is_written_as_most_do_and_a_name_is_left_out() -> None:
    texts = ["Which company is it?", "Which companies does Jockey own?", "company"]
    assert list(spelt({"compani": ["公司"], "jockey": ["马会"]}, texts)) == ["company: 公司"]
