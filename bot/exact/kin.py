"""Whether the same stands around a candidate as around the asking words: 由[谁]创立, 由[他]创办."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from bot.exact.candidates import Candidates
from bot.exact.layout import Layout
from bot.exact.senses import PassageWords, meant
from bot.exact.wording import Wording
from bot.language import script
from bot.language.empty_words import is_empty
from bot.language.glosses import Glosses
from bot.retrieval.arrays import Ints

# Words of which it is remembered which characters they have.
_REMEMBERED = 8192
_NONE, _UNLIKE, _LETTER, _MEANING, _SAME = range(5)
SIZES = {"kin before": 5, "kin after": 5, "kin crossed": 5, "clause kin before": 5, "clause kin after": 5}


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands around the candidates of a passage.

    `before` and `after` are the numbers of the nearest words with a meaning before and after each candidate, shape
    (candidates,): where there is none, the number of all words. `clauses` are the candidates' clauses, `of_words` those of
    the `words`, all below `most_clauses`.
    """

    before: Ints
    after: Ints
    clauses: Ints
    of_words: tuple[int, ...]
    most_clauses: int
    words: PassageWords


def surroundings_of(candidates: Candidates, layout: Layout, words: PassageWords) -> Surroundings:
    """Returns what stands around `candidates` in a passage of these `words`."""
    size = len(candidates.codes) + 1
    before, after = np.full(size, len(words)), np.full(size, len(words))
    told = [(number, word) for number, word in enumerate(words.words) if not is_empty(word.text)]
    for number, word in told:
        before[word.end :] = number
    for number, word in reversed(told):
        after[: word.start + 1] = number
    return Surroundings(
        before=before[candidates.starts],
        after=after[candidates.ends],
        clauses=layout.clauses,
        of_words=tuple(layout.of_letters[[word.start for word in words.words]].tolist()) if words else (),
        most_clauses=int(layout.of_letters.max(initial=0)) + 1,
        words=words,
    )


@functools.lru_cache(maxsize=_REMEMBERED)
def _characters(word: str) -> frozenset[str]:
    """Returns the Han characters of `word`: Latin words share letters without being alike."""
    return frozenset(letter for letter in word if script.has_han(letter))


def kin_of(around: Surroundings, wording: Wording, glosses: Glosses) -> Mapping[str, Ints]:
    """Returns how the words around each candidate are like those around the asking words, and like those on the other side.

    And how the likest word of its clause is. 0 where the question has no word there, 1 unlike, 2 sharing a letter, 3 a
    meaning, 4 the same.
    """
    before, clause_before = _likeness(around, wording.word_before, glosses)
    after, clause_after = _likeness(around, wording.word_after, glosses)
    return {
        "kin before": before.take(around.before),
        "kin after": after.take(around.after),
        "kin crossed": np.maximum(before.take(around.after), after.take(around.before)),
        "clause kin before": clause_before.take(around.clauses),
        "clause kin after": clause_after.take(around.clauses),
    }


def _likeness(around: Surroundings, asked: str, glosses: Glosses) -> tuple[Ints, Ints]:
    """Returns how much each word of the passage is like the word `asked`, at the end what no word is, and so each clause."""
    size = len(around.of_words) + 1
    if not asked:
        return np.full(size, _NONE), np.full(around.most_clauses, _NONE)
    kin, clauses = [_UNLIKE] * size, [_UNLIKE] * around.most_clauses
    words = around.words
    by_likeness = (
        (_LETTER, words.by_letter, _characters(asked)),
        (_MEANING, words.by_stem, meant(asked, glosses)),
        (_SAME, words.by_text, (asked,)),
    )
    for likeness, numbers, keys in by_likeness:
        for number in itertools.chain.from_iterable([numbers[key] for key in keys if key in numbers]):
            kin[number] = clauses[around.of_words[number]] = likeness
    return np.array(kin), np.array(clauses)
