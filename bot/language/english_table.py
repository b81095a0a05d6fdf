"""Makes `english.marisa` from CC-CEDICT and the table of glosses: `python -m bot.language.english_table`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

import marisa_trie

from bot.language.cedict import cedict_entries, cedict_lines
from bot.language.english import RECORD, TABLE
from bot.language.gloss_table import plain_gloss
from bot.language.glosses import TABLE as GLOSSES
from bot.language.lexicon import lexicon_stems
from bot.language.marks import KIND, LEXICON, SYNONYM
from bot.language.stemming import stems

# A word in small letters, no part of another.
_SMALL = re.compile(r"(?<![\w'’.-])[a-z]+(?![\w.])")


def english_table(lines: Iterable[str]) -> marisa_trie.RecordTrie:
    """Returns the stems of the words of all glosses, and how many words have each.

    Ordinary are those that have small letters in `lines` of CC-CEDICT, or stand in a lexicon, which has no names.
    """
    glosses = marisa_trie.BytesTrie().mmap(str(GLOSSES))
    counts = Counter(stem for _, packed in glosses.items() for stem in packed.decode().split(" "))
    ordinary = {stem for entry in cedict_entries(lines) for gloss in entry.glosses for stem in _small_stems(gloss)}
    ordinary.update(stem for meanings in lexicon_stems().values() for stem in meanings)
    return marisa_trie.RecordTrie(
        RECORD,
        [
            (stem, (stem in ordinary, counts[stem]))
            for stem in sorted(counts)
            if stem[0] not in (SYNONYM, KIND, LEXICON)
        ],
    )


def _small_stems(gloss: str) -> list[str]:
    return stems(" ".join(_SMALL.findall(plain_gloss(gloss))))


if __name__ == "__main__":
    english_table(cedict_lines()).save(str(TABLE))
