from __future__ import annotations

import pytest

from bot import open_text
from bot.answer import Status
from bot.answering import Answerer


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("马云来了吗", "马云"),
        ("有马云吗？", "马云"),
        ("請問有雷軍嗎", "雷軍"),
        ("Did Jack Ma speak?", "Jack Ma"),
        ("What did Jack Ma say?", "Jack Ma"),
        ("美国政府签了一带一路倡议吗", "美国"),
        ("台湾有几家企业参展", "台湾"),
        ("台灣有幾家廠商參加互聯網之光博覽會？", "台灣"),
    ],
)
async def test_a_name_is_named_whole_and_without_what_stands_beside_it(
    conference: Answerer, question: str, name: str
) -> None:
    answer = await conference.answer(question)
    assert answer.missing == (name,)


@pytest.mark.parametrize(
    ("question", "number"), [("有两千多名嘉宾吗", "两千多"), ("有没有上万个国家", "上万"), ("有上万名记者吗", "上万")]
)
async def test_a_number_said_roughly_is_missing_where_no_number_is_near(
    conference: Answerer, question: str, number: str
) -> None:
    assert number in (await conference.answer(question)).missing


@pytest.mark.parametrize(
    "question",
    [
        "一百多亿的项目是现场签的吗",
        "嗰百幾場係咩活動",
        "上百场发布活动有哪些",
        "十几项领先成果是什么",
        "来了几百名记者",
    ],
)
async def test_a_number_said_roughly_is_not_missing_where_one_is_near(conference: Answerer, question: str) -> None:
    assert (await conference.answer(question)).missing == ()


async def test_what_only_a_character_in_another_sense_could_mean_is_missing(conference: Answerer) -> None:
    assert (await conference.answer("Why is the sky blue?")).missing == ("sky",)


@pytest.mark.parametrize("question", ["吴镇在哪里", "任闲良是谁", "高兴富说了什么", "省政府做了什么"])
async def test_what_sounds_like_a_name_of_the_report_is_not_missing(conference: Answerer, question: str) -> None:
    answer = await conference.answer(question)
    assert answer.missing == ()


@pytest.mark.parametrize(("question", "word"), [("5G有没有", "5G"), ("有沒有 3D 展示", "3D"), ("Was 4K shown?", "4K")])
async def test_a_word_of_letters_and_digits_is_not_known_by_its_digit(
    conference: Answerer, question: str, word: str
) -> None:
    answer = await conference.answer(question)
    assert word in answer.missing


@pytest.mark.parametrize(
    "question",
    [
        "省长是谁",
        "誰是省長？",
        "谁任省长",
        "浙江省的省长是谁",
        "浙江省長是誰",
        "Who is the governor?",
        "Who is the governor of Zhejiang?",
    ],
)
async def test_who_is_only_a_deputy_in_the_report_is_not_found_as_more(conference: Answerer, question: str) -> None:
    assert (await conference.answer(question)).status is not Status.FOUND


@pytest.mark.parametrize(
    ("question", "turn"),
    [
        ("下一届在哪里办", "下一届"),
        ("下屆何時開？", "下屆"),
        ("明年还在乌镇吗", "明年"),
        ("去年有多少家企业参展", "去年"),
        ("Where will the next edition be held?", "next edition"),
        ("How many guests came last year?", "last year"),
    ],
)
async def test_another_year_or_edition_is_missing_and_never_found(
    conference: Answerer, question: str, turn: str
) -> None:
    answer = await conference.answer(question)
    assert turn in answer.missing
    assert answer.status is not Status.FOUND


@pytest.mark.parametrize("question", ["大会跟一带一路有关系吗", "來賓層級有比較高嗎？", "Which leaders are mentioned?"])
async def test_words_that_relate_what_is_asked_about_are_not_missing(conference: Answerer, question: str) -> None:
    assert not (await conference.answer(question)).missing


