"""What is claimed of all, where a sentence says it of some: 主办单位全是企业, 1200个项目都签约了, all hosts were companies."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.claims.claim import Claim, Sort
from bot.language.clauses import CLAUSE
from bot.language.numerals import amounts
from bot.language.pairs import pairs_of
from bot.language.script import has_han
from bot.language.span import Span
from bot.language.stemming import stems
from bot.retrieval.question import Question

# 不全是 and 都有 say it of some.
_ALL = r"(?<![不没非连谁哪么])(?:全都|全部|全|都|均)"
_END = r"(?=(?:[的了过吧吗嘛呀啊呢]|的?人|对[吧吗])*\W*$)"
_ARE = re.compile(
    rf"(?P<whose>[^,，;；]{{2,}}?)(?P<all>{_ALL}(?:是|为|由)|清[1一]色(?:全|都)?[是为]?的?)(?P<what>[\u4e00-\u9fff]{{2,8}}?){_END}"
    r"|\b(?:all|each|every)(?: of)?(?: the)? (?P<of>[a-z -]{3,30}?) (?:is|are|was|were) (?:an? )?"
    r"(?P<being>[a-z -]{4,30}?)(?=\W*$|,)"
    r"|(?:^|\bthe )(?P<them>[a-z -]{3,30}?) (?:are|were) all (?P<one>[a-z -]{4,30}?)(?=\W*$|,)"
)
_DID = re.compile(
    rf"(?P<number>\d[\d.]*[万亿]?[多余]?)(?P<whose>[^\d,，;；]{{1,10}}?)(?P<all>{_ALL})(?![是为有由])(?P<what>[\u4e00-\u9fff]{{2,8}}?){_END}"
    r"|\ball (?:of )?(?:the )?(?P<figure>\d[\d.]*) (?P<of>[a-z -]{3,30}?) (?:was|were|got|have been) (?P<done>[a-z]{3,})"
)
# Several things beside each other: 国际组织、国内部委、行业协会和企业.
_LISTED = re.compile(
    r"[^,，;；:、\d]{2,12}(?:、[^,，;；:、]{2,12})+|[a-z -]{3,40}(?:, [a-z -]{3,40})+,? and [a-z -]{3,40}"
)
_BESIDE = re.compile(r"、|和|及|与|, | and ")
_AND = re.compile(r"\band\b")
_FEWEST_LISTED = 2
# 签了约 is 签约.
_DONE = re.compile(r"(?<=.)[了过](?=.)")


def less_than_all(question: Question, texts: Sequence[str]) -> Claim | None:
    """Returns what `question` claims of all that one of `texts`, folded, says of some alone; None where none does.

    Of those of whom it lists several sorts, or, of so many, where it has the number without that, and that of another number.
    """
    folded = question.reading.folded
    for said in texts:
        span = _of_a_sort(folded.text, said) or _of_so_many(folded.text, said)
        if span is not None:
            return Claim(folded.original_span(*span), folded.text[slice(*span)], Sort.CONTRARY)
    return None


def _of_a_sort(claim: str, said: str) -> Span | None:
    match = _ARE.search(claim)
    if match is None:
        return None
    whose, what = match["whose"] or match["of"] or match["them"], match["what"] or match["being"] or match["one"]
    for clause in CLAUSE.finditer(said):
        for listed in _LISTED.finditer(clause.group()):
            are_of_it = [_shares(what, item) for item in _BESIDE.split(listed.group()) if item.strip()]
            is_of_them = _shares(whose, clause.group()) and len(are_of_it) >= _FEWEST_LISTED
            if is_of_them and not all(are_of_it):
                return _span_of(match)
    return None


def _of_so_many(claim: str, said: str) -> Span | None:
    match = _DID.search(claim)
    if match is None:
        return None
    what = match["what"] or match["done"]
    number = next(iter(amounts(match["number"] or match["figure"]))).least
    counted = list(_clauses_with_numbers(said))
    without = [text for text, numbers in counted if number in numbers]
    of_others = [text for text, numbers in counted if numbers and number not in numbers and _shares(what, text)]
    if without and of_others and not any(_shares(what, text) for text in without):
        return _span_of(match)
    return None


def _clauses_with_numbers(said: str) -> Iterator[tuple[str, frozenset[object]]]:
    for clause in CLAUSE.finditer(said):
        for part in _AND.split(clause.group()):
            yield part, frozenset(number.least for number in amounts(part))


def _span_of(match: re.Match[str]) -> Span:
    """Returns where the word for all stands with what is claimed of all; in English the whole claim."""
    return (match.start("all"), match.end("what")) if match["what"] else match.span()


def _shares(thing: str, text: str) -> bool:
    """Whether `text` has two letters in a row of what is Chinese, or a word of what is English."""
    if has_han(thing):
        return any(pair in text for pair in pairs_of(_DONE.sub("", thing)))
    return not set(stems(thing)).isdisjoint(stems(text))
