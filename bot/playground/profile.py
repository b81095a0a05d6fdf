"""What a bot says about itself: commands by scope and language, names, descriptions, menu buttons."""

from __future__ import annotations

import json

from bot.playground.chats import Chat
from bot.playground.messages import Json
from bot.playground.people import Member

DEFAULT_SCOPE: Json = {"type": "default"}


class BotProfile:
    """One bot's profile, changed by the setMy… methods; it outlives the bot, not the playground."""

    def __init__(self, first_name: str) -> None:
        self._first_name = first_name
        self._texts: dict[tuple[str, str], str] = {}
        self.menu_buttons: dict[str, Json] = {}
        self._commands: dict[tuple[str, str], list[Json]] = {}

    def commands(self, scope: Json, language_code: str) -> list[Json]:
        """Returns the commands set for exactly this scope and language; empty where none are."""
        return self._commands.get(_key(scope, language_code), [])

    def commands_shown(self, chat: Chat, member: Member) -> list[Json]:
        """Returns the commands that a client shows somebody in a chat: those of the narrowest scope with any."""
        for scope in _scopes(chat, member):
            for language in (member.user.language_code[:2], ""):
                if found := self.commands(scope, language):
                    return found
        return []

    def set_commands(self, scope: Json, language_code: str, commands: list[Json]) -> None:
        """Sets the commands of a scope and language; an empty list deletes them."""
        self._commands.pop(_key(scope, language_code), None)
        if commands:
            self._commands[_key(scope, language_code)] = commands

    def text(self, kind: str, language_code: str) -> str:
        """Returns the name, description or short description in a language, or else in the default one."""
        fallback = self._first_name if kind == "name" else ""
        return self._texts.get((kind, language_code)) or self._texts.get((kind, "")) or fallback

    def set_text(self, kind: str, language_code: str, text: str) -> None:
        """Sets one of these texts; an empty one takes it back."""
        self._texts[kind, language_code] = text


def _scopes(chat: Chat, member: Member) -> list[Json]:
    """Returns the scopes that apply to a member of a chat, the narrowest first."""
    here: Json = {"chat_id": chat.id}
    if chat.type == "private":
        return [{"type": "chat"} | here, {"type": "all_private_chats"}, DEFAULT_SCOPE]
    of_member = {"type": "chat_member", "user_id": member.user.id} | here
    of_chat = [{"type": "chat_administrators"} | here] if member.is_admin else []
    of_all: list[Json] = [{"type": "all_chat_administrators"}] if member.is_admin else []
    return [of_member, *of_chat, {"type": "chat"} | here, *of_all, {"type": "all_group_chats"}, DEFAULT_SCOPE]


def _key(scope: Json, language_code: str) -> tuple[str, str]:
    return json.dumps(scope, sort_keys=True), language_code
