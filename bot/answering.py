"""The Answerer: a question in, an Answer out."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from bot.answer import Answer, AnswerKind, Status
from bot.claims.claim_search import ClaimSearch
from bot.claims.sayings import Sayings
from bot.claims.settled import Settled
from bot.claims.settling import Settler
from bot.claims.taken import is_statement
from bot.exact.finder import ExactFinder
from bot.exact.weights import SpanWeights, shipped_span_weights
from bot.followup import FollowUps
from bot.gathering import MOST, Basis, Gathered, Gatherer, arranged
from bot.language.choices import offers_a_choice
from bot.language.conjoined import asks_of_each
from bot.language.outnumbering import outnumbers
from bot.language.script import language_of
from bot.language.span import joined
from bot.language.yes_no import asks_whether, denies
from bot.of_each import exact_of_each
from bot.report.model import Passage, Report
from bot.report.numbering import numbered_passages
from bot.retrieval.features import Evidence
from bot.retrieval.hit import Hit
from bot.retrieval.matching import Matcher, Mentions
from bot.retrieval.missing import Missing
from bot.retrieval.question import Question
from bot.retrieval.ranker import Ranker, Ranking, shipped_ranker
from bot.retrieval.searcher import Searcher
from bot.search import Engine, Inquiry, Search
from bot.understanding import Understanding
from bot.verdict import status_of

LONGEST_QUESTION = 4096
_LONG = 200
# Letters of the shortest statement.
_FEWEST_LETTERS = 4
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
    """Answers questions about one report.

    Safe to use from several tasks and threads at once: what it learns of the report meanwhile changes no answer.
    """

    def __init__(self, report: Report, ranker: Ranker | None = None, span_weights: SpanWeights | None = None) -> None:
        """Takes the weights that ship where none are given."""
        judged = bool(report.questions)
        self.report = report
        self.ranker = ranker or shipped_ranker(judged=judged)
        self.searcher = Searcher(report)
        self._matcher = Matcher(self.searcher.index.readings, self.searcher.analysis)
        segmenter = self.searcher.analysis.reader.segmenter
        span_weights = span_weights or shipped_span_weights(judged=judged)
        finder = ExactFinder(self.searcher.index, segmenter, span_weights)
        self._engine = Engine(self.searcher, self._matcher, finder, self.ranker)
        self._sayings = Sayings(report, self.searcher)
        self._gatherer = Gatherer(report, self.searcher, self._matcher)

    async def answer(self, question: str, *, limit: int = 5, context: Answer | str | None = None) -> Answer:
        """Returns the answer to `question`, with at most `limit` hits.

        A question that leans on the one before (那协办的呢, what about journalists) is made whole by `context`: the answer
        before, or the question. Any other question is answered as if there were none.

        Only the first 4,096 characters of a question are read. A long question crosses to a thread; an ordinary one takes
        less time than that would.
        """
        if len(question) > _LONG:
            return (await asyncio.to_thread(self.judge, question, limit=limit, context=context)).answer
        return self.judge(question, limit=limit, context=context).answer

    def judge(
        self, text: str, *, limit: int = 5, context: Answer | str | None = None, unseen: bool = False
    ) -> Judgement:
        """Returns the answer to `text` together with the evidence, the ranking and what is missing.

        With `unseen`, as if the report's judged questions did not have this one: to measure what is new.

        Raises:
            ValueError: `limit` is below 0.
        """
        if limit < 0:
            raise ValueError(f"limit is {limit}: give 0 or more")
        weights, inquiry = self.ranker.weights, Inquiry(self._engine)
        asked = text[:LONGEST_QUESTION]
        written = self.searcher.written(asked)
        blank = Answer(asked, Status.ABSENT, 0.0, None, (), (), language_of(written), understood=asked)
        if numbered := self._numbered(blank, limit):
            return self._unsearched(numbered)
        whole = FollowUps(self.searcher.analysis, self._matcher, weights, inquiry).whole(written, context)
        if unseen:
            inquiry = Inquiry(self._engine, whole.text)
        settler = Settler(ClaimSearch(self.report, self._sayings, weights, inquiry))
        understanding = Understanding(self.searcher, weights, inquiry, settler)
        understood = understanding.of(whole.text)
        search = understood.search
        blank = replace(blank, language=whole.language or blank.language, understood=understood.text)
        if understood.asks_nothing:
            return _judged(blank, search)
        settled = settler.settled(search)
        spelt = tuple(dict.fromkeys([search.question.text[slice(*claim.span)] for claim in settled.unsaid]))
        answer = self._answer(blank, settled.search, spelt, limit)
        if settled.search is not search:
            answer = replace(answer, missing=settled.missing)
        answer = self._beside(blank, answer, understanding, search, limit)
        if not whole.is_sure:
            answer = self._doubted(answer)
        if answer.missing:
            answer = replace(answer, missing=self.searcher.as_typed(answer.missing, asked))
        return _judged(self._marked(answer, settled), settled.search)

    def _unsearched(self, answer: Answer) -> Judgement:
        """Returns `answer`, which the question names itself, with nothing that was looked for."""
        question = self._engine.question(answer.question)
        nothing = Ranking(np.empty(0, dtype=np.int64), np.empty(0), 0.0)
        return Judgement(answer, question, self.searcher.evidence(question), nothing, Missing())

    def _beside(
        self, blank: Answer, answer: Answer, understanding: Understanding, search: Search, limit: int
    ) -> Answer:
        """Returns `answer`, or that to several things which the question of `search` asks beside each other.

        Where one sentence answers what is asked of each of several, it has what answers all of them, or nothing, as exact answer.
        """
        if told := understanding.told(search):
            return self._together(blank, told, limit)
        if not answer.hits:
            return answer
        if parts := understanding.parts(search):
            return self._together(blank, parts, limit)
        asked = search.question.reading.text
        if not asks_of_each(asked):
            return answer
        return replace(answer, short=exact_of_each(answer, understanding.each(search), asked))

    def _numbered(self, blank: Answer, limit: int) -> Answer | None:
        """Returns `blank` filled with the sentences asked for by number; None where something else is asked for."""
        passages = numbered_passages(blank.question, self.report)
        if passages is None:
            return None
        if not passages:
            return replace(blank, missing=(blank.question.strip(),))
        passages = passages[:MOST]
        return replace(
            blank,
            status=Status.FOUND,
            confidence=1.0,
            hits=tuple(Hit(passage, 1.0, ()) for passage in passages[:limit]),
            kind=AnswerKind.SECTION if len(passages) > 1 else AnswerKind.PASSAGE,
            passages=passages,
        )

    def _doubted(self, answer: Answer) -> Answer:
        """Returns `answer` as the nearest sentences where it is called found."""
        if answer.status is not Status.FOUND:
            return answer
        confidence = min(answer.confidence, self.ranker.weights.found)
        return replace(answer, status=Status.UNSURE, confidence=confidence, short=None)

    def _marked(self, answer: Answer, settled: Settled) -> Answer:
        """Returns `answer` with the number that settles it among what matched."""
        if settled.number is None:
            return answer
        first, number = settled.search.ranking.first, settled.number
        hits = [
            replace(hit, matches=joined([*hit.matches, number])) if hit.passage.place == first else hit
            for hit in answer.hits
        ]
        return replace(answer, hits=tuple(hits))

    def _answer(self, blank: Answer, search: Search, unsaid: tuple[str, ...], limit: int) -> Answer:
        """Returns `blank` filled with what `search` found; `unsaid` is what its first passage does not say."""
        question, missing, ranking = search.question, search.missing, search.ranking
        gathered = None if search.told else self._gatherer.gather(search.evidence, ranking, missing)
        if not (question.has_content or gathered or search.told):
            return blank
        if ranking.first is None and not gathered:
            return replace(blank, missing=missing.all)
        if gathered and gathered.basis is Basis.STRUCTURE:
            missing = Missing()  # "summary" and "section 2" speak of the report, not of what is in it
        probability = self._probability(search, gathered, missing)
        status = status_of(probability, missing, self.ranker.weights, unsaid)
        if status is Status.ABSENT and gathered and gathered.basis is Basis.LIKENESS:
            gathered = None
        places = dict(arranged(ranking, gathered, limit))
        hits = self._hits(places, search.mentions)
        if status is Status.ABSENT:
            return replace(blank, confidence=probability, missing=missing.all, hits=hits)
        short = None if gathered or unsaid else self._short(search, status)
        return replace(
            blank,
            status=status,
            confidence=probability,
            short=short,
            missing=missing.all,
            hits=hits,
            kind=gathered.kind if gathered else AnswerKind.PASSAGE,
            passages=self._forming(ranking.first, gathered),
            unsaid=unsaid,
        )

    def _together(self, blank: Answer, parts: Sequence[Search], limit: int) -> Answer:
        """Returns `blank` filled with what answers each of the `parts` of a question."""
        firsts = {first: part for part in parts if (first := part.ranking.first) is not None}
        probability = min(part.ranking.probability for part in parts)
        hits = [hit for first, part in firsts.items() for hit in self._hits({first: probability}, part.mentions)]
        forming = tuple(self.report.passages[first] for first in sorted(firsts))
        found, kind = Status.FOUND, AnswerKind.LIST
        return replace(
            blank, status=found, confidence=probability, hits=tuple(hits[:limit]), kind=kind, passages=forming
        )

    def _forming(self, first: int | None, gathered: Gathered | None) -> tuple[Passage, ...]:
        """Returns the sentences that form the answer: those `gathered`, or the first."""
        places = gathered.places if gathered else (first,)
        return tuple([self.report.passages[place] for place in places if place is not None])

    def _probability(self, search: Search, gathered: Gathered | None, missing: Missing) -> float:
        """Returns the probability of the first hit, which what the report's structure tells is worth something itself.

        Someone's words are certainly theirs; whether they are all that is asked for is not where something is missing. What is
        said word for word is certainly said.
        """
        ranking = search.ranking
        if not gathered or gathered.basis is Basis.LIKENESS:
            least = self.ranker.weights.found if self._repeats(search) else 0.0
            return max(ranking.probability, least)
        is_sure = gathered.basis is Basis.STRUCTURE or not missing.all
        return max(ranking.probability, self.ranker.weights.found if is_sure else self.ranker.weights.unsure)

    def _repeats(self, search: Search) -> bool:
        """Whether all that a statement says stands in the first passage, letter by letter: 20个分论坛."""
        first, said = search.ranking.first, "".join(filter(str.isalnum, search.question.reading.text))
        if first is None or len(said) < _FEWEST_LETTERS:
            return False
        return said in self.searcher.index.readings[first].text and is_statement(said)

    def _hits(self, places: Mapping[int, float], mentions: Mentions) -> tuple[Hit, ...]:
        return tuple(
            Hit(self.report.passages[place], score, self._matcher.joined(mentions(place), place))
            for place, score in places.items()
        )

    def _short(self, search: Search, status: Status) -> str | None:
        """Returns the exact answer if it is more likely right than wrong, None otherwise.

        What was found is taken for right; where the bot is not sure of the sentence, both together have to be likely.
        Whether something is so is for the sentence to say, unless judged questions tell what in it says so.
        """
        asked = search.question.reading.text
        sure, first = 1.0 if status is Status.FOUND else search.ranking.probability, search.ranking.first
        if sure < _SHORT or first is None:
            return None  # however probable the exact answer is
        is_whether = asks_whether(asked) and not offers_a_choice(asked)
        if outnumbers(asked):
            return None  # one number alone tells nothing
        if is_whether and (denies(asked) or not search.evidence.neighbours.answers(first)):
            return None
        exact = search.exact
        if exact is None or exact.probability * sure < _SHORT:
            return None
        return self.report.passages[first].text[slice(*exact.span)]


def _judged(answer: Answer, by: Search) -> Judgement:
    return Judgement(answer, by.question, by.evidence, by.ranking, by.missing)
