"""What a question takes for granted: 北京 in 是不是在北京开的, 400家 in 来了400家, the edition in 第一届有多少嘉宾."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.claims.claim import Claim, Sort, Vocabulary
from bot.language import script
from bot.language.choices import lists, offers_a_choice, parts_choices
from bot.language.comparisons import claimed, compares
from bot.language.dates import DATE, DAY, YEAR
from bot.language.empty_words import is_empty
from bot.language.hours import moments_in
from bot.language.measures import UNITS, measured
from bot.language.offices import english_offices_in, offices_in
from bot.language.persons import has_surname
from bot.language.span import Span, overlaps
from bot.language.turns import ORDINAL, editions_in
from bot.language.yes_no import VERBS, asks_what, asks_whether, says_or_not
from bot.retrieval.missing import Missing
from bot.retrieval.question import Question

# Some one thing, one that may be there or not, 有没有1本, or of which more is told, 1本讲中国; the two spoken of, 那2本.
_IDLE_FEW = re.compile(
    r"1(?=[个种些下样直起次点]|$|\s)|(?<=有没有)1(?=[本份项篇部条句块座款])|(?<=[那这])[12](?=[个种样次本份项篇部条句块座款位节段章])"
    r"|1(?=[个本份项篇部条座位场](?:讲|说|写|叫|关于))"
)
_CAPITAL = r"[A-Z][A-Za-z'’.-]*"
# At the beginning the verb has a capital, too: Is Gao Xingfu the governor.
_PROPER = re.compile(
    rf"(?<![A-Za-z])(?:^(?i:{VERBS})(?:n['’]t)? )?(?P<name>{_CAPITAL}(?: (?:(?:of|the|and|de) )?{_CAPITAL})*)"
)
_AT_PLACE = re.compile(r"(?:[在于於到]|\bin|\bat)\s*$")
_IS_WHO = re.compile(r"[是由叫]$")
_TOPIC = re.compile(r"[\u4e00-\u9fff]{0,3}?(?:上|期间|期間)")
_NUMBER_ASKED = re.compile(rf"(?<![\d几])\d+[万亿]?[多余]?[{UNITS}元块]?(?:左右|上下)?\W*\?")
_TITLE = re.compile(r"《[^》]*》")
# Of one side alone: 都是国内企业, 411家外国公司, only Chinese firms; not 不全是国内的, 都有外国企业, or where both are named.
_ALONE = re.compile(
    r"都(?!有)|全(?![球国世])|只(?!要)|仅|光(?!之)|清[1一]色|\d+[家名个]$|\d+ $|\b(?:all|every|only|just|each)\b"
)
_NOT_ALONE = re.compile(r"[也不没]|\b(?:not|too|as well|all in all)\b|n't\b")
_SIDE = re.compile(
    r"(?:国内|本土|大陆|内地|本国|国外|海外|外国|外资|境外|中国)(?!外)"
    r"(?=的?(?:[大小]?(?:企业|公司|厂|商家|品牌|单位|媒体|记者|嘉宾|客|人)|\W*$|[吧吗呀啊]))|[外中]企|老外"
    r"|\b(?:domestic|local|chinese|foreign|overseas)\b"
    r"(?= (?:compan|firm|exhibitor|business|media|journalist|reporter|guest|brand|one)|\W*$|, (?:right|correct|true|yes|no)\b)"
    r"|\bfrom (?:china|abroad|overseas)\b"
)
# Of whom it is said stands before it; only who claims it, and does not ask, is told: were they only Chinese?
_BARE = re.compile(r"(?<=[a-z])(?: right| correct| true)?\W*$")
_SIDES = re.compile(
    r"国内|本土|大陆|内地|本国|国外|海外|外国|外资|境外|中国|外企|中企|老外|domestic|local|chinese|foreign|overseas|abroad|china"
)
_VAGUE = frozenset({"东西", "里面", "外面", "事情", "地方", "情况", "玩意", "现场", "上面"})
# 只办 is no word, but no more than that it was done.
_ONLY = "只仅"


def claims_of(question: Question, missing: Missing, vocabulary: Vocabulary) -> tuple[Claim, ...]:
    """Returns what `question` takes for granted, in order.

    Of one that does not ask whether something is so the editions, the years and the office that stands before a name, and of one
    that asks nothing the numbers, days, persons and offices. Of the words of the report, its `vocabulary`, the names count; what
    it lacks is in `missing`.
    """
    text = question.reading.text
    if is_statement(text):
        people = _people(question, vocabulary)
        stated = [*_stated(question), *people, *_offices(question, people), *_editions(question), *_years(question)]
        stated += [*_sided(question), *_timed(question)]
        return tuple(sorted(stated, key=lambda claim: claim.span))
    is_choice = offers_a_choice(text)
    if not asks_to_confirm(text):
        return tuple(_chosen(question) if is_choice else _taken(question, vocabulary))
    # Of words that may be chosen none is taken for granted.
    unknown = () if is_choice else _unknown(question, missing)
    claims: list[Claim] = []
    offices = _offices(question, _people(question, vocabulary))
    sorts = (_timed(question), _counted(question), _sided(question), offices, unknown, _named(question, vocabulary))
    for claim in itertools.chain(*sorts):
        if not overlaps(claim.span, [earlier.span for earlier in claims]):
            claims.append(claim)
    return tuple(sorted(claims, key=lambda claim: claim.span))


def claims_number(question: Question) -> bool:
    """Whether `question` asks whether a number or a date is so, or, in Chinese, says one and asks nothing."""
    text = question.reading.text
    is_statement = question.is_chinese and not asks_what(text)
    return (asks_to_confirm(text) or is_statement) and any(True for _ in _counted(question))


def asks_to_confirm(text: str) -> bool:
    """Whether folded `text` asks whether something is so; 超过400家企业 does, and 来了400家?."""
    return asks_whether(text) or (not asks_what(text) and (compares(text) or _NUMBER_ASKED.search(text) is not None))


def is_statement(text: str) -> bool:
    """Whether folded `text` asks nothing and offers nothing to choose from."""
    return not (asks_to_confirm(text) or offers_a_choice(text) or asks_what(text))


def alternatives(text: str, claims: Sequence[Claim]) -> list[list[Claim]]:
    """Returns `claims` of the question `text` in order, those together of which one is to be chosen: 2天、3天还是4天."""
    listed: list[list[Claim]] = []
    for claim in sorted(claims, key=lambda claim: claim.span):
        before = listed[-1][-1] if listed else None
        between = text[before.span[1] : claim.span[0]] if before and before.sort is claim.sort else None
        if between is not None and (lists(between) or parts_choices(between)):
            listed[-1].append(claim)
        else:
            listed.append([claim])
    return [choice for group in listed for choice in _choices(text, group)]


def _choices(text: str, group: list[Claim]) -> list[list[Claim]]:
    """Returns `group` whole where its last is another choice, else each of it alone."""
    if len(group) > 1 and parts_choices(text[group[-2].span[1] : group[-1].span[0]]):
        return [group]
    return [[claim] for claim in group]


def _editions(question: Question) -> Iterator[Claim]:
    folded = question.reading.folded
    for span, number in editions_in(folded.text):
        yield Claim(folded.original_span(*span), str(number), Sort.EDITION)


def _years(question: Question) -> Iterator[Claim]:
    folded = question.reading.folded
    for match in YEAR.finditer(folded.text):
        yield Claim(folded.original_span(*match.span()), match.group(), Sort.YEAR)


def _taken(question: Question, vocabulary: Vocabulary) -> Iterator[Claim]:
    """Yields what whatever is asked is asked of: an edition, a year, somebody called by an office, 副省长任贤良."""
    yield from _editions(question)
    yield from _years(question)
    people = _people(question, vocabulary)
    names = {claim.span[0] for claim in people}
    yield from (claim for claim in _offices(question, people) if claim.span[1] in names)


def _chosen(question: Question) -> list[Claim]:
    """Returns the numbers between which one is to choose, 600还是700; else the editions."""
    return chosen_from(question.text, list(_counted(question))) or list(_editions(question))


def chosen_from(text: str, claims: Sequence[Claim]) -> list[Claim]:
    """Returns those of `claims` of which one is to be chosen, 3天还是4天; none where there is no choice between them."""
    return [claim for choice in alternatives(text, claims) if len(choice) > 1 for claim in choice]


def _counted(question: Question) -> Iterator[Claim]:
    """Yields the dates, ordinals and numbers; each number once, by the first that holds it."""
    text, folded = question.reading.text, question.reading.folded
    taken: list[Span] = [match.span() for match in _TITLE.finditer(text)]
    for sort, pattern in ((Sort.DATE, DATE), (Sort.ORDINAL, ORDINAL)):
        for match in pattern.finditer(text):
            if not overlaps(match.span(), taken):
                taken.append(match.span())
                yield Claim(folded.original_span(*match.span()), match.group(), sort)
    for start, end, _, _ in claimed(text):
        if not overlaps((start, end), taken) and not _IDLE_FEW.match(text, start):
            counted = measured(text, end)
            yield Claim(folded.original_span(start, counted), text[start:counted], Sort.NUMBER)


def _stated(question: Question) -> Iterator[Claim]:
    """Yields the numbers and the days of what asks nothing; a year, or 第二部分, may only name what is asked about."""
    for claim in _counted(question):
        day = DAY.search(claim.text) if claim.sort is Sort.DATE else None
        if (claim.sort is Sort.NUMBER and not YEAR.fullmatch(claim.text)) or day:
            yield replace(claim, text=day[0] if day else claim.text)


def _named(question: Question, vocabulary: Vocabulary) -> Iterator[Claim]:
    """Yields the names that the report has, wherever; those that it lacks are missing."""
    for word in question.content.words:
        is_name = word.text in question.names or word.text in vocabulary.names
        if is_name and script.has_han(word.text) and word.text in vocabulary.words:
            span = question.content.folded.original_span(word.start, word.end)
            yield Claim(span, word.text, _sort(question.text, span))
    for match in _PROPER.finditer(question.text):
        name, span = match["name"].lower(), match.span("name")
        person = vocabulary.persons.get(name.replace(" ", ""))
        if person or ((span[0] or script.has_han(question.text)) and not is_empty(name)):
            yield Claim(span, person or name, _sort(question.text, span))


def _people(question: Question, vocabulary: Vocabulary) -> list[Claim]:
    """Returns the persons of the report that `question` names."""
    return [claim for claim in _named(question, vocabulary) if script.has_han(claim.text) and has_surname(claim.text)]


def _offices(question: Question, people: Sequence[Claim]) -> Iterator[Claim]:
    """Yields the offices in `question` of the one person of the report that it names, among `people`."""
    names = {claim.text for claim in people}
    if len(names) == 1:
        folded = question.reading.folded
        chinese = [(span, folded.text[slice(*span)]) for span in offices_in(folded.text)]
        for span, office in chinese or english_offices_in(folded.text):
            yield Claim(folded.original_span(*span), office, Sort.OFFICE, *names)


def _sided(question: Question) -> Iterator[Claim]:
    """Yields the one side, at home or abroad, that everybody is claimed to be of."""
    folded = question.reading.folded
    sides = [
        match
        for match in _SIDE.finditer(folded.text)
        if question.is_asserted or not _BARE.match(match.string, match.end())
    ]
    if (
        len(sides) == 1
        and len(set(_SIDES.findall(folded.text))) == 1
        and not _NOT_ALONE.search(folded.text)
        and not offers_a_choice(folded.text)
    ):
        start, end = sides[0].span()
        if alone := _ALONE.search(folded.text[:start]):
            of = "".join(filter(str.isdecimal, alone.group()))
            yield Claim(folded.original_span(start, end), sides[0].group(), Sort.SIDE, of)


def _timed(question: Question) -> Iterator[Claim]:
    """Yields the times of day and the days of the week."""
    folded = question.reading.folded
    for moment in moments_in(folded.text):
        yield Claim(folded.original_span(*moment.span), folded.text[slice(*moment.span)], Sort.MOMENT)


def _unknown(question: Question, missing: Missing) -> Iterator[Claim]:
    """Yields what the report lacks altogether; of English words only a place, others may be misspelt."""
    words = (word for word in missing.words if len(word) > 1 and not _tells_nothing(script.simplified(word)))
    for name in (*missing.names, *words):
        start = question.text.find(name)
        span = start, start + len(name)
        sort = _sort(question.text, span)
        if start >= 0 and (script.has_han(name) or name in missing.names or sort is Sort.PLACE):
            yield Claim(span, name.lower(), sort)


def _tells_nothing(word: str) -> bool:
    return word in _VAGUE or word[0] in _ONLY or says_or_not(word)


def _sort(text: str, span: Span) -> Sort:
    """Returns what sort of name stands there, by the words around it: 在北京 is a place, 在乌镇峰会上 is none."""
    before, after = text[: span[0]].lower(), text[span[1] :]
    if _AT_PLACE.search(before) and not _TOPIC.match(after):
        return Sort.PLACE
    return Sort.PERSON if _IS_WHO.search(before) else Sort.NAME
