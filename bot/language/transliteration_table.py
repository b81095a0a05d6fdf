"""Makes `transliterations.txt` from CC-CEDICT: `python -m bot.language.transliteration_table`.

Which letters a character stands for is learnt from entries such as 华沙 /Warsaw/ by expectation maximization (forward and
backward, as in Knight and Graehl 1998). Not every word of a gloss is a transliteration: at first those count that have about
the same consonants as the pinyin, later those that the table itself finds likely.
"""

from __future__ import annotations

import functools
import math
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

import marisa_trie

from bot.language.cedict import cedict_lines
from bot.language.dictionary import RECORD, TOTAL
from bot.language.dictionary import TABLE as WORDS
from bot.language.readings import syllables
from bot.language.transliteration import TABLE, plain_spelling

Pair = tuple[str, str]
Chances = Callable[[str, str], float]

_ENTRY = re.compile(r"\S+ (?P<simplified>[\u4e00-\u9fff·]+) \[(?P<pinyin>[A-Z][^]]*)\] /(?P<glosses>.*)/")
_ASIDE = re.compile(r"\[[^]]*\]|\([^)]*\)|\S*[\u3400-\u9fff]\S*")
_SAYS_NOTHING = re.compile(r"surname|CL:|variant|see |abbr")
_NAME = re.compile(r"[A-Z][a-z]{2,}")
_TAILS = "人河州岛湖山海省市县语族国城港湾镇区群洲角峡报奖系书大学站"
_OFTEN = 12
_LONGEST_CHUNK = 5
_ROUNDS, _CHOOSING_ROUNDS = 6, (2, 4)
# What letters weigh by chance, and how likely a pair has to be to be taken for a name and its transliteration.
_A_LETTER, _LIKELY = 2.2, 2.0
_ALIKE = 0.6
_RAREST, _LEAST_SHARE, _RARE = 1.5, 0.004, 2e-6
_SOUNDS: Mapping[str, str] = {
    **dict.fromkeys("bpvwf", "p"),
    **dict.fromkeys("dt", "t"),
    **dict.fromkeys(("g", "k", "h", "c", "q"), "k"),
    **dict.fromkeys(("s", "z", "j", "x"), "s"),
    **dict.fromkeys("lr", "l"),
    "m": "m",
    "n": "n",
}
_INITIALS = {**_SOUNDS, **dict.fromkeys(("zh", "ch", "sh", "c", "q"), "s")}
_INITIAL = re.compile(r"zh|ch|sh|[bpmfdtnlgkhjqxrzcsw]?")


def transliteration_table(lines: Iterable[str]) -> list[str]:
    """Returns the table for the lines of a CC-CEDICT file, a character a line."""
    candidates = _candidates(_entries(lines))
    counts, pairs = _learnt(candidates)
    in_names = Counter(character for name, _ in pairs for character in name)
    elsewhere = _characters()
    table = []
    for character, standing in sorted(counts.items()):
        if in_names[character] >= _RAREST:
            typical = math.log(in_names[character] / in_names.total()) - math.log(
                elsewhere[character] / elsewhere.total() + _RARE
            )
            least = _LEAST_SHARE * sum(standing.values())
            chunks = [
                f"{chunk} {_short(count)}"
                for chunk, count in sorted(standing.items())
                if 0 < len(chunk) < 5 and count > least
            ]
            if chunks:
                table.append(f"{character} {typical:.2f} {' '.join(chunks)}")
    return table


def _short(count: float) -> str:
    return f"{count:.0f}" if count >= 10 else f"{count:.2g}"


