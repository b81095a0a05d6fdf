"""Words of which one is so only where the other is not: 上调 and 下调, 通过 and 否决, opened and closed, 今年 and 明年."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from bot.language.span import Span

# The sides of each contrast that tells when or what it was: who asks takes it for granted, as a number.
_TIMES: tuple[tuple[str, ...], ...] = (
    (r"开幕|揭幕|启幕|\bopen(?:s|ed|ing)\b", r"闭幕|落幕|收官|散会|\bclos(?:e|es|ed|ing)\b|\bended\b"),
    (r"今年|本年|\bthis year\b", r"[明来次]年|\bnext year\b", r"[去上]年|\blast year\b"),
    (r"上午|早[上晨]|\bmorning\b", r"下午|\bafternoon\b", r"晚上|傍晚|夜里|\bevening\b"),
    (r"最高|\bhighest\b", r"最低|\blowest\b"),
    (r"最大|\b(?:largest|biggest)\b", r"最小|\bsmallest\b"),
)
# Of the others one may ask openly: 上调了吗.
_WAYS: tuple[tuple[str, ...], ...] = (
    (
        (
            r"上[升涨调]|增[长加强多大]|提[高升]|扩大|加[快强大]|变[多大高强快]|攀升|涨了?"
            r"|\b(?:increas|ris(?:e|en|ing)\b|rose\b|grow|grew\b|strengthen|improv|expand)\w*"
        ),
        (
            r"下[降跌调滑]|减[少弱小缓]|降低|缩[小减]|削[弱减]|变[少小低弱慢]|放[慢缓]|跌了?"
            r"|\b(?:decreas|declin|reduc|fall|fell\b|drop|weaken|shrink|shrank)\w*"
        ),
    ),
    (
        r"[更很较偏][高密]|[高密]了|[层频]次[高密]|密集|频繁|\bhigh(?:er|est)?\b|\bfrequent",
        r"(?<!最)低(?![于碳调头音空温])|稀疏|\blow(?:er|est)?\b|\b(?:rare|infrequent)",
    ),
    (r"[更很较]广|广[了泛]|变广|变宽|\b(?:wide|broad)\w*", r"窄|\bnarrow\w*"),
    (
        r"大量|众多|许多|很多|\d{3,}[万亿]?多?[名位家个人场项]|\b(?:many|numerous|large number)\b|\b\d{3,} (?=[a-z])",
        r"[很极]少|稀少|寥寥|(?<!\ba )\bfew\b|\bhardly any\b",
    ),
    (
        r"通过了?|批准|同意|赞[成同许]|支持|认[同可]|\b(?:approv|accept|support|agree|endors)\w*",
        r"否决|驳回|反对|拒绝|抵制|\b(?:reject|oppos|veto|refus)\w*",
    ),
    (r"圆满|成功|顺利|\bsuccess\w*", r"失败|砸了|泡汤|\b(?:fail|unsuccessful|disast)\w*"),
    (
        r"首[次度]|第1[次回]|头1?[次回]|\bfirst time\b",
        r"(?<![比跟和与同往])(?:以前|之前|此前|过去)(?!相?比)|再[次度]|又1次|(?<!than )\b(?:before|previously|again|earlier)\b",
    ),
    (r"提[前早]|\bbrought forward\b", r"推迟|延[期后迟]|\b(?:postpon|delay)\w*"),
    (r"免费|\bfree of charge\b", r"收费|付[费钱]|要[交付收]|\bcharged?\b"),
    (r"开[门馆]|营业|开放(?![合共包型式的和])", r"[闭休][馆园]|关门|停业|歇业"),
    (r"热[烈情]|踊跃|\b(?:warm|enthusias)\w*", r"冷[淡清落]|\b(?:cold|cool|lukewarm|indifferent)\b"),
    (r"多样|形式多|丰富|\b(?:varied|diverse)\b", r"单[1一调]|\b(?:monotonous|uniform)\b"),
    (
        r"国内外|海内外|境内外|\bat home and abroad\b",
        r"(?<![不仅只])[只仅](?!仅)\w{0,2}(?:国内|国外|海外|境外)(?!外)|\bonly\b[\w ]{0,20}\b(?:abroad|at home|domestically)\b",
    ),
)
_SIDES = tuple([tuple([re.compile(side) for side in sides]) for sides in (*_TIMES, *_WAYS)])


class Side(NamedTuple):
    """A word of a text, of which contrast it is, and on which side."""

    span: Span
    contrast: int
    number: int

    @property
    def may_be_asked(self) -> bool:
        """Whether it may be asked openly whether this side is so."""
        return self.contrast >= len(_TIMES)


def sides(text: str) -> list[Side]:
    """Returns the words of folded `text` that have a contrary."""
    return [
        Side(match.span(), contrast, number)
        for contrast, contraries in enumerate(_SIDES)
        for number, side in enumerate(contraries)
        for match in side.finditer(text)
    ]


def is_opposed(side: Side, others: Iterable[Side]) -> bool:
    """Whether `others` have the contrary of `side`, and not that side itself."""
    numbers = {other.number for other in others if other.contrast == side.contrast}
    return bool(numbers) and side.number not in numbers
