"""Makes `pinyin.marisa` from the tables of words and readings: `python -m bot.language.pinyin_table`.

What is typed in pinyin is most often the commonest word that sounds so: of the words of one sound it has that one alone, with
its frequency in jieba's dictionary. Made after those two.
"""

from __future__ import annotations

import marisa_trie

from bot.language.dictionary import RECORD as WORD_RECORD
from bot.language.dictionary import TABLE as WORDS
from bot.language.dictionary import TOTAL
from bot.language.pinyin import LONGEST, RECORD, TABLE
from bot.language.readings import syllables, toneless_readings
from bot.language.script import is_all_han

# Rarer words are none that someone types; a character is seldom meant in another than its usual reading. Particles stand at the
# end alone, and `pinyin.py` has those that ask.
_RAREST, _UNUSUAL, _PARTICLE = 40, 0.1, b"y"


def pinyin_table() -> marisa_trie.RecordTrie:
    """Returns the table: for each sound, its syllables parted by spaces, the commonest word and its frequency."""
    best: dict[str, tuple[int, str]] = {}
    words = marisa_trie.RecordTrie(WORD_RECORD).mmap(str(WORDS))
    for word, (frequency, tag, _) in words.items():
        is_typed = word != TOTAL and tag.rstrip(b"\0") != _PARTICLE and frequency >= _RAREST
        if is_typed and len(word) <= LONGEST and is_all_han(word):
            for sound, share in _sounds(word):
                best[sound] = max(best.get(sound, (0, "")), (round(share * frequency), word))
    return marisa_trie.RecordTrie(
        RECORD, [(sound, (frequency, word.encode("utf-16-le"))) for sound, (frequency, word) in best.items()]
    )


def _sounds(word: str) -> list[tuple[str, float]]:
    usual = " ".join(syllables(word))
    others = toneless_readings(word) - {usual} if len(word) == 1 else ()
    return [(usual, 1.0), *((other, _UNUSUAL) for other in others)]


if __name__ == "__main__":
    pinyin_table().save(str(TABLE))
