from __future__ import annotations

import pytest

import bot
from bot import Answerer, Status

HOLDS = [
    ("参展的企业超过四百家吗", 11, "411家"),
    ("參展企業不到500家吧", 11, "411家"),
    ("嘉宾至少有1500名吗？", 9, "1500多名"),
    ("现场签约超过一百亿，真的吗", 10, "130億元"),
    ("有人说分论坛有20个，对不对", 8, "20個"),
    ("more than 400 companies exhibited, right?", 11, "411家"),
    ("My friend says over 700 journalists covered it. Is that true?", 17, "700多名"),
]
CHOSEN = [
    ("分论坛是20个还是30个", 8, "20個"),
    ("參展企業是411家還是511家？", 11, "411家"),
    ("第四届还是第五届", 1, "第四屆"),
    ("記者有幾多名，600定係700？", 17, "700多名"),
    ("Settle this: 411 companies at the expo or 511?", 11, "411家"),
]
DOES_NOT_HOLD = [
    ("参展企业超过500家吗", 11, "超过500家"),
    ("嘉賓不到一千名吧", 9, "不到一千名"),
    ("分论坛有32个吗", 8, "32个"),
    ("发布会一共有8场，对吧", 16, "8场"),
    ("over 2,000 guests came, right?", 9, "over 2,000"),
    ("高兴夫是网信办副主任吗", 3, "副主任"),
    ("集体采访有4场，发布会有2场，对吗", 16, "4场"),
    ("主办26家、协办32家，对不对", 8, "26家"),
    ("参展企业有11家吗", 11, "11家"),
    ("主办单位是2家吗", 8, "2家"),
    ("did 11 companies exhibit?", 11, "11"),
    ("参展企业没有超过400家吧", 11, "没有超过400家"),
    ("The exhibitors didn't exceed 400, right?", 11, "not exceed 400"),
    ("大会开了3小时吗", 1, "3小时"),
    ("签约130亿美元吗", 10, "130亿美元"),
    ("王沪宁是省委书记吗", 5, "省委书记"),
    ("习近平会长致了贺信吗", 4, "会长"),
    ("科技成果一共19项", 13, "19项"),
    ("大会开了5天", 1, "5天"),
    ("任贤良发表了主旨演讲", 5, "任贤良"),
    ("高兴夫说对接项目1200个", 10, "高兴夫"),
    ("闭幕明明是12月3号，谁说5号的", 1, "12月3号"),
    ("约五百家企业参展", 11, "约五百家"),
    ("集体采访有4场", 16, "4场"),
    ("记者见面会2场", 16, "2场"),
    ("协办单位32家", 8, "32家"),
    ("1500个国家", 9, "1500个"),
    ("There were 4 group interviews", 16, "4"),
    ("大会发布了三本蓝皮书", 14, "三本"),
    ("签约项目超过1200个吗", 10, "超过1200个"),
    ("411家企业都是国内的吗", 11, "国内"),
    ("411家外国企业参展吗", 11, "外国"),
    ("Were all exhibitors foreign firms?", 11, "foreign"),
    ("成果文件叫《烏鎮宣言》對吧", 15, "《烏鎮宣言》"),
]
GUESSED = [
    ("嘉賓總共多少人啊，有破兩千嗎", 9, "破兩千"),
    ("主旨演讲谁讲的？不是库克吧", 5, "库克"),
    ("主办单位几家？应该是26家吧", 8, "26家"),
    ("协办单位多少？有32家吗", 8, "32家"),
    ("keynote speaker是谁？不是Tim Cook吧", 5, "Tim Cook"),
]
ANSWERED_BESIDE_A_GUESS = [
    ("嘉賓總共多少人啊，有破一千嗎", 9, "1500多名"),
    ("来了多少国家？过50了吗", 9, "80多個"),
    ("主旨演讲谁讲的？我猜是王沪宁", 5, "王滬寧"),
    ("主旨演讲谁讲的？我猜是习近平", 5, "王滬寧"),
    ("政治局那边来了哪位常委？我猜是张高丽", 5, "王滬寧"),
    ("这都第几届了 我记得好像还是第三届来着", 1, "第四屆"),
    ("有几场采访？我猜4场", 16, "2場"),
    ("高兴夫是什么职务？我以为是省长", 3, "副省長"),
    ("how many firms exhibited? my boss says 500", 11, "411家"),
    ("where was it closed, I heard Shanghai", 1, "烏鎮"),
    ("主办单位32家还是23家，手机屏碎了看不清", 8, "32家"),
]
NOT_CHOSEN = [
    "主旨演讲是高兴夫还是马云做的",
    "致贺信的是王沪宁还是李克强",
    "网信办副主任是高兴夫还是徐麟",
    "分论坛是32个还是50个",
    "集体采访是4场还是9场",
]


