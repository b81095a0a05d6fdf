"""Which sentences together are the answer: a list, a section, someone's words; None where one sentence is."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from bot.answer import AnswerKind
from bot.language.analyzers import View
from bot.language.scope import AskedScope, Scope, asked_scope
from bot.report.model import Report
from bot.retrieval.arrays import Scores
from bot.retrieval.features import Evidence
from bot.retrieval.index import FIELDS
from bot.retrieval.matching import Matcher
from bot.retrieval.missing import Missing
from bot.retrieval.ranker import Ranking
from bot.retrieval.searcher import Searcher
from bot.speeches import Speeches

MOST = 6
"""Sentences of one answer: more are no answer but the report."""

_LEAD = 3
"""Sentences at the beginning of a report without sections that stand for the whole."""

_TOP = 3
"""Hits that stay as they are ranked, whatever else belongs to the answer."""

_ALONE = 0.9
"""The share of a list's first sentence from which on it holds the whole list."""

_SHARE, _SUPPORT = 0.004, 0.6
"""What makes a sentence of the same section part of a list: a share of the ranking, and the part of the question that it
holds against that of the first one."""

_KINDS = {Scope.LIST: AnswerKind.LIST, Scope.OVERVIEW: AnswerKind.SECTION, Scope.SECTION: AnswerKind.SECTION}
"""Scopes for which several sentences alike are an answer."""

_HEADING, _NAMED_HEADING = 0.5, 0.25
"""How much of the question its heading holds when a section is meant; less will do where the question says `section`."""


class Basis(enum.Enum):
    """What tells that sentences belong to an answer."""

    LIKENESS = "likeness"
    SPEECH = "speech"
    STRUCTURE = "structure"


@dataclass(frozen=True, slots=True)
class Gathered:
    """The places of the answer's sentences, in the report's order, and what tells that they are."""

    kind: AnswerKind
    places: tuple[int, ...]
    basis: Basis = Basis.LIKENESS


class Gatherer:
    """Gathers the sentences of answers from one report."""

    def __init__(self, report: Report, searcher: Searcher, matcher: Matcher) -> None:
        self._sections = np.array([passage.section.number for passage in report.passages], dtype=np.int64)
        self._speeches = Speeches(report, searcher, matcher)

    def gather(self, evidence: Evidence, ranking: Ranking, missing: Missing) -> Gathered | None:
        """Returns the sentences that are the answer together; None where the best one is, or nothing is.

        Someone's office stands for their name only where nothing of the question is `missing`: it may be another's.
        """
        asked = asked_scope(evidence.question.reading.text)
        if asked is None or not len(self._sections):
            return None
        told = self._told(asked, evidence, missing)
        return told or self._alike(asked.scope, evidence, ranking)

    def _told(self, asked: AskedScope, evidence: Evidence, missing: Missing) -> Gathered | None:
        """Returns what the report's structure tells: a numbered section, its gist, or who speaks where."""
        if asked.section is not None:
            return _section(self._places_numbered(asked.section), Basis.STRUCTURE)
        if asked.scope in (Scope.BEGINNING, Scope.ENDING):
            is_ending = asked.scope is Scope.ENDING
            section = self._places_of(int(self._sections[-1 if is_ending else 0]))
            return _section(section[-_LEAD:] if is_ending else section[:_LEAD], Basis.STRUCTURE)
        if asked.scope is Scope.REPORT:
            return _section(self._gist(), Basis.STRUCTURE)
        if asked.scope is Scope.WORDS:
            question = evidence.question
            speeches = self._speeches.of(question) or (() if missing.all else self._speeches.of_holder(question))
            return _section(sorted({place for speech in speeches for place in speech.places}), Basis.SPEECH)
        return None

    def _alike(self, scope: Scope, evidence: Evidence, ranking: Ranking) -> Gathered | None:
        best = ranking.first
        if best is None:
            return None
        section = self._places_of(int(self._sections[best]))
        if scope is not Scope.LIST and len(section) <= MOST and self._is_meant(scope, best, evidence):
            return _several(AnswerKind.SECTION, section)
        kind = _KINDS.get(scope)
        return _several(kind, self._members(best, section, evidence, ranking)) if kind else None

    def _is_meant(self, scope: Scope, best: int, evidence: Evidence) -> bool:
        """Whether the question means the section of the best candidate, whose heading holds most of it."""
        held = float(evidence.heading_coverage[best])
        enough = _NAMED_HEADING if scope is Scope.SECTION else _HEADING
        return held >= enough and held >= float(evidence.heading_coverage.max())

    def _members(self, best: int, section: Sequence[int], evidence: Evidence, ranking: Ranking) -> list[int]:
        """Returns the best candidate and those of its section beside it that answer about as well."""
        shares = dict(zip(ranking.places.tolist(), _softmax(ranking.scores).tolist(), strict=True))
        if shares[best] >= _ALONE:
            return [best]
        support = _support(evidence)
        members = [
            place
            for place in section
            if shares.get(place, 0.0) >= _SHARE and support[place] >= _SUPPORT * support[best]
        ]
        ranked = sorted({best, *members}, key=lambda place: -shares[place])
        return sorted(ranked[:MOST])

    def _places_numbered(self, number: int) -> list[int]:
        """Returns the places of a section; one below 0 is counted from the end.

        Where there is but one, its last sentences stand for the last.
        """
        if number >= 0:
            return self._places_of(number)
        several = np.unique(self._sections).tolist()
        if len(several) == 1:
            return self._places_of(several[0])[-_LEAD:] if number == -1 else []
        return self._places_of(several[number]) if -number <= len(several) else []

    def _places_of(self, section: int) -> list[int]:
        return np.flatnonzero(self._sections == section).tolist()

    def _gist(self) -> list[int]:
        """Returns what stands for the whole report: its lead, or the first sentence of each section."""
        lead = self._places_of(0)
        firsts = np.unique(self._sections, return_index=True)[1].tolist()
        if len(lead) > 1 or len(firsts) == 1:
            return lead[:_LEAD]
        return sorted(firsts)[:MOST]


