"""Which bot is shown what: privacy mode, admins, channels, topics, anonymous senders, other bots."""

from __future__ import annotations

import pytest

from bot.errors import PlaygroundError
from bot.playground.chats import Chat
from tests.playground.conftest import Caller, Scene


@pytest.fixture
def group(scene: Scene) -> Chat:
    group = scene.world.supergroup("群", scene.ming, [scene.hua, scene.bot])
    scene.forget()
    return group


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("大家好", False),
        ("@wuzhen_bot 有多少企业", False),
        ("/ask 有多少企业", True),
        ("/ask@wuzhen_bot 有多少企业", True),
        ("/ask@other_bot 有多少企业", False),
        ("/ask@Wuzhen_Bot 有多少企业", True),
    ],
)
def test_privacy_mode_shows_only_commands(scene: Scene, group: Chat, text: str, *, seen: bool) -> None:
    scene.hua.send(group, text)
    assert bool(scene.updates()) is seen


def test_mentions_pass_privacy_where_that_is_set(scene: Scene, group: Chat) -> None:
    scene.world.set_bot(scene.bot, mentions_pass_privacy=True)
    scene.hua.send(group, "@wuzhen_bot 有多少企业")
    assert scene.texts() == ["@wuzhen_bot 有多少企业"]


async def test_plain_commands_may_need_the_bot_to_have_spoken_last(call: Caller, scene: Scene, group: Chat) -> None:
    scene.world.set_bot(scene.bot, commands_pass_privacy=False)
    scene.hua.send(group, "/ask 一")
    assert scene.texts() == []
    await call.result("sendMessage", chat_id=group.id, text="我在")
    scene.hua.send(group, "/ask 二")
    assert scene.texts() == ["/ask 二"]


async def test_privacy_mode_shows_replies_to_the_bot(call: Caller, scene: Scene, group: Chat) -> None:
    await call.result("sendMessage", chat_id=group.id, text="我在")
    said = scene.world.messages(scene.hua, group)[-1]
    scene.hua.reply(said, "那么几家？", quote="我")
    (update,) = scene.updates()
    assert update["message"]["reply_to_message"]["text"] == "我在"
    assert update["message"]["quote"] == {"text": "我", "position": 0, "is_manual": True}


def test_privacy_mode_shows_replies_to_what_was_meant_for_the_bot(scene: Scene, group: Chat) -> None:
    asked = scene.hua.send(group, "/ask@wuzhen_bot 一")
    scene.ming.reply(asked, "我也想知道")
    assert scene.texts() == ["/ask@wuzhen_bot 一", "我也想知道"]


def test_an_admin_bot_sees_everything(scene: Scene, group: Chat) -> None:
    scene.ming.set_member(group, scene.bot, "administrator")
    scene.hua.send(group, "大家好")
    assert scene.texts() == ["大家好"]


def test_a_bot_without_privacy_mode_sees_everything(scene: Scene, group: Chat) -> None:
    scene.world.set_bot(scene.bot, privacy=False)
    scene.hua.send(group, "大家好")
    assert scene.texts() == ["大家好"]


async def test_other_bots_messages_are_not_shown(call: Caller, scene: Scene, group: Chat) -> None:
    other = scene.world.bot("other_bot")
    scene.ming.add(group, other)
    scene.ming.set_member(group, other, "administrator")
    mailbox = scene.world.office.mailboxes[other.user.id]
    mailbox.drop_pending()
    await call.result("sendMessage", chat_id=group.id, text="/ask@other_bot 你呢")
    assert not mailbox.pending
    scene.world.set_bot(other, sees_bots=True)
    await call.result("sendMessage", chat_id=group.id, text="/ask@other_bot 你呢")
    assert len(mailbox.pending) == 1


def test_edits_are_shown_as_such(scene: Scene) -> None:
    message = scene.ming.send(scene.bot, "几家")
    scene.ming.edit(message, "几家企业")
    edit = scene.updates()[-1]["edited_message"]
    assert (edit["message_id"], edit["text"]) == (message.message_id, "几家企业")
    assert "edit_date" in edit


def test_an_anonymous_admin_writes_in_the_groups_name(scene: Scene, group: Chat) -> None:
    scene.ming.set_member(group, scene.hua, "administrator", anonymous=True)
    scene.hua.send(group, "/ask 几家")
    message = scene.updates()[-1]["message"]
    assert message["from"]["username"] == "GroupAnonymousBot"
    assert message["sender_chat"]["id"] == group.id


def test_a_channel_writes_in_a_group_in_its_own_name(scene: Scene, group: Chat) -> None:
    channel = scene.world.channel("频道", scene.hua)
    scene.hua.send(group, "/ask 几家", as_channel=channel)
    message = scene.updates()[-1]["message"]
    assert message["from"]["username"] == "Channel_Bot"
    assert message["sender_chat"]["id"] == channel.id


