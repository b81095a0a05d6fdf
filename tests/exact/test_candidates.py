from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.exact.spans import Spans
from bot.retrieval.forms import Form

Make = Callable[[str], tuple[str, Spans]]


@pytest.mark.parametrize(
    ("text", "span", "form"),
    [
        ("来自全球的411家企业参展。", "411家", Form.NUMBER),
        ("參會媒體的七百多名記者播發了報道。", "700多名", Form.NUMBER),
        ("超过130亿元的项目签约。", "超过130亿元", Form.NUMBER),
        ("每座成本85泰銖。", "85泰铢", Form.NUMBER),
        ("全村只剩三十二户。", "32户", Form.NUMBER),
        ("发电500千瓦时。", "500千瓦时", Form.NUMBER),
        ("降了8个百分点。", "8个百分点", Form.NUMBER),
        ("大会于12月5日圆满闭幕。", "5日", Form.NUMBER),
        ("大会于12月5日闭幕。", "12月5日", Form.DATE),
        ("他生于1984年。", "1984年", Form.YEAR),
        ("大会发布了《乌镇展望》。", "《乌镇展望》", Form.TITLE),
        ("大會發布了《烏鎮展望》。", "乌镇展望", Form.TITLE),
        ("发布了《乌镇展望》和《案例集》。", "《案例集》", Form.TITLE),
        ("发布了《乌镇展望》和《案例集》。", "案例集", Form.TITLE),
        ("发布了《乌镇展望》和《案例集》。", "《乌镇展望》和《案例集》", Form.TITLE),
        ("深化“最多跑一次”改革。", "“最多跑1次”", Form.QUOTED),
        ("作者是理查德·费曼。", "理查德·费曼", Form.FOREIGN),
        ("由David Bowie演唱。", "david bowie", Form.LATIN),
        ("他住在北京。", "北京", Form.PLACE),
        ("产品有茶叶、丝绸和瓷器。", "茶叶、丝绸和瓷器", Form.LIST),
        ("他就读于南洋理工大学。", "南洋理工大学", Form.ORGANISATION),
        ("因为天气很冷，所以停业。", "因为天气很冷,所以停业", Form.CLAUSES),
    ],
)
def test_what_can_be_an_answer_is_a_candidate_of_its_form(spans: Make, text: str, span: str, form: Form) -> None:
    folded, own = spans(text)
    borders = zip(own.candidates.starts, own.candidates.ends, own.candidates.forms, strict=True)
    assert (span, form) in {(folded[a:b], Form(c)) for a, b, c in borders}


@pytest.mark.parametrize("text", ["", "。", "！？", "甲", "😀", "a" * 300, "的了在"])
def test_odd_texts_have_candidates_inside_them_or_none(spans: Make, text: str) -> None:
    folded, own = spans(text + "茶")
    assert all(0 <= a < b <= len(folded) for a, b in zip(own.candidates.starts, own.candidates.ends, strict=True))


def test_a_particle_begins_and_ends_no_run_of_words(spans: Make) -> None:
    folded, own = spans("美丽的古镇的水。")
    found = {folded[a:b] for a, b in zip(own.candidates.starts, own.candidates.ends, strict=True)}
    assert "美丽的古镇" in found
    assert not found & {"美丽的", "的古镇", "古镇的"}


@pytest.mark.parametrize(
    ("text", "whole", "parts"),
    [
        ("他以4分21秒夺冠。", "4分21秒", {"4分", "21秒", "4", "21秒夺冠"}),
        ("她跳过了1米48。", "1米48", {"1米", "48"}),
        ("全程2小时30分钟。", "2小时30分钟", {"2小时", "30分钟"}),
        ("比赛推迟到19日举行。", "19日", {"推迟到19"}),
        ("用餐時間為上午11點20分起。", "上午11点20分", {"上午11点", "20分"}),
        ("请于下午3点前登记。", "下午3点", {"下午3", "3"}),
        ("有三分之二的人参加。", "3分之二", {"3", "3分"}),
        ("赛事于10月18日至19日举行。", "10月18日至19日", {"10月18日至", "日至"}),
    ],
)
def test_what_has_several_parts_is_whole(spans: Make, text: str, whole: str, parts: set[str]) -> None:
    folded, own = spans(text)
    found = {folded[a:b] for a, b in zip(own.candidates.starts, own.candidates.ends, strict=True)}
    assert whole in found
    assert not found & parts


@pytest.mark.parametrize("text", ["共10米3人。", "提出3点建议。", "3时代的变化。"])
def test_what_only_looks_like_one_is_none(spans: Make, text: str) -> None:
    folded, own = spans(text)
    forms = zip(own.candidates.starts, own.candidates.ends, own.candidates.forms, strict=True)
    assert not {folded[a:b] for a, b, form in forms if form in (Form.DATE, Form.NUMBER)} & {"10米3", "3点", "3时"}


def test_a_number_in_brackets_inside_a_name_does_not_end_it(spans: Make) -> None:
    folded, own = spans("第一名是高二（3）班，另有（3）人缺席。")
    found = {folded[a:b] for a, b in zip(own.candidates.starts, own.candidates.ends, strict=True)}
    assert "高2(3)班" in found
