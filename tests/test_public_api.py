from __future__ import annotations

import dataclasses
import inspect
from pathlib import Path

import pytest

import bot


def test_the_package_offers_what_is_documented() -> None:
    assert set(bot.__all__) == {
        "Answer", "AnswerKind", "Answerer", "BotError", "ConfigError", "CorpusError", "Hit", "Judgement", "Language",
        "Passage", "QuestionsError", "Report", "Section", "Status", "WeightsError", "open_report", "open_text",
    }  # fmt: skip


def test_every_name_offered_is_there_and_documented() -> None:
    assert all(inspect.getdoc(getattr(bot, name)) for name in bot.__all__)


def test_a_name_that_is_not_offered_is_no_attribute() -> None:
    assert not hasattr(bot, "Answers")
    assert dir(bot) == bot.__all__


def test_the_names_are_listed_in_order() -> None:
    assert bot.__all__ == sorted(bot.__all__)


def test_every_error_is_a_bot_error() -> None:
    errors = [own for name in bot.__all__ if name.endswith("Error") and (own := getattr(bot, name))]
    assert all(issubclass(own, bot.BotError) for own in errors)


@pytest.mark.parametrize(
    ("value", "names"),
    [
        (bot.Answer, {"status", "confidence", "short", "missing", "hits", "kind", "passages", "unsaid", "language"}),
        (bot.Judgement, {"answer", "question", "evidence", "ranking", "missing"}),
        (bot.Hit, {"passage", "score", "matches"}),
        (bot.Passage, {"text", "start", "end", "section", "number", "translation"}),
    ],
)
def test_values_carry_the_documented_names(value: type, names: set[str]) -> None:
    assert names <= {own.name for own in dataclasses.fields(value)}


@pytest.mark.parametrize("value", [bot.Answer, bot.Hit, bot.Judgement, bot.Passage, bot.Report, bot.Section])
def test_values_are_frozen(value: type) -> None:
    assert value.__dataclass_params__.frozen  # type: ignore[attr-defined]


def test_the_statuses_have_their_documented_values() -> None:
    assert [own.value for own in bot.Status] == ["found", "unsure", "absent"]


def test_the_languages_are_their_tags() -> None:
    assert [own.value for own in bot.Language] == ["zh-Hans", "zh-Hant", "en"]


def test_what_led_to_an_answer_comes_with_it() -> None:
    judgement = bot.open_text("大会闭幕。").judge("什么闭幕了")
    assert isinstance(judgement, bot.Judgement)
    assert judgement.answer.language is bot.Language.SIMPLIFIED


async def test_an_answerer_opens_from_text_and_from_a_file_alike(tmp_path: Path) -> None:
    text = "大会闭幕。411家企业参展。"
    file = tmp_path / "a.txt"
    file.write_text(text, encoding="utf-8")
    asked = [
        await own.answer("多少企业参展")
        for own in (bot.open_text(text), bot.open_report(file), bot.open_report(str(file)))
    ]
    assert asked[0].hits == asked[1].hits == asked[2].hits


def test_a_report_that_is_not_there_is_a_corpus_error(tmp_path: Path) -> None:
    with pytest.raises(bot.CorpusError, match="cannot be read"):
        bot.open_report(tmp_path / "nowhere")
