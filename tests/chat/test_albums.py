from __future__ import annotations

import time
from typing import Any

import pytest

from tests.chat.conftest import Chats, process

ASKING = "有多少家企业参展？"
PHOTO = [{"file_id": "a", "file_unique_id": "b", "width": 9, "height": 9}]


async def replies(idle: Chats, *pictures: dict[str, Any]) -> list[str]:
    """What the bot says to pictures that come one after another."""
    async with idle.running() as application:
        await idle.ask("/help")
        before = idle.world.messages(idle.ming, idle.account)
        for number, picture in enumerate(pictures, 1000):
            await process(application, photo(idle, number) | picture)
        return [message.text for message in idle.world.messages(idle.ming, idle.account)[len(before) :]]


async def replies_to_what_comes_together(idle: Chats, *pictures: dict[str, Any]) -> list[str]:
    """What the bot says to pictures that are listed for it at once."""
    mailbox = idle.world.office.mailboxes[idle.account.user.id]
    await greeted(idle)
    before = idle.world.messages(idle.ming, idle.account)
    for number, picture in enumerate(pictures, 1000):
        mailbox.put("message", photo(idle, number) | picture)
    async with idle.running():
        await idle.handled()
    return [message.text for message in idle.world.messages(idle.ming, idle.account)[len(before) :]]


async def greeted(idle: Chats) -> None:
    async with idle.running():
        await idle.ask("/help")
        await idle.handled()


def photo(idle: Chats, number: int) -> dict[str, Any]:
    chat = {"id": idle.ming.id, "type": "private", "first_name": "Ming"}
    sender = {"id": idle.ming.id, "is_bot": False, "first_name": "Ming", "language_code": "zh-hans"}
    return {"message_id": number, "date": int(time.time()), "chat": chat, "from": sender, "photo": PHOTO}


async def test_an_album_is_answered_by_its_caption_alone(idle: Chats) -> None:
    (answer,) = await replies(idle, {"media_group_id": "9", "caption": ASKING}, *[{"media_group_id": "9"}] * 2)
    assert answer.startswith("411家")


async def test_an_album_without_words_is_told_once_that_only_text_is_read(idle: Chats) -> None:
    assert await replies(idle, *[{"media_group_id": "9"}] * 3) == ["我只看得懂文字。请把问题打出来发给我。"]


async def test_what_two_pictures_of_an_album_say_alike_is_answered_once(idle: Chats) -> None:
    (answer,) = await replies(idle, *[{"media_group_id": "9", "caption": ASKING}] * 2)
    assert answer.startswith("411家")


async def test_each_question_of_an_album_is_answered(idle: Chats) -> None:
    captions = [{"media_group_id": "9", "caption": caption} for caption in (ASKING, "有多少名记者？")]
    assert [answer[:4] for answer in await replies(idle, *captions)] == ["411家", "700多"]


@pytest.mark.parametrize("captions", [("会场外面", ASKING), (ASKING, "会场外面")])
async def test_of_an_album_with_a_question_only_that_is_answered(idle: Chats, captions: tuple[str, str]) -> None:
    pictures = [{"media_group_id": "9", "caption": caption} for caption in captions]
    (answer,) = await replies_to_what_comes_together(idle, *pictures)
    assert answer.startswith("411家")


async def test_of_an_album_without_a_question_the_first_words_are_answered(idle: Chats) -> None:
    pictures = [{"media_group_id": "9", "caption": caption} for caption in ("参展企业", "发布会")]
    assert len(await replies(idle, *pictures)) == 1


@pytest.mark.parametrize("albums", [[{}, {}], [{"media_group_id": "8"}, {"media_group_id": "9"}]])
async def test_pictures_that_are_no_album_and_other_albums_are_each_told(
    idle: Chats, albums: list[dict[str, Any]]
) -> None:
    assert len(await replies(idle, *albums)) == 2


@pytest.mark.parametrize("before", [1, 2])
async def test_an_album_whose_words_do_not_stand_by_its_first_picture_is_answered_once(
    idle: Chats, before: int
) -> None:
    pictures = [*[{"media_group_id": "9"}] * before, {"media_group_id": "9", "caption": ASKING}]
    (answer,) = await replies_to_what_comes_together(idle, *pictures)
    assert answer.startswith("411家")


async def test_an_album_without_words_that_comes_together_is_told_once(idle: Chats) -> None:
    (told,) = await replies_to_what_comes_together(idle, *[{"media_group_id": "9"}] * 3)
    assert told == "我只看得懂文字。请把问题打出来发给我。"


async def test_an_album_with_words_behind_another_questions_answer_is_answered_once(idle: Chats) -> None:
    pictures = [{"media_group_id": "9"}, {"media_group_id": "9", "caption": ASKING}]
    answers = await replies_to_what_comes_together(idle, {"caption": ASKING}, *pictures)
    assert [answer[:4] for answer in answers] == ["411家"] * 2
