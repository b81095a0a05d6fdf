"""The exact answer to what is asked of each of several things: 主办单位和协办单位分别有几家."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answer import Answer
from bot.language.conjoined import answers_each
from bot.language.folding import fold
from bot.search import Search

# Letters of the longest exact answer from what answers the first to what answers the last.
_LONGEST = 40


def exact_of_each(answer: Answer, parts: Sequence[Search], asked: str) -> str | None:
    """Returns the exact answer where it answers all that is `asked`; else from what answers the first of the `parts` to the last.

    None where these are many words.
    """
    if answer.short is None or answers_each(asked, fold(answer.short).text):
        return answer.short
    passage = answer.hits[0].passage
    spans = {part.exact.span for part in parts if part.exact and part.ranking.first == passage.place}
    if len(spans) < max(len(parts), 2):
        return None
    said = passage.text[min(start for start, _ in spans) : max(end for _, end in spans)]
    return said if len(said) <= _LONGEST else None
