"""Learns which Chinese words an English one stands for, from questions that are asked in both languages.

`python -m bot.training.lexicon corpus/further.jsonl corpus/invented.json corpus/parallel.json` writes
`bot/language/learnt_lexicon.txt`; `python -m bot.language.gloss_table` puts it beside the dictionary's glosses.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from bot.language import script
from bot.language.lexicon import LEARNT
from bot.language.reading import Reader
from bot.language.stemming import stems
from bot.retrieval.arrays import Ints
from bot.training.further import read_further

_ROUNDS = 6
# A pair has to be this probable in both directions, and to be what a word stands for in so many texts: names do not.
_LEAST_PROBABLE = 0.02
_LEAST_TEXTS = 3
# From which share on a word, at its place, is taken to stand for another: for counting texts.
_STANDS_FOR = 0.3
_NOTHING = ""
_WORD = re.compile(r"[A-Za-z]+(?:['’][a-z]+)?")


class ParallelQuestion(NamedTuple):
    """One question in both languages: the text it is about, Chinese words, and stems of English words."""

    text: str
    chinese: tuple[str, ...]
    english: tuple[str, ...]


class Translation(NamedTuple):
    """How probable a word is, given the one that it may stand for, and in how many texts it does."""

    probability: float
    texts: int


def lexicon(questions: Sequence[ParallelQuestion]) -> dict[str, list[str]]:
    """Returns the Chinese words that each English stem stands for, most probable first.

    Both directions of IBM Model 1 (Brown et al. 1993, The Mathematics of Statistical Machine Translation) have to agree.
    """
    to_english = _translations([(own.text, own.chinese, own.english) for own in questions])
    to_chinese = _translations([(own.text, own.english, own.chinese) for own in questions])
    found: defaultdict[str, list[tuple[float, str]]] = defaultdict(list)
    for (chinese, english), one in to_english.items():
        other = to_chinese.get((english, chinese))
        if other and _is_kept(one) and _is_kept(other):
            found[english].append((-other.probability, chinese))
    return {english: [word for _, word in sorted(words)] for english, words in sorted(found.items())}


def _is_kept(translation: Translation) -> bool:
    return translation.probability >= _LEAST_PROBABLE and translation.texts >= _LEAST_TEXTS


class _Links(NamedTuple):
    """All links between a target word, at its place in a question, and a source word: numbers of each, and of the text."""

    sources: Ints
    targets: Ints
    places: Ints
    texts: Ints


def _translations(pairs: Iterable[tuple[str, Sequence[str], Sequence[str]]]) -> dict[tuple[str, str], Translation]:
    """Returns what is known of each pair of a source word and a target word, by expectation maximisation."""
    links, sources, targets = _linked(pairs)
    coded, pair_of = np.unique(links.sources * len(targets) + links.targets, return_inverse=True)
    source_of = coded // len(targets)
    shares = np.ones(len(pair_of))
    for _ in range(_ROUNDS):
        counts = np.bincount(pair_of, weights=shares)
        probable = counts / np.bincount(source_of, weights=counts)[source_of]
        shares = probable[pair_of] / np.bincount(links.places, weights=probable[pair_of])[links.places]
    standing = shares >= _STANDS_FOR
    seen = np.unique(np.stack([pair_of[standing], links.texts[standing]]), axis=1)[0]
    in_texts = np.bincount(seen, minlength=len(coded)).tolist()
    return {
        (sources[code // len(targets)], targets[code % len(targets)]): Translation(probability, texts)
        for code, probability, texts in zip(coded.tolist(), probable.tolist(), in_texts, strict=True)
        if texts
    }


def _linked(pairs: Iterable[tuple[str, Sequence[str], Sequence[str]]]) -> tuple[_Links, list[str], list[str]]:
    """Returns the links, the source words and the target words; a target word may stand for nothing, too."""
    sources: dict[str, int] = {}
    targets: dict[str, int] = {}
    texts: dict[str, int] = {}
    of_source, of_target, at, of_text = list[int](), list[int](), list[int](), list[int]()
    place = 0
    for text, source, target in pairs:
        said = [sources.setdefault(word, len(sources)) for word in (_NOTHING, *sorted(set(source)))]
        for word in target:
            of_source += said
            of_target += [targets.setdefault(word, len(targets))] * len(said)
            at += [place] * len(said)
            of_text += [texts.setdefault(text, len(texts))] * len(said)
            place += 1
    return _Links(*map(np.array, (of_source, of_target, at, of_text))), list(sources), list(targets)


def parallel_texts(file: Path) -> Iterator[tuple[str, str, str]]:
    """Yields for each question of `file` that is asked in both languages which text it is about, its Chinese and its English.

    Raises:
        QuestionsError: a *.jsonl holds no further questions.
    """
    if file.suffix == ".jsonl":
        for asked, questions in read_further(file).items():
            for question in questions:
                chinese, *english = question.texts
                if english:
                    yield asked.partition("_QUERY_")[0].partition("-")[0], chinese, english[0]
        return
    for number, article in enumerate(json.loads(file.read_text(encoding="utf-8"))["data"]):
        for paragraph in article["paragraphs"]:
            for question in paragraph["qas"]:
                if "english" in question:
                    yield f"{file.stem} {number}", question["question"], question["english"]


def read_parallel(asked: Iterable[tuple[str, str, str]]) -> Iterator[ParallelQuestion]:
    """Yields the questions with their words, as the bot reads them."""
    reader = Reader()
    for text, chinese, english in asked:
        words = tuple(word.text for word in reader.read(chinese).words if script.has_han(word.text))
        yield ParallelQuestion(text, words, tuple(stems(reader.read(english).text)))


def spelt(found: Mapping[str, Sequence[str]], texts: Iterable[str]) -> Iterator[str]:
    """Yields a line for each stem: how `texts` write it most often, and its words; without what they write as a name."""
    forms: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for text in texts:
        for word in _WORD.findall(text):
            for stem in stems(word.lower()):
                forms[stem][word] += 1
    for stem, words in found.items():
        form = forms[stem].most_common(1)[0][0] if stem in forms else stem
        if form.islower():
            yield f"{form}: {' '.join(words)}"


def _write(files: Iterable[Path]) -> None:
    asked = [question for file in files for question in parallel_texts(file)]
    found = lexicon(list(read_parallel(asked)))
    lines = spelt(found, (english for _, _, english in asked))
    LEARNT.write_text("\n".join(["# Made by `python -m bot.training.lexicon`.", *sorted(lines), ""]), encoding="utf-8")


if __name__ == "__main__":
    _write(map(Path, sys.argv[1:]))
