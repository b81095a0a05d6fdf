from __future__ import annotations

from collections.abc import Sequence

import pytest

from bot.language.labels import labelled_in


@pytest.mark.parametrize(
    ("line", "label", "value"),
    [
        ("时间：10月18日（周六）上午8:30", "时间", "10月18日（周六）上午8:30"),
        ("時　間：十月十八日。", "时间", "十月十八日"),
        ("一、活动地点：操场", "活动地点", "操场"),
        ("（2）費用: 每人20元；", "费用", "每人20元"),
        ("【时间】4月22日", "时间", "4月22日"),
        ("- **地点**：图书馆", "地点", "图书馆"),
        ("价格\t1299元", "价格", "1299元"),
        ("| 价格 | 1299元 |", "价格", "1299元"),
        ("Meeting point: Riverside Park", "meeting point", "Riverside Park"),
        ("时间：", "时间", ""),
    ],
)
def test_a_label_is_told_from_what_stands_behind_it(line: str, label: str, value: str) -> None:
    (found,) = labelled_in(line)
    assert (found.label, line[slice(*found.value)]) == (label, value)


@pytest.mark.parametrize(
    ("line", "labels"),
    [
        ("联系人：王老师 电话：13800001234", ["联系人", "电话"]),
        ("会议于8:30开始", []),
        ("https://example.org", []),
        ("这是一个没有标签但是很长很长很长的句子：对", []),
        ("他说了很多，最后是：好", []),
    ],
)
def test_several_labels_of_a_line_are_told_and_what_is_none(line: str, labels: Sequence[str]) -> None:
    assert [found.label for found in labelled_in(line)] == labels
