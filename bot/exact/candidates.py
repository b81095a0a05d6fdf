"""Which spans of a passage can be an answer, and what is known of each whatever is asked."""

from __future__ import annotations

import bisect
import itertools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.exact.borders import counts
from bot.exact.cuts import cuts
from bot.exact.letters import codes_of, is_content, pairs_of, places_by_code, rarity_of
from bot.language.reading import Reading
from bot.language.segmentation import Segmenter, Word
from bot.language.span import Span
from bot.retrieval.arrays import Ints, Scores
from bot.retrieval.forms import COMPARING, DENYING, Form, form_of

_MOST_WORDS = 7
_MOST = 400
# The rarity of a common letter, and the least that one weighs.
_COMMON, _LEAST = 3.0, 0.5
# Where a span neither begins nor ends: words that only join others.
_LOOSE_STARTS = frozenset(
    "的 了 着 过 地 得 等 之 者 们 也 都 和 与 及 或 而 并 却 则 便 就 曾 曾经 已 已经 又 还 再 仍 仍然 遂 才 均 皆 更 并且 而且 但 但是 因此 所以 于是 随后 然后".split()
)
_LOOSE_ENDS = frozenset(
    "的 了 着 在 于 是 为 和 与 及 或 被 把 从 向 对 由 以 给 让 到 其 之 而 且 并 将 该 这 那 有 也 都 就 还 但 所 因".split()
)
_MARKS = (("“", "”"), ("‘", "’"), ("「", "」"), ("『", "』"), ("《", "》"))
_GUESSED = frozenset({Form.UNKNOWN, Form.MAYBE_PERSON})
# Letters that end a clause; a colon between figures does not, as in 8:30.
_EDGE = r"(?:[,，。;；!！?？()（）\[\]\n…—]|(?<!\d)[:：]|[:：](?!\d))"
_BREAK = re.compile(rf"\s*{_EDGE}+\s*")
# A number in brackets inside a name ends none: 高2(3)班.
_INNER = re.compile(r"(?<=[\u4e00-\u9fff][\d\u4e00-\u9fff])\((\d{1,3})\)(?=[\u4e00-\u9fff])")
_STOP = re.compile(r"[。;；!！?？\n]+")


@dataclass(frozen=True, slots=True)
class Candidates:
    """The candidates of one passage, shapes (candidates,): where each begins and ends in the folded text, and its form.

    `borders` are both, a row for where they begin and one for where they end.

    `codes` are the passage's letters as numbers; `clauses` tells for each letter which clause it stands in; `rarity` is the idf of each letter
    with the next one, `weights` that of each letter alone, 0 for particles and punctuation; `is_content` tells which letters are no particles, `is_edge` which end a clause. Shapes (letters,).
    `places` and `pairs` tell where each letter and each two letters stand. `content` are the codes of content letters alone, `kept` the places of letters that are
    content or end a clause; for each border, `content_before` and `kept_before` count those before it.
    """

    borders: Ints
    starts: Ints
    ends: Ints
    forms: Ints
    codes: Ints
    clauses: Ints
    rarity: Scores
    weights: Scores
    is_content: NDArray[np.bool_]
    is_edge: NDArray[np.bool_]
    places: Mapping[int, Sequence[int]]
    pairs: Mapping[int, Sequence[int]]
    content: Ints
    content_before: Ints
    kept: Ints
    kept_before: Ints


def candidates_of(
    reading: Reading, marked: Mapping[Span, Form], idf: Mapping[str, float], segmenter: Segmenter, report: str
) -> Candidates:
    """Returns the candidates of a passage, in order of where they begin, the shorter first.

    `marked` spans have that form; `idf` is of the single and double letters of the folded `report`.
    """
    text, plain = reading.text, _INNER.sub(r"_\1_", reading.text)
    spans = _spans(reading, plain, marked, cuts(text, marked, idf, report))
    borders = np.ascontiguousarray(np.array(spans, dtype=np.int64).reshape(-1, 2).T)
    clauses = np.zeros(len(text) + 1, dtype=np.int64)
    for match in _BREAK.finditer(plain):
        clauses[match.end()] += 1
    clauses = clauses.cumsum()
    forms = np.array(_forms(spans, marked, reading), dtype=np.int64)
    codes = codes_of(text)
    content = np.array(list(map(is_content, codes)), dtype=bool)
    is_edge = np.zeros(len(text), dtype=bool)
    is_edge[[match.start() for match in re.finditer(_EDGE, plain)]] = True
    letters = np.array(codes, dtype=np.int64)
    return Candidates(
        borders,
        borders[0],
        borders[1],
        forms,
        letters,
        clauses,
        rarity_of(text, idf),
        _weights(text, segmenter) * content,
        content,
        is_edge,
        places=places_by_code(codes),
        pairs=places_by_code(pairs_of(codes)),
        content=letters[content],
        content_before=counts(content),
        kept=np.flatnonzero(content | is_edge),
        kept_before=counts(content | is_edge),
    )


