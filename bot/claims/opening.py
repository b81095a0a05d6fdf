"""A question that takes something for granted, opened: 在哪里开的 for 是不是在北京开的, 有多少家 for 超过400家吗."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from bot.claims.claim import Claim, Sort
from bot.claims.taken import alternatives
from bot.language.choices import without_name, without_number
from bot.language.span import Span
from bot.retrieval.missing import Missing
from bot.retrieval.question import Question

# The word that asks for a thing of each sort, in Chinese and in English.
_ASKING: Mapping[Sort, tuple[str, str]] = {
    Sort.DATE: ("哪天", "what date"),
    Sort.ORDINAL: ("第几", "which"),
    Sort.NUMBER: ("多少", "how many"),
    Sort.PERSON: ("谁", "who"),
    Sort.PLACE: ("哪里", "where"),
    Sort.OFFICE: ("什么职务", "what office"),
}
ASKED = frozenset(_ASKING)
"""The sorts of claims of which an open question can ask."""

# What a number counts, also one that is only compared with: 400家以上.
_UNIT = re.compile(
    r"(?<=[\d万亿多余几])(?![万亿])(?: (?:hundred|thousand|million|billion))?((?: [a-z]+|[\u4e00-\u9fff]{1,2}?)*?)"
    r"(?:以[上下内]|往上|之内|左右|上下|出头|[- ](?:something|odd|ish))?$"
)
# What only asks whether something is so, or so to the letter, and prepositions before the word that asks for a place or a date.
_WHETHER = re.compile(
    r"(?:正好|刚好|剛好|恰好|整整|恰恰|就)(?=[是有]?(?:多少|第几|第幾|哪天))|[那这這][么麼]多|是不是|是否|有没有|有沒有|系咪|[吗嗎吧嘛]\W*$|^(?:is|was|were|did|does|has|are)\b|"
    r"[,;] *(?:right|correct|true|yes|no)\W*$|"
    r"\b(?:in|at|on)(?= (?:where|what date))|\b(?:exactly|precisely)(?= (?:how many|what date|which))",
    re.IGNORECASE,
)


def opened(question: Question, unsaid: Sequence[Claim], part: Span | None = None) -> str | None:
    """Returns `question`, or a `part` of its text, asking for what it takes for granted; None for mere names."""
    text, language = question.text, 0 if question.is_chinese else 1
    first, last = part or (0, len(text))
    text = text[:last]
    if not any(claim.sort in _ASKING for claim in unsaid):
        return None
    for claimed, *others in reversed(alternatives(text, unsaid)):
        for other in reversed(others):
            text = without_number(text, *other.span)
        start, end = claimed.span
        text = text[:start] + _asking_word([claimed, *others][-1], language) + text[end:]
    return _WHETHER.sub(" ", text[first:])


def without_lacking(question: Question, missing: Missing) -> str | None:
    """Returns whether it is what the report has of what `question` offers to choose: 乌镇归桐乡吗 for 乌镇归桐乡还是归绍兴.

    None where it lacks none of it.
    """
    text = question.text
    for lacking in (*missing.names, *missing.numbers):
        if (start := text.find(lacking)) >= 0:
            text = without_name(text, start, start + len(lacking))
    if text == question.text:
        return None
    return re.sub(r"\W*$", "吗" if question.is_chinese else ", right?", text, count=1)


def _asking_word(claim: Claim, language: int) -> str:
    unit = _UNIT.search(claim.text) if claim.sort.counts else None
    return _ASKING.get(claim.sort, ("", ""))[language] + (unit[1] if unit else "")
