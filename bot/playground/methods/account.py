"""The bot itself: getMe, its commands, names, descriptions and menu buttons."""

from __future__ import annotations

from bot.playground import rights, wire
from bot.playground.call import Call
from bot.playground.messages import Json
from bot.playground.profile import DEFAULT_SCOPE


def get_me(call: Call) -> Json:
    """Returns the bot's user."""
    return wire.me(call.bot)


def leave_server(call: Call) -> bool:
    """Does what LogOut and close do: there is no other server to go to, so that nothing but a waiting webhook ends."""
    call.mailbox.set_webhook(None)
    return True


def set_my_commands(call: Call) -> bool:
    """Sets the commands of a scope and language; the scope's chat must be one that the bot knows."""
    call.profile.set_commands(_scope(call), call.get("language_code", ""), call.arguments["commands"])
    return True


def get_my_commands(call: Call) -> list[Json]:
    """Returns the commands of exactly this scope and language."""
    return call.profile.commands(_scope(call), call.get("language_code", ""))


def delete_my_commands(call: Call) -> bool:
    """Deletes the commands of a scope and language."""
    call.profile.set_commands(_scope(call), call.get("language_code", ""), [])
    return True


def set_my_name(call: Call) -> bool:
    """Sets the name in a language."""
    return _set_text(call, "name")


def get_my_name(call: Call) -> Json:
    """Returns the name in a language."""
    return _text(call, "name")


def set_my_description(call: Call) -> bool:
    """Sets the text that an empty chat with the bot shows."""
    return _set_text(call, "description")


def get_my_description(call: Call) -> Json:
    """Returns the text that an empty chat with the bot shows."""
    return _text(call, "description")


def set_my_short_description(call: Call) -> bool:
    """Sets the text of the bot's profile page."""
    return _set_text(call, "short_description")


def get_my_short_description(call: Call) -> Json:
    """Returns the text of the bot's profile page."""
    return _text(call, "short_description")


def set_chat_menu_button(call: Call) -> bool:
    """Sets the menu button of a private chat, or the default one."""
    key = call.chat().key if "chat_id" in call.arguments else ""
    call.profile.menu_buttons[key] = call.get("menu_button", {"type": "default"})
    return True


def get_chat_menu_button(call: Call) -> Json:
    """Returns the menu button of a private chat, or the default one."""
    buttons = call.profile.menu_buttons
    default = buttons.get("", {"type": "commands"})
    return buttons.get(call.chat().key, default) if "chat_id" in call.arguments else default


def _scope(call: Call) -> Json:
    scope: Json = call.get("scope", DEFAULT_SCOPE)
    if "chat_id" in scope:
        return scope | {"chat_id": rights.reachable(call.state, call.bot, scope["chat_id"]).id}
    return scope


def _set_text(call: Call, kind: str) -> bool:
    call.profile.set_text(kind, call.get("language_code", ""), call.get(kind, ""))
    return True


def _text(call: Call, kind: str) -> Json:
    return {kind: call.profile.text(kind, call.get("language_code", ""))}