def _spans(reading: Reading, plain: str, marked: Mapping[Span, Form], is_cut: NDArray[np.bool_]) -> list[Span]:
    """Returns where the candidates stand, of which none cuts what belongs together; `plain` has edges between clauses alone."""
    text = reading.text
    marks = [(opening, closing) for opening, closing in _MARKS if opening in text or closing in text]
    found = (*_phrases(reading, plain), *_clauses(reading, plain))
    whole = (_whole(span, text, marks) for span in found if not (is_cut[span[0]] or is_cut[span[1]]))
    kept = (span for span, form in marked.items() if form not in _GUESSED or not is_cut[span[0]])
    return sorted({*kept, *whole})[:_MOST]


def _weights(text: str, segmenter: Segmenter) -> Scores:
    """Returns how much more each letter tells than a common one; punctuation tells nothing."""
    return np.array([max(segmenter.rarity(c) - _COMMON, _LEAST) if c.isalnum() else 0.0 for c in text])


def _whole(span: Span, text: str, marks: Iterable[tuple[str, str]]) -> Span:
    """Returns `span` with the one of `marks` that it lacks, where that stands next to it: “最多跑一次”改革."""
    start, end = span
    inside = text[start:end]
    for opening, closing in marks:
        lacking = inside.count(closing) - inside.count(opening)
        if lacking > 0 and text[:start].endswith(opening):
            start -= 1
        elif lacking < 0 and text.startswith(closing, end):
            end += 1
    return start, end


def _forms(spans: Sequence[Span], marked: Mapping[Span, Form], reading: Reading) -> list[Form]:
    """Returns the form of each span: what is `marked`, or what its letters and its number of words tell."""
    text, starts, ends = reading.text, [word.start for word in reading.words], [word.end for word in reading.words]
    return [
        marked[start, end]
        if (start, end) in marked
        # One inside a word holds none: there, one more word has begun than has ended.
        else form_of(text[start:end], max(0, bisect.bisect_right(ends, end) - bisect.bisect_left(starts, start)))
        for start, end in spans
    ]


def _phrases(reading: Reading, text: str) -> Iterator[Span]:
    """Yields runs of up to seven words inside a clause of `text`, from and to words that can stand at a border."""
    words = reading.words
    breaks = [match.start() for match in _BREAK.finditer(text)]
    is_last = [
        bisect.bisect_left(breaks, word.end) < bisect.bisect_left(breaks, after.start)
        for word, after in itertools.pairwise(words)
    ]
    for i, first in enumerate(words):
        if first.text in _LOOSE_STARTS or _denied(first, text):
            continue
        for j in range(i, min(len(words), i + _MOST_WORDS)):
            if j > i and is_last[j - 1]:
                break
            if words[j].text not in _LOOSE_ENDS:
                yield first.start, words[j].end


def _denied(word: Word, text: str) -> bool:
    """Whether `word` compares, and what stands before it says that it is not so: of 不得超过5本, 超过5本 is the contrary."""
    return word.text in COMPARING and text.endswith(DENYING, 0, word.start)


def _clauses(reading: Reading, text: str) -> Iterator[Span]:
    """Yields the clauses of `text`, runs of clauses up to a full stop, and what each word begins of its clause."""
    edges = [match.span() for match in _BREAK.finditer(text)]
    starts = [0, *(end for _, end in edges)]
    ends = [*(start for start, _ in edges), len(text)]
    clauses = [(a, b) for a, b in zip(starts, ends, strict=True) if text[a:b].strip()]
    for i, (start, _) in enumerate(clauses):
        for j in range(i, min(len(clauses), i + 4)):
            if j > i and _STOP.search(text, clauses[j - 1][1], clauses[j][0]):
                break
            yield start, clauses[j][1]
    begins = [a for a, _ in clauses]
    for word in reading.words:
        number = bisect.bisect_right(begins, word.start) - 1
        end = clauses[number][1] if number >= 0 and word.start < clauses[number][1] else word.end
        if end > word.start and word.text not in _LOOSE_STARTS:
            yield word.start, end
