from __future__ import annotations

from dataclasses import replace

import pytest

import bot
from bot import Answerer, Status
from bot.language.script import Language

CLEAR = [
    ("有多少家企业参展", 11, "411家"),
    ("有多少企业参展", 11, "411家"),
    ("How many companies exhibited?", 11, "411家"),
    ("duoshao qiye canzhan", 11, "411家"),
    ("副省长是谁", 3, "高興夫"),
    ("副省長是誰", 3, "高興夫"),
    ("大会哪天闭幕", 1, "12月5日"),
    ("大會何時閉幕", 1, "12月5日"),
    ("When did the conference close?", 1, "12月5日"),
    ("大会设置了多少个分论坛", 8, "20個"),
    ("有多少记者参会", 17, "700多名"),
    ("项目签约金额是多少", 10, "超過130億元"),
    ("發布了多少個領先科技成果", 13, "18個"),
    ("谁作了主旨演讲", 5, "王滬寧"),
    ("嘉宾来自多少个国家", 9, "80多個國家及地區"),
]
ANY = [
    "有多少家企业参展",
    "马云说了什么",
    "第五届大会",
    "who spoke?",
    "乌镇",
    "ren xianliang shi shui",
    "任闲良是谁",
]


@pytest.mark.parametrize(("question", "number", "short"), CLEAR)
async def test_a_clear_question_is_answered(conference: Answerer, question: str, number: int, short: str) -> None:
    answer = await conference.answer(question)
    assert (answer.status, answer.hits[0].passage.number, answer.short) == (Status.FOUND, number, short)


@pytest.mark.parametrize("known", [0, 1, 10])
@pytest.mark.parametrize("are_answered", [True, False])
@pytest.mark.parametrize(("question", "number"), [("有多少家企业参展", 11), ("大会哪天闭幕", 1), ("谁作了主旨演讲", 5)])
async def test_few_judged_questions_that_all_or_none_have_an_answer_tell_nothing_of_others(
    conference: Answerer, question: str, number: int, known: int, *, are_answered: bool
) -> None:
    others = [own for own in conference.report.questions if bool(own.places) is are_answered]
    few = [own for own in others if number - 1 not in own.places][:known]
    answer = await Answerer(replace(conference.report, questions=tuple(few))).answer(question)
    assert (answer.status, answer.hits[0].passage.number) == (Status.FOUND, number)


@pytest.mark.parametrize("question", ANY)
async def test_hits_are_quoted_verbatim(conference: Answerer, question: str) -> None:
    for hit in (await conference.answer(question)).hits:
        assert conference.report.text[hit.passage.start : hit.passage.end] == hit.passage.text


@pytest.mark.parametrize("question", [own for own, *_ in CLEAR])
async def test_the_exact_answer_is_a_substring_of_the_first_hit(conference: Answerer, question: str) -> None:
    answer = await conference.answer(question)
    assert answer.short in answer.hits[0].passage.text


@pytest.mark.parametrize("question", ANY)
async def test_matches_are_in_order_apart_and_inside_the_passage(conference: Answerer, question: str) -> None:
    for hit in (await conference.answer(question, limit=21)).hits:
        ends = [0, *(end for _, end in hit.matches)]
        assert all(before <= start < end for before, (start, end) in zip(ends, hit.matches, strict=False))
        assert ends[-1] <= len(hit.passage.text)


async def test_what_was_asked_for_is_marked(conference: Answerer) -> None:
    hit = (await conference.answer("有多少家企业参展")).hits[0]
    assert any("企業參展" in hit.passage.text[start:end] for start, end in hit.matches)


@pytest.mark.parametrize("question", ANY)
async def test_hits_come_best_first_and_once_each(conference: Answerer, question: str) -> None:
    hits = (await conference.answer(question, limit=21)).hits
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    assert len({hit.passage.number for hit in hits}) == len(hits)


@pytest.mark.parametrize("question", ANY)
async def test_confidence_is_a_probability(conference: Answerer, question: str) -> None:
    assert 0 <= (await conference.answer(question)).confidence <= 1


