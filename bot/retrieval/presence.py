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

    `weighed` is what each term weighs, shape (6, terms): its idf; that of a term which no other passage holds; its part for
    each passage that holds it; its square; its idf if it is not what the report is about; and its idf by how near it stands to
    the asking words. `field` is the number of its field, shape (terms,). `unknown` is how many terms of a field no passage has,
    and how much these count by how near they stand, shape (2, fields). For each passage that holds a term there is the passage
    in `places`, the term's number in `numbers`, and its BM25 in `scored`. `size` is the number of passages.
    """

    size: int
    weighed: Scores
    field: Ints
    unknown: Scores
    places: Ints
    numbers: Ints
    scored: Scores

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
    known, idfs = looked_up.known, looked_up.weighed[0]
    is_beyond = [
        term not in about
        for terms, about, positions in zip(asked, topic, known, strict=True)
        for term in (terms[position] for position in positions)
    ]
    nearness = [every[positions] for every, positions in zip(near, known, strict=True)]
    found = looked_up.found
    return Terms(
        size=fields.size,
        weighed=np.vstack((looked_up.weighed, idfs * is_beyond, idfs * np.concatenate(nearness))),
        field=np.arange(len(fields)).repeat([len(positions) for positions in known]),
        unknown=np.array(
            [
                [len(terms) - len(positions) for terms, positions in zip(asked, known, strict=True)],
                [every.sum() - of_known.sum() for every, of_known in zip(near, nearness, strict=True)],
            ]
        ),
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
    covered, alone, divided, squared, beyond, near, rarest = (
        weights.reshape(rows * fields, known_terms).dot(here.T).reshape(rows, fields, size)
    )
    known, _, _, squares, known_beyond, known_near, _ = weights.sum(axis=2)[..., None]
    unknown, unknown_near = terms.unknown[..., None]
    unseen = idf(terms.size, 0)
    totals = _positive(known + unknown * unseen)
    norm = _positive(squares + unknown * unseen**2)
    together = np.concatenate((np.maximum(here, around).reshape(3 * size, known_terms), here > around[0]))
    companions = weights[0].dot(together.T).reshape(fields, 4, size)
    shares = np.empty((len(PRESENCE_FEATURES), *covered.shape))
    np.divide(companions.swapaxes(0, 1), totals, out=shares[:4])
    np.divide(alone, totals, out=shares[4])
    np.divide(divided, totals, out=shares[5])
    np.divide(covered, _positive(known), out=shares[6])
    np.divide(squared, norms * np.sqrt(norm), out=shares[7])
    np.divide(beyond, _positive(known_beyond + unknown * unseen), out=shares[8])
    np.divide(near, _positive(known_near + unknown_near * unseen), out=shares[9])
    return Presence(covered / totals, (rarest > 0).astype(np.float64), shares)


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
