"""Makes `english.marisa` from the table of glosses: `python -m bot.language.english_table`."""

from __future__ import annotations

import marisa_trie

from bot.language.english import TABLE
from bot.language.glosses import KIND, SYNONYM
from bot.language.glosses import TABLE as GLOSSES


def english_table() -> marisa_trie.Trie:
    """Returns the stems of all words that glosses are written in."""
    glosses = marisa_trie.BytesTrie().mmap(str(GLOSSES))
    stems = {own for _, packed in glosses.items() for own in packed.decode().split(" ")}
    return marisa_trie.Trie(sorted(own for own in stems if own[0] not in (SYNONYM, KIND)))


if __name__ == "__main__":
    english_table().save(str(TABLE))
