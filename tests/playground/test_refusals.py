"""Each refusal that a bot must be able to take, in Telegram's words, over HTTP."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from bot.playground.flood import FloodLimits
from bot.playground.server import LocalBotApi
from tests.playground.conftest import Caller, Scene, make_scene

NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup are exactly "
    "the same as a current content and reply markup of the message"
)


@pytest.fixture
def private(scene: Scene) -> int:
    """The private chat's id, after the person pressed Start."""
    scene.ming.start(scene.bot)
    return scene.ming.id


async def test_a_wrong_token_is_unauthorized(api: LocalBotApi, client: httpx.AsyncClient) -> None:
    answer = await client.get(f"{api.url}/bot1:wrong/getMe")
    assert answer.status_code == 401
    assert answer.json() == {"ok": False, "error_code": 401, "description": "Unauthorized"}


async def test_an_unknown_method_is_not_found(call: Caller) -> None:
    assert await call("getTea") == {"ok": False, "error_code": 404, "description": "Not Found"}


async def test_a_method_that_is_not_carried_out_says_so(call: Caller) -> None:
    answer = await call("sendDice", chat_id=1)
    assert answer["error_code"] == 501
    assert answer["description"] == "Not Implemented: the playground does not carry out sendDice"


async def test_a_method_that_is_not_carried_out_is_checked_all_the_same(call: Caller) -> None:
    assert "required" in await call.refusal("sendPoll", chat_id=1)


@pytest.mark.parametrize(
    ("arguments", "description"),
    [
        ({"text": ""}, "Bad Request: message text is empty"),
        ({"text": " \n"}, "Bad Request: message text is empty"),
        ({"text": "😀" * 2049}, "Bad Request: message is too long"),
        ({"text": "x", "txt": "y"}, "has no parameter"),
        (
            {"text": "x", "reply_parameters": {"message_id": 999}},
            "Bad Request: message to be replied not found",
        ),
        ({"text": "x", "message_thread_id": 5}, "Bad Request: message thread not found"),
        ({"text": "<b>x", "parse_mode": "HTML"}, "Bad Request: can't parse entities: Can't find end tag"),
        ({"text": "x", "parse_mode": "Wiki"}, "Bad Request: unsupported parse_mode"),
        ({"text": "😀", "entities": [{"type": "bold", "offset": 1, "length": 1}]}, "splits a UTF-16"),
        (
            {"text": "x", "reply_markup": {"inline_keyboard": [[{"text": "y", "callback_data": "z" * 65}]]}},
            "Bad Request: BUTTON_DATA_INVALID",
        ),
        (
            {
                "text": "x",
                "reply_markup": {"inline_keyboard": [[{"text": "y", "url": "javascript:alert(1)"}]]},
            },
            "Bad Request: BUTTON_URL_INVALID",
        ),
        (
            {"text": "x", "reply_markup": {"inline_keyboard": [[{"text": "y"}]]}},
            "Bad Request: Text buttons are unallowed in the inline keyboard",
        ),
    ],
)
async def test_a_message_that_cannot_be_sent(
    call: Caller, private: int, arguments: dict[str, Any], description: str
) -> None:
    assert description in await call.refusal("sendMessage", chat_id=private, **arguments)


async def test_a_text_of_4096_units_can_be_sent(call: Caller, private: int) -> None:
    sent = await call.result("sendMessage", chat_id=private, text="😀" * 2048)
    assert len(sent["text"]) == 2048


async def test_the_length_counts_after_parsing(call: Caller, private: int) -> None:
    await call.result("sendMessage", chat_id=private, text=f"<b>{'x' * 4096}</b>", parse_mode="HTML")


async def test_an_unknown_chat(call: Caller) -> None:
    assert await call.refusal("sendMessage", chat_id=-100123, text="x") == "Bad Request: chat not found"
    assert await call.refusal("sendMessage", chat_id="@nobody", text="x") == "Bad Request: chat not found"


async def test_a_person_who_never_wrote_to_the_bot(call: Caller, scene: Scene) -> None:
    assert await call.refusal("sendMessage", chat_id=scene.hua.id, text="x") == "Bad Request: chat not found"
    scene.world.group("群", scene.hua, [scene.bot])
    refusal = await call.refusal("sendMessage", chat_id=scene.hua.id, text="x")
    assert refusal == "Forbidden: bot can't initiate conversation with a user"


