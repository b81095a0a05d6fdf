"""A person's questions to bots whose answers only that person sees: presses of buttons, inline queries."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Self

from bot.errors import PlaygroundError
from bot.playground import admission
from bot.playground.chats import Chat
from bot.playground.compose import compose, deliver
from bot.playground.events import InlineAsked, InlineChosen, Pressed
from bot.playground.messages import Json, Message
from bot.playground.methods.inline import check_result
from bot.playground.methods.text import buttons_of
from bot.playground.people import BotAccount, User
from bot.playground.state import PATIENCE, Query, State, check_whole


@dataclass(frozen=True, slots=True)
class Press:
    """A pressed callback button."""

    state: State
    id: str

    @classmethod
    def by(cls, state: State, user: User, message: Message, data: str) -> Self:
        """Presses the button of `message` that holds `data`."""
        bot = state.bots.get(message.via_bot.id if message.via_bot else message.author_id)
        rows = (message.reply_markup or {}).get("inline_keyboard", [])
        if bot is None or not any(button.get("callback_data") == data for row in rows for button in row):
            raise PlaygroundError(f"message {message.message_id} has no button with the data {data!r}")
        chat = state.chats[message.chat_key]
        admission.check_present(chat, user)
        deadline = state.clock() + state.windows.callback
        query = Query(f"callback{state.new_id()}", "callback", bot, user, deadline, message=message)
        state.open_query(query)
        state.publish(Pressed(query.id, bot, user, chat, message, data))
        return cls(state, query.id)

    async def answer(self, seconds: float = PATIENCE) -> Json:
        """Returns what answerCallbackQuery said (`text`, `show_alert`, `url`), waiting at most `seconds` for it."""
        return await self.state.wait(lambda: self.state.answers.get(self.id), seconds)


@dataclass(frozen=True, slots=True)
class InlineAsking:
    """An inline query that somebody typed."""

    state: State
    query: Query
    chat: Chat

    @classmethod
    def by(  # noqa: PLR0913 - a query has this many parts
        cls, state: State, user: User, bot: BotAccount, text: str, *, chat: Chat, offset: str
    ) -> Self:
        """Types `@bot text` in `chat`."""
        bot = state.bots[bot.user.id]
        if not bot.settings.inline:
            raise PlaygroundError(f"@{bot.user.username} takes no inline queries; set inline=True for it")
        if len(text) > 256:
            raise PlaygroundError(f"an inline query has at most 256 characters, not {len(text)}")
        check_whole(offset)
        deadline = state.clock() + state.windows.inline
        query = Query(f"inline{state.new_id()}", "inline", bot, user, deadline, text, chat_key=chat.key)
        state.open_query(query)
        kind = "sender" if bot.user.id in chat.members and chat.type == "private" else chat.type
        state.publish(InlineAsked(query.id, bot, user, text, offset, kind))
        return cls(state, query, chat)

    @classmethod
    def again(cls, state: State, query_id: str) -> Self:
        """Returns a query that was typed before."""
        query = state.queries.get(query_id)
        if query is None or query.kind != "inline":
            raise PlaygroundError(f"there is no inline query {query_id!r}")
        return cls(state, query, state.chats[query.chat_key])

    async def answer(self, seconds: float = PATIENCE) -> Json:
        """Returns what answerInlineQuery said (`results`, `next_offset`, `button` …), waiting for it."""
        return await self.state.wait(lambda: self.state.answers.get(self.query.id), seconds)

    async def results(self, seconds: float = PATIENCE) -> list[Json]:
        """Returns the results shown."""
        return list((await self.answer(seconds))["results"])

    def choose(self, result_id: str) -> Message:
        """Sends the result into the chat; the bot learns of it where it asked for that."""
        answer = self.state.answers.get(self.query.id, {"results": []})
        result = next((each for each in answer["results"] if each["id"] == result_id), None)
        content = check_result(result) if result else None
        if result is None or content is None:
            raise PlaygroundError(f"the query has no text result {result_id!r}")
        bot, user = self.query.bot, self.query.user
        admission.check_writing(self.state, self.chat, user, None)
        self.chat.started = True
        markup = buttons_of(result)
        inline_id = f"inline-{self.state.new_id()}"
        draft = compose(self.chat, user, content, via_bot=bot.user, reply_markup=markup)
        message = deliver(self.state, replace(draft, inline_message_id=inline_id))
        if bot.settings.inline_feedback:
            told = inline_id if markup else ""
            self.state.publish(InlineChosen(bot, user, result_id, self.query.text, told))
        return message