@pytest.mark.parametrize(("question", "number", "exact"), HOLDS)
async def test_a_number_that_holds_is_found_with_the_one_that_the_report_has(
    conference: Answerer, question: str, number: int, exact: str
) -> None:
    answer = await conference.answer(question)
    assert (answer.status, answer.hits[0].passage.number, answer.unsaid) == (Status.FOUND, number, ())
    assert answer.short is not None
    assert exact in answer.short


@pytest.mark.parametrize(("question", "number", "exact"), CHOSEN)
async def test_of_a_choice_the_report_s_one_answers(
    conference: Answerer, question: str, number: int, exact: str
) -> None:
    answer = await conference.answer(question)
    assert (answer.status, answer.hits[0].passage.number, answer.missing) == (Status.FOUND, number, ())
    assert answer.short is not None
    assert exact in answer.short


@pytest.mark.parametrize(("question", "number", "unsaid"), DOES_NOT_HOLD)
async def test_a_claim_that_does_not_hold_is_named_beside_the_sentence(
    conference: Answerer, question: str, number: int, unsaid: str
) -> None:
    answer = await conference.answer(question)
    assert (answer.status, answer.hits[0].passage.number, answer.short) == (Status.UNSURE, number, None)
    assert unsaid in answer.unsaid


@pytest.mark.parametrize(
    "question",
    [
        "乌镇属于桐乡还是绍兴",
        "大会是在上海还是在乌镇闭幕的",
        "Wuzhen or Shanghai, where did it close?",
        "乌镇还是上海，在哪闭幕的",
    ],
)
async def test_of_a_choice_the_place_that_the_report_has_is_found(conference: Answerer, question: str) -> None:
    answer = await conference.answer(question)
    assert (answer.status, answer.hits[0].passage.number, answer.unsaid) == (Status.FOUND, 1, ())


async def test_the_number_that_the_report_has_is_marked(conference: Answerer) -> None:
    hit = (await conference.answer("参展企业超过500家吗")).hits[0]
    assert any("411家" in hit.passage.text[slice(*span)] for span in hit.matches)


NAMES_WHAT_IT_ASKS = [
    ("第二部分", 7),
    ("the 2nd part please", 7),
    ("2017年蓝皮书", 14),
    ("习近平贺信内容", 4),
    ("任贤良谈中国角色", 6),
    ("2017年嘉宾人数", 9),
    ("2017年12月5日闭幕", 1),
    ("2017年12月5日大会闭幕了吗", 1),
    ("80多国嘉宾", 9),
    ("18项成果", 13),
    ("数十个国家", 9),
    ("是10场吗", 12),
    ("《世界互联网发展报告2017》是首次发布吗", 14),
    ("411家国内外企业都参展了吗", 11),
    ("两项成果性文件分别是？", 15),
]


@pytest.mark.parametrize(("question", "number"), NAMES_WHAT_IT_ASKS)
async def test_a_number_that_names_what_is_asked_about_is_no_claim(
    conference: Answerer, question: str, number: int
) -> None:
    answer = await conference.answer(question)
    assert (answer.status, answer.hits[0].passage.number, answer.unsaid) == (Status.FOUND, number, ())


@pytest.mark.parametrize(("question", "number", "unsaid"), GUESSED)
async def test_a_wrong_guess_that_is_to_be_confirmed_is_named_beside_what_answers_the_open_question(
    conference: Answerer, question: str, number: int, unsaid: str
) -> None:
    answer = await conference.answer(question)
    assert (answer.status, answer.hits[0].passage.number, answer.unsaid) == (Status.UNSURE, number, (unsaid,))


@pytest.mark.parametrize(("question", "number", "exact"), ANSWERED_BESIDE_A_GUESS)
async def test_a_guess_that_is_right_or_asks_nothing_keeps_no_answer_back(
    conference: Answerer, question: str, number: int, exact: str
) -> None:
    answer = await conference.answer(question)
    assert (answer.status, answer.hits[0].passage.number, answer.unsaid) == (Status.FOUND, number, ())
    assert answer.short is not None
    assert exact in answer.short


@pytest.mark.parametrize(
    ("question", "number"), [("听说发了两本蓝皮书，叫什么名字", 14), ("I heard there was a letter, who wrote it", 4)]
)
async def test_what_is_guessed_may_tell_what_is_asked_about(conference: Answerer, question: str, number: int) -> None:
    answer = await conference.answer(question)
    assert (answer.status, answer.hits[0].passage.number) == (Status.FOUND, number)