async def test_a_person_who_blocked_the_bot(call: Caller, scene: Scene, private: int) -> None:
    scene.ming.block(scene.bot)
    refusal = await call.refusal("sendMessage", chat_id=private, text="x")
    assert refusal == "Forbidden: bot was blocked by the user"
    scene.ming.block(scene.bot, blocked=False)
    await call.result("sendMessage", chat_id=private, text="x")


@pytest.mark.parametrize(("kind", "words"), [("group", "group chat"), ("supergroup", "supergroup chat")])
async def test_a_chat_that_kicked_the_bot(call: Caller, scene: Scene, kind: str, words: str) -> None:
    chat = getattr(scene.world, kind)("群", scene.ming, [scene.bot])
    scene.ming.set_member(chat, scene.bot, "kicked")
    refusal = await call.refusal("sendMessage", chat_id=chat.id, text="x")
    assert refusal == f"Forbidden: bot was kicked from the {words}"


async def test_a_group_where_the_bot_may_not_write(call: Caller, scene: Scene) -> None:
    group = scene.world.supergroup("群", scene.ming, [scene.bot])
    scene.ming.set_member(group, scene.bot, "restricted")
    refusal = await call.refusal("sendMessage", chat_id=group.id, text="x")
    assert refusal == "Bad Request: not enough rights to send text messages to the chat"


async def test_a_group_where_nobody_may_write(call: Caller, scene: Scene) -> None:
    group = scene.world.supergroup("群", scene.ming, [scene.bot])
    group.permitted = False
    refusal = await call.refusal("sendMessage", chat_id=group.id, text="x")
    assert refusal == "Bad Request: not enough rights to send text messages to the chat"


async def test_a_channel_where_the_bot_is_no_admin_any_more(call: Caller, scene: Scene) -> None:
    channel = scene.world.channel("频道", scene.ming, [scene.bot])
    scene.ming.set_member(channel, scene.bot, "member")
    refusal = await call.refusal("sendMessage", chat_id=channel.id, text="x")
    assert refusal == "Bad Request: need administrator rights in the channel chat"


async def test_a_group_that_became_a_supergroup(call: Caller, scene: Scene) -> None:
    group = scene.world.group("群", scene.ming, [scene.bot])
    supergroup = scene.world.migrate(group, scene.ming)
    answer = await call("sendMessage", chat_id=group.id, text="x")
    assert answer["description"] == "Bad Request: group chat was upgraded to a supergroup chat"
    assert answer["parameters"] == {"migrate_to_chat_id": supergroup.id}
    await call.result("sendMessage", chat_id=supergroup.id, text="x")


async def test_a_closed_topic(call: Caller, scene: Scene) -> None:
    forum = scene.world.supergroup("论坛", scene.ming, [scene.bot], forum=True)
    topic = scene.world.topic(forum, "大会", scene.ming)
    scene.world.close_topic(forum, topic, scene.ming)
    arguments = {"chat_id": forum.id, "text": "x", "message_thread_id": topic}
    assert await call.refusal("sendMessage", **arguments) == "Bad Request: TOPIC_CLOSED"
    scene.world.close_topic(forum, topic, scene.ming, closed=False)
    await call.result("sendMessage", **arguments)


async def test_the_general_topic_is_written_to_without_its_id(call: Caller, scene: Scene) -> None:
    forum = scene.world.supergroup("论坛", scene.ming, [scene.bot], forum=True)
    refusal = await call.refusal("sendMessage", chat_id=forum.id, text="x", message_thread_id=1)
    assert refusal == "Bad Request: message thread not found"
    sent = await call.result("sendMessage", chat_id=forum.id, text="x")
    assert "message_thread_id" not in sent


async def test_slow_mode_asks_for_patience(call: Caller, scene: Scene) -> None:
    group = scene.world.supergroup("群", scene.ming, [scene.bot])
    group.slow_mode = 30
    await call.result("sendMessage", chat_id=group.id, text="x")
    answer = await call("sendMessage", chat_id=group.id, text="y")
    assert answer["parameters"] == {"retry_after": 30}
    scene.clock.pass_by(30)
    await call.result("sendMessage", chat_id=group.id, text="y")


async def test_too_many_messages_are_told_when_to_go_on(client: httpx.AsyncClient) -> None:
    scene = make_scene(flood=FloodLimits(burst=2))
    scene.ming.start(scene.bot)
    async with LocalBotApi(scene.world) as api:
        call = Caller(client, api.url, scene.bot.token)
        for text in "ab":
            await call.result("sendMessage", chat_id=scene.ming.id, text=text)
        answer = await call("sendMessage", chat_id=scene.ming.id, text="c")
    assert (answer["error_code"], answer["description"]) == (429, "Too Many Requests: retry after 1")
    assert answer["parameters"] == {"retry_after": 1}