def _entries(lines: Iterable[str]) -> dict[str, list[str]]:
    """Returns the parts of names, 贝多芬 of 路德维希·贝多芬, with the capitalised words of their glosses."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for entry in filter(None, map(_ENTRY.match, lines)):
        words = [
            word
            for gloss in entry["glosses"].split("/")[:3]
            if not _SAYS_NOTHING.match(gloss)
            for word in _NAME.findall(_unaccented(_ASIDE.sub(" ", gloss).split(",")[0]))
        ]
        for part in entry["simplified"].split("·"):
            spoken = "".join(syllables(part))
            foreign = [word for word in words if word.lower() not in spoken and not spoken.startswith(word.lower()[:4])]
            if len(part) > 1 and foreign:
                found[part].update(dict.fromkeys(foreign))
    often = {
        word for word, count in Counter(word for words in found.values() for word in words).items() if count > _OFTEN
    }
    return {part: [word for word in words if word not in often] for part, words in found.items()}


def _unaccented(text: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFD", text) if not unicodedata.combining(letter))


def _candidates(entries: Mapping[str, Sequence[str]]) -> dict[str, list[Pair]]:
    """Returns for each part the pairs of characters and letters that may be a transliteration; 多瑙河 without its 河 too."""
    found = {}
    for part, words in entries.items():
        forms = [part, part[:-1]] if len(part) > 2 and part[-1] in _TAILS else [part]
        spelt = dict.fromkeys(plain_spelling(word.lower()) for word in words)
        found[part] = [
            (form, letters)
            for form in forms
            for letters in spelt
            if len(form) <= 7 and len(form) <= len(letters) <= 4 * len(form) + 1
        ]
    return found


def _learnt(candidates: Mapping[str, Sequence[Pair]]) -> tuple[Mapping[str, Mapping[str, float]], list[Pair]]:
    """Returns how often each character stands for each chunk of letters, and the pairs it was learnt from."""
    alike = [max((_likeness(*pair), pair) for pair in pairs) for pairs in candidates.values() if pairs]
    pairs = [pair for likeness, pair in alike if likeness >= _ALIKE and len(_consonants(pair[0])) > 1]
    chances: Chances = _first_chance
    counts: dict[str, dict[str, float]] = {}
    for number in range(_ROUNDS):
        counts = defaultdict(lambda: defaultdict(float))
        for pair in pairs:
            for character, chunk, count in _expected(pair, chances)[1]:
                counts[character][chunk] += count
        chances = _chances_of(counts)
        if number in _CHOOSING_ROUNDS:
            pairs = [likely for pairs in candidates.values() if (likely := _likeliest(pairs, chances))]
    return counts, pairs


def _likeliest(pairs: Iterable[Pair], chances: Chances) -> Pair | None:
    scored = [
        (math.log(chance) + _A_LETTER * len(pair[1]), pair) for pair in pairs if (chance := _expected(pair, chances)[0])
    ]
    likely = [pair for pair in scored if pair[0] > _LIKELY]
    return max(likely)[1] if likely else None


def _chances_of(counts: Mapping[str, Mapping[str, float]]) -> Chances:
    shares = {
        character: {chunk: count / (sum(chunks.values()) + 0.5) for chunk, count in chunks.items() if count > 0.01}
        for character, chunks in counts.items()
    }

    def chance(character: str, chunk: str) -> float:
        chunks = shares.get(character)
        if chunks is None:
            return 1e-5 if chunk else 1e-4
        return chunks.get(chunk, 1e-6)

    return chance


@functools.cache
def _first_chance(character: str, chunk: str) -> float:
    """Returns a guess at the chance that `character` stands for `chunk`: two letters, with the consonant of its pinyin."""
    if not chunk:
        return 0.002
    chance = 0.03 * math.exp(-1.2 * abs(len(chunk) - 2))
    one, other = _consonants(character)[:1], _SOUNDS.get(chunk[0], "")
    if one == other:
        chance *= 8
    elif one and other:
        chance *= 0.3
    return chance * 0.1 if sum(letter not in "aeiouy" for letter in chunk) > 2 else chance


def _expected(pair: Pair, chances: Chances) -> tuple[float, list[tuple[str, str, float]]]:
    """Returns the chance of a pair, and how often each character is expected to stand for each chunk in it."""
    name, letters = pair
    ends = range(len(letters) + 1)
    forward = [[0.0] * len(ends) for _ in range(len(name) + 1)]
    backward = [[0.0] * len(ends) for _ in range(len(name) + 1)]
    forward[0][0] = backward[-1][-1] = 1.0
    steps = [(start, end) for start in ends for end in ends[start : start + _LONGEST_CHUNK + 1]]
    for number, character in enumerate(name):
        for start, end in steps:
            if forward[number][start]:
                forward[number + 1][end] += forward[number][start] * chances(character, letters[start:end])
    whole = forward[-1][-1]
    found = []
    for number in reversed(range(len(name))):
        for start, end in steps:
            if whole and backward[number + 1][end]:
                onward = chances(name[number], letters[start:end]) * backward[number + 1][end]
                backward[number][start] += onward
                if forward[number][start]:
                    found.append((name[number], letters[start:end], forward[number][start] * onward / whole))
    return whole, found


def _likeness(name: str, letters: str) -> float:
    """Returns how much alike the consonants of a name's pinyin and of `letters` are, 0 to 1."""
    one = _consonants(name)
    other = re.sub(r"(.)\1", r"\1", "".join(_SOUNDS.get(letter, "") for letter in letters))
    return 1 - _distance(one, other) / max(len(one), len(other)) if one and other else 0.0


def _consonants(name: str) -> str:
    """Returns the sounds of the consonants in a name's pinyin: k for g, k and h; ng counts as n."""
    found = ""
    for syllable in syllables(name):
        initial = _INITIAL.match(syllable)
        found += "l" if syllable == "er" else _INITIALS.get(initial.group() if initial else "", "")
        found += "n" if syllable.endswith(("n", "ng")) else ""
    return found


def _distance(one: str, other: str) -> float:
    row: list[float] = [float(number) for number in range(len(other) + 1)]
    for number, sound in enumerate(one, 1):
        before, row[0] = row[0], float(number)
        for place, heard in enumerate(other, 1):
            costs = 0.0 if sound == heard else 0.5 if {sound, heard} in ({"s", "k"}, {"p", "k"}) else 1.0
            before, row[place] = row[place], min(row[place] + 1, row[place - 1] + 1, before + costs)
    return row[-1]


def _characters() -> Counter[str]:
    """Returns how often each character stands in the words of jieba's dictionary, by their frequencies."""
    found: Counter[str] = Counter()
    for word, (frequency, *_) in marisa_trie.RecordTrie(RECORD).mmap(str(WORDS)).iteritems():
        if word != TOTAL:
            for character in word:
                found[character] += frequency
    return found


if __name__ == "__main__":
    TABLE.write_text("\n".join(transliteration_table(cedict_lines())) + "\n", encoding="utf-8")
