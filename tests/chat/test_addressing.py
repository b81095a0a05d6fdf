from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from telegram import Chat, ForumTopicCreated, Message, MessageEntity, Poll, Sticker, TextQuote, User, Voice

from bot.chat.addressing import Addressed, asked
from bot.chat.place import Place

ME = User(7, "Wuzhen", is_bot=True, username="Wuzhen_bot")
MING = User(5, "Ming", is_bot=False)
GROUP = Chat(-5, "supergroup")
NOW = dt.datetime.now(dt.UTC)


def message(text: str, *entities: MessageEntity, number: int = 1, chat: Chat = GROUP, **more: Any) -> Message:  # noqa: ANN401 - any field of a message
    return Message(number, NOW, chat, text=text, entities=entities, **{"from_user": MING, **more})


def command(text: str, **more: Any) -> Message:  # noqa: ANN401 - as above
    return message(text, MessageEntity("bot_command", 0, len(text.split(maxsplit=1)[0])), **more)


STICKER = Sticker("a", "b", 1, 1, is_animated=False, is_video=False, type="regular")
WORDLESS = [{"sticker": STICKER}, {"voice": Voice("a", "b", 3)}]
OURS = message("26家", number=9, from_user=ME)
THROUGH_US = message("26家", number=9, via_bot=ME)


def test_a_mention_after_an_emoji_is_cut_out_by_utf16_offsets() -> None:
    text = "😀 @wuzhen_bot 几天"
    assert asked(message(text, MessageEntity("mention", 3, 11)), ME) == Addressed("😀 几天", 1)


def test_a_mention_of_the_name_in_another_case_is_ours() -> None:
    assert asked(message("@WUZHEN_BOT 几天", MessageEntity("mention", 0, 11)), ME) == Addressed("几天", 1)


def test_a_mention_without_a_username_is_ours() -> None:
    assert asked(message("Wuzhen 几天", MessageEntity("text_mention", 0, 6, user=ME)), ME) == Addressed("几天", 1)


def test_a_name_in_plain_text_is_no_mention() -> None:
    assert asked(message("@wuzhen_bot 几天"), ME) is None


@pytest.mark.parametrize("text", ["/ask@other_bot 几天", "/asks 几天", "/help"])
def test_a_command_that_is_not_our_ask_is_not_for_us(text: str) -> None:
    assert asked(command(text), ME) is None


def test_a_command_of_another_bot_that_mentions_us_is_not_for_us() -> None:
    text = "/weather@other_bot @wuzhen_bot"
    entities = MessageEntity("bot_command", 0, 18), MessageEntity("mention", 19, 11)
    assert asked(message(text, *entities), ME) is None


@pytest.mark.parametrize("text", ["/ask 几天", "/ASK 几天", "/ask@WUZHEN_bot\n几天", "/ask   几天  "])
def test_what_follows_ask_is_the_question(text: str) -> None:
    assert asked(command(text), ME) == Addressed("几天", 1)


def test_a_quote_goes_before_the_whole_message() -> None:
    replied = message("早。几天", number=9)
    quote = TextQuote("几天", 2)
    assert asked(command("/ask", reply_to_message=replied, quote=quote), ME) == Addressed("几天", 9)


def test_a_replied_caption_is_a_question() -> None:
    replied = Message(9, NOW, GROUP, caption="几天", from_user=MING)
    assert asked(command("/ask", reply_to_message=replied), ME) == Addressed("几天", 9)


@pytest.mark.parametrize(
    "words",
    [
        "这个呢？",
        "?",
        "請問",
        "👆",
        "回答一下",
        "帮忙看看",
        "回答一下上面這個問題",
        "麻烦大佬看看",
        "this one please",
        "@alice 看看",
    ],
)
def test_words_that_only_point_ask_the_message_that_is_replied_to(words: str) -> None:
    replied = message("几天", number=9)
    assert asked(command(f"/ask {words}", reply_to_message=replied), ME) == Addressed("几天", 9)


@pytest.mark.parametrize(
    "words", ["大会呢？", "谢谢", "@durov 来了吗", "哈哈", "那协办的呢", "who spoke here", "帮忙看看有多少家企业"]
)
def test_words_that_say_something_go_before_the_message_that_is_replied_to(words: str) -> None:
    assert asked(command(f"/ask {words}", reply_to_message=message("几天", number=9)), ME) == Addressed(words, 1)


