"""What is exclaimed before a question: 妈的, 卧槽, emmm, bro."""

from __future__ import annotations

_BREAK = r"(?=[\s,.!?。…~])"
_CHINESE = (
    r"(?:他|你|我)?(?:妈|奶奶|大爷|妹)的|(?:你|尼)[妈玛](?:的|逼)?(?![的县])|[卧我]了?个?[槽操靠艹]|我去(?=[,\s!])|我的?(?:妈|天)[呀啊哪呐]?"
    + _BREAK
    + "|"
    rf"[草操艹靠擦额呃唉哎诶欸嗯哇啊哦噢嘿](?:呀|哟|塞)?{_BREAK}|靠[北腰杯]|[唉呃额嗯]{{2,}}|天[哪呐啊]{_BREAK}|救命{_BREAK}|服了{_BREAK}"
)
_LATIN = (
    r"tmd|mmp|nm(?=[\s\u4e00-\u9fff])|wtf|wth|omg|omfg|lmao|ffs|e+m{2,}|h+m{2,}|u[hm]+|ugh+|oof|geez|gosh|yo+(?=[\s,])|bro|bruh|dude|mate(?=[\s,])"
    r"|man(?=,)|damn(?! you)|holy (?:shit|crap|cow|moly)|oh my god|(?:anyway|anyhow)(?=[\s,])"
)
EXCLAIMED = rf"(?:{_CHINESE}|{_LATIN})"
"""A pattern for one of them, in folded text; most are none but at the beginning."""
