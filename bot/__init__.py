"""Wuzhen Bot answers questions about a report in the report's own words.

answerer = bot.open_report("corpus/wic2017")
answer = await answerer.answer("有多少家企业参展？")
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from bot.answer import Answer, AnswerKind, Status
    from bot.answering import Answerer, Judgement
    from bot.errors import BotError, ConfigError, CorpusError, QuestionsError, WeightsError
    from bot.language.script import Language
    from bot.report.model import Passage, Report, Section
    from bot.retrieval.hit import Hit

__all__ = [
    "Answer",
    "AnswerKind",
    "Answerer",
    "BotError",
    "ConfigError",
    "CorpusError",
    "Hit",
    "Judgement",
    "Language",
    "Passage",
    "QuestionsError",
    "Report",
    "Section",
    "Status",
    "WeightsError",
    "open_report",
    "open_text",
]

_HOMES = {
    "bot.answer": ("Answer", "AnswerKind", "Status"),
    "bot.answering": ("Answerer", "Judgement"),
    "bot.errors": ("BotError", "ConfigError", "CorpusError", "QuestionsError", "WeightsError"),
    "bot.language.script": ("Language",),
    "bot.report.model": ("Passage", "Report", "Section"),
    "bot.retrieval.hit": ("Hit",),
}
"""Imported when they are asked for: the command has to take over before that, and Ctrl-C to end it without a stack."""


def open_report(path: str | Path) -> Answerer:
    """Returns an answerer for the report in `path`: a corpus folder, or a text file.

    Raises:
        CorpusError: naming the file, the line where there is one, and the remedy.
    """
    from bot.answering import Answerer
    from bot.report.corpus import read_report

    return Answerer(read_report(path))


def open_text(text: str, title: str | None = None) -> Answerer:
    """Returns an answerer for any `text`, left as it is: `text[passage.start:passage.end] == passage.text`."""
    from bot.answering import Answerer
    from bot.report.plain import plain_report

    return Answerer(plain_report(text, title or ""))


if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        for home, names in _HOMES.items():
            if name in names:
                return getattr(import_module(home), name)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return __all__
