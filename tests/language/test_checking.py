from __future__ import annotations

import pytest

from bot.language.checking import asserts, unchecked

CHECKED = [
    ("群里说有500家企业参展，真的假的", "有500家企业参展吗"),
    ("同事說開了五天，可信嗎？", "開了五天吗"),
    ("参展的有411家，对不对", "参展的有411家吗"),
    ("大会是在乌镇开的，我没记错吧", "大会是在乌镇开的吗"),
    ("听说签了一百多亿，这话靠谱吗？", "签了一百多亿吗"),
    ("来了80多个国家的人，帮我核实一下", "来了80多个国家的人吗"),
    ("蓝皮书到底有几本，帮我核实一下", "蓝皮书到底有几本"),
    ("分论坛是20个还是30个，别吵了给个准话", "分论坛是20个还是30个"),
    ("会是在乌镇开的，不是在杭州，对吧", "会是在乌镇开的吗"),
    ("My colleague says 500 firms exhibited. Is that true?", "500 firms exhibited, right?"),
    ("700 journalists came, right?", "700 journalists came, right?"),
    ("I heard that there were 20 forums, is that correct?", "there were 20 forums, right?"),
    ("They held it in Shanghai, didn't they?", "They held it in Shanghai, right?"),
    ("it was in Wuzhen and not in Beijing, correct?", "it was in Wuzhen, right?"),
    ("记者才来了100个，哪有700个", "记者才来了100个"),
    ("我以为开了5天呢", "开了5天吗"),
    ("教授说有500家企业参展，真的假的", "有500家企业参展吗"),
    ("我们网友都说开了五天，可信吗", "开了五天吗"),
    ("my professor says 500 firms exhibited, is that right", "500 firms exhibited, right?"),
    ("Settle this: 411 companies or 511?", "411 companies or 511"),
]
AS_IT_IS = [
    "有多少家企业参展",
    "谁说了中国从受益者成为贡献者",
    "他们说了什么",
    "有哪些企业参展，不是中国的",
    "大会不是在北京开的吗",
    "对吗",
    "真的假的？",
    "Is that right?",
    "Google's CEO was there",
    "what did the vice governor say",
    "他们传达了十九大精神吗",
    "领导讲话持续3小时吗",
    "编辑写了700篇稿子吗",
    "这届大会对吗",
    "互联网之光博览会靠谱吗",
    "wait times at the expo",
    "有多少钱一本 哪里买",
    "which companies, not Chinese ones, exhibited",
]


@pytest.mark.parametrize(("text", "claim"), CHECKED)
def test_a_claim_to_be_checked_is_asked_as_whether_it_is_so(text: str, claim: str) -> None:
    assert unchecked(text) == claim


@pytest.mark.parametrize("text", AS_IT_IS)
def test_what_checks_nothing_stays_as_it_is(text: str) -> None:
    assert unchecked(text) == text


@pytest.mark.parametrize("text", [own for _, own in CHECKED])
def test_a_claim_alone_stays_as_it_is(text: str) -> None:
    assert unchecked(text) == text


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("嘉宾到底有没有2000人，具体多少？", "嘉宾到底有没有2000人"),
        ("企業到500家了嗎？實際多少家？", "企業到500家了嗎"),
        ("were there 500 companies? how many exactly", "were there 500 companies"),
        ("主办单位有吗，具体多少", "主办单位有吗，具体多少"),
        ("来了多少嘉宾，记者多少", "来了多少嘉宾，记者多少"),
        ("18项成果有没有奖金，到底多少", "18项成果有没有奖金，到底多少"),
        ("有没有2000人，多少女的", "有没有2000人，多少女的"),
        ("Were there more guests than in 2016? By how much?", "Were there more guests than in 2016? By how much?"),
    ],
)
def test_the_number_asked_for_beside_a_claimed_one_is_left_out(text: str, left: str) -> None:
    assert unchecked(text) == left


@pytest.mark.parametrize(
    "text", ["没有签约，对吗", "签约了吧", "听说没签约", "no deals were signed, right?", "it ended in failure?"]
)
def test_what_is_said_to_be_so_is_asserted(text: str) -> None:
    assert asserts(text)


@pytest.mark.parametrize(
    "text", ["没有签约吗", "签了多少", "是3天还是4天", "wait, didn't it last 5 days?", "等等，大会不是开了五天吗"]
)
def test_what_only_asks_is_not(text: str) -> None:
    assert not asserts(text)
