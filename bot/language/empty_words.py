"""Words that carry no meaning of their own, Chinese and English."""

from __future__ import annotations

from bot.language.stemming import STOP_WORDS

_EMPTY_WORDS = frozenset(
    "的 了 是 在 和 与 及 或 也 都 就 还 被 把 从 向 对 为 以 由 于 给 让 到 上 下 中 里 内 有 个 这 那 这个 那个 其 之 而 且 着 过 得 地 吗 呢 啊 吧 "
    "呀 嘛 哦 我 你 他 她 它 我们 你们 他们 您 来 去 请 要 想 会 能 可以 很 太 最 不 没 没有 一 一个 1 1个 等 该 所 并 则 当 比 什么 哪些 哪 谁 怎么 "
    "多少 几 啥 因 因为 所以 但 但是 如果 那么 跟 嗯 哈 么 呗 哎 喂 嘿 说 这次 那次 这里 那里 哪里 时候 有没有 是不是 甚么 真 还是 只 又 再 却 各 每 某 些 这些 那些 1些 1下 之间 方面 打扰 方便 了解 告诉 请教 麻烦 帮忙 前来 正在 大概 大约 一共 总共 除了 之外 上面 ok am de le shi you ma ne".split()
)


def is_empty(word: str) -> bool:
    """Whether folded `word` carries no meaning of its own."""
    return word in _EMPTY_WORDS or word in STOP_WORDS