async def test_what_is_not_guessed_of_but_asked_of_as_well_stays(conference: Answerer) -> None:
    assert (await conference.answer("来了多少嘉宾，有机器人吗")).status is Status.ABSENT


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("藍皮書以前出過沒，老闆買不買帳", 14),
        ("外媒有来吗？", 17),
        ("有外国企业参展吗", 11),
        ("都有外国企业参展吗", 11),
        ("国内企业、国外企业都有吗", 11),
        ("参展企业不全是国内的吧", 11),
        ("411家企业有外国公司吗", 11),
        ("只有大陸公司擺攤，還是也有外商？", 11),
    ],
)
async def test_an_ordinary_word_of_whose_like_was_asked_is_no_claim(
    conference: Answerer, question: str, number: int
) -> None:
    answer = await conference.answer(question)
    assert (answer.hits[0].passage.number, answer.unsaid) == (number, ())


@pytest.mark.parametrize(("question", "number"), [("王滬寧的職務", 5), ("王沪宁 头衔", 5), ("任贤良 职务", 3)])
async def test_the_office_of_whom_is_asked_about_is_found_where_it_is(
    conference: Answerer, question: str, number: int
) -> None:
    answer = await conference.answer(question)
    assert (answer.status, answer.hits[0].passage.number) == (Status.FOUND, number)


@pytest.mark.parametrize(
    ("question", "unsaid"), [("浙江省副省长任贤良说了什么", ("副省长",)), ("国家主席习近平的贺信说了什么", ())]
)
async def test_the_office_before_a_name_is_compared_whatever_is_asked(
    conference: Answerer, question: str, unsaid: tuple[str, ...]
) -> None:
    assert (await conference.answer(question)).unsaid == unsaid


async def test_one_side_of_which_a_number_is_said_is_said() -> None:
    report = bot.open_text("博览会有560家国内外企业参展，其中海外企业210家。")
    assert (await report.answer("有210家海外企业参展吗")).unsaid == ()


async def test_a_year_right_behind_a_comma_is_one() -> None:
    report = bot.open_text("2022年粮食产量为32万吨，2023年达到35万吨。")
    assert (await report.answer("2023年粮食产量多少")).unsaid == ()


async def test_what_a_sentence_says_word_for_word_is_found(conference: Answerer) -> None:
    answer = await conference.answer("20个分论坛")
    assert (answer.status, answer.hits[0].passage.number) == (Status.FOUND, 8)


COMPANY = "公司董事长为李建国，总经理为王芳。2022年公司营业收入为35亿元，同比增长12%。2023年，公司计划投资10亿元建设苏州新工厂。"


@pytest.mark.parametrize(
    ("question", "unsaid"),
    [
        ("李建国是总经理吗", "总经理"),
        ("王芳是董事长吗", "董事长"),
        ("2023年营业收入", "2023"),
        ("2023年营业收入是多少", "2023"),
    ],
)
async def test_who_holds_which_office_and_the_year_are_compared_in_any_report(question: str, unsaid: str) -> None:
    answer = await bot.open_text(COMPANY, title="华星公司年报").answer(question)
    assert (answer.status, answer.unsaid) == (Status.UNSURE, (unsaid,))


@pytest.mark.parametrize("question", ["李建国是董事长吗", "2022年营业收入", "2022年营业收入是多少"])
async def test_who_holds_which_office_and_the_year_may_be_so(question: str) -> None:
    answer = await bot.open_text(COMPANY, title="华星公司年报").answer(question)
    assert (answer.status, answer.unsaid) == (Status.FOUND, ())


@pytest.mark.parametrize("question", NOT_CHOSEN)
async def test_where_none_of_a_choice_is_right_nothing_is_found(conference: Answerer, question: str) -> None:
    assert (await conference.answer(question)).status is not Status.FOUND


async def test_beside_a_claim_what_the_report_knows_nothing_of_goes(conference: Answerer) -> None:
    answer = await conference.answer("你们别争了，分论坛就是20个，对不对")
    assert (answer.status, answer.short) == (Status.FOUND, "20個")


async def test_a_report_without_judged_questions_settles_numbers_too() -> None:
    report = bot.open_text("展览会上有411家企业参展。大会设置20个分论坛。")
    assert (await report.answer("有500家企业参展吗")).status is Status.UNSURE
    assert (await report.answer("有411家企业参展吗")).status is Status.FOUND


async def test_a_number_right_behind_what_is_counted_is_said_whatever_answers_the_open_question() -> None:
    report = bot.open_text("博览会有560家国内外企业参展，其中海外企业210家。")
    assert "210家" in (await report.answer("有210家国内企业参展吗")).unsaid
