"""What a question speaks of and the report does not."""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.language import script
from bot.language.analyzers import MeaningAnalyzer, View
from bot.language.choices import offers_a_choice
from bot.language.empty_words import is_empty
from bot.language.english import is_ordinary
from bot.language.idle_words import is_idle
from bot.language.marks import SYNONYM
from bot.language.numerals import amounts
from bot.language.persons import has_surname, is_nickname, may_be_person
from bot.language.readings import latin_syllables, syllables
from bot.language.segmentation import Segmenter, Word
from bot.language.span import Span, lies_in, overlaps
from bot.retrieval.deputies import Deputies
from bot.retrieval.index import Index
from bot.retrieval.numbers import Numbers
from bot.retrieval.question import Question
from bot.retrieval.rivals import Rivals
from bot.retrieval.spelt_whole import AFTER_NAMES, spelt_whole, with_given_name
from bot.retrieval.works import Works

_ROMAN = re.compile(r"(?=..)x{0,2}(?:ix|iv|v?i{0,3})")
# What the dictionary has as names, and are none that a report would have to have.
_NO_NAMES = frozenset({"中文", "英文", "那群人"})
# No name has one of these: 文里 and 全是 begin with surnames.
_IN_NO_NAME = re.compile(r"[不是了的着过吗呢吧么个些里下样点出都也就还没这那什怎咗嘅哋唔冇係喺啲嗰]")
_BEFORE_NAMES = "有是和跟与请找问叫"
_MIXED = re.compile(r"(?!\d+(?:st|nd|rd|th|s)$)(?=.*\d)(?=.*[a-z])[a-z\d]+")
# Words of which it is remembered whether the report has them.
_REMEMBERED = 8192
_GLUE = re.compile(r"[\s·.\-]*")


@dataclass(frozen=True, slots=True)
class Missing:
    """The names, numbers and other words of a question, as it spells them, that the report does not have.

    An office that it has for deputies alone, a work in 《》 and a rival of what it has are missing like names.
    `sought` counts the words with a meaning of which it tells something that they are missing.
    """

    names: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    sought: int = 0

    @property
    def all(self) -> tuple[str, ...]:
        """All of them, names first."""
        return tuple(dict.fromkeys(self.names + self.numbers + self.words))


