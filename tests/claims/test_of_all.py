from __future__ import annotations

import pytest

import bot
from bot import Answerer, Status

MINUTES = """年会纪要
评委由教师、家长和学生组成。
报名的300名选手参加了初赛，其中50名选手进入决赛。
博览会有560家国内外企业参展，其中海外企业210家。
来自12个国家的80名运动员参赛。
社区的60名志愿者都接受了培训。
"""
RULES = """图书馆规定
丢失图书按原价三倍赔偿。
自习座位120个，每天早上八点开门。
周一闭馆整理图书。
一楼咖啡厅营业时间为9:00-17:30。
"""


@pytest.fixture(scope="module")
def minutes() -> Answerer:
    return bot.open_text(MINUTES)


@pytest.fixture(scope="module")
def rules() -> Answerer:
    return bot.open_text(RULES)


@pytest.mark.parametrize(
    ("claim", "unsaid"),
    [
        ("1200个项目都签约了", "都签约"),
        ("參展的全都是國內企業", "國內"),
        ("参展的企业清一色是外企", "外企"),
        ("嘉宾都是中国人吧", "中国"),
        ("主办单位全是企业", "全是企业"),
        ("协办的全是企业吗", "全是企业"),
        ("all exhibitors were foreign", "foreign"),
        ("all 1200 projects were signed", "all 1200 projects were signed"),
    ],
)
async def test_what_is_claimed_of_all_and_said_of_some_is_marked(conference: Answerer, claim: str, unsaid: str) -> None:
    answer = await conference.answer(claim)
    assert (answer.status, answer.unsaid) == (Status.UNSURE, (unsaid,))


@pytest.mark.parametrize(
    "claim",
    [
        "参展企业都是知名企业",
        "参展企业国内外都有吧",
        "参展企业不全是国内的",
        "411家企业都参展了",
        "主办单位有企业吧",
        "exhibitors came from China and abroad",
    ],
)
async def test_what_is_said_of_all_or_claimed_of_some_is_found(conference: Answerer, claim: str) -> None:
    answer = await conference.answer(claim)
    assert (answer.status, answer.unsaid) == (Status.FOUND, ())


@pytest.mark.parametrize(
    "claim",
    ["评委都是教师", "评委清一色是学生", "300名选手都进入决赛了", "560家企业都是海外的", "运动员都是中国人"],
)
async def test_of_other_reports_it_is_marked_too(minutes: Answerer, claim: str) -> None:
    answer = await minutes.answer(claim)
    assert answer.status is not Status.FOUND
    assert answer.unsaid


@pytest.mark.parametrize("claim", ["评委有教师吧", "300名选手都参加了初赛", "60名志愿者都培训了吧", "海外企业有210家"])
async def test_of_other_reports_what_is_said_is_found(minutes: Answerer, claim: str) -> None:
    assert (await minutes.answer(claim)).status is Status.FOUND


@pytest.mark.parametrize(
    ("claim", "unsaid"),
    [
        ("丢了书赔两倍", "两倍"),
        ("丢書賠五倍", "五倍"),
        ("九点开门", "九点"),
        ("咖啡厅六点关门吧", "六点"),
        ("周二闭馆整理图书吧", "周二"),
    ],
)
async def test_another_hour_weekday_or_number_of_times_is_marked(rules: Answerer, claim: str, unsaid: str) -> None:
    answer = await rules.answer(claim)
    assert (answer.status, answer.unsaid) == (Status.UNSURE, (unsaid,))


@pytest.mark.parametrize(
    "claim", ["丢书赔三倍", "八点开门", "咖啡厅十点营业吗", "咖啡厅营业到17:30吧", "星期一闭馆整理图书"]
)
async def test_the_same_hour_in_other_words_or_one_within_is_said(rules: Answerer, claim: str) -> None:
    assert (await rules.answer(claim)).status is Status.FOUND


@pytest.mark.parametrize("follow_up", ["有没有五百", "五百有没有", "上千了吗"])
async def test_another_number_than_the_one_told_before_is_marked(conference: Answerer, follow_up: str) -> None:
    answer = await conference.answer(follow_up, context=await conference.answer("多少记者"))
    assert (answer.status, answer.hits[0].passage.number) == (Status.UNSURE, 17)
    assert answer.unsaid
