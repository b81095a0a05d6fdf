"""Whether a sentence says the contrary of what a question claims: it was, it was not, up and down, from one to the other."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.claims.claim import Claim, Sort
from bot.language.clauses import CLAUSE
from bot.language.comparisons import claimed
from bot.language.contraries import Side, is_opposed, sides
from bot.language.denials import denials, refusals
from bot.language.outnumbering import holds
from bot.language.pairs import pairs_of
from bot.language.script import has_han
from bot.language.span import Span, overlaps
from bot.language.stemming import stems
from bot.language.yes_no import asks_what
from bot.retrieval.question import Question

# Words of the shortest clause in English: for the first time is none.
_FEWEST_WORDS = 5
_AT_END = re.compile(r"(?:[,;]? *(?:right|correct|true|yes|no)|[吧吗嘛呢啊呀哦了的]|(?<!什)么)*\W*$")
_IS_IT_SO = re.compile(r"是不是|是否")
_LONGEST = 16
_LONGEST_WORDS = 6
# From what to what something turned.
_TURNED = re.compile(
    r"(?:从|由)(?P<before>[^，,。]{2,12}?)(?:已经|正在|逐渐)?(?:(?:转|演)?变|成|升|降|改|调)(?:变|成|为|了|至|到)*(?P<after>[^，,。?？]{2,12}?)(?=(?:[了吧吗的]|是吗|\W)*$)"
    r"|\bfrom (?:an? |the )?(?P<one>[a-z]+)\b.{0,30}?\b(?:in)?to (?:an? |the )?(?P<other>[a-z]+)"
)
_FROM = re.compile(r"[从由]|\bfrom\b")
# What is denied itself: 以前没有.
_DENIED = re.compile(r"\w{0,4}?[没未无不]|(?: \w+){0,2} (?:not?|never)\b")
# What is left out is listed: 不含单房差和小费.
_LEAVES_OUT = re.compile(r"含|包[含括]")
# How far behind a denial stands what it denies.
_NEAR = 3


def denial_of(question: Question, texts: Sequence[str]) -> Claim | None:
    """Returns the claim of `question` that something is not so, from the word that denies to the end of its clause.

    None where it only asks whether it is not, as 没有签约吗 does, or what it denies behind its claim is in none of `texts`: it is
    no rumour.
    """
    folded = question.reading.folded
    start, end = _last_clause(folded.text)
    if start > 0 and texts and not any(_units(folded.text[start:end]) & _units(said) for said in texts):
        return None
    counted = [(number.start, number.end) for number in claimed(folded.text)]
    found = [span for span in denials(folded.text) if start <= span[0] < end and not overlaps(span, counted)]
    is_claimed = question.is_asserted or _IS_IT_SO.search(folded.text, start, end)
    if asks_what(folded.text) or not (found and is_claimed):
        return None
    return _claim(question, found[0][0], end)


def is_denied(question: Question, texts: Sequence[str]) -> bool:
    """Whether one of `texts`, folded, denies what is nearest to what `question` denies, or says the contrary of it."""
    folded = question.reading.folded
    claimed = sides(folded.text)
    what = folded.blanked(denials(folded.text)).text
    for said in texts:
        shared, clauses = _nearest(what, said)
        if not shared:
            clauses = [said]
        if any(refusals(clause) or any(is_opposed(side, sides(clause)) for side in claimed) for clause in clauses):
            return True
    return False


def says_how(claim: Claim) -> bool:
    """Whether a claim is but a word that denies, or that has a contrary: 不能, 通过."""
    return bool(denials(claim.text) or sides(claim.text))


def contrary_of(question: Question, texts: Sequence[str]) -> Claim | None:
    """Returns what `question` claims of which one of `texts`, folded, says the contrary; None where none does."""
    text = question.reading.text
    if asks_what(text):
        return None
    start, end = _last_clause(text)
    for said in texts:
        turned = _turned_round(text, said)
        if turned is not None:
            return _claim(question, *turned)
        for side in sides(text):
            if _DENIED.match(text, side.span[1]):
                continue
            if (question.is_asserted or not side.may_be_asked) and _is_opposed(side, text, said):
                return _claim(question, *side.span)
        if question.is_asserted and not refusals(text) and _is_refused(text[start:end], said):
            return _claim(question, start, end)
    return None


def fewer_of(question: Question, texts: Sequence[str]) -> Claim | None:
    """Returns the claim of `question` that there is more of one thing than of another, where one of `texts` has it otherwise."""
    text = question.reading.text
    if question.is_asserted and any(holds(text, said) is False for said in texts):
        return _claim(question, *_last_clause(text))
    return None


def _claim(question: Question, start: int, end: int) -> Claim:
    folded = question.reading.folded
    text = folded.text[start:end]
    kept = len(text) if has_han(text) and len(text) <= _LONGEST else _LONGEST
    if not has_han(text):
        kept = len(" ".join(text.split(" ")[:_LONGEST_WORDS]))
    end = start + len(text[:kept].rstrip())
    return Claim(folded.original_span(start, end), folded.text[start:end], Sort.CONTRARY)


def _last_clause(text: str) -> Span:
    """Returns where the last clause of folded `text` stands, without what only asks whether it is so."""
    ending = _AT_END.search(text)
    end = ending.start() if ending and ending.start() else len(text)
    clauses = [match.span() for match in CLAUSE.finditer(text, 0, end)]
    start = clauses[-1][0] if clauses else 0
    return start + len(text[start:end]) - len(text[start:end].lstrip()), end


def _clauses(text: str) -> list[str]:
    """Returns the clauses of a sentence; a few English words alone belong to the next clause."""
    found: list[str] = []
    short = ""
    for match in CLAUSE.finditer(text):
        clause = f"{short} {match.group()}" if short else match.group()
        short = clause if not has_han(clause) and len(clause.split()) < _FEWEST_WORDS else ""
        if not short:
            found.append(clause)
    return [*found, short] if short else found


def _units(text: str) -> frozenset[str]:
    """Returns each two neighbouring characters of the Chinese in folded `text`, the stems of the English, and the figures."""
    runs = re.findall(r"[\u4e00-\u9fff]+", text)
    pairs = [pair for run in runs for pair in pairs_of(run)]
    return frozenset([*pairs, *stems(text), *re.findall(r"\d+(?:\.\d+)?", text)])


def _nearest(claim: str, text: str) -> tuple[int, list[str]]:
    """Returns how much the clauses of `text` share with a claim that share most, and those."""
    units = _units(claim)
    shared = [(len(units & _units(clause)), clause) for clause in _clauses(text)]
    most = max((number for number, _ in shared), default=0)
    return most, [clause for number, clause in shared if number == most]


def _is_opposed(side: Side, claim: str, text: str) -> bool:
    """Whether of the clauses with this contrast those that share most with the claim have its other side alone."""
    if is_opposed(side, [other for other in sides(claim) if other != side and other.number != side.number]):
        return False  # it names both
    rest = claim[: side.span[0]] + " " + claim[side.span[1] :]
    told = [clause for clause in _clauses(text) if any(other.contrast == side.contrast for other in sides(clause))]
    shared = [(len(_units(rest) & _units(clause)), clause) for clause in told]
    most = max((number for number, _ in shared), default=0)
    if not most and not _units(rest) & _units(text):
        return False
    nearest = [clause for number, clause in shared if number == most]
    return all(is_opposed(side, sides(clause)) for clause in nearest) and bool(nearest)


def _turned_round(claim: str, text: str) -> Span | None:
    """Returns where `claim` has something turn from one thing into another that turned into the first in `text`."""
    match = _TURNED.search(claim)
    if match is None:
        return None
    before, after = match["before"] or match["one"], match["after"] or match["other"]
    last, first = text.find(before), text.find(after)
    is_other_way = 0 <= first < last and _FROM.search(text, max(0, first - 20), first) is not None
    return match.span() if is_other_way else None


def _is_refused(claim: str, text: str) -> bool:
    """Whether what is claimed is denied or forbidden in the clause of `text` that shares most with it."""
    shared, clauses = _nearest(claim, text)
    units = _units(claim)
    return shared > 0 and any(_refuses(clause, span, units) for clause in clauses for span in refusals(clause))


def _refuses(clause: str, span: Span, claimed: frozenset[str]) -> bool:
    """Whether what is claimed stands behind the word that refuses, or in what is left out, or before it where little follows."""
    behind = clause[span[1] :]
    if _units(behind) & claimed:
        return _LEAVES_OUT.match(behind) is not None or bool(_units(behind[: _NEAR + 2]) & claimed)
    return len(behind) <= 2 * _NEAR
