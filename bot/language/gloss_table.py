"""Makes `glosses.marisa` from CC-CEDICT: `python -m bot.language.gloss_table`.

A Simplified word has the stems of its English glosses, with spaces between them; a country's has also what its people and
things are called (`peoples.txt`). Behind them stand, after a bar, those of the two lexicons, then the marks of
`thesaurus.txt`, whose lines are words that say the same, or, after a colon, things of one kind. Homographs are merged.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

import marisa_trie

from bot.language import script
from bot.language.cedict import cedict_entries, cedict_lines
from bot.language.glosses import TABLE
from bot.language.lexicon import lexicon_stems
from bot.language.marks import KIND, LEXICON, SYNONYM
from bot.language.stemming import stems

_ASIDE = re.compile(r"\[[^]]*\]|\([^)]*\)|\S*[\u3400-\u9fff]\S*")
_MOST_STEMS = 24
_PEOPLES = Path(__file__).with_name("peoples.txt")
_THESAURUS = Path(__file__).with_name("thesaurus.txt")
# What dictionaries say about words rather than about what they mean.
_LABELS = frozenset(
    stems(
        "abbr adj adjective adv adverb noun verb suffix prefix particle unofficial variant loanword classifier "
        "ful ed al ly un pron conj interj onom archaic literary slang coll colloquial dialect idiom transliteration chinese"
    )
)


def gloss_table(
    lines: Iterable[str],
    thesaurus: Iterable[tuple[str, Sequence[str]]] = (),
    lexicon: Mapping[str, Sequence[str]] = MappingProxyType({}),
) -> marisa_trie.BytesTrie:
    """Returns the table for the lines of a CC-CEDICT file, a `thesaurus` (marks, and the words that have them), and a `lexicon`.

    The lexicon has words, and stems of what else they mean.
    """
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for entry in cedict_entries(lines):
        if script.has_han(entry.simplified):
            for gloss in entry.glosses:
                found[entry.simplified].update(dict.fromkeys(_meanings(gloss)))
    for word, peoples in _peoples():
        if word in found:
            found[word].update(dict.fromkeys(peoples))
    listed = {word: list(meanings)[:_MOST_STEMS] for word, meanings in found.items() if meanings}
    for word, meanings in lexicon.items():
        known = listed.get(word, [])
        listed[word] = [*known, LEXICON, *(meaning for meaning in meanings if meaning not in known)]
    for mark, words in thesaurus:
        for word in words:
            listed.setdefault(word, []).append(mark)
    return marisa_trie.BytesTrie((word, " ".join(meanings).encode()) for word, meanings in sorted(listed.items()))


def thesaurus() -> list[tuple[str, list[str]]]:
    """Returns the words of each group of synonyms, then of each kind, with what marks them in the table."""
    groups: list[tuple[str, list[str]]] = []
    kinds: list[tuple[str, list[str]]] = []
    for line in _THESAURUS.read_text(encoding="utf-8").splitlines():
        kind, colon, words = line.partition(": ")
        if colon:
            kinds.append((f"{KIND}{kind}", words.split()))
        elif not line.startswith("#"):
            groups.append((f"{SYNONYM}{len(groups)}", line.split()))
    return groups + kinds


def _peoples() -> Iterator[tuple[str, list[str]]]:
    for line in _PEOPLES.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            word, _, peoples = line.partition(" ")
            yield word, stems(peoples.lower())


def plain_gloss(gloss: str) -> str:
    """Returns `gloss` without Chinese, pinyin and what stands in brackets."""
    return _ASIDE.sub(" ", gloss)


def _meanings(gloss: str) -> list[str]:
    return [stem for stem in stems(plain_gloss(gloss).lower()) if stem not in _LABELS]


if __name__ == "__main__":
    gloss_table(cedict_lines(), thesaurus(), lexicon_stems()).save(str(TABLE))