@pytest.mark.parametrize("limit", [0, 1, 3])
async def test_there_are_at_most_as_many_hits_as_asked_for(conference: Answerer, limit: int) -> None:
    assert len((await conference.answer("大会在乌镇闭幕", limit=limit)).hits) == limit


async def test_fewer_hits_than_none_are_refused(conference: Answerer) -> None:
    with pytest.raises(ValueError, match="limit is -1: give 0 or more"):
        await conference.answer("大会在乌镇闭幕", limit=-1)


async def test_more_hits_may_be_asked_for_than_there_are(conference: Answerer) -> None:
    hits = (await conference.answer("大会在乌镇闭幕", limit=100)).hits
    assert 1 < len(hits) <= len(conference.report.passages)


async def test_the_limit_changes_nothing_but_the_number_of_hits(conference: Answerer) -> None:
    few, many = [await conference.answer("有多少家企业参展", limit=limit) for limit in (1, 5)]
    assert (few.status, few.confidence, few.short, few.hits) == (
        many.status,
        many.confidence,
        many.short,
        many.hits[:1],
    )


@pytest.mark.parametrize("question", ["你好", "您好！", "谢谢", "多謝", "hi", "Thank you very much", "再见", "ok"])
async def test_a_courtesy_asks_for_nothing(conference: Answerer, question: str) -> None:
    answer = await conference.answer(question)
    assert (answer.status, answer.missing, answer.short) == (Status.ABSENT, (), None)


@pytest.mark.parametrize(
    ("question", "name"),
    [("马云说了什么", "马云"), ("馬雲參加了嗎", "馬雲"), ("What did Jack Ma say?", "Jack"), ("百度参展了吗", "百度")],
)
async def test_who_is_not_in_the_report_is_named_as_the_question_spells_it(
    conference: Answerer, question: str, name: str
) -> None:
    answer = await conference.answer(question)
    assert answer.status is not Status.FOUND
    assert any(name in own for own in answer.missing)


@pytest.mark.parametrize(
    ("question", "number"), [("第五届大会", "第五届"), ("2018年大会", "2018"), ("有999家企业参展吗", "999")]
)
async def test_a_number_that_is_not_in_the_report_is_named(conference: Answerer, question: str, number: str) -> None:
    answer = await conference.answer(question)
    assert answer.status is not Status.FOUND
    assert any(number in own for own in answer.missing)


@pytest.mark.parametrize("question", ["任闲良是谁", "WIC有多少企業參展", "一百三十亿元", "411家企业"])
async def test_what_is_in_the_report_in_another_spelling_is_not_missing(conference: Answerer, question: str) -> None:
    assert (await conference.answer(question)).missing == ()


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("企业", Language.SIMPLIFIED),
        ("企業", Language.TRADITIONAL),
        ("companies", Language.ENGLISH),
        ("2017", None),
    ],
)
async def test_an_answer_knows_the_questions_language(
    conference: Answerer, question: str, language: Language | None
) -> None:
    assert (await conference.answer(question)).language is language


async def test_the_same_question_has_the_same_answer(conference: Answerer) -> None:
    assert await conference.answer("副省长是谁") == await conference.answer("副省长是谁")


@pytest.mark.parametrize(
    ("question", "short"),
    [
        ("总共开了几天来着 我同事说一个礼拜", "3天"),
        ("我在西栅开小饭馆那几天客人爆满，到底来了多少嘉宾啊", "1500多名"),
        ("how many ppl from abroad attended as guests, my boss is curious", "1500多名"),
    ],
)
async def test_what_is_said_beside_the_question_keeps_no_answer_back(
    conference: Answerer, question: str, short: str
) -> None:
    answer = await conference.answer(question)
    assert (answer.status, answer.short, answer.missing) == (Status.FOUND, short, ())


async def test_a_question_of_many_words_is_answered_like_a_short_one(conference: Answerer) -> None:
    long = "有多少家企业参展" + " " * 300
    short = await conference.answer("有多少家企业参展")
    assert (await conference.answer(long)).hits == short.hits


