"""Makes `words.marisa` from jieba's dictionary: `python -m bot.language.word_table`.

jieba reads its dictionary into half a million strings at each start, a second and a hundred megabytes; the trie is mapped
into memory as it is. Each word has the frequency that jieba gives it and its tag.
"""

from __future__ import annotations

import importlib.resources
from collections.abc import Iterable

import marisa_trie

from bot.language.dictionary import RECORD, TABLE, TOTAL


def word_table(lines: Iterable[str]) -> marisa_trie.RecordTrie:
    """Returns the table for lines of a word, its frequency and its tag, as jieba has them; of two of one word the last counts."""
    words: dict[str, tuple[int, bytes]] = {}
    total = 0
    for line in lines:
        word, frequency, tag = line.split()
        words[word] = int(frequency), tag.encode()
        total += int(frequency)
    return marisa_trie.RecordTrie(RECORD, [(TOTAL, (total, b"")), *words.items()])


def jieba_lines() -> list[str]:
    """Returns the lines of the dictionary that jieba brings."""
    return importlib.resources.files("jieba").joinpath("dict.txt").read_text(encoding="utf-8").splitlines()


if __name__ == "__main__":
    word_table(jieba_lines()).save(str(TABLE))
