"""The terms by which judged questions are like others: of questions, of judged ones and of passages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bot.language.analyzers import CharacterAnalyzer, MeaningAnalyzer
from bot.language.folding import fold
from bot.language.intent import Intent, Kind, intent_of
from bot.language.stemming import stems
from bot.language.turns import canonical, turns_in
from bot.report.judged import JudgedQuestion
from bot.retrieval.deputies import Deputies
from bot.retrieval.question import Question

# Terms that no text has: what is asked for, the unit counted, which of several in time, and a title without the deputy.
_ASKED, _COUNTED, _TURN, _NO_DEPUTY = "asked: ", "counted: ", "turn: ", "no deputy: "


@dataclass(frozen=True, slots=True)
class JudgedTerms:
    """What is read of a judged question: its text in plain words, the kind of thing asked for, and its terms."""

    text: str
    kind: Kind
    terms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReadQuestion:
    """A judged question, and what is read of it."""

    question: JudgedQuestion
    read: JudgedTerms


class TermReader:
    """Reads the terms of one report's questions and passages.

    Those of a question are characters, pairs and the stems of English words, of what is left without the words that only
    ask; the report's concepts; the kind of thing asked for and the unit counted; and which edition or year. 省长 is one more
    where the report has a 副省长 alone and he is not meant.
    """

    def __init__(self, meanings: MeaningAnalyzer, deputies: Deputies) -> None:
        self._meanings = meanings
        self._deputies = deputies

    def of_judged(self, text: str) -> JudgedTerms:
        """Returns what is read of a judged question with this `text`, in plain words."""
        folded = fold(text)
        intent = intent_of(folded.text)
        content, concepts = folded.blanked(intent.spans).text, self._meanings.concepts_of(folded.text)
        return JudgedTerms(text, intent.kind, tuple(self._terms(folded.text, content, intent, concepts)))

    def of_question(self, question: Question) -> list[str]:
        """Returns the terms of `question`."""
        return self._terms(question.reading.text, question.content.text, question.intent, question.concepts)

    def of_passage(self, text: str) -> list[str]:
        """Returns the terms of a passage with this folded `text`."""
        return [*_characters(text), *self._meanings.concepts_of(text), *_turns(text)]

    def _terms(self, text: str, content: str, intent: Intent, concepts: Iterable[str]) -> list[str]:
        asking = [f"{_ASKED}{intent.kind}", *([f"{_COUNTED}{intent.unit}"] if intent.unit else ())]
        titles = [f"{_NO_DEPUTY}{text[slice(*span)]}" for span in self._deputies.meant_in(text)]
        return [*_characters(content), *sorted(concepts), *asking, *_turns(text), *titles]


def only_asks(term: str) -> bool:
    """Whether `term` tells only what is asked for or counted."""
    return term.startswith((_ASKED, _COUNTED))


def _turns(text: str) -> list[str]:
    return [f"{_TURN}{canonical(text[slice(*span)])}" for span in turns_in(text)]


def _characters(text: str) -> list[str]:
    found: list[str] = []
    for term in CharacterAnalyzer.of(text):
        found += stems(term) if term.isascii() and term.isalpha() else (term,)
    return found