def arranged(ranking: Ranking, gathered: Gathered | None, limit: int) -> list[tuple[int, float]]:
    """Returns at most `limit` places with their scores, best first, as many of the answer's among them as there is room.

    The first three stay as ranked, unless the report itself tells where the answer is.
    """
    ranked = dict(zip(ranking.places.tolist(), ranking.scores.tolist(), strict=True))
    if gathered is None:
        return list(ranked.items())[:limit]
    if gathered.basis is Basis.STRUCTURE or (gathered.basis is Basis.SPEECH and not _leads(ranked, gathered)):
        best = max(ranked.values(), default=0.0)
        return [*((place, best) for place in gathered.places), *_without(ranked, gathered.places)][:limit]
    top = list(ranked)[: _TOP if gathered.basis is Basis.LIKENESS else 1]
    chosen = list(dict.fromkeys([*top, *gathered.places, *ranked]))[:limit]
    last = min((ranked[place] for place in chosen if place in ranked), default=0.0)
    return sorted(((place, ranked.get(place, last)) for place in chosen), key=lambda hit: -hit[1])


def _leads(ranked: dict[int, float], gathered: Gathered) -> bool:
    return next(iter(ranked), None) in gathered.places


def _without(ranked: dict[int, float], places: Iterable[int]) -> list[tuple[int, float]]:
    taken = set(places)
    return [(place, score) for place, score in ranked.items() if place not in taken]


def _section(places: Sequence[int], basis: Basis) -> Gathered | None:
    """Returns the first of `places` as an answer."""
    kind = AnswerKind.SECTION if len(places) > 1 else AnswerKind.PASSAGE
    return Gathered(kind, tuple(places[:MOST]), basis) if places else None


def _several(kind: AnswerKind, places: Sequence[int]) -> Gathered | None:
    return Gathered(kind, tuple(places)) if len(places) > 1 else None


def _support(evidence: Evidence) -> Mapping[int, float]:
    """Returns how much of the question each candidate holds: of its concepts, or else of its meanings or characters."""
    candidates = evidence.candidates
    held = evidence.at(candidates.concepts)
    if not candidates.concepts.any():
        coverage = candidates.presence.coverage
        held = np.maximum(coverage[FIELDS[View.MEANINGS]], coverage[FIELDS[View.CHARACTERS]])
    return dict(zip(candidates.places.tolist(), held.tolist(), strict=True))


def _softmax(scores: Scores) -> Scores:
    shares: Scores = np.exp(scores - scores.max())
    return shares / float(shares.sum())
