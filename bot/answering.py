"""The Answerer: a question in, an Answer out."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from bot.answer import Answer, Status
from bot.exact.finder import ExactFinder
from bot.exact.weights import SpanWeights, shipped_span_weights
from bot.language.courtesy import is_courtesy
from bot.language.script import language_of
from bot.matching import Matcher
from bot.report.model import Report
from bot.retrieval.features import Evidence
from bot.retrieval.hit import Hit
from bot.retrieval.missing import Missing
from bot.retrieval.question import Question
from bot.retrieval.ranker import Ranker, Ranking
from bot.retrieval.searcher import Searcher

LONGEST_QUESTION = 4096
_LONG = 200
# An exact answer is shown when it is more likely right than wrong.
_SHORT = 0.5


@dataclass(frozen=True, slots=True)
class Judgement:
    """An answer with all that led to it, for those who ask why."""

    answer: Answer
    question: Question
    evidence: Evidence
    ranking: Ranking
    missing: Missing


class Answerer:
    """Answers questions about one report. Safe to use from several tasks at once: nothing in it changes."""

    def __init__(self, report: Report, ranker: Ranker, span_weights: SpanWeights | None = None) -> None:
        self.report = report
        self.ranker = ranker
        self.searcher = Searcher(report)
        self._matcher = Matcher(self.searcher.index.readings, self.searcher.analysis)
        segmenter = self.searcher.analysis.reader.segmenter
        self._exact = ExactFinder(self.searcher.index, segmenter, span_weights or shipped_span_weights())

    async def answer(self, question: str, *, limit: int = 5) -> Answer:
        """Returns the answer to `question`, with at most `limit` hits.

        Only the first 4,096 characters of a question are read. A long question crosses to a thread; an ordinary one takes
        less time than that would.
        """
        if len(question) > _LONG:
            return (await asyncio.to_thread(self.judge, question, limit=limit)).answer
        return self.judge(question, limit=limit).answer

    def judge(self, text: str, *, limit: int = 5) -> Judgement:
        """Returns the answer to `text` together with the evidence, the ranking and what is missing."""
        question = self.searcher.question(text[:LONGEST_QUESTION])
        evidence = self.searcher.evidence(question)
        missing = self.searcher.missing(question)
        ranking = self.ranker.rank(evidence, missing)
        return Judgement(self._answer(question, missing, ranking, limit), question, evidence, ranking, missing)

    def _answer(self, question: Question, missing: Missing, ranking: Ranking, limit: int) -> Answer:
        language = language_of(question.text)
        if is_courtesy(question.reading.text) or not question.has_content:
            return Answer(question.text, Status.ABSENT, 0.0, None, (), (), language)
        if not len(ranking.places):
            return Answer(question.text, Status.ABSENT, 0.0, None, missing.all, (), language)
        status = self._status(ranking.probability, question, missing)
        hits = self._hits(question, ranking, limit)
        short = self._short(question, ranking, status)
        return Answer(question.text, status, ranking.probability, short, missing.all, hits, language)

    def _status(self, probability: float, question: Question, missing: Missing) -> Status:
        """Returns found only when nothing that was named, and at most half of the words, is missing."""
        if probability < self.ranker.weights.unsure:
            return Status.ABSENT
        if probability < self.ranker.weights.found:
            return Status.ABSENT if missing.names or missing.numbers else Status.UNSURE
        doubtful = missing.names or missing.numbers or 2 * len(missing.all) > len(question.content_words)
        return Status.UNSURE if doubtful else Status.FOUND

    def _hits(self, question: Question, ranking: Ranking, limit: int) -> tuple[Hit, ...]:
        return tuple(
            Hit(self.report.passages[place], float(score), self._matcher.matches(question, place))
            for place, score in zip(ranking.places[:limit].tolist(), ranking.scores[:limit], strict=True)
        )

    def _short(self, question: Question, ranking: Ranking, status: Status) -> str | None:
        """Returns the exact answer if it is more likely right than wrong, None otherwise.

        What was found is taken for right; where the bot is not sure of the sentence, both together have to be likely.
        """
        if status is Status.ABSENT:
            return None
        place = int(ranking.places[0])
        exact = self._exact.find(question, place, self._matcher.mentioned(question, place))
        sure = 1.0 if status is Status.FOUND else ranking.probability
        if exact is None or exact.probability * sure < _SHORT:
            return None
        return self.report.passages[place].text[slice(*exact.span)]
