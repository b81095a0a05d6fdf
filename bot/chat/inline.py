"""Inline mode: `@bot question` in any chat."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from telegram import (
    InlineQuery,
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
    LinkPreviewOptions,
    Update,
)
from telegram.error import TelegramError

from bot.answer import Status
from bot.chat import deep_link
from bot.chat.refusals import is_harmless
from bot.chat.render import Reply, absence
from bot.chat.responder import Response
from bot.chat.rich_text import cut
from bot.chat.services import Services
from bot.chat.texts import Say
from bot.chat.view import View
from bot.language.script import in_language
from bot.retrieval.hit import Hit

PAGE = 10
_MOST = 50
_CACHE_SECONDS = 300
_TITLE, _DESCRIPTION, _LABEL, _SHOWN = 100, 200, 60, 5
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


class Inline:
    """Answers inline queries with sentences to send, ten a page."""

    def __init__(self, services: Services) -> None:
        self._services = services

    async def query(self, update: Update, _context: object) -> None:
        """Answers one page of results. Where nothing was asked or found, the button to the private chat stands alone."""
        query = update.inline_query
        assert query is not None
        question = " ".join(query.query.split())
        response = await self._services.responder.respond(question, query.from_user.language_code, hits=_MOST)
        try:
            await self._answer(query, response)
        except TelegramError as error:
            if not is_harmless(error):
                raise

    async def _answer(self, query: InlineQuery, response: Response) -> None:
        start = _start(query.offset)
        following = start + PAGE
        await self._services.bot.answer_inline_query(
            query.id,
            tuple(self._results(response, start)),
            next_offset=str(following) if following < _found(response) else "",
            cache_time=_CACHE_SECONDS,
            is_personal=response.answer.language is None,  # the asker's own language decided
            button=_button(response, self._services.responder.say(response.view.language)),
        )

    def _results(self, response: Response, start: int) -> Iterator[InlineQueryResultArticle]:
        """Yields a page of the sentences found; an id stays the same as long as what it shows does."""
        for place in range(start, min(start + PAGE, _found(response))):
            yield self._result(response, response.answer.hits[place], is_first=place == 0)

    def _result(self, response: Response, hit: Hit, *, is_first: bool) -> InlineQueryResultArticle:
        view = response.view if is_first else response.view.picking(hit)
        view = replace(view, passages=view.passages[:_SHOWN])
        reply = self._services.responder.show(view, response.answer if is_first else None)
        assert reply is not None
        text = hit.passage.translation or hit.passage.text
        shown = in_language(hit.passage.text, view.language) if view.language.is_chinese else text
        return InlineQueryResultArticle(
            id=_id(view),
            title=cut(self._title(response, hit, is_first=is_first), _TITLE),
            input_message_content=_content(reply),
            reply_markup=reply.keyboard(),
            description=cut(shown, _DESCRIPTION),
        )

    def _title(self, response: Response, hit: Hit, *, is_first: bool) -> str:
        """Returns the exact answer where there is one, else the beginning of the sentence; unsure is called so."""
        view, say = response.view, self._services.responder.say(response.view.language)
        sentence = in_language(hit.passage.text, view.language)
        if is_first and view.status is Status.FOUND and view.short:
            return sentence[slice(*view.short)]
        if view.status is Status.UNSURE:
            return say("inline-unsure", title=sentence)
        return sentence


def _start(offset: str) -> int:
    """Returns the place of a page's first result; the first page for an offset that is none of ours."""
    return int(offset) if offset.isascii() and offset.isdigit() else 0


def _id(view: View) -> str:
    kind = "picked" if view.picked else view.status.value
    return f"{view.digest}-{view.passages[0]}-{view.language.value}-{kind}{'-all' * bool(view.parts)}"


def _found(response: Response) -> int:
    """Returns how many sentences there are to show: none where the report does not answer."""
    return 0 if response.answer.status is Status.ABSENT else len(response.answer.hits)


def _content(reply: Reply) -> InputTextMessageContent:
    return InputTextMessageContent(reply.text.text, entities=reply.text.entities(), link_preview_options=_NO_PREVIEW)


def _button(response: Response, say: Say) -> InlineQueryResultsButton:
    """Returns the button above the results: to the private chat with the question, or what the report does not have."""
    parameter = deep_link.encode_question(response.answer.question) if response.answer.question else None
    is_absent = response.answer.status is Status.ABSENT and not response.is_small_talk
    label = absence(response.answer.missing, say) if is_absent else say("inline-private")
    return InlineQueryResultsButton(cut(label, _LABEL), start_parameter=parameter or "ask")
