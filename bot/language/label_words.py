"""Words of labels, and of who asks for what stands behind them, that name nothing or mean the same: 营业时间, 几点关门."""

from __future__ import annotations

import re

# What of a label says nothing of what its time, place or price is of.
_GENERAL = re.compile(
    r"本次|此次|具体|详细|活动|会议|比赛|赛事|举[办行]|召开|开[会始课放展]|集合|集会|演[出讲]|讲座|课程|培训|上课|考试|展[览出]|开展|工作|上班|办公"
    r"|营业|服务|咨询|[洽查]询|联[系络]|报[名到]|大会|晚会|仪式|聚[会餐]|出发|预[约订]|客服|售后|公司|店铺|门店|商品|产品|整体|基本|主要|参[加赛会观]"
    r"|入场|门|票|售|单|定|零售|市场|建议|学|会|总|人均|及|和|与|的|人员|对象|相关|[的之]"
)
# What says no more in a question than that it is about the matter of the notice.
_ABOUT_IT = re.compile(
    r"(?:活动|会议|开会|大会|本次|此次|[这那][个次场份款台件]|[个本]|到底|究竟|具体|大概|大约|应该|需要|请问|一下|知道|呢|呀|啊|吗|吧|嘛|的|了|是|在|有|会|能|可以|要|得"
    r"|想|去|来|我们?|你们?|他们?|它|大家|咱们?|谁?都|就|还|也|又|才|开|做|过|被|由|[\W_])+"
)
# What a question says of a time or a place, and a label puts otherwise.
_OTHERWISE = (
    (
        re.compile(r"开门|关门|打烊|[开闭]馆|营业|开业"),
        re.compile(r"营业|开放|[门急]诊|服务|[开闭]馆|办公|工作|\bhours\b"),
    ),
    (re.compile(r"[上下]班"), re.compile(r"工作|办公|营业|[上值]班|[门急]诊")),
    (re.compile(r"[上下开]课|讲座"), re.compile(r"[上开授]课|课程|讲座|培训")),
    (re.compile(r"[取拿领]走?"), re.compile(r"[取领]")),
    (re.compile(r"open|clos"), re.compile(r"\b(?:opening|business|office)? ?hours\b")),
)
# When a shop is open is not when something was: 什么时候到的.
_OPENING, _PAST = re.compile(r"营业|开放|办公|工作|服务|[门急]诊"), re.compile(r"[的了过](?:[呀啊呢])?\W*$")


def specific_of(label: str) -> str:
    """Returns what of a folded label, or of what stands before its last word, tells what its time, place or price is of.

    >>> specific_of("活动"), specific_of("停车")
    ('', '停车')
    """
    return _GENERAL.sub("", label).strip()


def is_about_it(word: str) -> bool:
    """Whether a folded `word` of a question says no more than that it is about the matter of the notice: 活动, 会."""
    return _ABOUT_IT.fullmatch(word) is not None


def was_not_opening(label: str, question: str) -> bool:
    """Whether folded `label` tells when something is open, and the folded `question` asks when something was."""
    return _OPENING.search(label) is not None and _PAST.search(question) is not None


def is_put_otherwise(asked: str, label: str) -> bool:
    """Whether what is `asked` stands in a `label` in other words: 几点关门, 营业时间."""
    return any(question.search(asked) and told.search(label) for question, told in _OTHERWISE)
