"""How a question is worded, in the form that passages are compared with."""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.exact.letters import codes_of, is_content, pairs_of
from bot.language.empty_words import is_empty
from bot.retrieval.asked import Asking
from bot.retrieval.question import Question

# Where a letter stands before another one.
_PAIR = re.compile(r"(?=[^\W_]{2})")


@dataclass(frozen=True, slots=True)
class Wording:
    """What is compared of a question with passages.

    `text` is the folded question. `left` and `right` are its letters, as numbers, before and after the asking words and the
    noun asked about, `left_content` and `right_content` those without particles and punctuation. `pairs_before` and
    `pairs_after` are the pairs of letters there of what is left without words that only ask, `letters` all letters of that
    but particles. `word_before` and `word_after` are the nearest words with a meaning, empty where there
    is none.
    """

    text: str
    asking: Asking
    left: Sequence[int]
    right: Sequence[int]
    left_content: Sequence[int]
    right_content: Sequence[int]
    pairs_before: frozenset[int]
    pairs_after: frozenset[int]
    letters: frozenset[int]
    word_before: str
    word_after: str


def wording_of(question: Question, asking: Asking) -> Wording:
    """Returns the wording of `question`."""
    text, content = question.reading.text, question.content.text
    codes, content_codes = codes_of(text), codes_of(content)
    begin, end = asking.span
    end += len(asking.head) if text.startswith(asking.head, end) else 0
    left, right = codes[:begin], codes[end:]
    places = [match.start() for match in _PAIR.finditer(content)]
    pairs = pairs_of(content_codes)
    middle = bisect.bisect_left(places, begin)
    words = [word for word in question.content.words if not is_empty(word.text)]
    first, last = asking.whole
    return Wording(
        text,
        asking,
        left,
        right,
        left_content=list(filter(is_content, left)),
        right_content=list(filter(is_content, right)),
        pairs_before=frozenset([pairs[place] for place in places[:middle]]),
        pairs_after=frozenset([pairs[place] for place in places[middle:]]),
        letters=frozenset(filter(is_content, content_codes)),
        word_before=next((word.text for word in reversed(words) if word.end <= first), ""),
        word_after=next((word.text for word in words if word.start >= last), ""),
    )
