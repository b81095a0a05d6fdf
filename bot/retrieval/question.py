"""A question as retrieval sees it."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from bot.language import script
from bot.language.analyzers import (
    Analyzer,
    CharacterAnalyzer,
    MeaningAnalyzer,
    SoundAnalyzer,
    View,
    WordAnalyzer,
)
from bot.language.dictionary import Term
from bot.language.empty_words import is_empty
from bot.language.glosses import shipped_glosses
from bot.language.intent import Intent, intent_of
from bot.language.reading import Reader, Reading
from bot.language.synonyms import SynonymRule, Synonyms

# The views of which the words without a meaning are left out; the others have none of them, or need them for their sound.
_LITERAL = (View.WORDS, View.CHARACTERS)


@dataclass(frozen=True, slots=True)
class Question:
    """A question read: its intent, its content (what is left without the words that only ask), its terms in each view.

    `concepts` are those of the report's synonyms that it mentions; without a Chinese character (`is_chinese`) it is English
    or pinyin. `spellings` has of its Latin names, in lower case, the characters that spell them in the report. It `is_asserted`
    where it says that something is so, to be confirmed or not: 没有签约吧, unlike 签约了吗.
    """

    text: str
    reading: Reading
    content: Reading
    intent: Intent
    terms: Mapping[View, tuple[str, ...]]
    content_words: tuple[str, ...]
    names: tuple[str, ...]
    concepts: tuple[str, ...]
    is_chinese: bool
    spellings: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    is_asserted: bool = False

    @property
    def has_content(self) -> bool:
        """Whether anything is asked about: a word with a meaning, or one of the report's concepts."""
        return bool(self.content_words or self.concepts)


class Analysis:
    """The reader and the four analyzers of one report: they read its passages and the questions put to it."""

    def __init__(self, terms: Iterable[Term] = (), synonyms: Iterable[SynonymRule] = ()) -> None:
        self.reader = Reader(terms)
        segmenter = self.reader.segmenter
        self.meanings = MeaningAnalyzer(segmenter, shipped_glosses(), Synonyms(synonyms))
        self.sounds = SoundAnalyzer()
        self.analyzers: tuple[Analyzer, ...] = (
            WordAnalyzer(segmenter),
            CharacterAnalyzer(),
            self.meanings,
            self.sounds,
        )

    def question(self, text: str) -> Question:
        """Returns `text` read as a question. Where nothing but asking words are left, they are its content."""
        reading = self.reader.read(text)
        intent = intent_of(reading.text)
        content = self.reader.without(reading, intent.spans) if intent.spans else reading
        meant = _meant(content)
        words = tuple(word.text for word in meant.words)
        literal = meant if words else content
        terms = {
            analyzer.view: tuple(dict.fromkeys(analyzer.terms(literal if analyzer.view in _LITERAL else content)))
            for analyzer in self.analyzers
        }
        # Asking words may belong to a concept, as in 开了多久 or how long.
        concepts = tuple(sorted(self.meanings.concepts_of(reading.text)))
        terms[View.MEANINGS] = tuple(dict.fromkeys(terms[View.MEANINGS] + concepts))
        names = tuple(word for word in words if len(word) > 1 and self.reader.segmenter.is_name(word))
        is_chinese = script.has_han(text)  # 12月5日 is how December 5 is folded
        return Question(text, reading, content, intent, terms, words, names, concepts, is_chinese)


def _meant(content: Reading) -> Reading:
    """Returns `content` with the words that carry no meaning blanked out: 是 and 的 stand everywhere, and tell nothing."""
    empty = [word for word in content.words if is_empty(word.text)]
    if not empty:
        return content
    folded = content.folded.blanked((word.start, word.end) for word in empty)
    return Reading(folded, tuple([word for word in content.words if word not in empty]))


@functools.cache
def shared_analysis() -> Analysis:
    """Returns the analysis of all reports without terms and synonyms of their own."""
    return Analysis()
