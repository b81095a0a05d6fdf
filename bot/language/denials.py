"""Words that say that something is not so: 没有, 不, 并非, didn't, no. 不仅, 没错 and 有没有 are none."""

from __future__ import annotations

import re

from bot.language.span import Span

# What only asks: 是不是, 有没有, 开了没, is it not.
_ASKS = (
    r"(?P<word>[\u4e00-\u9fff]{1,2})[不没]有?(?P=word)|(?:没有?|不)(?=[啊呀呢]?(?:\W|$))"
    r"|\b(?:is|was|are|were|did|do) (?:it|they|he|she) not\b|\bor not\b"
    r"|\b(?:is|was|are|were|did|do|does|has|have|had)(?: not|n['’]t) (?:(?:it|they|he|she|there|we)\b|that\W*$)"
)
# What has the letters and denies nothing, or not all of it.
_NONE = (
    r"[我你您咱]们?[也都可真]?[不没]有?|[错少差免]不了|说不定|保不[齐准]|搞不好|不再"
    r"|[并还也]?不(?:[仅但只止光单断过错论管知懂久少妨禁愧就也如然假]|正是|见得|同(?!意)"
    r"|好意思|得[不了]|确定|明白|清楚|记得|要(?:紧|只|给|告诉|跟)|[1一][定样]|太(?:懂|清楚|确定)"
    r"|是?(?:都是?|全是?|所有|全部|完全|尽然)|超过|多于|少于|低于|高于|足|到(?=\d|[1一]半))"
    r"|(?:[不没](?:会|是|可能|有)?)(?:有|在|我)?(?:[假错谣吹骗瞎胡误夸编]|造假|水分|[掺注]水|开?玩笑|问题|毛病)"
    r"|不(?:[敢相]?信|觉得|认为)|不(?:会|能|至于|可能)(?:真|又?是|就|有?\d|吧)|不对吧|不是(?:吧|有|说|吗|嘛)"
    r"|没有?(?:关系|准|想到|[记说听看弄搞写算数读抄]\w?[错混岔反漏]|[多几]久)|差不多|对不起|了不起|没有?(?=都|全|(?:超|破|过|到)?\d)"
    r"|\b(?:i|we|you)(?:['’]m| am| are)?(?: \w+n['’]t\b| (?:\w+ )?not\b)"
    r"|\bnot (?:an? )?(?:mistak|wrong|kidding|bad|fake|jok|lie|ly|made up|false|untrue|rumou?r|typo|exaggerat|making)"
)
_DENIES = (
    r"(?:并|从来?|还|尚)?(?:没有?|不(?:能|会|可以?|得|予|准|许|让|应|该|需要?|必|用|再|曾|算|是)?)"
    r"|(?:尚|并|从|还)未|未(?![来必知婚])|[并毫]无|无(?:法|需|须|权|缘|人(?![机驾车店超零区岛]))|[并绝]非"
    r"|\w+n['’]t\b(?! (?:only|just|all|every))|\bno\b(?!\.|\W*$|, | doubt| matter| longer| way| kidding| offence| idea)"
    r"|\bnot\b(?! (?:only|just|all|every|least|sure|to mention))"
    r"|\b(?:never|none|nobody|nothing|neither|nor|cannot|without)\b"
)
_ANY = re.compile(rf"(?P<none>{_ASKS}|{_NONE})|(?P<denies>{_DENIES})")
# What keeps something from being so.
_FORBIDS = re.compile(
    r"禁止|严禁|[请切]勿|谢绝|否决|驳回|反对|拒绝|取消|撤销|缺席|落空|失败|\b(?:reject|refus|forb[ia]d|prohibit|cancel|oppos|fail)\w*"
)


def denials(text: str) -> list[Span]:
    """Returns where folded `text` has words that deny.

    >>> denials("不仅没有签约"), denials("有没有签约")
    ([(2, 4)], [])
    """
    return [match.span() for match in _ANY.finditer(text) if match["denies"]]


def refusals(text: str) -> list[Span]:
    """Returns where folded `text` denies or forbids something, rejects it or calls it off, in order."""
    return sorted([*denials(text), *(match.span() for match in _FORBIDS.finditer(text))])
