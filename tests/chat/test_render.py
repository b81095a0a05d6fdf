from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import Any

import pytest
from telegram.constants import MessageEntityType

import bot
from bot.answer import Answer, Status
from bot.answering import Answerer
from bot.chat.quote import citation
from bot.chat.render import Renderer, Reply
from bot.chat.rich_text import units
from bot.chat.texts import Catalogue
from bot.chat.view import Page, View
from bot.language.script import Language
from bot.report.model import Report


def view_of(report: Report, language: Language, **changes: object) -> View:
    start = report.passages[10].text.index("411家")
    fields = {"short": (start, start + 4), "matches": ((start + 4, start + 10),), **changes}
    return View(
        report.digest, language, fields.pop("status", Status.FOUND), fields.pop("passages", (11, 8, 9)), **fields
    )  # type: ignore[arg-type]


def parts(reply: Reply, style: MessageEntityType) -> list[str]:
    return [reply.text.text[span.start : span.end] for span in reply.text.spans if span.style == style]


def labels(reply: Reply) -> list[str]:
    return [button.text for row in reply.buttons for button in row]


def test_the_quote_is_the_reports_sentence_to_the_letter(renderer: Renderer, report: Report) -> None:
    reply = renderer.view(view_of(report, Language.TRADITIONAL, original=True))
    assert parts(reply, MessageEntityType.BLOCKQUOTE) == [report.passages[10].text]


def test_the_exact_answer_and_what_matched_are_bold_in_the_quote(renderer: Renderer, report: Report) -> None:
    reply = renderer.view(view_of(report, Language.SIMPLIFIED))
    assert parts(reply, MessageEntityType.BOLD) == ["411家", "411家国内外知名企"]


def test_the_number_that_names_a_sentence_has_no_separators(report: Report, catalogue: Catalogue) -> None:
    passage, say = replace(report.passages[0], number=1234), catalogue.say(Language.ENGLISH)
    cited = citation(passage, view_of(report, Language.ENGLISH), say).text
    assert cited.endswith("sentence 1234")


def test_a_conversion_is_labelled_and_the_original_is_not(renderer: Renderer, report: Report) -> None:
    view = view_of(report, Language.SIMPLIFIED)
    assert "由原文转为简体" in renderer.view(view).text.text
    assert "由原文转为简体" not in renderer.view(view.toggled()).text.text


def test_a_sentence_already_in_the_readers_script_has_no_button_to_the_original(catalogue: Catalogue) -> None:
    answerer = bot.open_text("大会有三天。大会有五个论坛。", title="大会")
    view = View(answerer.report.digest, Language.SIMPLIFIED, Status.FOUND, (1, 2))
    assert labels(Renderer(answerer.report, catalogue).view(view)) == ["前后文", "更多"]


@pytest.mark.parametrize("changes", [{"passages": ()}, {"passages": (0,)}, {"passages": (22,)}, {"digest": "0badcafe"}])
def test_a_forged_view_is_none_of_the_report(renderer: Renderer, report: Report, changes: dict[str, Any]) -> None:
    view = View(report.digest, Language.ENGLISH, Status.FOUND, (1, 21))
    assert renderer.has(view)
    assert not renderer.has(replace(view, **changes))


def test_unsure_is_called_so(renderer: Renderer, report: Report) -> None:
    for language, word in zip(Language, ("不太确定", "不太確定", "not sure"), strict=True):
        assert word in renderer.view(view_of(report, language, status=Status.UNSURE)).text.text.split("\n")[0]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (Language.SIMPLIFIED, "报告没有提到：马云、2031。"),
        (Language.TRADITIONAL, "報告沒有提到：马云、2031。"),
        (Language.ENGLISH, "The report doesn’t mention 马云, 2031."),
    ],
)
def test_absent_names_what_is_missing(renderer: Renderer, report: Report, language: Language, text: str) -> None:
    view = view_of(report, language, status=Status.ABSENT, passages=())
    assert renderer.absent(view, ("马云", "2031")).text.text == text


def test_unsure_names_what_is_missing_before_the_nearest_sentence(renderer: Renderer, report: Report) -> None:
    view = view_of(report, Language.SIMPLIFIED, status=Status.UNSURE)
    first, second, *_ = renderer.unsure(view, ("马云",)).text.text.split("\n")
    assert (first, second) == ("报告没有提到：马云。", "不太确定，报告里最接近的是：")


def test_a_very_long_missing_word_is_cut(renderer: Renderer, report: Report) -> None:
    view = view_of(report, Language.ENGLISH, status=Status.ABSENT, passages=())
    assert units(renderer.absent(view, ("x" * 5000,)).text.text) < 300


def test_the_nearest_sentences_of_an_absent_answer_are_called_that(renderer: Renderer, report: Report) -> None:
    view = view_of(report, Language.SIMPLIFIED, status=Status.ABSENT, page=Page.MORE)
    reply = renderer.view(view)
    assert reply.text.text.startswith("报告里没有直接的答案")
    assert len(parts(reply, MessageEntityType.BLOCKQUOTE)) == 3
    assert labels(reply) == ["原文"]


def test_a_lonely_hit_has_no_button_for_more(renderer: Renderer, report: Report) -> None:
    assert labels(renderer.view(view_of(report, Language.SIMPLIFIED, passages=(11,)))) == ["前后文", "原文"]