def test_a_topics_messages_name_their_topic(scene: Scene) -> None:
    forum = scene.world.supergroup("论坛", scene.ming, [scene.bot], forum=True)
    topic = scene.world.topic(forum, "大会", scene.ming)
    scene.ming.send(forum, "/ask 几家", topic=topic)
    message = scene.updates()[-1]["message"]
    assert (message["message_thread_id"], message["is_topic_message"]) == (topic, True)
    assert message["reply_to_message"]["forum_topic_created"]["name"] == "大会"
    assert message["chat"]["is_forum"] is True


def test_the_general_topic_has_no_thread(scene: Scene) -> None:
    forum = scene.world.supergroup("论坛", scene.ming, [scene.bot], forum=True)
    scene.ming.send(forum, "/ask 几家")
    message = scene.updates()[-1]["message"]
    assert "message_thread_id" not in message
    assert "is_topic_message" not in message


async def test_a_reply_stays_in_its_topic(call: Caller, scene: Scene) -> None:
    forum = scene.world.supergroup("论坛", scene.ming, [scene.bot], forum=True)
    topic = scene.world.topic(forum, "大会", scene.ming)
    asked = scene.ming.send(forum, "/ask 几家", topic=topic)
    reply = {"message_id": asked.message_id}
    sent = await call.result("sendMessage", chat_id=forum.id, text="411家", reply_parameters=reply)
    assert sent["message_thread_id"] == topic


def test_a_channels_post_is_forwarded_to_its_discussion_group(scene: Scene) -> None:
    group = scene.world.supergroup("讨论", scene.ming, [scene.bot])
    scene.world.set_bot(scene.bot, privacy=False)
    channel = scene.world.channel("频道", scene.ming, [scene.bot], username="wuzhen", discussion=group)
    scene.forget()
    scene.ming.send(channel, "报告来了")
    post, forward = scene.updates()
    assert post["channel_post"]["sender_chat"]["username"] == "wuzhen"
    assert "from" not in post["channel_post"]
    assert forward["message"]["is_automatic_forward"] is True
    assert forward["message"]["from"]["id"] == 777000
    origin = forward["message"]["forward_origin"]
    assert (origin["type"], origin["message_id"]) == ("channel", post["channel_post"]["message_id"])


async def test_a_comment_belongs_to_the_posts_thread(call: Caller, scene: Scene) -> None:
    group = scene.world.supergroup("讨论", scene.ming, [scene.hua, scene.bot])
    channel = scene.world.channel("频道", scene.ming, [scene.bot], discussion=group)
    scene.ming.send(channel, "报告来了")
    forward = scene.world.messages(scene.ming, group)[-1]
    comment = scene.hua.reply(forward, "/ask 几家")
    message = scene.updates()[-1]["message"]
    assert message["message_thread_id"] == forward.message_id
    assert "is_topic_message" not in message
    reply = {"message_id": comment.message_id}
    sent = await call.result("sendMessage", chat_id=group.id, text="411家", reply_parameters=reply)
    assert sent["message_thread_id"] == forward.message_id


def test_an_edited_post_is_edited_in_the_discussion_group(scene: Scene) -> None:
    group = scene.world.supergroup("讨论", scene.ming, [scene.bot])
    channel = scene.world.channel("频道", scene.ming, [scene.bot], discussion=group)
    post = scene.ming.send(channel, "报告")
    scene.ming.edit(post, "报告来了")
    assert scene.world.messages(scene.ming, group)[-1].text == "报告来了"
    assert "edited_channel_post" in scene.updates()[-1]


def test_a_migration_is_told_in_both_chats(scene: Scene) -> None:
    group = scene.world.group("群", scene.ming, [scene.bot])
    supergroup = scene.world.migrate(group, scene.ming)
    old, new = (update["message"] for update in scene.updates()[-2:])
    assert (old["chat"]["id"], old["migrate_to_chat_id"]) == (group.id, supergroup.id)
    assert (new["chat"]["id"], new["migrate_from_chat_id"]) == (supergroup.id, group.id)


def test_a_bot_is_told_what_becomes_of_it(scene: Scene) -> None:
    scene.ming.block(scene.bot)
    pending = scene.world.office.mailboxes[scene.bot.user.id].pending.values()
    (update,) = (each["my_chat_member"] for each in pending if "my_chat_member" in each)
    assert update["new_chat_member"]["status"] == "kicked"
    assert update["chat"]["type"] == "private"


def test_captions_come_with_their_photos(scene: Scene) -> None:
    scene.ming.send_document(scene.bot, "报告.txt", b"x", caption="/ask 这是什么")
    message = scene.updates()[-1]["message"]
    assert message["caption"] == "/ask 这是什么"
    assert message["caption_entities"][0]["type"] == "bot_command"


def test_supergroups_number_their_own_messages(scene: Scene) -> None:
    one = scene.world.supergroup("一", scene.ming)
    two = scene.world.supergroup("二", scene.ming)
    assert [scene.ming.send(each, "x").message_id for each in (one, two, one)] == [2, 2, 3]


def test_who_adds_a_bot_to_a_channel_is_told_how_it_comes_in(scene: Scene) -> None:
    channel = scene.world.channel("频道", scene.ming)
    with pytest.raises(PlaygroundError, match="bots come into channels as admins; use set_member for wuzhen_bot"):
        scene.ming.add(channel, scene.bot)
