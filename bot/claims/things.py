"""The things that a claimed number counts: 学术论文 in 18个学术论文, cities in 80 cities."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bot.claims.claim import Claim, Sort
from bot.language.analyzers import MeaningAnalyzer
from bot.language.clauses import CLAUSE
from bot.language.empty_words import is_empty
from bot.language.marks import SYNONYM
from bot.language.numerals import amounts
from bot.language.pairs import pairs_of
from bot.language.reading import Reading
from bot.language.script import has_han
from bot.language.segmentation import Segmenter, Word
from bot.language.stemming import stems
from bot.retrieval.question import Question

# The parts of speech of a noun and what stands before it; and what a number counts with.
_NOUNS = frozenset({"n", "ns", "nt", "nz", "vn", "a", "b", "j", "l"})
_MEASURES = re.compile(r"[个家名位项场条份篇届种次元]|[万亿]元")
# How long something lasted counts what lasted, not how many there were.
_LASTS = re.compile(r"天|日|年|月|周|小时|分钟|days?|weeks?|months?|years?|hours?|minutes?")
# What a Chinese word means first: a 地区 is a region, and hardly a city.
_FIRST_GLOSSES = 4
# Whoever and whatever.
_ANYTHING = re.compile(
    r"人[员士数次]?|名人|来宾|代表|[参与]会者|单位|机构|东西|内容|左右|[以上]下|以上|[以在]内|大会|现场|people|persons|attendees|participants"
    r"|delegates|visitors|things|items|ones|units|entities|right|correct|true|yes|total"
)
_ENGLISH = re.compile(r"(?: (?:of|different|other))*((?: [a-z-]+)*)")
_ENGLISH_STOP = re.compile(
    r" (?:[a-z]+ed|is|are|was|were|do|did|does|has|have|had|be|been|in|of|at|on|from|to|for|by|with|and|or|that|who|which"
    r"|came|come|took|gave|spoke|made|got|went|ran|all|there|here|this|as|during|plus|then|right|correct)\b.*"
)


class Counted(NamedTuple):
    """The thing that a number counts, and all that stands from the number up to its end."""

    thing: Claim
    start: int


def things_of(question: Question, claims: Sequence[Claim], segmenter: Segmenter) -> Iterator[Counted]:
    """Yields what the numbers among `claims` count, where a noun behind them tells."""
    folded = question.reading.folded
    for claim in claims:
        end = folded.ends.index(claim.span[1]) + 1 if claim.sort is Sort.NUMBER and claim.span[1] in folded.ends else 0
        noun = _noun(question.reading, end, segmenter) if end else None
        if (
            noun is not None
            and not is_empty(noun.text)
            and not _ANYTHING.fullmatch(noun.text)
            and not _LASTS.search(claim.text)
        ):
            span = folded.original_span(noun.start, noun.end)
            yield Counted(Claim(span, noun.text, Sort.THING, claim.text), claim.span[1])


def counts(claim: Claim, texts: Sequence[Reading], meanings: MeaningAnalyzer) -> bool:
    """Whether in one of `texts`, a passage and its translation, the number of a thing that is claimed may count that thing.

    Where none of them has that number nothing is known.
    """
    values = {number.least for number in amounts(claim.of)}
    clauses = [
        (text, match)
        for text in texts
        for match in CLAUSE.finditer(text.text)
        if any(number.least in values for number in amounts(match.group()))
    ]
    return not clauses or any(_tells(claim.text, text, match, meanings) for text, match in clauses)


def _noun(reading: Reading, end: int, segmenter: Segmenter) -> Word | None:
    """Returns the noun that ends what stands behind a number."""
    if not has_han(reading.text):
        return _english_noun(reading.text, end)
    last: Word | None = None
    before = ""
    for word in reading.words:
        if word.end <= end or _MEASURES.fullmatch(word.text):
            continue
        if not reading.text[end : word.start].isalnum() and word.start > end:
            break
        if word.text != "的":
            if not (before == "的" or segmenter.tag(word.text) in _NOUNS) or word.start < end:
                break
            last = word
        elif last is not None:
            break  # it is of what is counted: 8场活动的组成
        before = word.text
    return last


def _english_noun(text: str, end: int) -> Word | None:
    match = _ENGLISH.match(text, end)
    words = _ENGLISH_STOP.sub("", match[1]) if match else ""
    start = match.start(1) + words.rfind(" ") + 1 if match else end
    head = words.rpartition(" ")[2]
    return Word(head, start, start + len(head)) if len(head) > 1 else None


def _tells(thing: str, text: Reading, clause: re.Match[str], meanings: MeaningAnalyzer) -> bool:
    """Whether a clause of `text` names a thing, or what means the same."""
    parts = pairs_of(thing) if has_han(thing) else stems(thing)
    if any(part in clause.group() for part in parts or [thing]):
        return True
    if not meanings.concepts_of(thing).isdisjoint(meanings.concepts_of(clause.group())):
        return True
    meant = set(meanings.of_word(thing))
    first = None if has_han(thing) else _FIRST_GLOSSES
    words = [word for word in text.words if clause.start() <= word.start < clause.end()]
    shared = meant.intersection({meaning for word in words for meaning in meanings.of_word(word.text)[:first]})
    return any(_is_concept(meaning) for meaning in shared) or 2 * len(shared) > len(
        [m for m in meant if not _is_concept(m)]
    )


def _is_concept(meaning: str) -> bool:
    return meaning.startswith(SYNONYM)
