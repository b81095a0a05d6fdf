"""Questions that a report asks itself, 问：几点开门？, each with the sentences below that answer it."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

import numpy as np

from bot.report.model import Passage, Report
from bot.retrieval.ranker import Ranking

_ASKS = re.compile(r"[?？][”’」』）)\]】》\"']*$")
_ANSWERS = re.compile(r"(?:[回解]?答[复案]?|回复|A|Answer)\s*\d*\s*[:：.、]", re.IGNORECASE)
# Sentences of the longest answer among which the best is looked for.
_MOST = 4


class QuestionLines:
    """Tells the questions of one report from its sentences: lines of their own, or with the answer behind a mark (答：)."""

    def __init__(self, report: Report) -> None:
        self._answers = _answers_of(_lines_of(report))
        self._asking = {place: asking for asking, places in self._answers.items() for place in places}

    def above(self, place: int) -> int | None:
        """Returns where the question stands, the last one, that the sentence at `place` answers; None where it answers none."""
        return self._asking.get(place)

    def answered(self, ranking: Ranking) -> Ranking:
        """Returns `ranking` with what answers a question of the report in front of it, where that is first.

        Of several sentences the best comes first; the first of them where the ranking has none.
        """
        answers = self._answers.get(ranking.first, ()) if ranking.first is not None else ()
        if not answers:
            return ranking
        places = ranking.places.tolist()
        best = next((place for place in places if place in answers), answers[0])
        rest = [place for place in places if place != best]
        scores = ranking.scores if best in places else np.concatenate([ranking.scores[:1], ranking.scores])
        return replace(ranking, places=np.array([best, *rest], dtype=ranking.places.dtype), scores=scores)


def _lines_of(report: Report) -> list[list[Passage]]:
    """Returns the passages of each line."""
    lines: list[list[Passage]] = []
    for passage in report.passages:
        if lines and "\n" not in report.text[lines[-1][-1].end : passage.start]:
            lines[-1].append(passage)
        else:
            lines.append([passage])
    return lines


def _answers_of(lines: Sequence[Sequence[Passage]]) -> Mapping[int, Sequence[int]]:
    """Returns where what answers stands, for the place of each sentence that asks."""
    answers: dict[int, Sequence[int]] = {}
    for at, line in enumerate(lines):
        asking, rest = _parted(line)
        if rest and not _ANSWERS.match(rest[0].text):
            continue
        places = [passage.place for passage in rest or _below(asking, lines[at + 1 :])][:_MOST]
        if places:
            answers |= {passage.place: places for passage in asking}
    return answers


def _parted(line: Sequence[Passage]) -> tuple[list[Passage], list[Passage]]:
    """Returns the questions with which a line begins, and the rest of it."""
    asking = list(itertools.takewhile(lambda passage: _ASKS.search(passage.text), line))
    return asking, list(line[len(asking) :])


def _below(asking: Sequence[Passage], lines: Sequence[Sequence[Passage]]) -> Iterator[Passage]:
    """Yields the sentences of the section below a line that asks, up to the next line that begins with a question."""
    for line in lines if asking else ():
        if line[0].section != asking[0].section or _ASKS.search(line[0].text):
            return
        yield from line
