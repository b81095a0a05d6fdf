"""What tells whether the best candidate answers at all. Each sign is a number for a whole ranking."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from bot.language.analyzers import View
from bot.language.courtesy import speaks_to_the_bot
from bot.language.intent import Kind
from bot.retrieval.arrays import Ints, Scores
from bot.retrieval.features import FEATURES, Evidence
from bot.retrieval.index import FIELDS, TRANSLATION
from bot.retrieval.missing import Missing
from bot.retrieval.naive_bayes import ForNone

_COLUMN = {name: number for number, name in enumerate(FEATURES)}
_COVERAGES = [_COLUMN[f"{view} coverage"] for view in View]
_FITS = [_COLUMN[f"{kind} fits"] for kind in ("number", "date", "person", "place", "title")]


@dataclass(frozen=True, slots=True)
class Order:
    """The candidates' scores, and their rows in order, best first."""

    scores: Scores
    rows: Ints


@dataclass(frozen=True, slots=True)
class Signal:
    """What signs are computed from: the features of the best candidate (`top`), all scores, best first, and its place.

    `for_none` is how much the question's terms speak for no answer and against it, by the judged questions.
    """

    evidence: Evidence
    missing: Missing
    top: Sequence[float]
    scores: Sequence[float]
    place: int
    for_none: ForNone

    def best(self, feature: str) -> float:
        """Returns `feature` of the best candidate."""
        return self.top[_COLUMN[feature]]

    @property
    def is_chinese(self) -> bool:
        """Whether the question holds a Chinese character."""
        return self.evidence.question.is_chinese


def share_of_best(signal: Signal) -> float:
    """The softmax share of the best candidate among all."""
    best = signal.scores[0]
    return 1 / sum([math.exp(score - best) for score in signal.scores])


def lead(signal: Signal) -> float:
    """How far the best candidate stands above the second, at most 5; 2 where there is none."""
    return min(5.0, signal.scores[0] - signal.scores[1]) if len(signal.scores) > 1 else 2.0


def best_score(signal: Signal) -> float:
    """The best candidate's score."""
    return signal.scores[0]


def covered(view: View) -> Callable[[Signal], float]:
    """The best candidate's coverage in `view`."""
    column = _COLUMN[f"{view} coverage"]

    def sign(signal: Signal) -> float:
        return signal.top[column]

    return sign


def covered_somehow(signal: Signal) -> float:
    """The best candidate's coverage in the view where it is highest."""
    return max([signal.top[column] for column in _COVERAGES])


def run(signal: Signal) -> float:
    """The longest run that the best candidate shares with the question."""
    return signal.best("longest run")


def kind_fit(signal: Signal) -> float:
    """Whether the best candidate holds the kind of thing asked for; 0 for kinds that nothing tells."""
    return sum([signal.top[column] for column in _FITS])


def kind_misfit(signal: Signal) -> float:
    """Whether a number, date, person or title is asked for and the best candidate has none."""
    asked = signal.evidence.question.intent.kind in (Kind.HOW_MANY, Kind.WHEN, Kind.WHO, Kind.TITLE)
    return float(asked and kind_fit(signal) == 0)


def missing_names(signal: Signal) -> float:
    """How many names are missing, at most 2."""
    return min(2.0, len(signal.missing.names))


def missing_numbers(signal: Signal) -> float:
    """How many numbers are missing, at most 2."""
    return min(2.0, len(signal.missing.numbers))


def missing_share(signal: Signal) -> float:
    """Which share of the question's words that could be missing is."""
    return min(1.0, len(signal.missing.all) / (signal.missing.sought or 1))


def all_missing(signal: Signal) -> float:
    """Whether none of the question's words that could be missing is known; what matched then are words that only ask."""
    return float(0 < signal.missing.sought <= len(signal.missing.all))


def missing_words(signal: Signal) -> float:
    """How many content words are missing, at most 3."""
    return min(3.0, len(signal.missing.words))


def few_words(signal: Signal) -> float:
    """One over the number of the question's content words."""
    return 1.0 / (1 + len(signal.evidence.question.content_words))


