"""A question as retrieval sees it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from bot.language import script
from bot.language.analyzers import Analyzer, CharacterAnalyzer, MeaningAnalyzer, SoundAnalyzer, View, WordAnalyzer
from bot.language.glosses import shipped_glosses
from bot.language.intent import Intent, intent_of
from bot.language.reading import Reader, Reading
from bot.language.segmentation import Term
from bot.language.stemming import STOP_WORDS
from bot.language.synonyms import SynonymRule, Synonyms

# Chinese words that carry no meaning of their own; English ones stand in `language/stemming.py`.
_EMPTY_WORDS = frozenset(
    "的 了 是 在 和 与 及 或 也 都 就 还 被 把 从 向 对 为 以 由 于 给 让 到 上 下 中 里 内 有 个 这 那 这个 那个 其 之 而 且 着 过 得 地 吗 呢 啊 吧 "
    "呀 嘛 哦 我 你 他 她 它 我们 你们 他们 您 来 去 请 要 想 会 能 可以 很 太 最 不 没 没有 一 一个 1 1个 等 该 所 并 则 当 比 什么 哪些 哪 谁 怎么 "
    "多少 几 啥 因 因为 所以 但 但是 如果 那么 跟 嗯 哈 么 呗 哎 喂 嘿 ok de le shi you ma ne".split()
)


@dataclass(frozen=True)
class Question:
    """A question read: its intent, its content (what is left without the words that only ask), its terms in each view."""

    text: str
    reading: Reading
    content: Reading
    intent: Intent
    terms: Mapping[View, tuple[str, ...]]
    content_words: tuple[str, ...]

    @cached_property
    def is_chinese(self) -> bool:
        """Whether it holds a Chinese character; if not, it is English or pinyin."""
        return script.has_han(self.reading.text)


class Analysis:
    """The reader and the four analyzers of one report: they read its passages and the questions put to it."""

    def __init__(self, terms: Iterable[Term] = (), synonyms: Iterable[SynonymRule] = ()) -> None:
        self.reader = Reader(terms)
        segmenter = self.reader.segmenter
        self.meanings = MeaningAnalyzer(segmenter, shipped_glosses(), Synonyms(synonyms))
        self.sounds = SoundAnalyzer()
        self.analyzers: tuple[Analyzer, ...] = (
            WordAnalyzer(segmenter),
            CharacterAnalyzer(),
            self.meanings,
            self.sounds,
        )

    def question(self, text: str) -> Question:
        """Returns `text` read as a question. Where nothing but asking words are left, they are its content."""
        reading = self.reader.read(text)
        intent = intent_of(reading.text)
        content = self.reader.without(reading, intent.spans) if intent.spans else reading
        words = tuple(word.text for word in content.words if not is_empty(word.text))
        terms = {analyzer.view: tuple(dict.fromkeys(analyzer.terms(content))) for analyzer in self.analyzers}
        return Question(text, reading, content, intent, terms, words)


def is_empty(word: str) -> bool:
    """Whether folded `word` carries no meaning of its own."""
    return word in _EMPTY_WORDS or word in STOP_WORDS
