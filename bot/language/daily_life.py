"""What tells of the asker's day or mood, and names nothing that a report could have: 刚吃完饭, 手机快没电了, 看得我头疼."""

from __future__ import annotations

import re

from bot.language.dates import OF_OUR_TIME
from bot.language.empty_words import is_empty
from bot.language.idle_words import is_idle
from bot.language.intent import asks
from bot.language.numerals import amounts
from bot.language.segmentation import Segmenter, Word
from bot.language.turns import turns_in

# Things of everybody's day, and what the report itself, or the chat, is called. Other things may be what is asked about.
_EVERYDAY = frozenset(
    "老板 领导 老师 同事 同学 朋友 室友 群友 网友 家里 孩子 小孩 儿子 女儿 老公 老婆 女朋友 男朋友 爸妈 家人 手机 "
    "电脑 流量 作业 论文 总结 稿子 功课 饭 早饭 午饭 晚饭 中饭 宵夜 外卖 吃完饭 吃饭 公交 公交车 地铁 高铁 火车 "
    "车 雨 天 天气 外面 头 头疼 头痛 眼睛 眼 肚子 脖子 腿 酒 咖啡 茶 觉 班 课 群 群里 新闻 报道 报告 文章 帖子 "
    "链接 视频 直播间 英语 英文 中文 话 嘴 人 心 心情 脑子 脑袋 时间 功夫 半天 一晚上 一下 一点 这边 那边 早上 "
    "晚上 中午 下午 今天 昨天 明天 今晚 昨晚 刚才 现在 问 钱 命 新人 萌新 小白 笑死 我家 路上 床上".split()
)
# How long or how often one did something.
_OFTEN = re.compile(r"\d+(?:遍|晚上?|会儿?|下|声|句|圈|整?天(?=了|都))|半天")
# What is asked only of some, at some time, or of something else, is no telling.
_CONDITION = re.compile(
    r"^\W*(?:如果|要是|假如|若|只|仅|光|单|不[含算计包]|除|去掉|扣|包括|算上|加上|其中|关于|说到|提到|至于|论|在|从|当|按|对|比|跟|和)"
    r"|(?:上|里|中|内|外|时|时候|期间|之[前后]|那天|前|后|方面|的话|以[上下])\W*$"
)
# Who speaks of oneself; what something has come to, or is felt to be.
_TELLS = re.compile(
    r"我|俺|咱|你|您|大家|(?:了|啦|啊|呀|哦|噢|喔|哎|吧|死|完|累|困|饿|烦|急|好|差)(?:都|了|啊|呀|呢|吧)*\W*$|不(?:着|懂|动|到|完|住|下去)|没[看听搞弄]"
    r"|(?:等|在|正|还|忙)[^,]*呢\W*$|半天|1晚上"
    r"|^\W*(?:刚|正在|还在|一直|终于|快|马上|明天|今[天晚]|昨[天晚]|话不多说)"
    r"|要交|要[写赶]"
)


def tells_of_daily_life(text: str, segmenter: Segmenter) -> bool:
    """Whether folded `text`, a clause in Chinese, tells of the asker's day or mood, asks nothing, names everyday things alone.

    Whether the report has something of it, or lacks a name in it, is for others to tell.
    """
    plain = _OFTEN.sub("", text)
    if asks(text) or any(True for _ in amounts(plain)) or turns_in(text) or OF_OUR_TIME.search(text):
        return False
    if _CONDITION.search(text) or not _TELLS.search(text):
        return False
    return not any(_is_thing(word.text, segmenter.tag(word.text)) for word in notable_words(text, segmenter))


def _is_thing(word: str, tag: str) -> bool:
    """Whether `word` may name a thing; of set phrases those that say what came to be, or is not, do not: 急死了, 没电."""
    return tag.startswith("n") or (tag == "l" and not (word[-1] == "了" or word[0] in "没不"))


def notable_words(text: str, segmenter: Segmenter) -> list[Word]:
    """Returns the words of folded `text` that mean something beyond everybody's day."""
    return [
        word
        for word in segmenter.words(text)
        if not (is_empty(word.text) or is_idle(word.text) or word.text in _EVERYDAY)
    ]
