"""Which of a question's terms stand in which candidates, and in the passages around them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np

from bot.retrieval.arrays import Ints, Scores
from bot.retrieval.fields import Fields
from bot.retrieval.okapi import idf

# What makes of a place the passage there, the one before it, the one after it, and the first, numbered from 1.
_FACTOR, _AROUND = np.array([[1], [1], [1], [0]]), np.array([[1], [0], [2], [1]])

# The rows of `Terms.weighed`.
_COVERED, _ALONE, _DIVIDED, _SQUARED, _BEYOND, _NEAR = range(6)

PRESENCE_FEATURES = (
    "with before",
    "with after",
    "with first",
    "new",
    "alone",
    "divided",
    "of known",
    "cosine",
    "beyond topic",
    "by the asking words",
)
"""Shares of the question's terms that a candidate holds, weighted by rarity.

Together with the passage before it, with the one after it, with the report's first, which says what it is about; and without
what the passage before it holds. Of its own those that no other passage holds; each divided among the passages that hold it;
the share of those that the report has at all; the cosine of question and candidate as vectors of idf; the share of those
that are not what the report is about; and the share where those count most that stand by the question's asking words.
"""


@dataclass(frozen=True, slots=True)
class Terms:
    """The known terms of a question in several fields, one field's after the other, and where they stand.

    `known` are the terms themselves, those of each field in a list. `weighed` is what each weighs, shape (6, terms): its idf;
    that of a term which no other passage holds; its part for each passage that holds it; its square; its idf if it is not what
    the report is about; and its idf by how near it stands to the asking words. `field` is the number of its field, shape
    (terms,). `unknown` is how many terms of a field no passage has, and how much these count by how near they stand, shape
    (2, fields). For each passage that holds a term there is the passage in `places`, the term's number in `numbers`, and its
    BM25 in `scored`. `size` is the number of passages.
    """

    size: int
    known: Sequence[Sequence[str]]
    weighed: Scores
    field: Ints
    unknown: Scores
    places: Ints
    numbers: Ints
    scored: Scores

    def rarity(self, field: int) -> dict[str, float]:
        """Returns the idf of each known term of a field."""
        start = sum(map(len, self.known[:field]))
        known = self.known[field]
        return dict(zip(known, self.weighed[0, start : start + len(known)].tolist(), strict=True))

    def scores(self) -> Scores:
        """Returns the BM25 score of each passage in each field, shape (fields, passages)."""
        fields = self.unknown.shape[1]
        sums = np.bincount(self.size * self.field[self.numbers] + self.places, self.scored, fields * self.size)
        return sums.astype(np.float64, copy=False).reshape(fields, self.size)


def terms_in(
    fields: Fields, asked: Sequence[Sequence[str]], topic: Sequence[Collection[str]], near: Sequence[Scores]
) -> Terms:
    """Returns the terms of a question, for each of `fields` those `asked` in it, each once.

    `topic` has the report's there, `near` how near each of the `asked` ones stands to the asking words, 0 to 1.
    """
    looked_up = fields.find(asked)
    found, positions = looked_up.found, looked_up.known
    known = [[terms[position] for position in own] for terms, own in zip(asked, positions, strict=True)]
    nearness = [every[own] for every, own in zip(near, positions, strict=True)]
    idfs, sizes = looked_up.weighed[0], list(map(len, known))
    weighed = np.empty((len(looked_up.weighed) + 2, len(idfs)))
    weighed[:-2] = looked_up.weighed
    np.multiply(
        idfs, [term not in about for own, about in zip(known, topic, strict=True) for term in own], out=weighed[-2]
    )
    np.multiply(idfs, np.concatenate(nearness), out=weighed[-1])
    unknown_near = [
        every.sum() - own.sum() if len(every) > len(own) else 0.0 for every, own in zip(near, nearness, strict=True)
    ]
    return Terms(
        size=fields.size,
        known=known,
        weighed=weighed,
        field=np.arange(len(fields)).repeat(sizes),
        unknown=np.array([[len(terms) - size for terms, size in zip(asked, sizes, strict=True)], unknown_near]),
        places=found.places,
        numbers=np.arange(len(found.sizes)).repeat(found.sizes),
        scored=found.scores,
    )


@dataclass(frozen=True, slots=True)
class Presence:
    """Which of a question's terms the candidates hold, and the passages around them.

    `coverage` is the share of the terms that a candidate holds, weighted by rarity, `rarest` whether it holds the rarest that
    the report has, shape (fields, candidates); `shares`, shape (features, fields, candidates), are those of `PRESENCE_FEATURES`.
    """

    coverage: Scores
    rarest: Scores
    shares: Scores


def presence_of(terms: Terms, places: Ints, norms: Scores) -> Presence:
    """Returns the presence of `terms` in the candidates at `places`; `norms` are theirs, shape (fields, candidates)."""
    held = _held(terms, places * _FACTOR + _AROUND)
    here, around = held[0], held[1:]
    weights = _weights(terms)
    rows, fields, known_terms = weights.shape
    size = len(places)
    products = weights.reshape(rows * fields, known_terms).dot(here.T).reshape(rows, fields, size)
    known = weights.sum(axis=2)[..., None]
    totals = _positive(known + _unknown(terms, rows))
    together = np.concatenate((np.maximum(here, around).reshape(3 * size, known_terms), here > around[0]))
    companions = weights[_COVERED].dot(together.T).reshape(fields, 4, size)
    shares = np.empty((len(PRESENCE_FEATURES), fields, size))
    np.divide(companions.swapaxes(0, 1), totals[_COVERED], out=shares[:4])
    np.divide(products[_ALONE : _DIVIDED + 1], totals[_COVERED], out=shares[4:6])
    np.divide(products[_COVERED], _positive(known[_COVERED]), out=shares[6])
    np.divide(products[_SQUARED], norms * np.sqrt(totals[_SQUARED]), out=shares[7])
    np.divide(products[_BEYOND : _NEAR + 1], totals[_BEYOND : _NEAR + 1], out=shares[8:])
    return Presence(products[_COVERED] / totals[_COVERED], (products[-1] > 0).astype(np.float64), shares)


def _unknown(terms: Terms, rows: int) -> Scores:
    """Returns what the unknown terms weigh together in the rows of `_weights`, shape (rows, fields, 1)."""
    number, near = terms.unknown
    unseen = idf(terms.size, 0)
    weighed = np.zeros((rows, len(number), 1))
    weighed[_COVERED, :, 0] = weighed[_BEYOND, :, 0] = number * unseen
    weighed[_SQUARED, :, 0] = number * unseen**2
    weighed[_NEAR, :, 0] = near * unseen
    return weighed


def _weights(terms: Terms) -> Scores:
    """Returns `terms.weighed` in the rows of their fields, and whether each is its field's rarest, shape (7, fields, terms)."""
    of_field = np.arange(terms.unknown.shape[1])[:, None] == terms.field
    weights = np.empty((len(terms.weighed) + 1, *of_field.shape))
    np.multiply(terms.weighed[:, None], of_field, out=weights[:-1])
    highest = weights[0].max(axis=1, initial=0).take(terms.field)
    np.equal(weights[0], highest, out=weights[-1])
    return weights


def _positive(totals: Scores) -> Scores:
    """Returns `totals` with 1 for 0, which nothing is to be divided by."""
    positive: Scores = totals + (totals == 0)
    return positive


def _held(terms: Terms, numbers: Ints) -> Scores:
    """Returns which terms the passages hold, 0 or 1, a row for each; `numbers` are theirs from 1, beyond either end nothing."""
    # Of all passages, and one beyond either end: the row of each that matters, if any.
    rows = np.zeros(terms.size + 2, dtype=np.int64)
    rows[numbers.ravel()] = np.arange(1, numbers.size + 1)
    held = np.zeros((numbers.size + 1, len(terms.field)))
    held[rows.take(terms.places + 1), terms.numbers] = 1
    held[0] = 0
    return held.take(rows.take(numbers), axis=0)
