"""The numbers that a question claims, or offers to choose from, each with the part of the question that it stands in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.claims.claim import Claim, Sort
from bot.claims.taken import chosen_from
from bot.language.choices import offers_a_choice
from bot.language.comparisons import claimed, compares
from bot.language.span import Span, lies_in
from bot.search import Search

# What is asked of all is not how many there are.
OF_ALL = re.compile(r"都|全是|全部|全都|均|\b(?:all|every|each)\b")
# What says one of several numbers, in the text as it is typed: 和, 跟 and 、 part those, too.
_PART = re.compile(r"(?:(?!\band\b)[^，,；;。、和跟])+")
_ENDS = re.compile(r"[了呢吗嗎吧嘛]*(?:[，,；;。?？!！]|$)")
# Of what one of several may be chosen by what answers the open question.
_CHOSEN = (Sort.NUMBER, Sort.ORDINAL, Sort.EDITION, Sort.DATE)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a question's text, and what it claims: a number, or some of which one is to be chosen."""

    span: Span
    claims: Sequence[Claim]


def numbers_claimed(search: Search, claims: Sequence[Claim], found: float) -> list[Part]:
    """Returns the numbers that are claimed, or are to choose from, each with the part of the question that it stands in.

    Several stand in a clause each: 集体采访有4场，发布会有2场. None where two stand in one. Where no sentence was found, only one
    that is asked about, or may keep it from being found.
    """
    text = search.question.text
    whole = 0, len(text)
    if offers_a_choice(search.question.reading.text):
        chosen = [claim for claim in chosen_from(text, claims) if claim.sort in _CHOSEN]
        return [Part(whole, chosen)] if chosen else []
    counted = [claim for claim in claims if claim.sort is Sort.NUMBER]
    counted = counted or [claim for claim in claims if claim.sort is Sort.ORDINAL]
    if OF_ALL.search(text) and not compares(search.question.reading.text):
        return []
    if search.ranking.probability < found and not any(_is_in_the_way(claim, search) for claim in counted):
        return []
    if len(counted) < 2:
        return [Part(whole, counted)] if counted else []
    clauses = [match.span() for match in _PART.finditer(text)]
    parts = [Part(span, [claim for claim in counted if lies_in(claim.span[0], [span])]) for span in clauses]
    return [part for part in parts if part.claims] if all(len(part.claims) < 2 for part in parts) else []


def _is_in_the_way(claim: Claim, search: Search) -> bool:
    """Whether a number is lacking, rough or compared with, or its clause ends with it: 科技成果一共18项吗."""
    text = search.question.text
    spelt = text[slice(*claim.span)]
    is_rough = any(number.is_rough for number in claimed(claim.text))
    if is_rough or any(number in spelt for number in search.missing.numbers):
        return True
    return _ENDS.match(text, claim.span[1]) is not None