async def test_an_edit_that_changes_nothing(call: Caller, private: int) -> None:
    sent = await call.result("sendMessage", chat_id=private, text="x")
    place = {"chat_id": private, "message_id": sent["message_id"]}
    assert await call.refusal("editMessageText", **place, text="x") == NOT_MODIFIED
    edited = await call.result("editMessageText", **place, text="y")
    assert edited["text"] == "y"
    assert "edit_date" in edited


async def test_an_edit_of_buttons_that_changes_nothing(call: Caller, private: int) -> None:
    sent = await call.result("sendMessage", chat_id=private, text="x")
    place = {"chat_id": private, "message_id": sent["message_id"]}
    assert await call.refusal("editMessageReplyMarkup", **place) == NOT_MODIFIED


async def test_an_edit_of_nothing(call: Caller, private: int) -> None:
    refusal = await call.refusal("editMessageText", chat_id=private, message_id=999, text="x")
    assert refusal == "Bad Request: message to edit not found"


async def test_an_edit_of_what_somebody_else_wrote(call: Caller, scene: Scene, private: int) -> None:
    theirs = scene.ming.send(scene.bot, "问")
    refusal = await call.refusal("editMessageText", chat_id=private, message_id=theirs.message_id, text="x")
    assert refusal == "Bad Request: message can't be edited"


async def test_a_deletion_of_nothing(call: Caller, private: int) -> None:
    refusal = await call.refusal("deleteMessage", chat_id=private, message_id=999)
    assert refusal == "Bad Request: message to delete not found"


async def test_a_deletion_without_the_right(call: Caller, scene: Scene) -> None:
    group = scene.world.supergroup("群", scene.ming, [scene.bot])
    theirs = scene.ming.send(group, "问")
    refusal = await call.refusal("deleteMessage", chat_id=group.id, message_id=theirs.message_id)
    assert refusal == "Bad Request: message can't be deleted"
    scene.ming.set_member(group, scene.bot, "administrator")
    assert await call.result("deleteMessage", chat_id=group.id, message_id=theirs.message_id) is True


async def test_a_quote_that_is_not_in_the_message(call: Caller, scene: Scene, private: int) -> None:
    theirs = scene.ming.send(scene.bot, "有多少家企业参展？")
    reply = {"message_id": theirs.message_id, "quote": "没有的话"}
    refusal = await call.refusal("sendMessage", chat_id=private, text="x", reply_parameters=reply)
    assert refusal == "Bad Request: QUOTE_TEXT_INVALID"


async def test_a_reply_to_a_lost_message_may_go_without_it(call: Caller, private: int) -> None:
    reply = {"message_id": 999, "allow_sending_without_reply": True}
    sent = await call.result("sendMessage", chat_id=private, text="x", reply_parameters=reply)
    assert "reply_to_message" not in sent


async def test_a_callback_that_is_too_old(call: Caller, scene: Scene, private: int) -> None:
    keyboard = {"inline_keyboard": [[{"text": "y", "callback_data": "z"}]]}
    await call.result("sendMessage", chat_id=private, text="x", reply_markup=keyboard)
    press = scene.ming.press(scene.world.messages(scene.ming, scene.bot)[-1], "z")
    scene.clock.pass_by(16)
    expected = "Bad Request: query is too old and response timeout expired or query ID is invalid"
    assert await call.refusal("answerCallbackQuery", callback_query_id=press.id) == expected
    assert await call.refusal("answerCallbackQuery", callback_query_id="none") == expected


async def test_a_callback_answer_that_is_too_long(call: Caller) -> None:
    refusal = await call.refusal("answerCallbackQuery", callback_query_id="x", text="问" * 201)
    assert refusal == "Bad Request: MESSAGE_TOO_LONG"


async def test_an_anonymous_admin_is_no_member(call: Caller, scene: Scene) -> None:
    group = scene.world.supergroup("群", scene.ming, [scene.bot])
    refusal = await call.refusal("getChatMember", chat_id=group.id, user_id=1087968824)
    assert refusal == "Bad Request: PARTICIPANT_ID_INVALID"


async def test_a_caption_that_is_too_long(call: Caller, scene: Scene, private: int) -> None:
    photo = scene.ming.send_document(scene.bot, "a.txt", b"x")
    arguments = {"chat_id": private, "document": photo.content["document"]["file_id"], "caption": "x" * 1025}
    assert await call.refusal("sendDocument", **arguments) == "Bad Request: message caption is too long"
