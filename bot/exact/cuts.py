"""Borders that cut what belongs together, where no answer begins or ends: a number and its unit, 芬|德勒, letters never apart."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from bot.language.script import is_all_han
from bot.language.span import Span
from bot.language.transliteration import shipped_transliteration
from bot.retrieval.forms import Form

_WHOLE = frozenset({Form.NUMBER, Form.YEAR, Form.DATE})
_DIGIT = re.compile(r"\d")
# How typical of transliterated names two letters on either side of a border are at least (log-likelihood ratio): inside one for
# certain, and where the report never has the letters apart.
_FOREIGN, _FOREIGN_TOGETHER = 1.0, 0.0
# At the ends of a text nothing is cut.
_NOT_AT_ALL = -math.inf
# By how much two letters together may be rarer than the rarer of them, and be hardly ever apart.
_APART = 0.3


def cuts(text: str, marked: Mapping[Span, Form], idf: Mapping[str, float], report: str) -> NDArray[np.bool_]:
    """Returns which borders of folded `text` cut what belongs together, shape (letters + 1,).

    `marked` are the spans whose form their letters tell, `idf` is of the single and double letters of the folded `report`.
    """
    is_cut = np.zeros(len(text) + 1, dtype=np.bool_)
    for (start, end), form in marked.items():
        if form in _WHOLE and (digit := _DIGIT.search(text, start, end)):
            # In 80多个国家 none behind the measure word does.
            is_cut[digit.end() : end] = [text[place - 1] != "个" for place in range(digit.end(), end)]
    typical = _typical(text)
    is_cut |= typical >= _FOREIGN
    for place in np.flatnonzero((typical >= _FOREIGN_TOGETHER) & ~is_cut).tolist():
        is_cut[place] = _are_never_apart(text[place - 1 : place + 1], idf, report)
    return is_cut


def _typical(text: str) -> NDArray[np.float64]:
    """Returns for each border how typical of transliterated names the two letters before it, and behind it, are at least."""
    letters = np.array(list(map(shipped_transliteration().typicality, text)))
    found = np.full(len(text) + 1, _NOT_AT_ALL)
    if len(text) > 3:
        twos = (letters[:-1] + letters[1:]) / 2
        found[2:-2] = np.minimum(twos[:-2], twos[2:])
    return found


def _are_never_apart(pair: str, idf: Mapping[str, float], report: str) -> bool:
    """Whether the `report` has two Chinese characters more than once, and hardly ever apart."""
    together = idf.get(pair)
    if together is None or not is_all_han(pair) or together - max(idf.get(c, 0.0) for c in pair) >= _APART:
        return False
    return report.find(pair, report.find(pair) + 1) >= 0
