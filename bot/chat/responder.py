"""From a question to the reply that a chat gets, the same on every surface."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from telegram import InlineKeyboardButton

from bot.answer import Answer, Status
from bot.answering import Answerer
from bot.chat.callback import ExampleQuestion, encode_example
from bot.chat.examples import Examples
from bot.chat.render import Renderer, Reply
from bot.chat.rich_text import RichText
from bot.chat.texts import Catalogue, Say, language_of_code, language_of_report
from bot.chat.turns import Turns
from bot.chat.view import Page, View
from bot.language.paging import Paging
from bot.language.script import Language
from bot.report.numbering import numbered_passages

_HITS = 5
_LONGEST_LABEL = 60


@dataclass(frozen=True, slots=True)
class Response:
    """An answer and how it is shown; `is_small_talk` where nothing was asked, as in a greeting, thanks or an insult."""

    answer: Answer
    view: View

    @property
    def is_small_talk(self) -> bool:
        """Whether nothing was asked that a report could answer."""
        return self.answer.status is Status.ABSENT and not self.answer.missing and not self.answer.hits


class Responder:
    """Answers questions in the asker's language."""

    def __init__(self, answerer: Answerer, catalogue: Catalogue, examples: Examples, renderer: Renderer) -> None:
        self.report = answerer.report
        self._answerer = answerer
        self._catalogue = catalogue
        self._examples = examples
        self._renderer = renderer
        self._turns = Turns()
        self._language = language_of_report(answerer.report)

    async def respond(
        self, question: str, code: str | None, *, hits: int = _HITS, context: Answer | None = None
    ) -> Response:
        """Returns the response to `question`; `code` is the asker's `language_code`, for when the question tells none.

        `context` is the answer before, which a question such as 那协办的呢 leans on.
        """
        answer = await self._answerer.answer(question, limit=hits, context=context)
        return Response(answer, View.of(answer, self.report.digest, answer.language or self.language(code)))

    def reply(self, response: Response) -> Reply:
        """Returns the message that shows a response."""
        missing = response.answer.missing
        if numbered_passages(response.answer.question, self.report) == ():
            return Reply(RichText(self._counted(response.view.language)))
        if response.answer.status is Status.ABSENT:
            return self._renderer.absent(response.view, missing)
        return self._shown(response.view, missing)

    def turned(self, answer: Answer | None, wanted: Paging, code: str | None) -> Reply:
        """Returns what the button under `answer` shows; where there is none, what to do about it."""
        if answer is None or not answer.hits:
            return Reply(RichText(self.say(self.language(code))("answer-forgotten")))
        view = View.of(answer, self.report.digest, answer.language or self.language(code))
        is_absent = view.status is Status.ABSENT
        if wanted is Paging.ORIGINAL:
            view = view.toggled()
        elif wanted is Paging.CONTEXT and not is_absent:
            view = view.turned(Page.CONTEXT)
        elif not self._renderer.has_more(view):
            return Reply(RichText(self.say(view.language)("no-more")))
        else:
            view = view.turned(Page.MORE)
        return self._renderer.view(view.turned(Page.MORE) if is_absent else view)

    def _counted(self, language: Language) -> str:
        """Returns how many sections and sentences there are, for whom asks for one beyond them."""
        sections = sum(bool(section.title) for section in self.report.sections)
        return self.say(language)("beyond", sections=sections, sentences=len(self.report.passages))

    def show(self, view: View, answer: Answer | None = None) -> Reply | None:
        """Returns the message that shows `view`; None where it is one of another report.

        A button has no room for what the answer lacks: it is named where `answer`, which the view shows, is remembered.
        """
        if not self._renderer.has(view):
            return None
        if answer is None or not answer.hits or answer.hits[0].passage.number != view.passages[0]:
            return self._renderer.view(view)
        return self._shown(replace(view, unsaid=answer.unsaid), answer.missing)

    def _shown(self, view: View, missing: Sequence[str]) -> Reply:
        if view.status is Status.UNSURE and view.page is Page.ANSWER and missing:
            return self._renderer.unsure(view, missing)
        return self._renderer.view(view)

    def language(self, code: str | None) -> Language:
        """Returns the language for an asker's `language_code`: the report's where there is none, as in channels."""
        return language_of_code(code) if code else self._language

    def say(self, language: Language) -> Say:
        """Returns what says the bot's own texts."""
        return self._catalogue.say(language)

    def example(self, example: ExampleQuestion) -> str | None:
        """Returns the example question that a button asks; None where it is one of another report."""
        return self._examples.numbered(example.number) if example.digest == self.report.digest else None

    def example_numbered(self, number: int) -> str | None:
        """Returns the example question that a deep link asks."""
        return self._examples.numbered(number)

    def suggestions(self, language: Language, chat: int, text: str, without: str) -> Reply:
        """Returns `text` with three questions that the report answers, each a button; mostly others than `chat` got before.

        Where it has none to suggest, the text is `without`.
        """
        rows = tuple(
            (InlineKeyboardButton(example.question[:_LONGEST_LABEL], callback_data=self._ask(example.number)),)
            for example in self._examples.for_language(language, self._turns.next(chat))
        )
        return Reply(RichText(text if rows else without), rows)

    def usage(self, language: Language) -> Reply:
        """Returns how to ask, with a question that the report answers."""
        say = self.say(language)
        for example in self._examples.for_language(language):
            return Reply(RichText(say("ask-usage", example=example.question)))
        return Reply(RichText(say("ask-usage-plain")))

    def _ask(self, number: int) -> str:
        return encode_example(ExampleQuestion(self.report.digest, number))
