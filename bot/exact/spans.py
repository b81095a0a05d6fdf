"""The candidates of a passage with all that is known of them whatever is asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.exact.borders import counts
from bot.exact.candidates import Candidates, candidates_of
from bot.exact.features import static_index, static_values
from bot.exact.kin import Surroundings, surroundings_of
from bot.exact.layout import Layout, layout_of
from bot.exact.named import NamedThings, named_as, named_things
from bot.exact.senses import PassageWords, word_senses
from bot.exact.traits import traits_of
from bot.language.glosses import Glosses
from bot.language.reading import Reading
from bot.language.segmentation import Segmenter
from bot.retrieval.arrays import Ints
from bot.retrieval.forms import marked_spans
from bot.retrieval.named import Named


@dataclass(frozen=True, slots=True)
class Spans:
    """The candidates of a passage, of the folded `text`, and what is known of them.

    `values` are the values of their traits, shape (traits, candidates), `static` where the weights of these stand,
    `letters` their numbers of letters. `layout`, `named`, `words` and what stands `around` are the passage's own.
    """

    text: str
    candidates: Candidates
    layout: Layout
    member: Ints
    values: Ints
    static: Ints
    letters: Ints
    named: Mapping[Named, NamedThings]
    words: PassageWords
    around: Surroundings

    def text_of(self, number: int) -> str:
        """Returns the folded text of the candidate of this `number`."""
        return self.text[self.candidates.starts[number] : self.candidates.ends[number]]


def spans_of(reading: Reading, segmenter: Segmenter, glosses: Glosses, idf: Mapping[str, float], report: str) -> Spans:
    """Returns the spans of a passage of a report whose folded text is `report`; `idf` is of its single and double letters."""
    marked = marked_spans(reading, segmenter)
    candidates = candidates_of(reading, marked, idf, segmenter, report)
    starts, ends = candidates.starts, candidates.ends
    traits = traits_of(candidates, reading, segmenter, report)
    letters = counts([c.isalnum() for c in reading.text])
    named = named_things(reading, candidates, marked, segmenter, glosses)
    values = static_values({**traits, **named_as(named, len(starts))})
    words = word_senses(reading, glosses)
    layout = layout_of(candidates)
    return Spans(
        text=reading.text,
        candidates=candidates,
        layout=layout,
        member=traits["member"],
        values=values,
        static=static_index(values),
        letters=letters[ends] - letters[starts],
        named=named,
        words=words,
        around=surroundings_of(candidates, layout, words),
    )
