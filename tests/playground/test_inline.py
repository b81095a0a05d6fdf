"""Buttons, inline mode and guest mode."""

from __future__ import annotations

from typing import Any

import pytest

from bot.errors import PlaygroundError
from bot.playground.messages import Json, Value
from tests.playground.conftest import Caller, Scene

KEYBOARD = {"inline_keyboard": [[{"text": "更多", "callback_data": "more:1"}]]}


def article(result_id: str, text: str = "411家", **more: Value) -> Json:
    return {
        "type": "article",
        "id": result_id,
        "title": "答案",
        "input_message_content": {"message_text": text},
    } | more


async def test_a_press_reaches_the_bot_and_its_answer_the_person(call: Caller, scene: Scene) -> None:
    scene.ming.start(scene.bot)
    await call.result("sendMessage", chat_id=scene.ming.id, text="x", reply_markup=KEYBOARD)
    press = scene.ming.press(scene.world.messages(scene.ming, scene.bot)[-1], "more:1")
    query = scene.updates()[-1]["callback_query"]
    assert (query["data"], query["message"]["text"]) == ("more:1", "x")
    await call.result("answerCallbackQuery", callback_query_id=query["id"], text="好", show_alert=True)
    assert await press.answer() == {"text": "好", "show_alert": True}


async def test_a_press_on_a_deleted_message_has_no_text(call: Caller, scene: Scene) -> None:
    scene.ming.start(scene.bot)
    sent = await call.result("sendMessage", chat_id=scene.ming.id, text="x", reply_markup=KEYBOARD)
    message = scene.world.messages(scene.ming, scene.bot)[-1]
    scene.ming.delete(message)
    scene.ming.press(message, "more:1")
    about = scene.updates()[-1]["callback_query"]["message"]
    assert about["date"] == 0
    assert about["message_id"] == sent["message_id"]
    assert "text" not in about


async def test_only_buttons_that_are_there_can_be_pressed(scene: Scene) -> None:
    message = scene.ming.start(scene.bot)
    with pytest.raises(PlaygroundError, match="has no button with the data 'more:1'"):
        scene.ming.press(message, "more:1")


@pytest.mark.parametrize("kind", ["sender", "group", "supergroup", "channel"])
async def test_an_inline_query_tells_the_kind_of_chat(scene: Scene, kind: str) -> None:
    chat = scene.bot if kind == "sender" else getattr(scene.world, kind)("群", scene.ming)
    scene.ming.inline(scene.bot, "几家", chat=chat, offset="10")
    query = scene.updates()[-1]["inline_query"]
    assert (query["query"], query["offset"], query["chat_type"]) == ("几家", "10", kind)


async def test_an_inline_query_in_a_chat_of_two_people_is_private(scene: Scene) -> None:
    scene.ming.inline(scene.bot, "几家", chat=scene.hua)
    assert scene.updates()[-1]["inline_query"]["chat_type"] == "private"


async def test_inline_results_are_shown_and_one_is_sent(call: Caller, scene: Scene) -> None:
    scene.world.set_bot(scene.bot, inline_feedback=True)
    group = scene.world.group("群", scene.ming)
    asking = scene.ming.inline(scene.bot, "几家", chat=group)
    results = [article("1"), article("2", "16家", reply_markup=KEYBOARD)]
    await call.result("answerInlineQuery", inline_query_id=asking.query.id, results=results, next_offset="2")
    assert [each["id"] for each in await asking.results()] == ["1", "2"]
    message = asking.choose("2")
    assert (message.text, message.via_bot) == ("16家", scene.bot.user)
    chosen = scene.updates()[-1]["chosen_inline_result"]
    assert (chosen["result_id"], chosen["query"]) == ("2", "几家")
    edited = await call.result("editMessageText", inline_message_id=chosen["inline_message_id"], text="17家")
    assert edited is True
    assert scene.world.latest(message).text == "17家"


async def test_a_chosen_result_is_not_told_unless_asked_for(call: Caller, scene: Scene) -> None:
    asking = scene.ming.inline(scene.bot, "几家")
    await call.result("answerInlineQuery", inline_query_id=asking.query.id, results=[article("1")])
    asking.choose("1")
    assert [name for each in scene.updates() for name in each if name != "update_id"] == [
        "inline_query",
        "message",
    ]