@pytest.mark.parametrize("text", ["互聯(lián)網,大會很好。第二句。", "\ufeff  甲。\r\n\t乙;丙", "范圍　ＷＩＣ"])
async def test_any_text_is_left_alone(text: str) -> None:
    answerer = bot.open_text(text, title="題")
    assert (answerer.report.text, answerer.report.title) == (text, "題")
    for passage in answerer.report.passages:
        assert text[passage.start : passage.end] == passage.text


@pytest.mark.parametrize("question", ["有外国媒体来报道吗", "参展的有外国企业吗"])
async def test_an_ordinary_word_that_the_dictionary_calls_a_name_does_not_keep_an_answer_back(
    conference: Answerer, question: str
) -> None:
    assert (await conference.answer(question)).status is Status.FOUND


SLIPS = [
    ("有多少记着采访了大会", 17, "700多名"),
    ("藍皮書叫什麼民字", 14, "《世界互聯網發展報告2017》"),
    ("大会一共开了几填", 1, "3天"),
    ("主旨演讲是水做的", 5, "王滬寧"),
]


@pytest.mark.parametrize(("question", "number", "exact"), SLIPS)
async def test_a_slip_of_an_input_method_keeps_no_answer_back(
    conference: Answerer, question: str, number: int, exact: str
) -> None:
    answer = await conference.answer(question)
    assert (answer.status, answer.hits[0].passage.number) == (Status.FOUND, number)
    assert answer.short is not None
    assert exact in answer.short
    assert answer.understood != question


@pytest.mark.parametrize(
    "question", ["王宁是谁", "王沪林说了什么", "任良出席了吗", "高福是谁", "马云来了吗", "有机场吗"]
)
async def test_somebody_else_is_no_slip(conference: Answerer, question: str) -> None:
    answer = await conference.answer(question)
    assert answer.status is not Status.FOUND
    assert answer.understood == question


async def test_what_was_meant_is_told_in_the_script_of_the_asker(conference: Answerer) -> None:
    assert (await conference.answer("藍皮書叫什麼民字")).understood == "藍皮書叫什麼名字"


BAKER = "2018年一名面包师因把两种文字写成不同字号而被罚款。他索性把字母换成了一幅画。修店招花了八百元。"
UNCOUNTED = [
    "面包师2018年被罚了多少钱",
    "面包师被罚的时候多大年纪",
    "How much money did the baker have to pay in 2018?",
    "面包师画了几年",
]


@pytest.mark.parametrize("question", UNCOUNTED)
async def test_a_sentence_without_such_a_quantity_is_not_found(question: str) -> None:
    answer = await bot.open_text(BAKER).answer(question)
    assert answer.status is not Status.FOUND
    assert answer.short is None


async def test_a_sentence_with_such_a_quantity_is_found() -> None:
    assert (await bot.open_text(BAKER).answer("修店招花了多少钱")).short == "八百元"


async def test_what_is_counted_in_another_unit_is_not_found(conference: Answerer) -> None:
    assert (await conference.answer("新闻报道一共多少篇")).status is not Status.FOUND


@pytest.mark.parametrize("question", ["签约项目一共多少个", "how many projects were signed on the spot"])
async def test_an_amount_of_money_is_no_number_of_projects(conference: Answerer, question: str) -> None:
    assert "元" not in ((await conference.answer(question)).short or "")


async def test_no_exact_answer_is_marked_in_a_sentence_without_chinese() -> None:
    hotel = bot.open_text("The hotel has 42 rooms and 3 gardens. It opened in 1998.")
    answer = await hotel.answer("How many rooms are there?")
    assert answer.hits[0].passage.text == "The hotel has 42 rooms and 3 gardens."
    assert answer.short is None


MEETING = "会议8:30开始，12:15结束。每人借书不得超过5本。"


@pytest.mark.parametrize(("question", "exact"), [("会议几点开始", "8:30"), ("会议什么时候结束", "12:15")])
async def test_a_time_of_day_is_told_as_a_whole(question: str, exact: str) -> None:
    assert (await bot.open_text(MEETING).answer(question)).short == exact


async def test_a_limit_is_not_told_as_its_contrary() -> None:
    answer = await bot.open_text(MEETING).answer("每人最多借几本书")
    assert "超过" not in (answer.short or "超过").removeprefix("不得超过")
