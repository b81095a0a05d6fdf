"""Whether something is found, unsure or absent: by how probable it is, and by what of the question is missing or not said."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answer import Status
from bot.retrieval.missing import Missing
from bot.retrieval.weights import Weights
from bot.search import Search

# How probable an answer has to be for a question most of whose words are missing: 那个小地方历史长不长.
_STRANGE = 0.7


def status_of(probability: float, missing: Missing, weights: Weights, unsaid: Sequence[str] = ()) -> Status:
    """Returns found only when nothing that was named is missing, nothing `unsaid`, and few words unless it is probable.

    `weights` have the thresholds.
    """
    names = missing.names or missing.numbers
    if probability < weights.unsure:
        return Status.ABSENT
    if probability < weights.found:
        return Status.ABSENT if names or set(unsaid).intersection(missing.words) else Status.UNSURE
    is_strange = 2 * len(missing.all) > missing.sought and probability < _STRANGE
    return Status.UNSURE if unsaid or names or is_strange else Status.FOUND


def is_found(search: Search, weights: Weights) -> bool:
    """Whether what `search` found is found, not only probable."""
    return status_of(search.ranking.probability, search.missing, weights) is Status.FOUND
