"""How a question is worded, in the form that passages are compared with."""

from __future__ import annotations

import bisect
import re
from dataclasses import dataclass

from bot.exact.letters import Ints, codes_of, is_content, pairs_of
from bot.language.empty_words import is_empty
from bot.retrieval.asked import Asking
from bot.retrieval.question import Question

# Where a letter stands before another one.
_PAIR = re.compile(r"(?=[^\W_]{2})")


@dataclass(frozen=True, slots=True)
class Wording:
    """What is compared of a question, read once for all passages.

    `text` is the folded question. `left` and `right` are its letters, as numbers, before and after the asking words and the
    noun asked about, `left_content` and `right_content` those without particles and punctuation. `pairs_before` and
    `pairs_after` are the pairs of letters there of what is left without words that only ask, `letters` all letters of that
    but particles. `word_before` and `word_after` are the nearest words with a meaning, empty where there is none.
    """

    text: str
    asking: Asking
    left: Ints
    right: Ints
    left_content: Ints
    right_content: Ints
    pairs_before: frozenset[int]
    pairs_after: frozenset[int]
    letters: Ints
    word_before: str
    word_after: str


def wording_of(question: Question, asking: Asking) -> Wording:
    """Returns the wording of `question`."""
    text, content = question.reading.text, question.content.text
    codes, content_codes = codes_of(text), codes_of(content)
    begin, end = asking.span
    end += len(asking.head) if text.startswith(asking.head, end) else 0
    tells, left, right = is_content(codes), codes[:begin], codes[end:]
    places = [match.start() for match in _PAIR.finditer(content)]
    pairs = pairs_of(content_codes)[places].tolist() if places else []
    middle = bisect.bisect_left(places, begin)
    words = [word for word in question.content.words if not is_empty(word.text)]
    first, last = asking.whole
    return Wording(
        text,
        asking,
        left,
        right,
        left_content=left[tells[:begin]],
        right_content=right[tells[end:]],
        pairs_before=frozenset(pairs[:middle]),
        pairs_after=frozenset(pairs[middle:]),
        letters=content_codes[is_content(content_codes)],
        word_before=next((word.text for word in reversed(words) if word.end <= first), ""),
        word_after=next((word.text for word in words if word.start >= last), ""),
    )