def asks(signal: Signal) -> float:
    """Whether a question word, or a question mark, tells that something is asked."""
    intent = signal.evidence.question.intent
    return float(
        intent.kind is not Kind.WHAT
        or bool(intent.spans)
        or signal.evidence.question.reading.text.rstrip().endswith("?")
    )


def to_the_bot(signal: Signal) -> float:
    """Whether the question speaks of the bot and not of the report."""
    return float(speaks_to_the_bot(signal.evidence.question.reading.text))


def bare(signal: Signal) -> float:
    """Whether nothing is asked in so many words and at most two words say what is meant."""
    return float(not asks(signal) and len(signal.evidence.question.content_words) <= 2)


def votes(signal: Signal) -> float:
    """The best candidate's share of the votes of the judged questions most like this one."""
    return signal.best("votes")


def likeness(signal: Signal) -> float:
    """How much alike the nearest judged question is."""
    return signal.evidence.neighbours.nearest


def unanswered(signal: Signal) -> float:
    """Which share of the judged questions most like this one the report does not answer."""
    return signal.evidence.neighbours.unanswered


def likeness_answered(signal: Signal) -> float:
    """How much alike the nearest judged question is that the best candidate answers."""
    return signal.evidence.neighbours.nearest_of(signal.place)


def likeness_unanswered(signal: Signal) -> float:
    """How much alike the nearest judged question is that the report does not answer."""
    return signal.evidence.neighbours.nearest_of(None)


SIGNS: Mapping[str, Callable[[Signal], float]] = {
    "constant": lambda _: 1.0,
    "latin": lambda signal: float(not signal.is_chinese),
    "share of best": share_of_best,
    "lead": lead,
    "best score": best_score,
    **{f"{view} covered": covered(view) for view in View},
    "covered somehow": covered_somehow,
    "covered beyond topic": lambda signal: signal.best("characters beyond topic"),
    "covered by the asking words": lambda signal: signal.best("characters by the asking words"),
    "covered, latin": lambda signal: float(not signal.is_chinese) * signal.best("meanings coverage"),
    "translated": lambda signal: float(signal.evidence.candidates.relative[FIELDS[TRANSLATION]].any()),
    "concepts covered": lambda signal: signal.best("concepts"),
    "concepts": lambda signal: float(bool(signal.evidence.question.concepts)),
    "near": lambda signal: max(signal.best("near, characters"), signal.best("near, meanings")),
    "translation covered": lambda signal: signal.best("translation coverage"),
    "unit fits": lambda signal: signal.best("unit fits"),
    "longest run": run,
    "kind fits": kind_fit,
    "kind misfits": kind_misfit,
    "missing names": missing_names,
    "missing numbers": missing_numbers,
    "missing share": missing_share,
    "missing share, latin": lambda signal: float(not signal.is_chinese) * missing_share(signal),
    "missing words": missing_words,
    "all missing": all_missing,
    "few words": few_words,
    "asks": asks,
    "to the bot": to_the_bot,
    "bare": bare,
    "judged": lambda signal: float(signal.evidence.neighbours.nearest > 0),
    "likeness": likeness,
    "votes": votes,
    "votes, likeness": lambda signal: votes(signal) * likeness(signal),
    "unanswered": unanswered,
    "likeness answered": likeness_answered,
    "likeness unanswered": likeness_unanswered,
    "explained": lambda signal: signal.best("explained"),
    "unanswered, likeness": lambda signal: unanswered(signal) * likeness(signal),
    "words of none": lambda signal: signal.for_none.average,
    "word of none": lambda signal: signal.for_none.most,
    "words of none nearby": lambda signal: signal.evidence.neighbours.none_nearby.average,
    "word of none nearby": lambda signal: signal.evidence.neighbours.none_nearby.most,
}


def sign_vector(evidence: Evidence, features: Scores, order: Order, missing: Missing) -> Scores:
    """Returns all signs of a ranking, in the order of `SIGNS`, shape (signs,)."""
    best = order.rows[0]
    scores, place = order.scores[order.rows].tolist(), int(evidence.candidates.places[best])
    signal = Signal(evidence, missing, features[best].tolist(), scores, place, evidence.neighbours.of_none(place))
    return np.array([sign(signal) for sign in SIGNS.values()])
