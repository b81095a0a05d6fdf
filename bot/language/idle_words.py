"""Words whose absence tells nothing: a report that answers a question lacks them as often as one that does not."""

from __future__ import annotations

# Read off the further questions about the training sets: a paragraph that answers a question lacks them at least four fifths as
# often as the next one does. Names of things, which other reports may be asked about, were left out. The last line of the
# Chinese ones are cuts between two such words.
_LACKED = frozenset(
    "除 除去 除外 外 以外 做 做些 做到 做成 使 靠 起 之前 得到 种 起来 归 还有 还要 是从 是因为 这是 有何 作何 为何 出自 取自 见于 人们 有人 大家 本人 "
    "这座 这部 这场 这位 这家 这片 这份 这所 这门 这块 这支 这件 这笔 这项 这一 这样 那位 那座 那场 那种 那边 那块 才能 拿 拿来 改成 处 按 按照 替 有些 "
    "一些 某些 块 位 座 片 份 一份 句 看 看到 看来 看待 看起来 来看 来说 凭 凭借 共 共有 走 从事 设 出 出来 下来 而来 而成 作出 视为 另 为了 成为 之中 "
    "当中 中有 刚 取 算 算作 不算 叫作 当成 比作 遭 遭遇 遇到 见到 感到 来到 送到 落到 放在 处在 居于 同 同样 一同 一道 作 过去 从前 本来 现在 目前 "
    "如今 之下 下面 里面 能够 若 假如 特别之处 不再 最多 最先 据 往 平时 平常 而言 由于 的话 对待 面对 对于 手中 手里 手上 很少 文中 便 供 想要 方 别的 "
    "差不多 大致 为止 待 际 前后 各种 不必 不了 以及 合 所说 者 享有 首 用于 照 得出 本身 出于 加以 未 连 局面 虽 整个 偶尔 样 从而 仍然 意味着 "
    "东西 地位 特点 特色 变化 结果 后果 说法 情况 情形 状况 事情 好处 性质 用途 处境 意思 "
    "人里 下会 会因 时会 时要 时以 时用 人用 中以 中居 之手 "
    "besides held became other under between led run given formed meant happened himself itself during around taken taking "
    "regarded based must near often seen usually among together makes making finally consist since brought began because per "
    "another across along within without kept apart several earlier way said needed now currently".split()
)
# Read off ours about invented texts, where the next paragraph is about the same subject; without words for events and relations,
# and for sorts of thing, which a text may well be asked about in vain: 出事, 负责, 最早, job.
_LACKED_BY_BOTH = frozenset(
    "干 钱 多 头 用 地方 弄 毛病 问题 好 办法 事 以后 掉 不满 跑 真正 嫌 看不见 讲 怪 坏 主意 错 特别 快 远 图 拖 用来 容易 差 帮 剩下 其实 实际 实际上 行 出去 晚 "
    "希望 后 变少 变差 变 话 一直 反而 这套 那套 上来 上去 内容 点子 看出 看中 看重 没用 外面 换成 不是 原来 厉害 不要 留下 不好 坏掉 惹 想到 想出 想法 当地 头儿 起初 不够 "
    "方法 进来 进去 撑 说话 那批 别处 发生 方式 交 出现 作用 提了 改了 忙 年里 赶 多花 花到 碰上 中间 中途 很快 歇 大半 多半 摆 那样 本事 干嘛 回事 卖得 高兴 没事 临时 真的 "
    "继续 挡 附带 从何而来 得来 那晚 那回 坏处 程度 没能 没法 弄清 名义 满意 不行 原因 卡 "
    "long wrong far instead after keep longer idea today over actually more stay gets problem extra thought happens away according "
    "large larger big explain drew worst related top told heard through elsewhere nobody badly despite piece object spot excuse "
    "couldn wasn didn doesn isn weren hasn haven hadn wouldn shouldn aren".split()
)
# Read off what people say in chats around what they ask: 居然有那么多, 各自 and both say what no report has to.
_CHATTED = frozenset(
    "一定 居然 竟然 另外 然后 各自 专门 最后 似的 才 咱们 咱 必要 形容 讲法 叫 东东 个名 得意 齁 单算 这句 有个 后面 往后 到时候 "
    "回头 具体来说 老实说 反正 其他人 别人 感觉 好像 据说 听说 整体 大体 全部 这种 那种 印象 光是 通常 外头 里头 看着 像 应该 猜得 以为 觉得 认为 已经 这边 底下 晓得 "
    "有位 字眼 叫法 要朝 话个 个会 扯得上 沾边 倒是 反倒 到底 顺带 加埋 问问 一句 顺便 提问 打听 就行 弱弱 多嘴 冒昧 那封 这封 "
    "whole roughly approximately type types both u describe described anywhere getting later supposed abouts yet ever "
    "basically honestly apparently guess guessing guys assume everything anyone still only kinds lots normally usually rly "
    "lah leh lor meh lol 问 半天 天半 ask asks asked asking find finds finding".split()
)
# What a question says of what it asks about, and no report has to say: 有关系吗, which are mentioned.
_RELATING = frozenset("关系 有关 关于 比较 提到 提及 说到 mention mentioned mentions anything".split())
_IDLE = _LACKED | _LACKED_BY_BOTH | _CHATTED | _RELATING


def is_idle(word: str) -> bool:
    """Whether it tells nothing that a report lacks folded `word`; 该鱼 says no more than 它."""
    return word in _IDLE or (len(word) == 2 and word[0] == "该")
