"""What an English question asks for, by the noun behind its asking word: which company, what kind of agreements."""

from __future__ import annotations

import re

from bot.retrieval.answer_type import AnswerType

_OF = r"(?:kinds?|types?|sorts?|forms?|names?|number|one|ones) of (?:the |these |those )?"
_PHRASE = r"[a-z][a-z'’-]*(?: [a-z][a-z'’-]*){0,3}"
_ASKING = re.compile(
    rf"\b(?:which|what)(?:'s| (?:is|are|was|were))? (?:the |an? |some )?(?:{_OF})?(?:\d+ )?(?P<noun>{_PHRASE})"
)
# What ends the noun phrase: a verb, a preposition, what else goes with a verb.
_END = re.compile(
    r"\b(?:is|are|was|were|be|been|did|do|does|done|has|have|had|can|could|will|would|should|may|might|"
    r"of|in|on|at|for|from|to|with|by|about|and|or|that|who|which|as|than|"
    r"the|a|an|this|these|those|their|its|his|her|it|they|he|she|we|you|i|there|here|"
    r"came|come|took|take|gave|give|said|say|got|get|made|make|signed|held|happened|attended|exhibited|joined|hosted|wrote|"
    r"spoke|told|went|won|showed|left|led|ended|not|also|really|exactly|actually)\b.*"
)
_BY_NOUN: tuple[tuple[AnswerType, re.Pattern[str]], ...] = (
    (AnswerType.YEAR, re.compile(r"years?$")),
    (AnswerType.TIME, re.compile(r"(?:dates?|days?|months?|time|century|decade|period|season|week)$")),
    (AnswerType.COUNT, re.compile(
        r"(?:percentage|number|amount|sum|share|figure|total|value|size|age|height|length|cost|price|population|rate)$"
    )),
    (AnswerType.PLACE, re.compile(
        r"(?:cit(?:y|ies)|towns?|places?|countr(?:y|ies)|provinces?|states?|regions?|nations?|villages?|count(?:y|ies)|islands?|"
        r"rivers?|mountains?|streets?|districts?|areas?|continents?|capital|locations?|venues?|stations?|airports?)$"
    )),
    (AnswerType.ORGANISATION, re.compile(
        r"(?:compan(?:y|ies)|firms?|business(?:es)?|organi[sz]ations?|agenc(?:y|ies)|ministr(?:y|ies)|departments?|offices?|bod(?:y|ies)|"
        r"institutions?|institutes?|universit(?:y|ies)|colleges?|schools?|part(?:y|ies)|teams?|clubs?|groups?|banks?|associations?|"
        r"committees?|governments?|enterprises?|authorit(?:y|ies)|army|armies|churches|church|bands?|newspapers?|organi[sz]ers?|hosts?)$"
    )),
    (AnswerType.WHO, re.compile(
        r"(?:persons?|people|m[ae]n|wom[ae]n|politicians?|officials?|leaders?|speakers?|ministers?|governors?|presidents?|members?|"
        r"authors?|writers?|directors?|actors?|actress|scientists?|kings?|queens?|emperors?|generals?|players?|singers?|artists?|"
        r"founders?|professors?|doctors?|guests?|chairm[ae]n|deputy|secretary|character|philosopher|composer|coach|guy)$"
    )),
    (AnswerType.WORK, re.compile(
        r"(?:books?|reports?|documents?|papers?|films?|movies?|publications?|albums?|songs?|novels?|titles?|series|magazines?|laws?|"
        r"treat(?:y|ies)|acts?|agreements?|initiatives?|programs?|games?|plays?|poems?)$"
    )),
    (AnswerType.NAME, re.compile(r"(?:names?|nicknames?|term|word|phrase|slogan|motto)$")),
    (AnswerType.REASON, re.compile(r"(?:reasons?|causes?|purpose|motive)$")),
    (AnswerType.DESCRIPTION, re.compile(
        r"(?:features?|characteristics?|traits?|qualit(?:y|ies)|effects?|impacts?|benefits?|results?|outcomes?|goals?|aims?|advantages?|"
        r"significance|meaning|message|points?|views?|opinions?|attitude|reaction|role|difference|changes?|achievements?|point|use)$"
    )),
)  # fmt: skip
_REASON = re.compile(r"^what (?:\w+ ){0,6}for\W*$|\bfor what (?:reason|purpose)\b|\bhow come\b")
_HOW = re.compile(r"\b(?:in what way|by what means|in which way|what way)\b")
_MEASURED = re.compile(r"\bhow (?:old|big|large|long|far|high|tall|fast|often|deep|wide|heavy)\b")


def noun_asked_about(text: str) -> str:
    """Returns the noun that folded English `text` asks about; empty where it names none.

    The last word of its phrase that tells what is asked for, or else the last: the phrase may run on into a verb.

    >>> noun_asked_about("which vice governors of the province spoke")
    'governors'
    >>> noun_asked_about("which province profits from it")
    'province'
    """
    match = _ASKING.search(text)
    words = _END.sub("", match["noun"]).split() if match else []
    return next((word for word in reversed(words) if _by_noun(word) is not None), words[-1] if words else "")


def english_asked(text: str, noun: str) -> AnswerType | None:
    """Returns what folded English `text` asks for, as its words and the `noun` it asks about tell; None where they do not."""
    if _REASON.search(text):
        return AnswerType.REASON
    if _HOW.search(text):
        return AnswerType.HOW
    return AnswerType.COUNT if _MEASURED.search(text) else _by_noun(noun)


def _by_noun(noun: str) -> AnswerType | None:
    return next((asked for asked, pattern in _BY_NOUN if pattern.match(noun)), None)
