from __future__ import annotations

import threading

import pytest

from bot.retrieval.fields import MOST_LEARNT, Fields
from bot.retrieval.okapi import Okapi, idf

FIRST = [["甲", "乙"], ["甲"], []]
SECOND = [["甲"], ["丙", "丙"], ["丙"]]


def fields() -> tuple[Okapi, Okapi, Fields]:
    first, second = Okapi(FIRST), Okapi(SECOND)
    return first, second, Fields([first, second])


def test_postings_come_in_the_order_of_the_terms_asked_for() -> None:
    okapi = Okapi(FIRST)
    found = okapi.postings.find([okapi.numbers[term] for term in ("乙", "甲")])
    assert found.sizes.tolist() == [1, 2]
    assert found.places.tolist() == [0, 0, 1]


def test_a_field_is_found_behind_another_as_by_itself() -> None:
    first, second, both = fields()
    looked_up = both.find([["丁", "甲"], ["丙"]])
    found = looked_up.found
    assert looked_up.known == [[1], [0]]
    assert found.places.tolist() == [0, 1, 1, 2]
    assert found.scores[:2].tolist() == first.scores(["甲"])[:2].tolist()
    assert found.scores[2:].tolist() == second.scores(["丙"])[1:].tolist()
    assert looked_up.weighed[0].tolist() == [idf(3, 2), idf(3, 2)]


def test_nothing_asked_finds_nothing() -> None:
    looked_up = fields()[2].find([["丁"], []])
    assert (looked_up.known, len(looked_up.found.places), looked_up.weighed.shape) == ([[], []], 0, (4, 0))


def test_a_term_learnt_leaves_the_others_as_they_were() -> None:
    first, second, both = fields()
    before = both.find([["乙"], ["丙"]]).found.scores.tolist()
    both.learn(0, "戊", {1: 2, 2: 1})
    assert both.find([["乙"], ["丙"]]).found.scores.tolist() == before
    assert both.find([["戊"], []]).found.places.tolist() == [1, 2]
    assert first.coverage(["戊"]).tolist() == [0, 1, 1]
    assert second.coverage(["戊"]).tolist() == [0, 0, 0]


def test_of_many_terms_learnt_the_newest_stay() -> None:
    first, second, both = fields()
    own = dict(first.idf)
    before = both.find([["甲", "乙"], ["甲", "丙"]]).found.scores.tolist()
    for number in range(10_000):
        both.learn(0, f"≈{number}", {number % 3: 1, 2: 2})
    assert own.items() < first.idf.items()
    assert len(first.idf) == len(first.numbers) == len(first.postings.sizes) <= len(own) + MOST_LEARNT
    assert both.find([["甲", "乙"], ["甲", "丙"]]).found.scores.tolist() == before
    assert both.find([["≈9999", "≈1"], []]).known == [[0], []]
    assert both.find([["≈9999"], []]).found.places.tolist() == [0, 2]
    assert len(second.idf) == 2


def test_a_term_that_was_forgotten_is_learnt_again() -> None:
    _, _, both = fields()
    for number in range(2 * MOST_LEARNT):
        both.learn(0, f"≈{number}", {1: 1})
    assert both.find([["≈0"], []]).known == [[], []]
    both.learn(0, "≈0", {2: 1})
    assert both.find([["≈0"], []]).found.places.tolist() == [2]


@pytest.mark.parametrize("term", ["戊", "甲"])
def test_threads_that_learn_the_same_term_learn_it_once(term: str) -> None:
    first, _, both = fields()
    threads = [threading.Thread(target=both.learn, args=(0, term, {0: 1})) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(first.postings.sizes) == len(first.numbers) == len(first.idf)