async def test_a_press_under_an_inline_message_has_only_its_inline_id(call: Caller, scene: Scene) -> None:
    group = scene.world.group("群", scene.ming)
    asking = scene.ming.inline(scene.bot, "几家", chat=group)
    results = [article("1", reply_markup=KEYBOARD)]
    await call.result("answerInlineQuery", inline_query_id=asking.query.id, results=results)
    message = asking.choose("1")
    scene.ming.press(message, "more:1")
    query = scene.updates()[-1]["callback_query"]
    assert query["inline_message_id"] == message.inline_message_id
    assert "message" not in query


@pytest.mark.parametrize(
    ("arguments", "description"),
    [
        ({"results": [article(str(n)) for n in range(51)]}, "Bad Request: RESULTS_TOO_MUCH"),
        ({"results": [article("问" * 22)]}, "Bad Request: RESULT_ID_INVALID"),
        ({"results": [article("1"), article("1")]}, "Bad Request: RESULT_ID_DUPLICATE"),
        ({"results": [article("1")], "next_offset": "x" * 65}, "Bad Request: NEXT_OFFSET_INVALID"),
        ({"results": [article("1", "")]}, "Bad Request: message text is empty"),
        (
            {"results": [], "button": {"text": "问", "start_parameter": "有"}},
            "Bad Request: START_PARAM_INVALID",
        ),
        ({"results": [], "button": {"text": "问"}}, "Bad Request: BUTTON_INVALID"),
        ({"results": [{"type": "article", "id": "1", "title": "x"}]}, '"input_message_content" is missing'),
    ],
)
async def test_wrong_inline_answers(call: Caller, scene: Scene, arguments: dict[str, Any], description: str) -> None:
    asking = scene.ming.inline(scene.bot, "几家")
    refusal = await call.refusal("answerInlineQuery", inline_query_id=asking.query.id, **arguments)
    assert description in refusal


async def test_an_inline_answer_that_comes_too_late(call: Caller, scene: Scene) -> None:
    asking = scene.ming.inline(scene.bot, "几家")
    scene.clock.pass_by(16)
    refusal = await call.refusal("answerInlineQuery", inline_query_id=asking.query.id, results=[])
    assert "query is too old" in refusal


async def test_fifty_results_are_taken(call: Caller, scene: Scene) -> None:
    asking = scene.ming.inline(scene.bot, "几家")
    results = [article(str(n)) for n in range(50)]
    await call.result("answerInlineQuery", inline_query_id=asking.query.id, results=results)
    assert len(await asking.results()) == 50


async def test_a_guest_answers_once_where_it_was_called(call: Caller, scene: Scene) -> None:
    group = scene.world.supergroup("群", scene.ming)
    asked = scene.ming.send(group, "@wuzhen_bot 几家？")
    guest = scene.updates()[-1]["guest_message"]
    assert guest["text"] == "@wuzhen_bot 几家？"
    arguments = {"guest_query_id": guest["guest_query_id"], "result": article("1")}
    sent = await call.result("answerGuestQuery", **arguments)
    answer = await scene.world.answer_to(asked)
    assert (answer.text, answer.inline_message_id) == ("411家", sent["inline_message_id"])
    assert answer.guest_bot_caller == scene.ming.user
    assert "query is too old" in await call.refusal("answerGuestQuery", **arguments)


async def test_a_member_is_not_called_as_a_guest(scene: Scene) -> None:
    group = scene.world.supergroup("群", scene.ming, [scene.bot])
    scene.forget()
    scene.ming.send(group, "@wuzhen_bot 几家？")
    assert scene.updates() == []


async def test_a_bot_without_guest_mode_is_not_called(scene: Scene) -> None:
    scene.world.set_bot(scene.bot, guest=False)
    scene.ming.send(scene.world.supergroup("群", scene.ming), "@wuzhen_bot 几家？")
    assert scene.updates() == []


async def test_a_bot_sees_what_was_sent_through_it(call: Caller, scene: Scene) -> None:
    group = scene.world.supergroup("群", scene.ming, [scene.bot])
    asking = scene.ming.inline(scene.bot, "几家", chat=group)
    await call.result("answerInlineQuery", inline_query_id=asking.query.id, results=[article("1")])
    asking.choose("1")
    message = scene.updates()[-1]["message"]
    assert message["via_bot"]["username"] == "wuzhen_bot"
    assert message["from"]["id"] == scene.ming.id
