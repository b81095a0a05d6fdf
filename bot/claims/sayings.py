"""What a question takes for granted and a sentence does not say."""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Sequence

from bot.claims.agreement import agrees
from bot.claims.claim import Claim, Sort, Vocabulary
from bot.claims.things import Counted, counts, things_of
from bot.language import script
from bot.language.choices import offers_a_choice
from bot.language.comparisons import claimed
from bot.language.dates import YEAR
from bot.language.empty_words import is_empty
from bot.language.hours import is_told, moments_in
from bot.language.measures import WORKS, counts_alike, measured
from bot.language.numerals import amounts
from bot.language.offices import has_office, holds
from bot.language.pairs import pairs_of
from bot.language.persons import is_person, may_be_person
from bot.language.plans import speaks_of_plans, without_plans
from bot.language.reading import Reading
from bot.language.readings import syllables
from bot.language.turns import editions_in
from bot.report.model import Report
from bot.retrieval.question import Question
from bot.retrieval.searcher import Searcher

# What a question counts, right behind the number: 210家海外企业.
_COUNTED_BEHIND = re.compile(r"[\u4e00-\u9fff]{2,8}")
_LEAST_NOUN = 2
# What a number in a sentence counts, with what is said of it: 4场(发布会), 1500多名(嘉宾).
_BEHIND = re.compile(r"[多余个]?[名场家项种]?(?:的)?(?P<noun>[\u4e00-\u9fff]{2,8})|(?: [a-z-]+){1,4}")
# What counts nothing but works.
_OF_WORKS = re.compile(rf"\d[{WORKS}]$")
_BOTH_SIDES = re.compile(r"国内外|中外|海内外|境内外|\d+[多余]?个国家(?:[及和]地区)?")
# What is said of some of them: 其中海外企业210家.
_AMONG_THEM = re.compile(r"其中[^,;。]*")
# Passages of which the translation is kept as it was read.
_KEPT = 512


