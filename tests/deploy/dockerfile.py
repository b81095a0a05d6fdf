"""Reads a Dockerfile as far as ours goes: no here-documents, no escapes but at line ends."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Instruction:
    keyword: str
    argument: str


def read_stages(file: Path) -> list[list[Instruction]]:
    """Returns the instructions of each stage, its FROM first."""
    text = re.sub(r"(?m)^\s*#.*\n", "", file.read_text(encoding="utf-8")).replace("\\\n", " ")
    instructions = [Instruction(*line.split(maxsplit=1)) for line in text.splitlines() if line.strip()]
    starts = [number for number, each in enumerate(instructions) if each.keyword == "FROM"]
    return [instructions[start:end] for start, end in itertools.pairwise([*starts, len(instructions)])]


def last(stage: list[Instruction], keyword: str) -> str:
    """Returns the argument of the last `keyword`, the one that counts."""
    return [each.argument for each in stage if each.keyword == keyword][-1]