@pytest.mark.parametrize(
    ("question", "missing"),
    [
        ("除了乌镇，大会还在哪个城市举办过", ()),
        ("該會的變化和特點", ()),
        ("乌镇有什么花", ("花",)),
        ("做這座大橋花了多少錢", ("大橋",)),
        ("What else was shown besides robots?", ("robots",)),
    ],
)
async def test_words_that_any_report_may_lack_are_not_missing_and_others_are(
    conference: Answerer, question: str, missing: tuple[str, ...]
) -> None:
    assert (await conference.answer(question)).missing == missing


async def test_what_this_one_is_compared_with_is_not_missing(conference: Answerer) -> None:
    assert not (await conference.answer("和往届比，这次的嘉宾有什么不同？")).missing


async def test_another_edition_that_the_report_speaks_of_is_not_missing() -> None:
    report = open_text("第四届大会在乌镇闭幕。下届大会将在杭州举行。")
    assert not (await report.answer("下一届大会在哪里举行")).missing


@pytest.mark.parametrize("question", ["篮球的用途是什么", "篮球有什么特点", "除了篮球还有什么"])
async def test_they_do_not_make_up_for_what_is_missing(question: str) -> None:
    report = open_text("乌镇大会有三个特点。它的用途很多。")
    answer = await report.answer(question)
    assert answer.missing == ("篮球",)
    assert answer.status is not Status.FOUND


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("报道怎么形容这座古老的小镇", "古老"),
        ("寫論文用，藍皮書叫什麼", "論文"),
        ("嘉宾级别高不高", "高不高"),
        ("参展的全是大公司吗", "全是"),
        ("小李你看分论坛有几个", "小李"),
        ("那两本 blue book 的 slogan 是啥", "slogan"),
    ],
)
def test_an_ordinary_word_is_no_name(conference: Answerer, question: str, word: str) -> None:
    assert word not in conference.judge(question).missing.names


@pytest.mark.parametrize(
    ("question", "name"),
    [("杭州来了几家企业", "杭州"), ("雷军华说了什么", "雷军华"), ("google来了吗", "google"), ("Apple来了吗", "Apple")],
)
def test_a_name_is_one_whether_known_or_not(conference: Answerer, question: str, name: str) -> None:
    assert conference.judge(question).missing.names == (name,)


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("《乌镇宣言》里写了什么", ("《乌镇宣言》",)),
        ("《烏鎮宣言》寫了什麼", ("《烏鎮宣言》",)),
        ("《2017世界互联网最佳实践案例集》是谁发布的", ()),
        ("《乌镇展望》是什么", ()),
        ("《歐洲互聯網發展報告2017》是什麼", ("《歐洲互聯網發展報告2017》",)),
        ("《中国互联网金融报告2017》是什么", ("《中国互联网金融报告2017》",)),
    ],
)
def test_a_work_is_missing_as_a_whole_if_the_report_has_little_of_its_title(
    conference: Answerer, question: str, names: tuple[str, ...]
) -> None:
    assert conference.judge(question).missing.names == names


def test_what_a_person_of_the_report_is_called_means_nothing(conference: Answerer) -> None:
    assert conference.judge("How many companies from Shanghai exhibited?").missing.names == ("Shanghai",)


@pytest.mark.parametrize("person", ["哥哥", "朋友"])
async def test_a_group_of_synonyms_is_no_word_of_another_region(person: str) -> None:
    answer = await open_text(f"他的{person}住在杭州。会议开了三天。").answer("云计算用在哪里")
    assert (answer.status, answer.missing) == (Status.ABSENT, ("云计算",))


SPORTS = "闭幕式上，团体总分第一名是高一（2）班。高三年级没有参加比赛，原因是期中考试安排在下一周。食堂每周二休息。"


@pytest.mark.parametrize("question", ["高三为什么没参加", "总分第一是哪个班", "星期二休息吗"])
async def test_what_the_report_spells_otherwise_is_not_missing(question: str) -> None:
    answer = await open_text(SPORTS).answer(question)
    assert answer.missing == ()
    assert answer.hits
