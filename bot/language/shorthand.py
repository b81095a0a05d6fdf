"""English as it is typed in chats, written out: ppl is people, dont is don't, no of is number of."""

from __future__ import annotations

import re

_WORDS = {
    "ppl": "people", "plz": "please", "pls": "please", "govt": "government", "gov't": "government", "intl": "international",
    "int'l": "international", "conf": "conference", "bn": "billion", "approx": "approximately", "abt": "about",
    "bc": "because", "cuz": "because", "cos": "because", "coz": "because", "yrs": "years", "yr": "year", "uni": "university",
    "unis": "universities", "org": "organization", "orgs": "organizations", "diff": "different", "dept": "department",
    "mins": "minutes", "hrs": "hours", "btwn": "between", "w/": "with", "w/o": "without", "wat": "what", "wut": "what",
    "gonna": "going to", "wanna": "want to", "gotta": "got to", "rly": "really", "tmrw": "tomorrow", "grp": "group",
    "msg": "message", "im": "i am", "ive": "i have", "thats": "that is", "whats": "what is", "wheres": "where is",
    "whos": "who is", "hows": "how is", "whens": "when is", "theres": "there is",
}  # fmt: skip
_NOT = ("do", "does", "did", "is", "are", "was", "were", "has", "have", "had", "would", "could", "should")
_CONTRACTED = re.compile(
    rf"\b(?:(?P<verb>{'|'.join(_NOT)})n['’]?t|(?P<can>ca)n['’]?t|(?P<i>i)['’]m|(?P<who>i|you|we|they)['’](?P<aux>ve|d|ll|re)"
    r"|(?P<what>it|that|what|who|where|when|how|there|he|she)['’]s)\b",
    re.IGNORECASE,
)
_AUXILIARIES = {"ve": "have", "d": "would", "ll": "will", "re": "are"}
# Among Chinese a letter may be anything.
_LETTERS = {"u": "you", "ur": "your", "r": "are"}
_TOKEN = re.compile(r"(?<![A-Za-z0-9'’/.@])(?:w/o?|[a-z]+(?:'[a-z]+)?)(?![A-Za-z0-9'’/])")
_NUMBER_OF = re.compile(r"\b(?:no\.?|nos\.?|num|nr\.?|#) of\b")
_HAN = re.compile(r"[\u4e00-\u9fff]")


def written_out(text: str) -> str:
    """Returns `text` with what chats abbreviate in full; what has a capital stays.

    >>> written_out("how many ppl came, and no of talks")
    'how many people came, and number of talks'
    """
    known = _WORDS if _HAN.search(text) else _WORDS | _LETTERS
    text = _TOKEN.sub(lambda token: known.get(token.group(), token.group()), text)
    return _NUMBER_OF.sub("number of", _CONTRACTED.sub(_in_two_words, text))


def _in_two_words(match: re.Match[str]) -> str:
    if match["can"]:
        return "cannot"
    if match["verb"]:
        return f"{match['verb']} not"
    if match["i"]:
        return f"{match['i']} am"
    return f"{match['who']} {_AUXILIARIES[match['aux'].lower()]}" if match["who"] else f"{match['what']} is"
