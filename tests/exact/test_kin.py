from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from bot.exact.kin import kin_of
from bot.exact.spans import Spans
from bot.exact.wording import wording_of
from bot.language.glosses import shipped_glosses
from bot.retrieval.asked import asking_of
from bot.retrieval.question import Analysis

Own = tuple[str, Spans]
UNLIKE, LETTER, MEANING, SAME = 1, 2, 3, 4


@pytest.fixture
def kin(spans: Callable[[str], Own], analysis: Analysis) -> Callable[[str, str, str], dict[str, int]]:
    """How what stands around a span of a text is like what stands around a question's asking words."""

    def of(text: str, span: str, asked: str) -> dict[str, int]:
        folded, own = spans(text)
        question = analysis.question(asked)
        asking = asking_of(question, analysis.reader.segmenter)
        found = kin_of(own.around, wording_of(question, asking), shipped_glosses())
        place = folded.index(span)
        starts, ends = own.candidates.starts, own.candidates.ends
        number = np.flatnonzero((starts == place) & (ends == place + len(span)))[0]
        return {name: int(values[number]) for name, values in found.items()}

    return of


def test_the_word_around_the_asking_words_is_looked_for_around_the_span(
    kin: Callable[[str, str, str], dict[str, int]],
) -> None:
    assert kin("公司由王芳创立。", "王芳", "公司由谁创立？")["kin after"] == SAME
    assert kin("公司由王芳创办。", "王芳", "公司由谁创立？")["kin after"] == MEANING
    assert kin("公司由王芳立案。", "王芳", "公司由谁创立？")["kin after"] == LETTER
    assert kin("王芳创立公司。", "公司", "王芳创立什么？")["kin before"] == SAME
    assert kin("公司由王芳收购。", "王芳", "公司由谁创立？")["kin after"] == UNLIKE


def test_where_the_sentence_turns_it_round_the_word_stands_on_the_other_side(
    kin: Callable[[str, str, str], dict[str, int]],
) -> None:
    found = kin("公司由王芳创立。", "公司", "王芳创立了什么？")
    assert (found["kin before"], found["kin crossed"]) == (UNLIKE, UNLIKE)
    assert kin("王芳创立公司。", "公司", "公司由谁创立？")["kin crossed"] == SAME


def test_the_word_counts_in_the_clause_of_the_span_too(kin: Callable[[str, str, str], dict[str, int]]) -> None:
    text = "公司成立于1978年，2005年由集团收购。"
    assert kin(text, "2005年", "公司在哪一年被收购？")["clause kin after"] == SAME
    assert kin(text, "1978年", "公司在哪一年被收购？")["clause kin after"] == UNLIKE
    assert kin(text, "1978年", "公司成立于哪一年？")["clause kin before"] >= MEANING


def test_a_question_without_a_word_there_has_nothing_to_look_for(
    kin: Callable[[str, str, str], dict[str, int]],
) -> None:
    assert kin("公司由王芳创立。", "王芳", "谁？") == dict.fromkeys(
        ("kin before", "kin after", "kin crossed", "clause kin before", "clause kin after"), 0
    )


def test_latin_words_are_alike_only_as_a_whole(kin: Callable[[str, str, str], dict[str, int]]) -> None:
    assert kin("由王芳created。", "王芳", "由谁crated?")["kin after"] == UNLIKE
    assert kin("由王芳created。", "王芳", "由谁created?")["kin after"] == SAME
