from __future__ import annotations

import re

import pytest

from bot.chat import deep_link


@pytest.mark.parametrize("question", ["有多少家企业参展？", "How many companies?", "😀?"])
def test_a_short_question_travels_in_a_link(question: str) -> None:
    parameter = deep_link.encode_question(question)
    assert parameter
    assert re.fullmatch(r"[A-Za-z0-9_-]{1,64}", parameter)
    assert deep_link.decode(parameter) == question


def test_a_question_of_47_bytes_fits_and_one_of_48_does_not() -> None:
    assert deep_link.encode_question("x" * 47)
    assert deep_link.encode_question("x" * 48) is None


def test_an_example_travels_as_its_number() -> None:
    assert deep_link.decode(deep_link.encode_example(12)) == 12


@pytest.mark.parametrize("parameter", ["", "q", "q!", "q_w", "ask", "e", "e-1", "channel", "qÿ"])
def test_any_other_parameter_is_nothing(parameter: str) -> None:
    assert deep_link.decode(parameter) is None