class Sayings:
    """What the sentences of one report say."""

    def __init__(self, report: Report, searcher: Searcher) -> None:
        self._report = report
        self._readings = searcher.index.readings
        self._question_lines = searcher.question_lines
        self._analysis = searcher.analysis
        self._title = searcher.analysis.reader.read(f"{report.title} {report.title_translation or ''}")
        self._translation = functools.lru_cache(maxsize=_KEPT)(self._read_translation)

    @functools.cached_property
    def vocabulary(self) -> Vocabulary:
        """The words of the report and its persons: by the dictionary, or unknown ones with an office."""
        words = frozenset(word.text for reading in self._readings for word in reading.words)
        segmenter = self._analysis.reader.segmenter
        persons = [word for word in words if is_person(word, segmenter)]
        persons += {
            word.text
            for reading in self._readings
            for word in reading.words
            if may_be_person(word.text, segmenter) and has_office(reading.text, word)
        }
        return Vocabulary(words, {"".join(syllables(person)): person for person in persons})

    @functools.cached_property
    def _editions(self) -> tuple[frozenset[int], ...]:
        return _editions_of(self._title.text, [reading.text for reading in self._readings])

    def unsaid(self, question: Question, claims: Sequence[Claim], place: int) -> tuple[Claim, ...]:
        """Returns those of `claims` that passage `place` does not say; of a choice, those beside which nothing is said."""
        lacking = tuple(
            claim for claim in claims if not self._says(place, claim, question) and not self._is_topic(claim)
        )
        if not offers_a_choice(question.reading.text):
            return lacking
        said = {claim.sort for claim in claims if claim not in lacking}
        return tuple(claim for claim in lacking if claim.sort not in said)

    def things(self, question: Question, claims: Sequence[Claim]) -> tuple[Counted, ...]:
        """Returns what the numbers among the `claims` of `question` count."""
        return tuple(things_of(question, claims, self._analysis.reader.segmenter))

    def texts(self, question: Question, place: int) -> tuple[str, ...]:
        """Returns passage `place`, folded, in the language of `question`; nothing where it is not translated."""
        if question.is_chinese:
            return (self._readings[place].text,)
        translation = self._translation(place).text
        return (translation,) if translation else ()

    def counts_titles(self, claim: Claim, place: int) -> bool:
        """Whether the number that is claimed counts works, and passage `place` names several."""
        return _OF_WORKS.search(claim.text) is not None and self._readings[place].text.count("《") > 1

    def counts_it(self, claim: Claim, question: Question, place: int) -> bool:
        """Whether passage `place` has the number that is claimed right behind what `question` counts: 海外企业210家."""
        _, counted, behind = question.reading.text.partition(claim.text)
        noun, text = _COUNTED_BEHIND.match(behind), self._readings[place].text
        if not counted or noun is None:
            return False
        before = [text[: match.start()] for match in re.finditer(rf"(?<!\d){re.escape(claim.text)}", text)]
        thing = noun.group()
        return any(said.endswith(thing[:length]) for said in before for length in range(_LEAST_NOUN, len(thing) + 1))

    def counts_another(self, claim: Claim, question: Question, place: int) -> bool:
        """Whether passage `place` has the number that is claimed of something alone that `question` does not speak of.

        4 press conferences, where it is claimed of the interviews. What English speaks of stands in the translation.
        """
        text = (self._readings[place] if question.is_chinese else self._translation(place)).text
        same = {number.least for number in claimed(claim.text) if not YEAR.fullmatch(claim.text)}
        said = [(number.start, measured(text, number.end)) for number in amounts(text) if number.least in same]
        behind = [_BEHIND.match(text, end) for start, end in said if counts_alike(claim.text, text[start:end])]
        nouns = [match.group() for match in behind if match and match.group()]
        return bool(nouns) and not any(_shares(noun, question.reading.text) for noun in nouns)

    def _says(self, place: int, claim: Claim, question: Question) -> bool:
        text = self._readings[place].text
        if (told := self._tells(place, claim)) is not None:
            return told
        if claim.sort is Sort.MOMENT:
            moment, asked = moments_in(claim.text)[0], question.reading.text
            return is_told(moment, asked, text) is not False
        if self._shares_concept(claim.text, text):
            return True
        if claim.sort is Sort.EDITION:
            return not self._editions or int(claim.text) in self._editions[place]
        if claim.sort is Sort.DATE or claim.sort.counts:
            text = text if speaks_of_plans(question.reading.text) else without_plans(text)
            return agrees(claim, f"{text} {self._report.year}年" if claim.sort is Sort.DATE else text)
        spelt = [spelling for word in claim.text.split() for spelling in question.spellings.get(word, ())]
        return any(spelling in text for spelling in spelt) or self._says_name(claim.text, place)

    def _tells(self, place: int, claim: Claim) -> bool | None:
        """Whether a passage gives an office to whom it is claimed of, speaks of one side alone, of that year; None for others."""
        text = self._readings[place].text
        if claim.sort is Sort.OFFICE:
            held = holds(text, claim.of, claim.text)
            return claim.text in text or self._holds_anywhere(claim) if held is None else held
        if claim.sort is Sort.YEAR:
            years = YEAR.findall(text)
            return not years or claim.text in (*years, str(self._report.year))
        if claim.sort is Sort.THING:
            return counts(claim, self._versions(place, claim.text), self._analysis.meanings)
        if claim.sort is Sort.SIDE:
            alone = _BOTH_SIDES.sub("", text)
            of_all = alone if claim.of else _AMONG_THEM.sub("", alone)
            return alone == text or claim.text in of_all
        return None

    def _versions(self, place: int, phrase: str) -> list[Reading]:
        """Returns a passage, with its translation where `phrase` is not Chinese."""
        translation = None if script.has_han(phrase) else self._translation(place)
        return [self._readings[place], *([translation] if translation and translation.text else [])]

    def _read_translation(self, place: int) -> Reading:
        return self._analysis.reader.read(self._report.passages[place].translation or "")

    def _holds_anywhere(self, claim: Claim) -> bool:
        """Whether another sentence gives somebody the office that is claimed."""
        return any(holds(reading.text, claim.of, claim.text) for reading in self._readings)

    def _says_name(self, name: str, place: int) -> bool:
        text, translation = self._readings[place].text, (self._report.passages[place].translation or "").lower()
        if name in text or name in translation:
            return True
        asked = self._question_lines.above(place)
        if asked is not None and name in self._readings[asked].text:
            return True  # what answers a question of the report does not say it once more
        read, sounds, meanings = self._analysis.reader.read, self._analysis.sounds, self._analysis.meanings
        spoken = set(sounds.terms(read(name)))
        if spoken and spoken <= set(sounds.terms(self._readings[place])):
            return True
        meant = {meaning for word in name.split() for meaning in meanings.of_word(word)}
        return bool(meant) and not script.has_han(name) and meant <= self._meanings_of(place, translation)

    def _meanings_of(self, place: int, translation: str) -> set[str]:
        """Returns the meanings in a passage and its translation; the 沪 of a person's name is no Shanghai."""
        meanings, segmenter = self._analysis.meanings, self._analysis.reader.segmenter
        words = [word.text for word in self._readings[place].words if not is_person(word.text, segmenter)]
        meant = {meaning for word in words for meaning in meanings.of_word(word)}
        return meant | set(meanings.terms(self._analysis.reader.read(translation)))

    def _is_topic(self, claim: Claim) -> bool:
        """Whether it is what the whole report is about, which no sentence needs to repeat; a place claimed is not."""
        if claim.sort is Sort.PLACE:
            return False
        return self._shares_concept(claim.text, self._title.text) or claim.text in self._title.text

    def _shares_concept(self, phrase: str, text: str) -> bool:
        """Whether `phrase` as a whole is another word for something in `text`; the 三日 of 12月三日 is none for 三天."""
        meanings = self._analysis.meanings
        return not meanings.means(phrase).isdisjoint(meanings.concepts_of(text))


def _editions_of(title: str, texts: Sequence[str]) -> tuple[frozenset[int], ...]:
    """Returns for each passage which editions it may speak of: the report's own, those that it names, and the last named before.

    The report's own is the first that the title or a passage names; empty where none does.
    """
    named = [[number for _, number in editions_in(text)] for text in texts]
    every = [number for _, number in editions_in(title)] + list(itertools.chain(*named))
    if not every:
        return ()
    last, found = every[0], []
    for editions in named:
        found.append(frozenset((every[0], last, *editions)))
        last = (editions or [last])[-1]
    return tuple(found)


def _shares(noun: str, text: str) -> bool:
    """Whether `text` has two letters in a row of a Chinese noun, or a word of an English one."""
    if script.has_han(noun):
        return any(pair in text for pair in pairs_of(noun))
    return any(word.rstrip("s") in text for word in noun.split() if not is_empty(word))
