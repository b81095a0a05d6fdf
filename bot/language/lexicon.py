"""Which Chinese words an English one stands for, beside what CC-CEDICT tells: for `gloss_table.py`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from bot.language.stemming import stems

# Written by us from what words mean, and learnt from questions in both languages by `python -m bot.training.lexicon`.
WRITTEN = Path(__file__).with_name("lexicon.txt")
LEARNT = Path(__file__).with_name("learnt_lexicon.txt")


def lexicon_stems() -> dict[str, list[str]]:
    """Returns the English stems that each Chinese word has in the two files."""
    return stems_by_word(line for file in (WRITTEN, LEARNT) for line in file.read_text(encoding="utf-8").splitlines())


def stems_by_word(lines: Iterable[str]) -> dict[str, list[str]]:
    """Returns the same of `lines`, each an English word, a colon, and Chinese words with spaces between them."""
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for english, chinese in _entries(lines):
        for word in chinese:
            found[word].update(dict.fromkeys(stems(english)))
    return {word: list(meant) for word, meant in found.items()}


def _entries(lines: Iterable[str]) -> Iterator[tuple[str, list[str]]]:
    for line in lines:
        if not line.startswith("#"):
            english, _, chinese = line.partition(":")
            yield english, chinese.split()
