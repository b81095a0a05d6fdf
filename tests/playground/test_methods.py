"""The methods that change or tell something, through python-telegram-bot, which must read the results."""

from __future__ import annotations

import pytest
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllGroupChats,
    ChatMemberAdministrator,
    ChatMemberOwner,
    MenuButtonCommands,
    Message,
    MessageOriginUser,
    ReactionTypeEmoji,
    ReplyParameters,
)
from telegram.error import BadRequest, Forbidden

from bot.playground.chats import Chat
from bot.playground.events import ActionShown, Event
from tests.playground.conftest import Scene


@pytest.fixture
def group(scene: Scene) -> Chat:
    return scene.world.supergroup("群", scene.ming, [scene.hua, scene.bot], username="wuzhen_group")


async def test_get_me_tells_the_settings(ptb: Bot) -> None:
    me = await ptb.get_me()
    assert (me.username, me.can_read_all_group_messages, me.supports_inline_queries) == (
        "wuzhen_bot",
        False,
        True,
    )


async def test_commands_belong_to_a_scope_and_a_language(ptb: Bot) -> None:
    await ptb.set_my_commands([BotCommand("ask", "提问")], language_code="zh")
    await ptb.set_my_commands([BotCommand("help", "Help")], scope=BotCommandScopeAllGroupChats())
    assert [each.command for each in await ptb.get_my_commands(language_code="zh")] == ["ask"]
    assert [each.command for each in await ptb.get_my_commands(scope=BotCommandScopeAllGroupChats())] == ["help"]
    assert await ptb.get_my_commands() == ()
    await ptb.delete_my_commands(language_code="zh")
    assert await ptb.get_my_commands(language_code="zh") == ()


async def test_names_and_descriptions_fall_back_to_the_default_language(ptb: Bot) -> None:
    await ptb.set_my_description("答")
    await ptb.set_my_short_description("short", language_code="en")
    await ptb.set_my_name("Wuzhen", language_code="en")
    assert (await ptb.get_my_description(language_code="en")).description == "答"
    assert (await ptb.get_my_short_description()).short_description == ""
    assert (await ptb.get_my_name(language_code="en")).name == "Wuzhen"
    assert (await ptb.get_my_name()).name == "乌镇"


async def test_a_menu_button_can_be_set_for_one_chat(ptb: Bot, scene: Scene) -> None:
    scene.ming.start(scene.bot)
    await ptb.set_chat_menu_button(scene.ming.id, MenuButtonCommands())
    assert await ptb.get_chat_menu_button(scene.ming.id) == MenuButtonCommands()


async def test_a_chat_is_described(ptb: Bot, scene: Scene, group: Chat) -> None:
    channel = scene.world.channel("频道", scene.ming, [scene.bot], discussion=group)
    chat = await ptb.get_chat("@wuzhen_group")
    assert (chat.id, chat.title, chat.linked_chat_id) == (group.id, "群", channel.id)
    assert chat.permissions is not None
    assert chat.permissions.can_send_messages


async def test_members_are_told(ptb: Bot, scene: Scene, group: Chat) -> None:
    scene.ming.set_member(group, scene.hua, "administrator", rights=["can_pin_messages"])
    admin = await ptb.get_chat_member(group.id, scene.hua.id)
    assert isinstance(admin, ChatMemberAdministrator)
    assert (admin.can_pin_messages, admin.can_delete_messages) == (True, False)
    admins = await ptb.get_chat_administrators(group.id)
    assert {type(each) for each in admins} == {ChatMemberOwner, ChatMemberAdministrator}
    assert await ptb.get_chat_member_count(group.id) == 3


async def test_a_chat_that_was_left_is_closed_to_the_bot(ptb: Bot, scene: Scene) -> None:
    group = scene.world.supergroup("群", scene.ming, [scene.bot])
    await ptb.leave_chat(group.id)
    with pytest.raises(Forbidden, match="bot is not a member of the supergroup chat"):
        await ptb.send_message(group.id, "x")


async def test_messages_are_forwarded_with_their_origin(ptb: Bot, scene: Scene, group: Chat) -> None:
    scene.ming.start(scene.bot)
    asked = scene.hua.send(group, "/ask 几家")
    forward = await ptb.forward_message(scene.ming.id, group.id, asked.message_id)
    assert forward.text == "/ask 几家"
    assert isinstance(forward.forward_origin, MessageOriginUser)
    assert forward.forward_origin.sender_user.id == scene.hua.id


async def test_messages_are_copied_without_their_origin(ptb: Bot, scene: Scene, group: Chat) -> None:
    scene.ming.start(scene.bot)
    asked = scene.hua.send_document(group, "a.txt", b"x", caption="/ask 旧")
    copy = await ptb.copy_message(scene.ming.id, group.id, asked.message_id, caption="新")
    message = scene.world.messages(scene.ming, scene.bot)[-1]
    assert (message.message_id, message.text, message.forward_origin) == (copy.message_id, "新", None)


