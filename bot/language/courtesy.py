"""Greetings, thanks and farewells, and talk to the bot itself: what is said rather than asked."""

from __future__ import annotations

import re

_COURTESY = re.compile(
    r"我?是?新来的?(?=\W|$)|我是(?:新人|萌新|小白)(?=\W|$)|说人话|我?(?:[问说要指]的)?(?:又|也|根本|并)?不是[这那]个|答非所问|你?[回]?答错了?|加油|恭喜(?:恭喜|你们?|您|大家)?[了啊呀]*(?=\W|$)|"
    r"(?:恭?祝)?(?:你们?|您|大家|各位)?(?:生日|新年|新春|春节|元旦|圣诞节?|中秋节?|国庆节?|端午节?|节日|周末|情人节|假期)(?:快乐|愉快)|"
    r"(?:你们?|您|大家)?都?(?:吃|睡|下班|起床|到家)(?:[早午晚]?饭|觉)?了(?:吗|没有?|么|嘛)|(?:明天|下次|回头|[1一]会儿?|周[1-6日末])见(?=\W|$)|人呢(?=\W|$)|(?:换|再来)[1一]个(?=\W|$)|"
    r"(?:会|能|来|再|给(?:我们?|大家))*(?:讲|说|唱|跳)[1一]?[个首段支](?:冷?笑话|故事|歌|舞|段子)|(?:会|能)?唱歌|(?:陪我|来|我们)?聊(?:聊|会儿?|个)?天|机器人在(?:吗|不在|线吗)|救命|"
    r"把?(?:文件|文档|链接|图片?|照片|截图|ppt|地址|定位)(?:[再也快])*[发传转](?=给|我|群|[1一][下份个])(?:给|我|群里|大家|[1一][下份个]|吧)+|"
    r"你好|您好|大家好|各位好|哈[喽啰]|嗨|早(?:上好|安)?(?=\W|$)|[上中下]午好|晚(?:上好|安)|在吗|在不在|有人吗|"
    r"(?:非常|十分|太)?(?:感谢|谢谢?|多谢)(?:你|您|大家|啦|了)*|唔该|辛苦了?|再见|拜拜?|88|不客气|没关系|好的?(?=\W|$|[感谢多])|收到|了解了|(?:我)?(?:明白|懂|知道)[了啦]?(?=\W|$)|"
    r"[行好][吧嘞滴](?=\W|$)|原来如此|早晨(?=\W|$)|哈{2,}|呵呵|嘻嘻|嗯+|哦+|测试(?:1下)?|"
    r"[说讲答回]+[得的](?:真|太|很)?(?:好|对|不错)|太?(?:厉害|牛逼?|赞|棒|无聊)了?|不错|继续|接着说|不是|不对|错了|骗人|(?:胡|瞎|乱)说(?:[8八]道)?|扯淡|太?扯了?|我?不信|没错|同意|真的?假的|(?:真|是)的?吗|(?:你)?确定吗|"
    r"(?:看|听)不懂|没[看听]懂|怎么(?:回事|用)|666+|"
    r"\b(?:(?:merry|happy) (?:christmas|birthday|new year|holidays?|easter|weekend|thanksgiving)|have a (?:nice|good|great|lovely) (?:day|evening|night|weekend|one|trip)|"
    r"good luck|(?:congratulations|congrats)(?= ?\W| ?$| (?:all|everyone|guys))|(?:nice|pleased|good) to meet you|(?:i )?love you|(?:(?:can you )?(?:tell|sing)(?: me| us)? )?(?:a|an|another) (?:joke|song)(?= ?\W| ?$)|"
    r"(?:(?:that|this|it)(?:'s| is) )?(?:not (?:this|that)(?: one)?|not (?:what|the one) i (?:asked|meant|wanted)(?: for)?)|wrong answer|what do you mean|help(?: me)?(?= ?\W| ?$)|"
    r"hi|hello|hey|good (?:morning|afternoon|evening|night|bot)|thanks?(?: you)?(?: very much| a lot| so much)?|thx|cheers|bye|goodbye|see you|"
    r"ok(?:ay)?|got it|i see|understood|well done|good job|you'?re welcome|no problem|how(?:'s| is) it going|how are (?:you|things|we)(?: all| doing)?|what's up|lol|haha\w*|test(?:ing)?|nice|cool|great|"
    r"(?:tell me )?more|go on|continue|(?:oh )?(?:wow|really)|no way|amazing|interesting|wrong|i don'?t (?:get|understand)(?: it)?|"
    r"ni ?hao|xie ?xie|zai ?jian)\b"
)
# What goes with these, and is no courtesy by itself.
_BESIDE = re.compile(
    r"\b(?:everyone|everybody|everything|all|guys|folks|there|friends?|bot|again|(?:that|this|it) (?:was|is)|that's|(?:very|most|so|really) |helpful|useful|"
    r"(?:i )?(?:have )?just joined|(?:the|this) group|for (?:the|your) (?:help|answer|information))\b|各位|群友|朋友们?|大佬们?|我"
)
_TO_THE_BOT = re.compile(r"你|您|机器人|\b(?:you|your|yourself|u|bot|ni)\b")
# The same wherever it stands: most questions hold nothing of it.
_MAY_BE_THE_BOT = re.compile(r"[你您u]|机器人|bot|ni")
_CONTENT = re.compile(r"[^\W_]")


def is_courtesy(text: str) -> bool:
    """Whether folded `text` is a greeting, thanks or the like, and nothing else."""
    rest, courtesies = _COURTESY.subn(" ", text)
    return courtesies > 0 and len(_CONTENT.findall(_BESIDE.sub(" ", rest))) <= 1


def speaks_to_the_bot(text: str) -> bool:
    """Whether folded `text` speaks of the bot, courtesies aside: 你是谁, who made you."""
    return _MAY_BE_THE_BOT.search(text) is not None and _TO_THE_BOT.search(_COURTESY.sub(" ", text)) is not None
