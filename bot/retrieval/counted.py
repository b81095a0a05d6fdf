"""Whether a passage holds what a question asks about has to be told with: a number of what it counts, a quantity, a matter."""

from __future__ import annotations

import re

from bot.language.matters import speaks_of_it
from bot.language.measure_words import may_tell_how_many
from bot.language.measures import counts_alike
from bot.language.quantities import holds, quantity_asked
from bot.language.script import has_han
from bot.retrieval.question import Question
from bot.retrieval.units import unit_named

# Who asks how many weeks may be told how many days.
_TIMES = frozenset("天日周月年小分秒时")
# A number with the letter behind it, which may be its measure word.
_NUMBER = re.compile(r"[\d一二两三四五六七八九十百千万亿几数半]+[多余来]?[万亿]?[多余]?([\u4e00-\u9fff%]?)")


def may_answer(question: Question, passage: str) -> bool:
    """Whether the folded `passage` may answer as far as what is counted, or the matter that is asked about, tells.

    多少篇 is not answered by 700多名, nor 他哪年去世 where nobody dies. Nothing is known of a passage without Chinese characters.
    """
    if not has_han(passage):
        return True
    asked = question.reading.text
    if not (speaks_of_it(asked, passage) and may_tell_how_many(asked, passage)):
        return False
    quantity = quantity_asked(asked)
    if quantity is not None and not holds(quantity, passage):
        return False
    units = unit_named(question)
    return not units or counts_in(units, passage)


def counts_in(units: str, text: str) -> bool:
    """Whether folded `text` has a number that may count in one of `units`, each a letter; also one without a unit.

    What takes time is told in any unit of time.
    """
    if not _TIMES.isdisjoint(units):
        return True
    counted = {match[1] for match in _NUMBER.finditer(text)}
    return any(not other or counts_alike(f"1{unit}", f"1{other}") for other in counted for unit in units)
