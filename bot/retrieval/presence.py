"""Which of a question's terms stand in which candidates, and in the passages around them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.retrieval.okapi import Okapi, Scores, idf


@dataclass(frozen=True, slots=True)
class Presence:
    """The known terms of a question in one view, by candidate.

    `own`, `before` and `after` tell which terms the candidate, the passage before and the passage after hold, `first`
    which ones the report's first passage holds, each of shape (terms, candidates) or (terms, 1). `rarity` is the idf of
    each term, `holding` the number of passages with it, shape (terms,); `total` the idf of all terms, unknown ones
    included; `norms` the length of each candidate as a vector of idf.
    """

    own: NDArray[np.bool_]
    before: NDArray[np.bool_]
    after: NDArray[np.bool_]
    first: NDArray[np.bool_]
    rarity: Scores
    holding: Scores
    total: float
    squares: float
    norms: Scores

    def share(self, held: NDArray[np.bool_]) -> Scores:
        """Returns which share of the question's terms, weighted by rarity, `held` has."""
        return np.asarray(self.rarity @ held / self.total)


def presence_of(field: Okapi, terms: Iterable[str], places: NDArray[np.int64]) -> Presence:
    """Returns the presence of the distinct `terms` of a question in the candidates at `places`."""
    distinct = list(dict.fromkeys(terms))
    known = [term for term in distinct if term in field.idf]
    found = [field.places(term) for term in known]
    holding = np.array([len(own) for own in found], dtype=np.float64)
    held = np.zeros((len(known), len(field) + 2), dtype=np.bool_)
    if known:
        held[np.repeat(np.arange(len(known)), holding.astype(np.int64)), np.concatenate(found) + 1] = True
    rarity = np.array([field.idf[term] for term in known])
    unseen = idf(len(field), 0)
    unknown = len(distinct) - len(known)
    return Presence(
        own=held[:, places + 1],
        before=held[:, places],
        after=held[:, places + 2],
        first=held[:, 1:2],
        rarity=rarity,
        holding=holding,
        total=float(rarity.sum() + unknown * unseen) or 1.0,
        squares=float(rarity @ rarity + unknown * unseen**2) or 1.0,
        norms=field.norms[places],
    )


def with_before(presence: Presence) -> Scores:
    """The share of the question's terms that the candidate and the passage before it hold together."""
    return presence.share(presence.own | presence.before)


def with_after(presence: Presence) -> Scores:
    """The share of the question's terms that the candidate and the passage after it hold together."""
    return presence.share(presence.own | presence.after)


def with_first(presence: Presence) -> Scores:
    """The share that the candidate and the report's first passage hold together: the first one says what it is about."""
    return presence.share(presence.own | presence.first)


def new(presence: Presence) -> Scores:
    """The share of the question's terms that the candidate holds and the passage before it does not."""
    return presence.share(presence.own & ~presence.before)


def alone(presence: Presence) -> Scores:
    """The share of the question's terms that no other passage holds."""
    return np.asarray((presence.rarity * (presence.holding == 1)) @ presence.own / presence.total)


def divided(presence: Presence) -> Scores:
    """The share of the question's terms, each divided among the passages that hold it."""
    return np.asarray((presence.rarity / np.maximum(presence.holding, 1)) @ presence.own / presence.total)


def of_known(presence: Presence) -> Scores:
    """The share of those of the question's terms that the report has at all."""
    return np.asarray(presence.rarity @ presence.own / (presence.rarity.sum() or 1.0))


def cosine(presence: Presence) -> Scores:
    """The cosine of question and candidate as vectors of idf."""
    return np.asarray(presence.rarity**2 @ presence.own / (presence.norms * presence.squares**0.5))


PRESENCE_FEATURES: Mapping[str, Callable[[Presence], Scores]] = {
    "with before": with_before,
    "with after": with_after,
    "with first": with_first,
    "new": new,
    "alone": alone,
    "divided": divided,
    "of known": of_known,
    "cosine": cosine,
}
