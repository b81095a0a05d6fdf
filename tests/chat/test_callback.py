from __future__ import annotations

import random
from dataclasses import replace

import pytest

from bot.answer import Status
from bot.chat.callback import ExampleQuestion, decode, encode_example, encode_view
from bot.chat.view import Page, View
from bot.language.script import Language

VIEW = View("631beb3e", Language.SIMPLIFIED, Status.FOUND, (11, 8, 300), (16, 20), ((3, 6), (16, 22)))


@pytest.mark.parametrize("page", Page)
@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("status", Status)
@pytest.mark.parametrize("original", [True, False])
def test_a_view_comes_back_as_it_was(page: Page, language: Language, status: Status, *, original: bool) -> None:
    view = replace(VIEW, page=page, language=language, status=status, original=original)
    assert decode(encode_view(view)) == view


def test_a_view_without_an_exact_answer_comes_back_as_it_was() -> None:
    view = replace(VIEW, short=None, matches=())
    assert decode(encode_view(view)) == view


def test_a_picked_sentence_comes_back_as_it_was() -> None:
    view = replace(VIEW, status=Status.UNSURE, short=None, picked=True)
    assert decode(encode_view(view)) == view


@pytest.mark.parametrize("parts", [(13, 14, 15), (1, 2, 3, 4, 5, 6), (7, 300, 16_000)])
def test_a_list_comes_back_as_it_was(parts: tuple[int, ...]) -> None:
    view = replace(VIEW, parts=parts)
    assert decode(encode_view(view)) == view


def test_six_parts_find_room_in_the_largest_of_reports() -> None:
    parts = tuple(range(2_000_000, 2_000_000 + 6 * 20_000, 20_000))
    decoded = decode(encode_view(replace(VIEW, passages=parts[:5], parts=parts)))
    assert isinstance(decoded, View)
    assert decoded.parts == parts


def test_matches_that_find_no_room_are_left_off_and_the_rest_stays() -> None:
    matches = tuple((place, place + 1) for place in range(0, 400, 2))
    decoded = decode(encode_view(replace(VIEW, matches=matches)))
    assert isinstance(decoded, View)
    assert replace(decoded, matches=()) == replace(VIEW, matches=())
    assert decoded.matches == matches[: len(decoded.matches)]
    assert len(decoded.matches) > 10


def test_an_example_question_comes_back_as_it_was() -> None:
    example = ExampleQuestion("631beb3e", 460)
    assert decode(encode_example(example)) == example


def test_callback_data_never_exceeds_64_bytes() -> None:
    chance = random.Random(1)
    for _ in range(200):
        ends = sorted(chance.sample(range(10**5), 40))
        spans = tuple(zip(ends[::2], ends[1::2], strict=True))
        numbers = tuple(chance.randrange(1, 10**9) for _ in range(chance.randrange(50)))
        parts = tuple(sorted(chance.sample(range(1, 10**9), chance.randrange(30))))
        data = encode_view(replace(VIEW, passages=numbers, short=spans[0], matches=spans[1:], parts=parts))
        assert len(data.encode()) <= 64
        assert isinstance(decode(data), View)


@pytest.mark.parametrize(
    "data", ["", "A", "Z631beb3e", "more:3", "AAmMb6z4EBQsI", "AAWMb6z4", "A\u5927", "A" * 64, "Q", "QAWMb6z4"]
)
def test_data_of_no_version_is_nothing(data: str) -> None:
    assert decode(data) is None


def test_any_cut_of_good_data_is_refused_or_read_but_never_fails() -> None:
    data = encode_view(VIEW)
    for end in range(len(data)):
        decode(data[:end])
