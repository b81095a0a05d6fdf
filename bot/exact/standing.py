"""All that depends on the question: how the candidates of a passage stand to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from bot.exact.alignment import alignment_of, other_of, said_in
from bot.exact.echo import echo_of
from bot.exact.kin import kin_of
from bot.exact.named import fit_of
from bot.exact.senses import head_of, sense_of
from bot.exact.spans import Spans
from bot.exact.told import told_of
from bot.exact.units import unit_of
from bot.exact.wording import Wording
from bot.language.glosses import Glosses
from bot.language.span import Span
from bot.retrieval.arrays import Ints


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a passage when a question is asked: the spans that it mentions, and the answers told of it.

    `told` are the folded answers that the passage gave to judged questions like this one, each with what speaks for it.
    """

    mentioned: Sequence[Span]
    told: Mapping[str, float] = field(default_factory=dict)


def standing_of(spans: Spans, wording: Wording, known: Known, glosses: Glosses) -> Mapping[str, Ints | int]:
    """Returns the value of each feature that depends on the question: for each candidate, or one for all of them."""
    candidates, layout, asking = spans.candidates, spans.layout, wording.asking
    said = said_in(candidates, wording, known.mentioned)
    return {
        **alignment_of(candidates, layout, wording, said),
        **other_of(spans.member, wording),
        **echo_of(candidates, layout, wording),
        **fit_of(spans.named, asking.asked, said.counts),
        "role": asking.role,
        **kin_of(spans.around, wording, glosses),
        "unit": unit_of(candidates, asking.units),
        "head": head_of(candidates, asking.head),
        **told_of(candidates, spans.text, known.told),
        "sense": sense_of(candidates, spans.words, asking.head, glosses),
    }
