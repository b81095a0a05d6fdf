from __future__ import annotations

from bot.chat.menus import GROUP, PRIVATE
from bot.playground.person import Person
from tests.chat.conftest import Chats


def menu(chats: Chats, person: Person, chat: object = None) -> dict[str, str]:
    """The commands that somebody's app shows."""
    profile = chats.world.office.profiles[chats.account.user.id]
    where = person.chat(chats.account) if chat is None else chat
    shown = profile.commands_shown(where, where.member(person.user))  # type: ignore[attr-defined]
    return {command["command"]: command["description"] for command in shown}


async def published(chats: Chats) -> None:
    profile = chats.world.office.profiles[chats.account.user.id]
    await chats.ask("你好")
    await chats.eventually(lambda: profile.text("short_description", "zh").startswith("用"))


async def test_the_menu_is_in_the_users_language(chats: Chats) -> None:
    await published(chats)
    for code, word in (("zh-hans", "向报告提问"), ("en", "Ask the report"), ("fr", "Ask the report")):
        person = chats.world.user("User", language_code=code)
        assert menu(chats, person)["ask"] == word
        assert tuple(menu(chats, person)) == PRIVATE


async def test_who_reads_traditional_characters_gets_a_menu_of_their_own_on_start(chats: Chats) -> None:
    await published(chats)
    hua = chats.world.user("Hua", language_code="zh-hant")
    await chats.world.answer_to(hua.start(chats.account))
    await chats.handled()
    assert menu(chats, hua)["ask"] == "向報告提問"


async def test_groups_get_a_shorter_menu(chats: Chats) -> None:
    await published(chats)
    group = chats.world.supergroup("Group", chats.ming, [chats.account])
    hua = chats.world.user("Hua", language_code="zh-hans")
    hua.join(group)
    assert tuple(menu(chats, hua, group)) == GROUP