async def test_a_caption_can_be_edited(ptb: Bot, scene: Scene) -> None:
    scene.ming.start(scene.bot)
    sent = await ptb.send_document(scene.ming.id, b"x", filename="a.txt", caption="旧")
    edited = await ptb.edit_message_caption(scene.ming.id, sent.message_id, caption="新")
    assert isinstance(edited, Message)
    assert edited.caption == "新"
    with pytest.raises(BadRequest, match="There is no text in the message to edit"):
        await ptb.edit_message_text("x", scene.ming.id, sent.message_id)


async def test_pins_need_a_right_and_are_told(ptb: Bot, scene: Scene, group: Chat) -> None:
    sent = await ptb.send_message(group.id, "报告")
    with pytest.raises(BadRequest, match="Not enough rights to manage pinned messages in the chat"):
        await ptb.pin_chat_message(group.id, sent.message_id)
    scene.ming.set_member(group, scene.bot, "administrator")
    await ptb.pin_chat_message(group.id, sent.message_id)
    chat = await ptb.get_chat(group.id)
    assert chat.pinned_message is not None
    assert chat.pinned_message.text == "报告"
    await ptb.unpin_chat_message(group.id, sent.message_id)
    assert (await ptb.get_chat(group.id)).pinned_message is None


async def test_a_bot_reacts_to_a_message(ptb: Bot, scene: Scene) -> None:
    message = scene.ming.start(scene.bot)
    await ptb.set_message_reaction(scene.ming.id, message.message_id, "👍")
    chat = scene.ming.chat(scene.bot)
    expected = ReactionTypeEmoji("👍").to_dict()
    assert chat.reactions[message.message_id, scene.bot.user.id] == [expected]


async def test_a_chat_action_is_shown(ptb: Bot, scene: Scene) -> None:
    scene.ming.start(scene.bot)
    seen: list[Event] = []
    scene.world.state.listen(seen.append)
    await ptb.send_chat_action(scene.ming.id, "typing")
    assert [each.action for each in seen if isinstance(each, ActionShown)] == ["typing"]


async def test_many_messages_are_deleted_and_missing_ones_skipped(ptb: Bot, scene: Scene) -> None:
    message = scene.ming.start(scene.bot)
    assert await ptb.delete_messages(scene.ming.id, [message.message_id, 999])
    assert scene.world.messages(scene.ming, scene.bot) == []


async def test_a_reply_may_go_across_chats_with_a_quote(ptb: Bot, scene: Scene) -> None:
    scene.ming.start(scene.bot)
    channel = scene.world.channel("频道", scene.hua, [scene.bot], username="wuzhen_channel")
    post = scene.hua.send(channel, "😀共有411家企业参展。")
    reply = ReplyParameters(post.message_id, "@wuzhen_channel", quote="411家", quote_position=4)
    sent = await ptb.send_message(scene.ming.id, "答", reply_parameters=reply)
    assert sent.external_reply is not None
    assert sent.external_reply.chat is not None
    assert sent.external_reply.chat.id == channel.id
    assert sent.quote is not None
    assert (sent.quote.text, sent.quote.position) == ("411家", 4)


async def test_letters_to_a_channel_are_answered_in_the_topic_of_who_wrote(ptb: Bot, scene: Scene) -> None:
    letters = scene.world.direct_messages(scene.world.channel("频道", scene.ming, [scene.bot]))
    asked = scene.hua.send(letters, "几家？")
    message = (await ptb.get_updates(timeout=0))[-1].message
    assert message
    assert message.chat.is_direct_messages
    assert message.direct_messages_topic
    assert message.direct_messages_topic.topic_id == scene.hua.id
    assert message.direct_messages_topic.user == message.from_user
    await ptb.send_message(letters.id, "411家", direct_messages_topic_id=scene.hua.id)
    assert (await scene.world.answer_to(asked)).direct_topic == scene.hua.id


async def test_a_letters_topic_must_be_named_where_people_write_to_a_channel_and_nowhere_else(
    ptb: Bot, scene: Scene
) -> None:
    channel = scene.world.channel("频道", scene.ming, [scene.bot])
    letters = scene.world.direct_messages(channel)
    with pytest.raises(BadRequest, match="hannel direct messages topic must be specified"):
        await ptb.send_message(letters.id, "411家")
    with pytest.raises(BadRequest, match="opic not found"):
        await ptb.send_message(letters.id, "411家", direct_messages_topic_id=1)
    with pytest.raises(BadRequest, match="hat is not an administered channel direct messages chat"):
        await ptb.send_message(channel.id, "411家", direct_messages_topic_id=scene.hua.id)