class MissingFinder:
    """Looks a question's words up in the views of one report."""

    def __init__(self, index: Index, meanings: MeaningAnalyzer, segmenter: Segmenter, deputies: Deputies) -> None:
        self._report_holds = index.holds
        self._fields = index.fields
        self._readings = index.readings
        self._translations = index.translations
        self._syllables = {syllable for pair in index.fields[View.SOUNDS].idf for syllable in pair.split(" ")}
        self._meanings = meanings
        self._numbers = Numbers(index)
        self._works = Works(index)
        self._rivals = Rivals(index)
        self._segmenter = segmenter
        self._deputies = deputies
        self._finds_name = functools.lru_cache(maxsize=_REMEMBERED)(self._has_name)
        self._is_known = functools.lru_cache(maxsize=_REMEMBERED)(self._has)

    def missing(self, question: Question) -> Missing:
        """Returns what is missing, in the question's order."""
        mentions = self._meanings.mentions(question.reading.text) + self._known_regional(question.reading.text)
        rough = [number for number in amounts(question.reading.text) if number.is_rough]
        is_choice = offers_a_choice(question.reading.text)  # of a rival and what the report has: 白皮书还是蓝皮书
        strange = [*self._offices(question, mentions), *self._strange_works(question)]
        strange += () if is_choice else self._rivals.in_english(question.content.text)
        taken = [(word.start, word.end) for word in strange]
        looked_up = self._looked_up(question, mentions, [number.span for number in rough])
        words = [word for word in looked_up if not overlaps((word.start, word.end), taken)]
        unknown = [word for word in words if self._is_name(word, question) and not self._finds_name(word.text)]
        others = [word for word in words if word not in unknown and not self._is_known(word.text)]
        rivals = [word for word in others if not is_choice and self._rivals.is_one(word.text)]
        content, text = question.content.words, question.content.text
        others = spelt_whole([word for word in others if word not in rivals], content, text, self._segmenter)
        whole = [with_given_name(word, content, text, self._segmenter) for word in unknown]
        names = sorted([*strange, *whole, *rivals, *self._surnames(whole, question)], key=lambda word: word.start)
        return Missing(
            names=tuple(question.text[a:b] for a, b in _joined(names, question)),
            numbers=tuple(question.text[a:b] for a, b in self._numbers.missing(question, rough, mentions)),
            words=tuple(question.text[slice(*_span(word, question))] for word in others),
            sought=sum(not is_idle(word) for word in question.content_words),
        )

    def _looked_up(self, question: Question, mentions: Sequence[Span], rough: Sequence[Span]) -> Iterator[Word]:
        """Yields the words that the report may lack: of no concept, no work and no `rough` number, names without more."""
        works = self._works.named(question.content.text)
        for word in question.content.words:
            if is_empty(word.text) or is_idle(word.text) or word.text in question.spellings:
                continue
            if not lies_in(word.start, works):
                beside = self._beside(word, mentions)
                yield from (self._trimmed(part) for part in beside if not lies_in(part.start, rough))

    def _beside(self, word: Word, mentions: Sequence[Span]) -> Iterator[Word]:
        """Yields `word` if no concept is mentioned in it, or else the names in it that stand beside one: 美国 of 美国政府."""
        inside = [(start, end) for start, end in mentions if start < word.end and word.start < end]
        if not inside:
            yield word
            return
        first, last = min(start for start, _ in inside), max(end for _, end in inside)
        for start, end in ((word.start, first), (last, word.end)):
            text = word.text[max(0, start - word.start) : max(0, end - word.start)]
            if len(text) > 1 and self._segmenter.is_name(text):
                yield Word(text, start, end)

    def _strange_works(self, question: Question) -> list[Word]:
        """Returns the works in 《》 that the report does not have."""
        named = [Word(question.content.text[a:b], a, b) for a, b in self._works.named(question.content.text)]
        return [work for work in named if not self._has_work(work, question)]

    def _has_work(self, work: Word, question: Question) -> bool:
        """Whether the report has most of a title, and each word of it."""
        words = (word for word in question.content.words if work.start < word.start < work.end)
        return self._works.has(work.text) and all(is_empty(word.text) or self._is_known(word.text) for word in words)

    def _offices(self, question: Question, mentions: Sequence[Span]) -> list[Word]:
        """Returns the offices that the report has for deputies alone; one inside a concept, such as 高省长, is none."""
        text = question.content.text
        spans = self._deputies.meant_in(text)
        return [Word(text[a:b], a, b) for a, b in spans if not any(start <= a and b <= end for start, end in mentions)]

    def _known_regional(self, text: str) -> list[Span]:
        """Returns where `text` has another region's word for what the report speaks of."""
        regional, known = self._meanings.regional, self._fields[View.MEANINGS].idf
        return [
            span
            for span in regional.mentions(text)
            if any(concept in known for concept in regional.concepts(text[slice(*span)]))
        ]

    def _is_name(self, word: Word, question: Question) -> bool:
        if word.text in _NO_NAMES or any(c.isdigit() for c in word.text) or _ROMAN.fullmatch(word.text):
            return False
        if _comes_before_a_spelt_one(word, question):
            return False
        if script.has_han(word.text):
            return len(word.text) > 1 and self._is_han_name(word.text)
        start, _ = _span(word, question)
        has_capital = question.text[start].isupper()
        return (has_capital or not is_ordinary(word.text)) if question.is_chinese else (has_capital and start > 0)

    def _is_han_name(self, word: str) -> bool:
        if is_nickname(word):
            return False
        if self._segmenter.knows(word):
            return self._segmenter.is_name(word)
        # Stricter than what may be a person: that the report lacks a name is said aloud, and jieba cuts 文里 and 全是 too.
        return may_be_person(word, self._segmenter) and not _IN_NO_NAME.search(word)

    def _trimmed(self, word: Word) -> Word:
        """Returns `word` without what jieba takes for an end of an unknown name: 马云 of 有马云, and of 马云来 (了吗)."""
        text, start, end = word.text, word.start, word.end
        if len(text) < 3 or not script.has_han(text) or self._segmenter.knows(text):
            return word
        if has_surname(text) and text[-1] in AFTER_NAMES:
            end -= 1
        elif text[0] in _BEFORE_NAMES and has_surname(text[1:]):
            start += 1
        return Word(text[start - word.start : end - word.start], start, end)

    def _surnames(self, names: Sequence[Word], question: Question) -> list[Word]:
        """Returns what belongs to `names` though it seems known, or empty: Ma, of Jack Ma, and Li, of Li Keqiang."""
        behind, before = {name.end + 1 for name in names}, {name.start - 1 for name in names}
        beside = (word for word in question.content.words if word.start in behind or word.end in before)
        words = (word for word in beside if word not in names)
        return [word for word in words if self._is_surname(word, question)]

    def _is_surname(self, word: Word, question: Question) -> bool:
        """Whether a word in Latin letters is written like a name, and known by its sound alone."""
        if script.has_han(word.text) or not self._is_name(word, question) or word.text in self._fields[View.WORDS].idf:
            return False
        return not any(meaning in self._fields[View.MEANINGS].idf for meaning in self._meanings.of_word(word.text))

    def _has_name(self, word: str) -> bool:
        if script.has_han(word):
            return self._report_holds(word) or self._sounds_known(word)
        return self.knows_latin(word)

    def _has(self, text: str) -> bool:
        if _MIXED.fullmatch(text):  # the 5 of 5g may stand anywhere
            return self._report_holds(text)
        return any(c.isdigit() for c in text) or self._finds_word(text)

    def _finds_word(self, word: str) -> bool:
        if not script.has_han(word):
            return self.knows_latin(word)
        if self._report_holds(word) or self._sounds_known(word):
            return True
        known, meanings = self._in_dictionary, self._meanings.in_dictionary(word)
        if any(meaning in known for meaning in meanings if meaning[0] == SYNONYM):
            return True
        glosses = [meaning for meaning in meanings if meaning[0] != SYNONYM]
        return bool(glosses) and 2 * sum(gloss in known for gloss in glosses) >= len(glosses)

    @functools.cached_property
    def _in_dictionary(self) -> frozenset[str]:
        """What the dictionary says that the report's words mean: by the lexicons a 白皮书 would be no other than a 蓝皮书."""
        return frozenset(meaning for word in self._words for meaning in self._meanings.in_dictionary(word))

    @functools.cached_property
    def _words(self) -> frozenset[str]:
        """The words of the report and its translations."""
        return frozenset(word.text for reading in (*self._readings, *self._translations) for word in reading.words)

    def knows_latin(self, word: str) -> bool:
        """Whether the report has folded Latin `word`: as a meaning, as a word, or as pinyin."""
        stems, concepts = self._meanings.of_word(word), self._meanings.concepts_of(word)
        if any(concept in self._fields[View.MEANINGS].idf for concept in concepts):
            return True
        known = any(stem in self._fields[View.MEANINGS].idf and self._is_meant(stem) for stem in stems)
        return known or not (stems or concepts) or word in self._fields[View.WORDS].idf or self._pinyin_known(word)

    def _is_meant(self, stem: str) -> bool:
        """Whether a translation, or a known word of several characters, has it: 3天 is no sky. Untranslated, any word does."""
        return not self._meant or stem in self._meant

    @functools.cached_property
    def _meant(self) -> frozenset[str]:
        """The meanings of the translations and of the known words of several characters; none where nothing is translated."""
        if not self._translations:
            return frozenset()
        whole = (
            word for word in self._words if not script.has_han(word) or (len(word) > 1 and self._segmenter.knows(word))
        )
        return frozenset(stem for word in whole for stem in self._meanings.of_word(word))

    def _pinyin_known(self, word: str) -> bool:
        spoken = latin_syllables(word)
        return spoken[0] in self._syllables if len(spoken) == 1 else self._pairs_known(spoken)

    def _sounds_known(self, word: str) -> bool:
        """Whether the report has something that sounds like `word`: 乌镇 like 吴镇, but 平台完善 not like 台湾."""
        spoken = syllables(word)
        return self._pairs_known(spoken) and (len(spoken) != 2 or spoken in self._spoken_words)

    @functools.cached_property
    def _spoken_words(self) -> frozenset[tuple[str, ...]]:
        """Each two syllables that follow each other in a word of the report."""
        words = {word.text for reading in self._readings for word in reading.words if script.has_han(word.text)}
        return frozenset(pair for word in words for pair in itertools.pairwise(syllables(word)))

    def _pairs_known(self, spoken: tuple[str, ...]) -> bool:
        pairs = [f"{a} {b}" for a, b in itertools.pairwise(spoken)]
        return bool(pairs) and all(pair in self._fields[View.SOUNDS].idf for pair in pairs)


def _comes_before_a_spelt_one(word: Word, question: Question) -> bool:
    """Whether a name follows that the report spells in characters: of Jerricho Cotchery it may have 科特切里 alone."""
    return bool(question.spellings) and any(
        word.end < after.start
        and after.text in question.spellings
        and _GLUE.fullmatch(question.content.text[word.end : after.start])
        for after in question.content.words
    )


def _span(word: Word, question: Question) -> Span:
    return question.content.folded.original_span(word.start, word.end)


def _joined(words: list[Word], question: Question) -> list[Span]:
    """Returns where `words` stand in the text of `question`, neighbours as one: Jack and Ma are one name."""
    spans: list[Span] = []
    for start, end in (_span(word, question) for word in words):
        if spans and _GLUE.fullmatch(question.text[spans[-1][1] : start]):
            spans[-1] = spans[-1][0], end
        else:
            spans.append((start, end))
    return spans
