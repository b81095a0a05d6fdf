"""Wuzhen Bot answers questions about a report in the report's own words.

answerer = bot.open_report("corpus/wic2017")
answer = await answerer.answer("有多少家企业参展？")
"""

from __future__ import annotations

from pathlib import Path

from bot.answer import Answer, AnswerKind, Status
from bot.answering import Answerer, Judgement
from bot.errors import BotError, ConfigError, CorpusError, QuestionsError, WeightsError
from bot.language.script import Language
from bot.report.corpus import read_report
from bot.report.model import Passage, Report, Section
from bot.report.plain import plain_report
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


def open_report(path: str | Path) -> Answerer:
    """Returns an answerer for the report in `path`: a corpus folder, or a text file.

    Raises:
        CorpusError: naming the file, the line where there is one, and the remedy.
    """
    return Answerer(read_report(path))


def open_text(text: str, title: str | None = None) -> Answerer:
    """Returns an answerer for any `text`, left as it is: `text[passage.start:passage.end] == passage.text`."""
    return Answerer(plain_report(text, title or ""))
