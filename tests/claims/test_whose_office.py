from __future__ import annotations

import pytest

from bot import Answerer, Status


@pytest.mark.parametrize(
    ("question", "number", "unsaid"),
    [
        ("Isn't Ren Xianliang the vice governor?", 3, ("vice governor",)),
        ("Is Gao Xingfu the deputy director of the CAC?", 3, ("deputy director",)),
        ("Is Wang Huning the president?", 5, ("president",)),
        ("副主任高兴夫说大会指明了方向吗", 18, ("副主任",)),
        ("Did Gao Xingfu give the keynote speech?", 5, ("Gao Xingfu",)),
        ("Was the keynote given by Ren Xianliang?", 5, ("Ren Xianliang",)),
        ("Ren Xianliang gave the keynote speech.", 5, ("Ren Xianliang",)),
        ("高兴夫说中国成为贡献者了吗", 6, ("高兴夫",)),
        ("王沪宁致贺信了吗", 4, ("王沪宁",)),
    ],
)
async def test_another_office_or_whoever_else_did_it_is_named_and_not_found(
    conference: Answerer, question: str, number: int, unsaid: tuple[str, ...]
) -> None:
    answer = await conference.answer(question)
    assert (answer.status, answer.hits[0].passage.number, answer.unsaid) == (Status.UNSURE, number, unsaid)


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("Did Wang Huning give the keynote speech?", 5),
        ("副省长高兴夫说大会指明了方向吗", 18),
        ("Did the vice governor Gao Xingfu say the conference gave direction?", 18),
        ("任贤良说中国成为贡献者了吗", 6),
        ("任贤良在发布会上介绍情况了吗", 3),
    ],
)
async def test_who_did_it_and_holds_the_office_is_found(conference: Answerer, question: str, number: int) -> None:
    answer = await conference.answer(question)
    assert (answer.status, answer.hits[0].passage.number, answer.unsaid) == (Status.FOUND, number, ())


@pytest.mark.parametrize(
    ("question", "office"),
    [
        ("高興夫是國家網信辦主任嗎", "主任"),
        ("任贤良是网信办主任吗", "主任"),
        ("高兴夫是浙江省省长吗", "省长"),
        ("is Gao Xingfu the governor of Zhejiang", "governor"),
    ],
)
async def test_an_office_that_the_report_has_for_a_deputy_is_told_by_the_sentence_that_names_the_person(
    conference: Answerer, question: str, office: str
) -> None:
    answer = await conference.answer(question)
    assert (answer.status, answer.hits[0].passage.number, answer.unsaid) == (Status.UNSURE, 3, (office,))
