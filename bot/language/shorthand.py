"""English as it is typed in chats, written out: ppl is people, dont is do not, no of is number of."""

from __future__ import annotations

import re

from bot.language.script import has_han
from bot.language.yes_no import VERBS

_WORDS = {
    "ppl": "people", "plz": "please", "pls": "please", "govt": "government", "intl": "international", "approx": "approximately",
    "abt": "about", "cuz": "because", "coz": "because", "yrs": "years", "yr": "year", "unis": "universities", "mins": "minutes",
    "hrs": "hours", "btwn": "between", "wut": "what", "gonna": "going to", "wanna": "want to", "gotta": "got to",
    "rly": "really", "tmrw": "tomorrow", "grp": "group", "msg": "message", "ive": "I have", "thats": "that is",
    "whats": "what is", "wheres": "where is", "whos": "who is", "hows": "how is", "whens": "when is", "theres": "there is",
}  # fmt: skip
# These may be names elsewhere.
_BESIDE_OTHERS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\bw/(?= )"), "with"),
    (re.compile(r"\bw/o(?= )"), "without"),
    (re.compile(r"\bu(?= (?:tell|know|say|have|think|list|give|explain|find|see|want|mean|please|guys|all)\b|\?*$)"), "you"),
    (re.compile(r"(?<=\bcan )u\b|(?<=\bdo )u\b|(?<=\bare )u\b|(?<=\bthank )u\b"), "you"),
    (re.compile(r"(?:(?<=\bwho )|(?<=\bwhat )|(?<=\bwhere )|(?<=\bhow )|(?<=\bthere )|(?<=\bthey ))r\b(?= )"), "are"),
    (re.compile(r"\bim(?= (?:an?|the|in|at|from|not|so|just|going|trying|looking|writing|doing|curious|wondering)\b)"), "I am"),
    (re.compile(r"(?:^|(?<=, )|(?<=\band ))(?:no\.?|num|nr\.?) of (?!course)", re.IGNORECASE), "number of "),
    (re.compile(r"(?<!\w)# ?of\b"), "number of"),
    (re.compile(r"\be\.? ?g\.(?= ?\w)|\be\.g(?= )", re.IGNORECASE), "such as"),
    (re.compile(r"\bnext to\b", re.IGNORECASE), "beside"),  # no next one
    (re.compile(r"(?<=[a-z] )n(?= [a-z])|(?<=[a-z] )'n'(?= [a-z])|(?<=[a-z] )&(?= [a-z])"), "and"),
)  # fmt: skip
_TOKEN = re.compile(rf"(?<![A-Za-z0-9'’/.@_-])(?:{'|'.join(_WORDS)})(?![A-Za-z0-9'’/_-]|\.\w)")
_CONTRACTED = re.compile(
    rf"\b(?:(?P<verb>{VERBS}|would|could|should)n['’]?t|(?P<special>ca|wo)n['’]t|(?P<i>i)['’]m|(?P<who>i|you|we|they)['’](?P<aux>ve|d|ll|re)"
    r"|(?P<what>it|that|what|who|where|when|how|there)['’]s(?! been\b| got\b))\b",
    re.IGNORECASE,
)
_AUXILIARIES = {"ve": "have", "d": "would", "ll": "will", "re": "are"}
_SPECIAL = {"ca": "can not", "wo": "will not"}


def written_out(text: str) -> str:
    """Returns English `text` with what chats abbreviate, and what is contracted, in full; as it is where it has Chinese.

    >>> written_out("how many ppl came, and no of talks")
    'how many people came, and number of talks'
    """
    if has_han(text):
        return text
    text = _TOKEN.sub(lambda token: _WORDS[token.group()], text)
    for pattern, full in _BESIDE_OTHERS:
        text = pattern.sub(full, text)
    return _CONTRACTED.sub(_in_two_words, text)


def _in_two_words(match: re.Match[str]) -> str:
    if match["special"]:
        return _SPECIAL[match["special"].lower()]
    if match["verb"]:
        return f"{match['verb']} not"
    if match["i"]:
        return f"{match['i']} am"
    return f"{match['who']} {_AUXILIARIES[match['aux'].lower()]}" if match["who"] else f"{match['what']} is"