def test_words_that_only_point_at_a_message_of_ours_stay_a_follow_up() -> None:
    assert asked(command("/ask 这个呢", reply_to_message=OURS), ME) == Addressed("这个呢", 1)


def test_the_question_of_a_poll_that_is_replied_to_is_asked() -> None:
    more = {"allows_multiple_answers": False, "allows_revoting": False, "members_only": False}
    poll = Poll("1", "几天", (), 0, is_closed=False, is_anonymous=True, type="regular", **more)
    replied = Message(9, NOW, GROUP, from_user=MING, poll=poll)
    assert asked(command("/ask", reply_to_message=replied), ME) == Addressed("几天", 9)


def test_the_question_of_a_poll_is_asked_in_private_and_not_in_a_group() -> None:
    more = {"allows_multiple_answers": False, "allows_revoting": False, "members_only": False}
    poll = Poll("1", "几天", (), 0, is_closed=False, is_anonymous=True, type="regular", **more)
    assert asked(Message(1, NOW, Chat(5, "private"), from_user=MING, poll=poll), ME) == Addressed("几天", 1)
    assert asked(Message(1, NOW, GROUP, from_user=MING, poll=poll, reply_to_message=OURS), ME) is None


def test_what_was_put_to_us_by_somebody_else_is_asked_without_our_name() -> None:
    for replied in (
        command("/ask 几天", number=9),
        message("@wuzhen_bot 几天", MessageEntity("mention", 0, 11), number=9),
    ):
        assert asked(command("/ask", reply_to_message=replied), ME) == Addressed("几天", 9)


def test_where_the_message_that_is_replied_to_has_no_words_who_asked_is_answered() -> None:
    replied = Message(9, NOW, GROUP, from_user=MING, sticker=STICKER)
    assert asked(command("/ask", reply_to_message=replied), ME) == Addressed("", 1)


def test_the_message_that_opened_a_topic_is_no_question() -> None:
    opened = Message(9, NOW, GROUP, from_user=ME, forum_topic_created=ForumTopicCreated("Topic", 1))
    assert asked(command("/ask", reply_to_message=opened), ME) == Addressed("", 1)
    assert asked(message("几天", reply_to_message=opened), ME) is None


def test_a_reply_to_somebody_else_is_not_for_us() -> None:
    assert asked(message("几天", reply_to_message=message("好", number=9)), ME) is None


@pytest.mark.parametrize("wordless", WORDLESS, ids=["sticker", "voice"])
def test_a_reply_to_us_without_words_is_talk_in_a_group_and_no_question_in_private(wordless: dict[str, Any]) -> None:
    assert asked(Message(1, NOW, GROUP, from_user=MING, reply_to_message=OURS, **wordless), ME) is None
    private = Message(1, NOW, Chat(5, "private"), from_user=MING, reply_to_message=OURS, **wordless)
    assert asked(private, ME) == Addressed("", 1)


@pytest.mark.parametrize("ours", [OURS, THROUGH_US], ids=["ours", "sent through us"])
@pytest.mark.parametrize("more", [{}, {"quote": TextQuote("家", 2)}], ids=["whole", "quoted"])
def test_a_message_of_ours_is_never_the_question(ours: Message, more: dict[str, Any]) -> None:
    assert asked(command("/ask", reply_to_message=ours, **more), ME) == Addressed("", 1)
    mention = message("@wuzhen_bot", MessageEntity("mention", 0, 11), reply_to_message=ours, **more)
    assert asked(mention, ME) == Addressed("", 1)


def test_in_private_everything_is_for_us() -> None:
    assert asked(message("几天", chat=Chat(5, "private")), ME) == Addressed("几天", 1)


def test_a_pasted_document_is_cut() -> None:
    found = asked(message("x" * 4096, chat=Chat(5, "private")), ME)
    assert found is not None
    assert len(found.question) == 1000


def test_a_lone_surrogate_is_replaced() -> None:
    found = asked(message("几\ud83d天", chat=Chat(5, "private")), ME)
    assert found == Addressed("几\ufffd天", 1)


def test_a_thread_outside_of_topics_is_no_topic() -> None:
    assert Place.of(message("几天", message_thread_id=4)).topic is None


def test_the_general_topic_has_no_number() -> None:
    assert Place.of(message("几天", message_thread_id=1, is_topic_message=True)).topic is None


def test_a_topic_keeps_its_number() -> None:
    assert Place.of(message("几天", message_thread_id=4, is_topic_message=True)).topic == 4
