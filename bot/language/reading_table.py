"""Makes `readings.marisa` from pypinyin's dictionaries: `python -m bot.language.reading_table`.

pypinyin reads its dictionaries, three megabytes of JSON, at each start; the trie is mapped into memory as it is. A character
has all its readings, the usual one first; a phrase has the syllable of each of its characters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import marisa_trie
import pypinyin
from pypinyin.constants import PHRASES_DICT, PINYIN_DICT, RE_HANS
from pypinyin.contrib.tone_convert import to_normal

from bot.language.readings import SYLLABLES, TABLE

_COMMON = range(0x4E00, 0x9FA6)
_SYLLABLE = re.compile(r"[a-z]{2,6}|[aeo]")


def reading_table() -> marisa_trie.BytesTrie:
    """Returns the table of all characters and phrases that pypinyin knows, and of the syllables of common characters."""
    rows = [(text, " ".join(spoken).encode()) for text, spoken in _readings()]
    return marisa_trie.BytesTrie([(SYLLABLES, " ".join(_syllables()).encode()), *rows])


def _readings() -> Iterator[tuple[str, list[str]]]:
    for character in filter(RE_HANS.match, map(chr, PINYIN_DICT)):
        every = pypinyin.pinyin(character, style=pypinyin.Style.NORMAL, heteronym=True)[0]
        yield character, list(dict.fromkeys([*pypinyin.lazy_pinyin(character, v_to_u=False), *every]))
    for phrase in PHRASES_DICT:
        if len(phrase) > 1 and RE_HANS.match(phrase):
            yield phrase, pypinyin.lazy_pinyin(phrase, v_to_u=False)


def _syllables() -> list[str]:
    usual = {to_normal(PINYIN_DICT[code].split(",")[0]) for code in _COMMON if code in PINYIN_DICT}
    return sorted(filter(_SYLLABLE.fullmatch, usual))


if __name__ == "__main__":
    reading_table().save(str(TABLE))
