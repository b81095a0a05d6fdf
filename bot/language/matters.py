"""Matters of which a sentence has to speak to answer a question about them: a death, a marriage, a university, a time of day."""

from __future__ import annotations

import re

# What a question asks about, in Chinese and in English, and what a Chinese sentence that answers has.
_MATTERS: tuple[tuple[str, str, str], ...] = (
    (
        r"去世|逝世|过世|病逝|辞世|(?<![该找杀不急烦累气笑热冷困饿吓爱恨想美忙羞愁])死[于的了](?!心)|(?:死|淹死|烧死|炸死)了?(?:几|多少)|怎么死",
        r"\bdied?\b(?! out)|\bdrowned\b",
        (
            r"[死亡逝卒殁殉葬墓尸坟薨崩毙溺绞斩寡孀殓丧]|[过离辞去]世|[遇罹]难|[遇被]害|被杀|处决|牺牲|享年|[病身亡]故|已故|生前|终年|夺[走去]|[刺毒枪谋凶暗自]杀"
            r"|枪决|就义|自尽|遗[孀孤嘱体骸言]|性命|人命|生还|生命|上吊|身后|阵前|追[封赠谥]|谥|临终|绝症"
        ),
    ),
    (r"结婚|嫁给|嫁了|娶了|成婚", r"\bmarr(?:y|ied)\b", r"[婚嫁娶妻夫]|太太|配偶|新[郎娘]|伴侣|联姻"),
    (
        r"(?:哪|什么)[1所个家座]*大学(?!生)",
        r"\b(?:which|what) (?:university|college)\b",
        r"大学|学院|学校|学府|高校|[师医理工农财]大|[一-龥]大(?=[毕教的])",
    ),
    (r"(?:哪|什么)[1所个家座]*医院", r"\b(?:which|what) hospital\b", r"院|诊所|卫生所|医"),
    (r"(?:哪|什么)[1家个]*银行", r"\b(?:which|what) bank\b", r"行(?![动走为人政驶业])|银号|钱庄|信用社|金库"),
    (r"(?:哪|什么)[1家个份]*报[纸社]", r"\b(?:which|what) newspaper\b", r"报|《"),
    (
        r"被?判了?(?:几|多少|多久)|被?判处?什么刑|刑期",
        r"\bwhat sentence\b|\bhow long .*\bsentenced\b",
        r"判|刑|徒|监|狱|囚|牢",
    ),
    (r"(?:几|什么时候|为什么|怎么|在哪里?)沉没|沉没的?原因", r"\bsink\b|\bsank\b", r"[沉没翻]|触礁|海难|失事"),
    (
        r"(?<![\d第哪这那列出好说讲写提举])几点(?=\W*$|[钟半整前后关开结到至起出下上举召闭集发吃打收营])|什么钟点",
        r"\bwhat time\b(?! of (?:the )?year)",
        (
            r"[\d一二两三四五六七八九十]点(?!\d)|\d:\d\d|\d时(?![间代期])|[时时]分|[上中下]午|凌晨|清晨|黎明|拂晓|傍晚|黄昏|[晚早]上|早晨|夜|正午|天[黑亮]|日[出落]"
            r"|小时|全天|钟"
        ),
    ),
    (
        r"(?:电话|手机|热线|专线|传真)(?:的?号码?)?(?:是|为)?(?:多少|几号|什么(?!样|时))",
        r"\bwhat(?:'s| is| was| are) .*\b(?:phone|hotline|mobile) number\b|\bnumber of the hotline\b",
        r"\d{5,}|\d{3,}[- ]\d{3,}|(?<!\d)1[12]\d(?!\d)",
    ),
    (
        r"(?:什么|哪[1种个]*)颜色(?:的|$|\W)|颜色(?:是|有)(?:什么|哪)",
        r"\b(?:what|which) colou?rs?\b",
        r"[红橙黄绿青蓝紫黑白灰棕褐粉赭]|[金银米橘肉驼咖杏藕铜彩单双多本原]色|透明",
    ),
)
_COMPILED = tuple([tuple(map(re.compile, patterns)) for patterns in _MATTERS])


def speaks_of_it(question: str, passage: str) -> bool:
    """Whether the folded Chinese `passage` speaks of each of these matters that the folded `question` asks about, if any.

    >>> speaks_of_it("他哪年去世", "他于1934年当选"), speaks_of_it("他哪年去世", "他葬于1934年")
    (False, True)
    """
    is_english = question.isascii()
    return all(
        told.search(passage)
        for in_chinese, in_english, told in _COMPILED
        if (in_english if is_english else in_chinese).search(question)
    )