def test_context_stays_within_the_section(renderer: Renderer, report: Report) -> None:
    (quote,) = parts(
        renderer.view(view_of(report, Language.TRADITIONAL, page=Page.CONTEXT)), MessageEntityType.BLOCKQUOTE
    )
    assert report.passages[9].text[:20] in quote
    assert report.passages[12].text[:20] not in quote


@pytest.mark.parametrize("page", Page)
@pytest.mark.parametrize("language", Language)
def test_sentences_of_any_length_stay_within_telegrams_limits(
    catalogue: Catalogue, page: Page, language: Language
) -> None:
    sentence = "大會😀網" * 1200 + "。"
    answerer = bot.open_text(sentence * 6, title="長" * 300)
    matches = tuple((place, place + 1) for place in range(0, 2000, 3))
    view = View(answerer.report.digest, language, Status.FOUND, (2, 1, 3, 4, 5), (0, 4000), matches, page)
    reply = Renderer(answerer.report, catalogue).view(view)
    assert units(reply.text.text) <= 4096
    assert len(reply.text.entities()) <= 100
    assert "第 2 句" in reply.text.text or "sentence 2" in reply.text.text or page is Page.MORE


def test_every_answer_to_the_shipped_questions_renders_on_all_pages(answerer: Answerer, renderer: Renderer) -> None:
    for question in ("有多少家企业参展？", "who gave the keynote speech", "大會在哪裡閉幕", "2031年"):
        answer: Answer = asyncio.run(answerer.answer(question))
        for language in Language:
            view = View.of(answer, answerer.report.digest, language)
            for page in Page if answer.hits and answer.status is not Status.ABSENT else ():
                assert renderer.view(view.turned(page)).text.text


def test_a_list_shows_its_sentences_in_order_each_with_its_number(renderer: Renderer, report: Report) -> None:
    reply = renderer.view(
        view_of(
            report,
            Language.TRADITIONAL,
            passages=(15, 13, 3),
            short=None,
            matches=(),
            parts=(13, 14, 15),
            original=True,
        )
    )
    assert parts(reply, MessageEntityType.BLOCKQUOTE) == [report.passages[place].text for place in (12, 13, 14)]
    assert [f"第 {number} 句" in reply.text.text for number in (13, 14, 15)] == [True] * 3


def test_a_list_says_how_many_sentences_it_has(renderer: Renderer, report: Report) -> None:
    for language, text in zip(
        Language, ("报告里有这 3 句：", "報告裡有這 3 句：", "The report has 3 sentences on this:"), strict=True
    ):
        view = view_of(report, language, passages=(15,), short=None, parts=(13, 14, 15))
        assert renderer.view(view).text.text.startswith(text)


def test_an_english_list_has_each_sentences_translation(renderer: Renderer, report: Report) -> None:
    view = view_of(report, Language.ENGLISH, passages=(15,), short=None, parts=(13, 14, 15))
    assert renderer.view(view).text.text.count("Unofficial translation") == 3


def test_more_shows_the_hits_that_are_no_part_of_the_list(renderer: Renderer, report: Report) -> None:
    view = view_of(
        report, Language.TRADITIONAL, passages=(15, 13, 3), short=None, matches=(), parts=(13, 14, 15), page=Page.MORE
    )
    assert parts(renderer.view(view), MessageEntityType.BLOCKQUOTE) == [report.passages[2].text]


def test_a_list_without_other_hits_has_no_button_for_more(renderer: Renderer, report: Report) -> None:
    view = view_of(report, Language.SIMPLIFIED, passages=(15, 13), short=None, parts=(13, 14, 15))
    assert labels(renderer.view(view)) == ["前后文", "原文"]


def test_sentences_that_a_message_cannot_hold_are_behind_more(catalogue: Catalogue) -> None:
    answerer = bot.open_text(("大會網絡" * 400 + "。") * 8)
    view = View(answerer.report.digest, Language.TRADITIONAL, Status.FOUND, (1,), parts=(1, 2, 3, 4, 5, 6))
    renderer = Renderer(answerer.report, catalogue)
    shown = renderer.view(view)
    assert units(shown.text.text) <= 4096
    assert "第 5 句" in shown.text.text
    assert "第 6 句" not in shown.text.text
    assert "第 6 句" in renderer.view(view.turned(Page.MORE)).text.text


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (Language.SIMPLIFIED, "这句话说的不是“北京”、“12月3日”。报告是这样说的："),
        (Language.TRADITIONAL, "這句話說的不是「北京」、「12月3日」。報告是這樣說的："),
        (Language.ENGLISH, "The report puts it differently from “北京”, “12月3日”:"),
    ],
)
def test_what_the_sentence_does_not_say_is_said_plainly(
    renderer: Renderer, report: Report, language: Language, text: str
) -> None:
    view = view_of(report, language, status=Status.UNSURE, short=None, unsaid=("北京", "12月3日"))
    assert renderer.unsure(view, ("北京",)).text.text.split("\n")[0] == text


def test_what_else_is_missing_is_named_beside_what_is_not_said(renderer: Renderer, report: Report) -> None:
    view = view_of(report, Language.SIMPLIFIED, status=Status.UNSURE, short=None, unsaid=("北京",))
    first, second, *_ = renderer.unsure(view, ("北京", "马云")).text.text.split("\n")
    assert (first, second) == ("报告没有提到：马云。", "这句话说的不是“北京”。报告是这样说的：")
