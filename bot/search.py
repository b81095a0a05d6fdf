"""What finds sentences that answer: a report's engine, and the inquiry of one question, which looks for each text once."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.exact.finder import Exact, ExactFinder
from bot.exact.second_look import looked_at_again
from bot.exact.span_search import SpanSearch
from bot.exact.standing import Known
from bot.language.outnumbering import holds, outnumbers
from bot.retrieval.counted import may_answer
from bot.retrieval.features import Evidence
from bot.retrieval.label_search import Told, led_by
from bot.retrieval.matching import Matcher, Mentions
from bot.retrieval.missing import Missing
from bot.retrieval.naming import asks_name, names_something
from bot.retrieval.neighbours import Neighbours
from bot.retrieval.question import Question
from bot.retrieval.ranker import Ranker, Ranking
from bot.retrieval.searcher import Searcher

# How probable it is at most that a sentence without any amount of money tells what something cost, or one which of two things
# there were more of: enough to be called near.
_UNCOUNTED = 0.4


@dataclass(frozen=True, slots=True, eq=False)
class Search:
    """A question with its evidence, what is missing, and the candidates in order.

    `mentions` tell what of a passage the question mentions, `spans` which spans of it answer; `told` is what a label tells.
    """

    question: Question
    evidence: Evidence
    missing: Missing
    ranking: Ranking
    mentions: Mentions
    spans: SpanSearch
    told: Told | None = None

    @property
    def exact(self) -> Exact | None:
        """The most probable exact answer in the first sentence; None where nothing was proposed, or it has no word."""
        first = self.ranking.first
        if self.told and self.told.span:
            return Exact(self.told.span, 1.0)
        return None if first is None else self.spans.exact(first)

    def leads_to(self, other: Search) -> bool:
        """Whether the sentence that `other` has first is first here, too; never where nothing was proposed."""
        return self.ranking.first is not None and self.ranking.first == other.ranking.first


class Engine:
    """Finds what one report has for a question."""

    def __init__(self, searcher: Searcher, matcher: Matcher, finder: ExactFinder, ranker: Ranker) -> None:
        self._searcher = searcher
        self._matcher = matcher
        self._finder = finder
        self._ranker = ranker

    def question(self, text: str) -> Question:
        """Returns `text` read as a question."""
        return self._searcher.question(text)

    def search(self, question: Question, left_out: str | None = None) -> Search:
        """Returns what is found for `question`, as if the report's judged questions did not have what `left_out` says, folded."""
        evidence = self._searcher.evidence(question, left_out=left_out)
        missing = self._searcher.missing(question)
        mentions = self._matcher.mentions(question)
        answers = evidence.neighbours.answers
        spans = SpanSearch(
            self._finder, question, evidence.asking, lambda place: Known(mentions(place), answers(place))
        )
        ranking = looked_at_again(self._ranker.rank(evidence, missing), spans, is_chinese=question.is_chinese)
        ranking = self._searcher.question_lines.answered(ranking)
        ranking = self._doubted(ranking, question, evidence.neighbours)
        told = self._searcher.label_search.told(question, ranking, self._ranker.weights.found)
        if told is None:
            return Search(question, evidence, missing, ranking, mentions, spans)
        return Search(question, evidence, Missing(), led_by(told, ranking), mentions, spans, told)

    def _doubted(self, ranking: Ranking, question: Question, neighbours: Neighbours) -> Ranking:
        """Returns `ranking`, less probable where the first sentence has no number of what `question` counts.

        Also where it does not speak of a matter that is asked about, a death or a time of day, where the question compares how
        many there are of two things, unless that sentence has the number of each, and where it asks for a name and there is none,
        unless those who asked the like, the `neighbours`, were told one.
        """
        if ranking.first is None:
            return ranking
        asked, said = question.reading.text, self._searcher.index.readings[ranking.first].text
        compares = outnumbers(asked) and holds(asked, said) is None
        may_name = bool(neighbours.answers(ranking.first)) or self._may_name(asked, ranking.first)
        if may_answer(question, said) and not compares and may_name:
            return ranking
        return replace(ranking, probability=min(ranking.probability, _UNCOUNTED))

    def _may_name(self, asked: str, place: int) -> bool:
        """Whether the sentence at `place` names what the folded question asks the name of, if it asks that."""
        if not asks_name(asked):
            return True
        segmenter = self._searcher.analysis.reader.segmenter
        reading, passage = self._searcher.index.readings[place], self._searcher.report.passages[place]
        return names_something(asked, reading, passage.text, segmenter)


class Inquiry:
    """All that is looked for to answer one question: each text is searched for once."""

    def __init__(self, engine: Engine, unseen: str | None = None) -> None:
        """With a question that is `unseen`, everything is found as if the report's judged questions did not have it."""
        self._engine = engine
        self._questions: dict[str, Question] = {}
        self._left_out = None if unseen is None else self._question(unseen).reading.text
        self._searches: dict[str, Search] = {}

    def search(self, text: str) -> Search:
        """Returns what is found for the question `text`: of the same text the same search."""
        if text not in self._searches:
            self._searches[text] = self._engine.search(self._question(text), self._left_out)
        return self._searches[text]

    def _question(self, text: str) -> Question:
        if text not in self._questions:
            self._questions[text] = self._engine.question(text)
        return self._questions[text]
