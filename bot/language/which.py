"""哪 typed as 那, which sounds all but the same: 大会在那里举行, 有那些企业参展."""

from __future__ import annotations

import re

# Whatever else asks, or says a number: then 那 may point.
_POINTS = re.compile(
    r"什[么麼]|甚[么麼]|[谁誰哪啥咩邊边嘛吗嗎吧么麼]|(?<!那)[几幾]|多[少久大长長高远遠]|怎|如何|[为為]何|何[时時处處人]|是否|[没沒]有?[?？]?$|(.)不\1|有[没沒]有|[还還]是|[请請]"
    r"|\d|[百千万萬亿億]|\b(?:who|what|when|where|why|how|which)\b"
)
# Where more than a clause is said, the last one asks.
_LAST = re.compile(r"[^,，;；。：:]+$")
# What a place, a day or one of several is asked for with, where the word stands as it would in a question.
_ONE_OF_SEVERAL = "[一1]?[位家个個届屆年天场場项項次座]|[几幾][位家个個天场場项項份本]|些"
_TYPED = re.compile(
    rf"(?:(?<=[在于於到从從自])那(?=[里裡儿兒裏](?!的)|[一1]?[个個座届屆场場]|些|[一1]?[天年][?？]?$)"
    rf"|(?<=[是由有来來了])那(?=(?:{_ONE_OF_SEVERAL})(?!.*[是有]))"
    rf"|那(?=(?:[一1]?[天年位家届屆]|些).{{1,12}}的[?？]?$))"
)


def with_which(text: str) -> str:
    """Returns `text` with 哪 for a 那 that stands where 哪 would, if nothing else in it asks or counts.

    >>> with_which("大会在那里举行？")
    '大会在哪里举行？'
    >>> with_which("那三天在哪里开会")
    '那三天在哪里开会'
    """
    last = _LAST.search(text) if "那" in text and not _POINTS.search(text) else None
    return text[: last.start()] + _TYPED.sub("哪", last[0]) if last else text
