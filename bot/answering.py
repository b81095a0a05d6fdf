"""The Answerer: a question in, an Answer out."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bot.answer import Answer, AnswerKind, Status
from bot.claims.sayings import Sayings
from bot.claims.settling import Settled, Settler
from bot.claims.taken import claims_number, is_statement
from bot.exact.finder import ExactFinder
from bot.exact.second_look import looked_at_again
from bot.exact.span_search import SpanSearch
from bot.exact.standing import Known
from bot.exact.weights import SpanWeights, shipped_span_weights
from bot.followup import FollowUps
from bot.gathering import Basis, Gathered, Gatherer, arranged
from bot.language.abuse import is_abuse
from bot.language.asides import without_asides, without_introductions, without_strange
from bot.language.choices import offers_a_choice
from bot.language.courtesy import is_courtesy
from bot.language.script import language_of
from bot.language.span import joined
from bot.language.yes_no import asks_whether, denies
from bot.report.model import Passage, Report
from bot.retrieval.features import Evidence
from bot.retrieval.hit import Hit
from bot.retrieval.matching import Matcher, Mentions
from bot.retrieval.missing import Missing
from bot.retrieval.question import Question
from bot.retrieval.ranker import Ranker, Ranking, shipped_ranker
from bot.retrieval.searcher import Searcher
from bot.search import Search

LONGEST_QUESTION = 4096
_LONG = 200
# Content words of the least that is asked by itself: with fewer, what stands beside it may be what it is about.
_FEWEST_WORDS = 2
# How probable an answer has to be for a question most of whose words are missing: 那个小地方历史长不长.
_STRANGE = 0.7
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
        self._exact = ExactFinder(self.searcher.index, segmenter, span_weights)
        self._settler = Settler(report, Sayings(report, self.searcher), self.ranker.weights, self._search)
        self._follow_ups = FollowUps(self.searcher.analysis, self._matcher, self._search, self._is_found)
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
        asked = text[:LONGEST_QUESTION]
        written = self.searcher.written(asked)
        whole = self._follow_ups.whole(written, context)
        left_out = self.searcher.question(whole.text).reading.text if unseen else None
        as_typed = self._search(without_introductions(whole.text), left_out)
        meant = self._without_slips(as_typed)
        search = self._without_subject(self._without_asides(meant))
        settled = self._settler.settled(search)
        spelt = tuple(dict.fromkeys([search.question.text[slice(*claim.span)] for claim in settled.unsaid]))
        understood = whole.text if meant is as_typed else meant.question.text
        language = whole.language or language_of(written)
        blank = Answer(asked, Status.ABSENT, 0.0, None, (), (), language, understood=understood)
        answer = self._answer(blank, settled.search, spelt, limit)
        if settled.search is not search:
            answer = replace(answer, missing=settled.missing)
        by = settled.search
        return Judgement(self._marked(answer, settled), by.question, by.evidence, by.ranking, by.missing)

    def _marked(self, answer: Answer, settled: Settled) -> Answer:
        """Returns `answer` with the number that settles it among what matched."""
        if settled.number is None:
            return answer
        passage, number = self.report.passages[int(settled.search.ranking.places[0])], settled.number
        hits = [
            replace(hit, matches=joined([*hit.matches, number])) if hit.passage is passage else hit
            for hit in answer.hits
        ]
        return replace(answer, hits=tuple(hits))

    def _search(self, text: str, left_out: str | None = None) -> Search:
        question = self.searcher.question(text)
        evidence = self.searcher.evidence(question, left_out=left_out)
        missing = self.searcher.missing(question)
        mentions = self._matcher.mentions(question)
        answers = evidence.neighbours.answers
        spans = SpanSearch(self._exact, question, evidence.asking, lambda place: Known(mentions(place), answers(place)))
        ranking = looked_at_again(self.ranker.rank(evidence, missing), spans, is_chinese=question.is_chinese)
        return Search(question, evidence, missing, ranking, mentions, spans, left_out)

    def _without_slips(self, search: Search) -> Search:
        """Returns the search for what was meant where the question has slips of an input method, unless less is found then."""
        if _asks_nothing(search.question):
            return search
        question = self.searcher.mended(search.question, search.missing)
        if question is None:
            return search
        other = self._search(question, search.left_out)
        return max(other, search, key=self._worth)

    def _worth(self, search: Search) -> tuple[bool, int, float]:
        return self._is_found(search), -len(search.missing.all), round(search.ranking.probability, 1)

    def _without_asides(self, search: Search) -> Search:
        """Returns the search for what the question asks without its asides, where that is found and the whole is not.

        Also where both are, and find the same: then nothing of the asides is missing.
        """
        is_found = self._is_found(search)
        if (is_found and not search.missing.all) or self._settler.guessed(search):
            return search
        missing, text = search.missing, search.question.text
        names = missing.names + missing.numbers
        question = without_asides(text, names, missing.words)
        if question is None and claims_number(search.question):
            question = without_strange(text, names, self.searcher.knows)
        if question is None:
            return search
        other = self._search(question, search.left_out)
        names_something = len(other.question.content_words) >= _FEWEST_WORDS or other.question.concepts
        if not (names_something and (self._is_found(other) or self._settler.settled(other).number)):
            return search
        return search if is_found and search.ranking.places[0] != other.ranking.places[0] else other

    def _without_subject(self, search: Search) -> Search:
        """Returns the search for what is asked of the report's subject without naming it, if that finds the same sentence.

        Not where something is missing, or what was asked in vain is more like it than what that sentence answered.
        """
        if self._is_found(search) or search.missing.all or not len(search.ranking.places):
            return search
        neighbours, place = search.evidence.neighbours, int(search.ranking.places[0])
        in_vain = neighbours.nearest_of(None) > neighbours.nearest_of(place)
        question = None if in_vain else self.searcher.without_subject(search.question)
        other = self._search(question, search.left_out) if question else search
        return other if self._is_found(other) and other.ranking.places[0] == place else search

    def _is_found(self, search: Search) -> bool:
        return self._status(search.ranking.probability, search.missing) is Status.FOUND

    def _answer(self, blank: Answer, search: Search, unsaid: tuple[str, ...], limit: int) -> Answer:
        """Returns `blank` filled with what `search` found; `unsaid` is what its first passage does not say."""
        question, missing, ranking = search.question, search.missing, search.ranking
        if _asks_nothing(question):
            return blank
        gathered = self._gatherer.gather(search.evidence, ranking, missing)
        if not (question.has_content or gathered):
            return blank
        if not (len(ranking.places) or gathered):
            return replace(blank, missing=missing.all)
        if gathered and gathered.basis is Basis.STRUCTURE:
            missing = Missing()  # "summary" and "section 2" speak of the report, not of what is in it
        probability = self._probability(search, gathered, missing)
        status = self._status(probability, missing, unsaid)
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
            passages=self._forming(ranking, gathered),
            unsaid=unsaid,
        )

    def _forming(self, ranking: Ranking, gathered: Gathered | None) -> tuple[Passage, ...]:
        """Returns the sentences that form the answer: those `gathered`, or the first."""
        places = gathered.places if gathered else (int(ranking.places[0]),)
        return tuple([self.report.passages[place] for place in places])

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
        said = "".join(filter(str.isalnum, search.question.reading.text))
        places = search.ranking.places[:1].tolist() if len(said) >= _FEWEST_LETTERS else ()
        return any(said in self.searcher.index.readings[place].text for place in places) and is_statement(said)

    def _status(self, probability: float, missing: Missing, unsaid: Sequence[str] = ()) -> Status:
        """Returns found only when nothing that was named is missing, nothing `unsaid`, and few words unless it is probable."""
        names = missing.names or missing.numbers
        if probability < self.ranker.weights.unsure:
            return Status.ABSENT
        if probability < self.ranker.weights.found:
            return Status.ABSENT if names or set(unsaid).intersection(missing.words) else Status.UNSURE
        is_strange = 2 * len(missing.all) > missing.sought and probability < _STRANGE
        return Status.UNSURE if unsaid or names or is_strange else Status.FOUND

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
        sure = 1.0 if status is Status.FOUND else search.ranking.probability
        if sure < _SHORT:
            return None  # however probable the exact answer is
        place = int(search.ranking.places[0])
        is_whether = asks_whether(asked) and not offers_a_choice(asked)
        if is_whether and (denies(asked) or not search.evidence.neighbours.answers(place)):
            return None
        exact = search.spans.exact(place)
        if exact is None or exact.probability * sure < _SHORT:
            return None
        return self.report.passages[place].text[slice(*exact.span)]


def _asks_nothing(question: Question) -> bool:
    return is_courtesy(question.reading.text) or is_abuse(question.reading.text)
