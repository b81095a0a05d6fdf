from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.errors import QuestionsError, TrainingError
from bot.retrieval.features import FEATURES
from bot.retrieval.ranker import Ranker
from bot.training.ranking import train_ranking
from tests.training.conftest import further, judged


def test_training_twice_gives_the_same_weights(squad: Path) -> None:
    assert train_ranking([squad]).to_json() == train_ranking([squad]).to_json()


def test_trained_weights_fit_the_ranker_and_read_as_json(squad: Path) -> None:
    weights = train_ranking([squad])
    Ranker(weights)
    assert list(json.loads(weights.to_json())["chinese"]["linear"]) == list(FEATURES)
    assert 0 <= weights.unsure <= weights.found <= 1


def test_further_questions_teach_the_order_of_english_ones(squad: Path, tmp_path: Path) -> None:
    asked = {"id": "about 411家", "english": "Did enterprises exhibit beside the deputy governor?"}
    with_english = train_ranking([squad], [further(tmp_path, asked)])
    assert with_english.latin.linear != train_ranking([squad]).latin.linear
    assert with_english.chinese.linear == train_ranking([squad]).chinese.linear


def judged_twice(folder: Path) -> Path:
    """Judged questions, each of which another asks in almost the same words."""
    asked = [("大会有谁参展", 2), ("谁到大会参展", 2), ("企业的大会哪天闭幕", 1), ("企业的大会几号闭幕", 1)]
    return judged(folder, *({"question": own, "kind": "fact", "passages": [number]} for own, number in asked))


def test_votes_of_judged_questions_count(squad: Path, tmp_path: Path) -> None:
    assert train_ranking([squad, judged_twice(tmp_path)]).chinese.linear["votes"] > 0


def test_with_further_questions_weights_are_for_reports_that_nobody_judged(squad: Path, tmp_path: Path) -> None:
    questions = further(tmp_path, {"id": "about 411家", "english": "How many?"})
    assert train_ranking([squad, judged_twice(tmp_path)], [questions]).chinese.linear["votes"] == 0


def test_further_texts_without_paragraphs_are_refused(squad: Path, tmp_path: Path) -> None:
    file = tmp_path / "none.json"
    file.write_text('{"data": []}', encoding="utf-8")
    with pytest.raises(QuestionsError, match=r"none\.json: asks about no paragraph.*Give one with paragraphs"):
        train_ranking([squad], [file])


def test_further_questions_of_other_files_are_refused(squad: Path, tmp_path: Path) -> None:
    with pytest.raises(QuestionsError, match=r"further\.jsonl: asks about no paragraph of .*small\.json"):
        train_ranking([squad], [further(tmp_path, {"id": "of another file", "english": "q"})])


def test_questions_that_share_no_word_with_their_report_are_refused_in_words(tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text("张三在2008年创办了公司。\n公司位于杭州。", encoding="utf-8")
    question = {"question": "where?", "kind": "fact", "passages": [2], "answer": "杭州"}
    (tmp_path / "questions.jsonl").write_text(json.dumps(question, ensure_ascii=False), encoding="utf-8")
    with pytest.raises(TrainingError, match=r"questions\.jsonl: no question has a word that its report has"):
        train_ranking([tmp_path / "questions.jsonl"])
