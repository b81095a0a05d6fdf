"""The embedded index: holds the analyzed passages of a report and proposes candidates for a question."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.language.analyzers import View
from bot.language.reading import Reading
from bot.report.model import Report
from bot.retrieval.okapi import Okapi, Scores
from bot.retrieval.question import Analysis, Question

# k1 and b of each view, by grid search on the training sets (folds by document).
PARAMETERS: Mapping[View, tuple[float, float]] = {
    View.WORDS: (1.2, 0.5),
    View.CHARACTERS: (1.2, 0.5),
    View.MEANINGS: (1.2, 0.5),
    View.SOUNDS: (1.2, 0.5),
}


@dataclass(frozen=True, slots=True)
class Candidates:
    """The places of the proposed passages, in the report's order; of all passages each view's scores and coverage, and how many
    of the question's concepts (the report's synonyms) they hold, weighted by rarity, and whether they hold its rarest term."""

    places: NDArray[np.int64]
    scores: Mapping[View, Scores]
    coverage: Mapping[View, Scores]
    concepts: Scores
    rarest: Mapping[View, Scores]


class Index:
    """The passages of a report as terms of the four views, each a field of BM25."""

    def __init__(self, report: Report, analysis: Analysis) -> None:
        self.report = report
        self.readings: tuple[Reading, ...] = tuple(analysis.reader.read(passage.text) for passage in report.passages)
        translations = [analysis.reader.read(passage.translation or "") for passage in report.passages]
        self.fields: dict[View, Okapi] = {}
        for analyzer in analysis.analyzers:
            terms = [analyzer.terms(reading) for reading in self.readings]
            if analyzer.view in (View.MEANINGS, View.WORDS):
                terms = [own + analyzer.terms(other) for own, other in zip(terms, translations, strict=True)]
            self.fields[analyzer.view] = Okapi(terms, *PARAMETERS[analyzer.view])
        # Where terms such as names are looked up letter by letter.
        self.folded = "\n".join(reading.text for reading in (*self.readings, *translations))

    def knows(self, view: View, term: str) -> bool:
        """Whether a passage holds `term` in `view`."""
        return term in self.fields[view].idf

    def __len__(self) -> int:
        return len(self.readings)

    def propose(self, question: Question, limit: int = 50) -> Candidates:
        """Returns at most `limit` candidates, the best of each view by turns; each shares a term with the question."""
        scores = {view: field.scores(question.terms[view]) for view, field in self.fields.items()}
        coverage = {view: field.coverage(question.terms[view]) for view, field in self.fields.items()}
        relative = sum(score / score.max() for score in scores.values() if score.size and score.max() > 0)
        total = np.asarray(relative) if np.ndim(relative) else np.zeros(len(self))
        places = np.flatnonzero(total > 0)
        if len(places) > limit:
            places = np.sort(places[np.argsort(-total[places], kind="stable")[:limit]])
        rarest = {view: self.fields[view].rarest(question.terms[view]) for view in (View.WORDS, View.CHARACTERS)}
        concepts = [term for term in question.terms[View.MEANINGS] if term.startswith("=")]
        return Candidates(places, scores, coverage, self.fields[View.MEANINGS].coverage(concepts), rarest)
