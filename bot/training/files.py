"""The two files that training writes: the ranker's weights, and the exact answer's."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from bot.errors import TrainingError

RANKER_WEIGHTS, EXACT_WEIGHTS = Path("bot/retrieval/weights.json"), Path("bot/exact/weights.json")
_OPTIONS = "--out and --exact-out"


@dataclass(frozen=True, slots=True)
class TrainedFiles:
    """Where the weights go."""

    ranker: Path
    exact: Path

    @classmethod
    def named(cls, ranker: Path, exact: Path | None) -> Self:
        """Returns the files that these options name: without `exact` its file lies beside another `ranker` than ours."""
        beside = EXACT_WEIGHTS if ranker == RANKER_WEIGHTS else ranker.with_name(f"{ranker.stem}-exact.json")
        return cls(ranker, exact or beside)

    def __iter__(self) -> Iterator[Path]:
        return iter((self.ranker, self.exact))

    def check(self) -> None:
        """Checks, before anything is trained, that weights can be written into both.

        Raises:
            TrainingError: a folder does not exist or takes no file, a file is a folder, or both are one.
        """
        for file in self:
            if not file.parent.is_dir():
                raise TrainingError(
                    f"{file}: there is no folder {file.parent} here. Make it, or name a file by {_OPTIONS}"
                )
            if file.is_dir() or not os.access(file if file.exists() else file.parent, os.W_OK):
                raise TrainingError(f"{file}: no file can be written there. Name another by {_OPTIONS}")
        if self.ranker.resolve() == self.exact.resolve():
            raise TrainingError(f"{self.ranker}: both weights would be written there. Name two files by {_OPTIONS}")


def write(file: Path, weights: str) -> None:
    """Writes weights into `file`.

    Raises:
        TrainingError: that failed, though it was checked before: the disk is full, or the folder has gone.
    """
    try:
        file.write_text(weights, encoding="utf-8")
    except OSError as error:
        raise TrainingError(f"{file}: cannot be written ({error.strerror}). Name another by {_OPTIONS}") from error
