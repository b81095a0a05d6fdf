"""Whether the same stands around a candidate as around the asking words: 由[谁]创立, 由[他]创办."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from bot.exact.candidates import Candidates
from bot.exact.layout import Layout
from bot.exact.letters import Ints
from bot.exact.senses import WordSense, meant
from bot.language.empty_words import is_empty
from bot.language.glosses import Glosses
from bot.retrieval.asked import Asking
from bot.retrieval.question import Question

_NONE, _UNLIKE, _LETTER, _MEANING, _SAME = range(5)
SIZES = {"kin before": 5, "kin after": 5, "kin crossed": 5, "clause kin before": 5, "clause kin after": 5}


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands around the candidates of a passage.

    `before` and `after` are the numbers of the words with a meaning next to each candidate, shape (candidates,): where there
    is none, the number of all words. `clauses` are the candidates' clauses, `of_words` those of the words, shape (words,).
    """

    before: Ints
    after: Ints
    clauses: Ints
    of_words: Ints


def surroundings_of(candidates: Candidates, layout: Layout, words: Sequence[WordSense]) -> Surroundings:
    """Returns what stands around `candidates` in a passage of these `words`."""
    size = len(candidates.codes) + 1
    before, after = np.full(size, len(words)), np.full(size, len(words))
    told = [(number, word) for number, word in enumerate(words) if not is_empty(word.text)]
    for number, word in told:
        before[word.end :] = number
    for number, word in reversed(told):
        after[: word.start + 1] = number
    of_words = layout.of_letters[np.array([word.start for word in words], dtype=np.int64)]
    return Surroundings(before[candidates.starts], after[candidates.ends], layout.clauses, of_words)


def kin_of(
    around: Surroundings, words: Sequence[WordSense], question: Question, asking: Asking, glosses: Glosses
) -> Mapping[str, Ints]:
    """Returns how the words around each candidate are like those around the asking words, and like those on the other side.

    And how the likest word of its clause is. 0 where the question has no word there, 1 unlike, 2 sharing a letter, 3 a
    meaning, 4 the same.
    """
    start, end = asking.whole
    own = [word for word in question.content.words if not is_empty(word.text)]
    before = _kin(words, next((word.text for word in reversed(own) if word.end <= start), ""), glosses)
    after = _kin(words, next((word.text for word in own if word.start >= end), ""), glosses)
    return {
        "kin before": before[around.before],
        "kin after": after[around.after],
        "kin crossed": np.maximum(before[around.after], after[around.before]),
        "clause kin before": _in_clause(before, around),
        "clause kin after": _in_clause(after, around),
    }


def _kin(words: Sequence[WordSense], asked: str, glosses: Glosses) -> Ints:
    """Returns how much each of `words` is like the word `asked`, and at the end what no word is."""
    if not asked:
        return np.full(len(words) + 1, _NONE)
    stems, letters = meant(asked, glosses), frozenset(asked)
    kin = np.full(len(words) + 1, _UNLIKE)
    for number, word in enumerate(words):
        if word.text == asked:
            kin[number] = _SAME
        elif not stems.isdisjoint(word.stems):
            kin[number] = _MEANING
        elif not letters.isdisjoint(word.text):
            kin[number] = _LETTER
    return kin


def _in_clause(kin: Ints, around: Surroundings) -> Ints:
    clauses = np.append(around.of_words, around.clauses)
    highest = np.full(int(clauses.max(initial=0)) + 1, kin[-1])
    np.maximum.at(highest, around.of_words, kin[:-1])
    return highest[around.clauses]
