"""Who there is in the playground's Telegram: people, bots, and what they are in a chat. Frozen values."""

from __future__ import annotations

from dataclasses import dataclass

TELEGRAM_ID = 777000  # the sender of channel posts that are forwarded automatically
ANONYMOUS_ID = 1087968824  # GroupAnonymousBot: stands in for anonymous admins
CHANNEL_BOT_ID = 136817688  # stands in for channels that write in groups


@dataclass(frozen=True, slots=True)
class User:
    """A person or a bot as others see it."""

    id: int
    first_name: str
    last_name: str = ""
    username: str = ""
    language_code: str = ""
    is_premium: bool = False
    is_bot: bool = False


TELEGRAM = User(TELEGRAM_ID, "Telegram")
ANONYMOUS = User(ANONYMOUS_ID, "Group", username="GroupAnonymousBot", is_bot=True)
CHANNEL_BOT = User(CHANNEL_BOT_ID, "Channel", username="Channel_Bot", is_bot=True)
STAND_INS = frozenset({TELEGRAM_ID, ANONYMOUS_ID, CHANNEL_BOT_ID})
"""Senders that stand in for a chat; they are nobody's account."""


@dataclass(frozen=True, slots=True)
class BotSettings:
    """What a bot's owner has chosen at BotFather, and two points that Telegram leaves open.

    Attributes:
        privacy: In groups the bot sees only what is meant for it, unless it is an admin.
        inline: The bot takes inline queries.
        inline_feedback: The bot is told which inline result was chosen.
        guest: The bot may be called as a guest where it is not a member.
        mentions_pass_privacy: A mention of the bot reaches it in privacy mode.
        commands_pass_privacy: A plain `/command` always reaches it; otherwise only when it was the last
            bot that spoke in the group.
        sees_bots: Messages of other bots reach it.
    """

    privacy: bool = True
    inline: bool = True
    inline_feedback: bool = False
    guest: bool = True
    mentions_pass_privacy: bool = False
    commands_pass_privacy: bool = True
    sees_bots: bool = False


@dataclass(frozen=True, slots=True)
class BotAccount:
    """A bot: its user, its token and its settings."""

    user: User
    token: str
    settings: BotSettings = BotSettings()


@dataclass(frozen=True, slots=True)
class Member:
    """What a user is in a chat.

    Attributes:
        status: creator, administrator, member, restricted, left or kicked, as in the Bot API.
        rights: An admin's rights, or what a restricted member may still do.
        anonymous: An admin who writes in the group's name.
    """

    user: User
    status: str = "member"
    rights: frozenset[str] = frozenset()
    anonymous: bool = False

    @property
    def present(self) -> bool:
        """Whether the user is in the chat."""
        return self.status in {"creator", "administrator", "member", "restricted"}

    @property
    def is_admin(self) -> bool:
        """Whether the user is the chat's creator or an admin."""
        return self.status in {"creator", "administrator"}

    def may(self, right: str) -> bool:
        """Whether an admin of this kind has `right`, for example `can_pin_messages`."""
        return self.status == "creator" or (self.status == "administrator" and right in self.rights)


ADMIN_RIGHTS = frozenset({
    "can_manage_chat", "can_delete_messages", "can_manage_video_chats", "can_restrict_members",
    "can_change_info", "can_invite_users", "can_post_messages", "can_edit_messages", "can_pin_messages",
    "can_manage_topics",
})  # fmt: skip
"""The rights that an admin is given unless others are named."""
