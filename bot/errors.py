"""The errors of Wuzhen Bot.

    BotError
    ├── CorpusError     a corpus folder cannot be read as a report
    ├── WeightsError    weights cannot be read, or do not fit what they weigh
    ├── TrainingError   weights cannot be trained here
    ├── QuestionsError  a file of judged questions cannot be read
    ├── DiagramError    a diagram cannot be drawn here
    ├── ConfigError     a setting of the environment is wrong
    └── PlaygroundError an act in the playground's own Telegram is not possible
        └── Refusal     the local Bot API refuses a call (in bot/playground/refusal.py)

Each message names the thing, its value and the remedy.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


class BotError(Exception):
    """Base of all errors that Wuzhen Bot raises on purpose."""


class CorpusError(BotError):
    """A corpus folder cannot be read as a report: names the file, the line where there is one, and the remedy."""

    def __init__(self, problem: str, *, file: Path, line: int | None = None, remedy: str) -> None:
        self.file = file
        self.line = line
        self.remedy = remedy
        place = f"{file}:{line}" if line is not None else str(file)
        super().__init__(f"{place}: {problem}. {remedy}")


class WeightsError(BotError):
    """Weights, the ranker's or the exact answer's, cannot be read, or do not fit what they weigh."""


class TrainingError(BotError):
    """Weights cannot be trained here: names what is missing and the remedy."""


class QuestionsError(BotError):
    """A file of judged questions cannot be read: names the file, the line where there is one, and the remedy."""


class DiagramError(BotError):
    """A diagram cannot be drawn here: names the file or what is missing, and the remedy."""


class ConfigError(BotError):
    """A setting of the environment is wrong: names the variable and the remedy, never a secret's value."""


class PlaygroundError(BotError):
    """An act in the playground's own Telegram is not possible: names who, what, and why."""
