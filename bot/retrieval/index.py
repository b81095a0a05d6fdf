"""The embedded index: holds the analyzed passages of a report and proposes candidates for a question."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from bot.language import script
from bot.language.analyzers import CharacterAnalyzer, View
from bot.language.folding import fold
from bot.language.marks import NAME, NUMBER
from bot.language.pairs import pairs_of
from bot.language.reading import Reading
from bot.report.model import Report
from bot.retrieval.arrays import Ints, Scores
from bot.retrieval.closeness import Closeness
from bot.retrieval.fields import Fields
from bot.retrieval.nearness import Nearness
from bot.retrieval.okapi import Okapi, highest
from bot.retrieval.presence import Presence, presence_of, terms_in
from bot.retrieval.question import Analysis, Question
from bot.retrieval.topic import topic_of

_HAN = re.compile(r"[\u3400-\u9fff]+")

# k1 and b of each view. Six pairs from (0.6, 0.3) to (1.8, 0.5), tried in folds on the training sets, are within 0.6 points.
PARAMETERS: Mapping[View, tuple[float, float]] = {
    View.WORDS: (1.2, 0.5),
    View.CHARACTERS: (1.2, 0.5),
    View.MEANINGS: (1.2, 0.5),
    View.SOUNDS: (1.2, 0.5),
}


# What a question's terms are looked up in: the views of the passages, and the meanings of their translations.
TRANSLATION = "translation"
FIELDS: Mapping[str, int] = {name: row for row, name in enumerate((*View, TRANSLATION))}


@dataclass(frozen=True, slots=True)
class Candidates:
    """The proposed passages, and what the collection's statistics say of them.

    `places` are the candidates in the report's order. `relative`, shape (fields, passages), is each passage's BM25 against the
    best one's, in the rows of `FIELDS`; `presence` tells which terms the candidates hold. Of the question's concepts (the
    report's synonyms), numbers and names, `concepts`, `numbers` and `names` are the coverage, shape (passages,). `rarity` is
    the idf of those of the question's terms that the report has.
    `windows`, shape (candidates, `WINDOWS`), is which share of the question's characters, weighted by rarity, stands close
    together.
    """

    places: Ints
    relative: Scores
    presence: Presence
    rarity: Mapping[View, Mapping[str, float]]
    concepts: Scores
    numbers: Scores
    names: Scores
    windows: Scores


CANDIDATES = 50
"""As many are judged: no text that the weights were trained on has more sentences than 38, and a long one takes no longer."""

# The views of which it counts in which passages, and beside what, the question's terms stand.
PRESENCE_VIEWS = (View.WORDS, View.CHARACTERS, View.MEANINGS)
# How wide the windows are, against the number of the question's characters, and at least.
WINDOWS = (1, 2, 3)
_NARROWEST = 6


class Index:
    """The passages of a report as terms of the four views, each a field of BM25."""

    def __init__(self, report: Report, analysis: Analysis) -> None:
        self.report = report
        self.readings: tuple[Reading, ...] = tuple(analysis.reader.read(passage.text) for passage in report.passages)
        translations = [analysis.reader.read(passage.translation or "") for passage in report.passages]
        self.fields: dict[View, Okapi] = {}
        for analyzer in analysis.analyzers:
            terms = [analyzer.terms(reading) for reading in self.readings]
            if analyzer.view in (View.MEANINGS, View.WORDS):
                terms = [said + analyzer.terms(other) for said, other in zip(terms, translations, strict=True)]
            self.fields[analyzer.view] = Okapi(terms, *PARAMETERS[analyzer.view])
        self._closeness = Closeness([CharacterAnalyzer.singles(reading.text) for reading in self.readings])
        self._topic = self._topic_terms(analysis)
        meanings = [analysis.meanings.terms(reading) for reading in translations]
        self._all_fields = Fields([*self.fields.values(), Okapi(meanings, *PARAMETERS[View.MEANINGS])])
        self.translations = tuple(reading for reading in translations if reading.text)
        self._translated = "\n".join(reading.text for reading in self.translations)
        self.folded = "\n".join(reading.text for reading in (*self.readings, *translations))
        self.texts = [
            f"{reading.text}\n{translation.text}"
            for reading, translation in zip(self.readings, translations, strict=True)
        ]

    def _topic_terms(self, analysis: Analysis) -> list[frozenset[str]]:
        """Returns the terms of what the report is about, for each field; the last one has the meanings of translations."""
        topic = analysis.reader.read(
            topic_of(fold(self.report.title).text, self.readings[0].text if self.readings else "")
        )
        about = {analyzer.view: frozenset(analyzer.terms(topic)) for analyzer in analysis.analyzers}
        return [about[view] for view in (*self.fields, View.MEANINGS)]

    def knows(self, view: View, term: str) -> bool:
        """Whether a passage holds `term` in `view`."""
        return term in self.fields[view].idf

    def holds(self, phrase: str) -> bool:
        """Whether a passage, or its translation, holds folded `phrase` letter by letter."""
        if self.knows(View.WORDS, phrase):
            return True
        if not _HAN.fullmatch(phrase):
            return phrase in self.folded
        pairs = pairs_of(phrase) or [phrase]
        if not all(self.knows(View.CHARACTERS, pair) for pair in pairs):
            return phrase in self._translated
        return len(pairs) == 1 or phrase in self.folded  # the whole text is read only for a long phrase

    def learn_name(self, spellings: Sequence[str]) -> str:
        """Returns the meaning of those passages that have one of `spellings`, the characters of one foreign name.

        It is learnt where it is not known, and older ones are forgotten where many are (`Fields.learn`).
        """
        term = f"{NAME}{'|'.join(spellings)}"
        if not self.knows(View.MEANINGS, term):
            longest_first = re.compile("|".join(map(re.escape, sorted(spellings, key=len, reverse=True))))
            counts = [len(longest_first.findall(reading.text)) for reading in self.readings]
            held = {place: count for place, count in enumerate(counts) if count}
            self._all_fields.learn(FIELDS[View.MEANINGS], term, held)
        return term

    def __len__(self) -> int:
        return len(self.readings)

    def propose(
        self, question: Question, near: Nearness, votes: Scores | float = 0.0, *, limit: int = CANDIDATES
    ) -> Candidates:
        """Returns at most `limit` candidates: those with the highest scores in all views, and `votes`, together.

        Each shares a term with the question, or has a vote. `near` tells how near its terms stand to its asking words.
        """
        words, views = question.terms[View.WORDS], (*self.fields, View.MEANINGS)
        terms = terms_in(
            self._all_fields, [question.terms[view] for view in views], self._topic, [near[view] for view in views]
        )
        scores = terms.scores()
        best = scores.max(axis=1, keepdims=True, initial=0)
        relative = scores / (best + (best == 0))
        places = highest(relative[: len(self.fields)].sum(axis=0) + votes, limit)
        return Candidates(
            places,
            relative,
            presence=presence_of(terms, places, self._norms.take(places, axis=1)),
            rarity={view: terms.rarity(FIELDS[view]) for view in (View.CHARACTERS, View.MEANINGS)},
            concepts=self.fields[View.MEANINGS].coverage(question.concepts),
            numbers=self.fields[View.WORDS].coverage([term for term in words if term[0] == NUMBER]),
            names=self.fields[View.WORDS].coverage(question.names),
            windows=self._windows(question, places),
        )

    @cached_property
    def _norms(self) -> Scores:
        """The length of each passage as a vector of idf, shape (fields, passages); 1 in the fields that do not need it."""
        norms = np.ones((len(FIELDS), len(self)))
        for view in PRESENCE_VIEWS:
            norms[FIELDS[view]] = self.fields[view].norms
        return norms

    def _windows(self, question: Question, places: Ints) -> Scores:
        field = self.fields[View.CHARACTERS]
        singles = [term for term in question.terms[View.CHARACTERS] if len(term) == 1 or not script.has_han(term)]
        if not singles or not len(places):
            return np.zeros((len(places), len(WINDOWS)))
        rarity = {term: field.idf.get(term, field.unseen_idf) for term in singles}
        widths = [max(_NARROWEST, width * len(singles)) for width in WINDOWS]
        return self._closeness.windows(rarity, places, widths) / sum(rarity.values())
