"""What the log is told of an error: its name and its place in the code, never the words that it may quote."""

from __future__ import annotations

import traceback
from pathlib import PurePath

from telegram.error import TelegramError


def name_of(error: Exception) -> str:
    """Returns the error's name, with what it says only where Telegram said it: others may quote the question."""
    name = type(error).__name__
    return f"{name}: {error.message}" if isinstance(error, TelegramError) else name


def places_of(error: Exception) -> list[str]:
    """Returns where the error came through, outermost first, as `file:line function`."""
    frames = traceback.extract_tb(error.__traceback__)
    return [f"{PurePath(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames]
