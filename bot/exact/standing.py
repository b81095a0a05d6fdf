"""All that depends on the question: how the candidates of a passage stand to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.exact.alignment import alignment_of, said_in
from bot.exact.asked import Asking
from bot.exact.forms import Span
from bot.exact.letters import Ints
from bot.exact.named import fit_of
from bot.exact.senses import head_of, sense_of
from bot.exact.spans import Spans
from bot.exact.units import unit_of
from bot.language.glosses import Glosses
from bot.retrieval.question import Question


def standing_of(
    spans: Spans, question: Question, asking: Asking, mentioned: Sequence[Span], glosses: Glosses
) -> Mapping[str, Ints | int]:
    """Returns the value of each feature that depends on the question: for each candidate, or one for all of them.

    `mentioned` are spans of the passage that the question mentions.
    """
    candidates = spans.candidates
    said = said_in(candidates, question, asking, mentioned)
    return {
        **alignment_of(candidates, spans.member, question, asking, said),
        **fit_of(spans.named, asking.asked, said.counts),
        "unit": unit_of(candidates, question),
        "head": head_of(candidates, asking.head),
        "sense": sense_of(candidates, spans.words, asking.head, glosses),
    }
