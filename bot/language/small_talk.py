"""What is said of the bot, of oneself or of the chat, which no report has to say: 你是男是女, 我饿了, 群里有多少人."""

from __future__ import annotations

import re

_DIGIT = re.compile(r"\d")
# Who asks the bot what it knows asks of the report: 你知道马云吗, do you mention robots.
_OF_THE_BOT = re.compile(
    r"^\W*(?:那|所以|请问|可是|机器人)*[你您](?!们|知道|晓得|清楚|听说|听过|说|讲|觉得|认为|提|看|猜|算|查|找|给我|帮我|这|那|有没有(?:提|说|讲|听)"
    r"|能(?:不能|否)?(?:告诉|说|讲|查|找|给|帮我[查找看])|可以(?:告诉|说|讲|查|找|给))"
    r"|^\W*(?:这个?|那个?)机器人(?:是谁|怎么用|叫|会|能)|你自己\W*$|^\W*(?:我们?)?(?:可以|能|该|应该)?(?:怎么)?问你(?:什么|啥|哪些)?"
    r"|^\W*(?:(?:so|and|hey|but|ok|hi),? )*"
    r"(?:(?:are|were|do|can|could|will|would|did|who|what|how|where|when|why)\b.*\b(?:you|yourself)\b"
    r"(?! (?:know|mention|tell|say|talk|find|list|show|give|explain|have|think|mean|get|see|buy|go"
    r"|attend|register|count|name|quote)\b)"
    r"|(?:who|what|how|where|when|is|are|was)\b.*\byour "
    r"(?:name|age|developer|creator|maker|author|owner|boss|father|mother|purpose|job|model|gender)\b"
    r"|how (?:do|can|should) (?:i|we) (?:use|talk to|ask) (?:this |the )?(?:bot|you)\b|you(?: are|'re|r| look| seem| sound)\b)"
)
_MADE = frozenset(
    "name age old developer creator maker author owner boss father mother purpose job gender made built use talk ask".split()
)
_OF_ONESELF = re.compile(
    r"^\W*(?:我|俺|咱)们?(?!国|们?(?:就|只|也|还|真)?(?:想|要|需|问|指|关心|找|在找|听说|记得|以为|觉得))|^\W*好(?:无聊|累|困|饿|烦|热|冷)"
    r"|^\W*(?:i|i'm|im) (?!want|need|mean|meant|ask|would|wonder|am looking|am trying|heard|think|thought|read|saw)"
)
_OF_THE_CHAT = re.compile(
    r"^\W*(?:这个?|那个?|咱们?|我们|本|你们)?群(?:里面?|内|中)?(?:现在|一共|总共)*(?:有|是)?(?:多少|几|谁|哪些)[^,]{0,3}\W*$|^\W*(?:群主|管理员)是谁"
    r"|^how many (?:people|members|users|bots|admins|of us)\b.*\b(?:in|on) (?:this|the|our) (?:group|chat|channel)\W*$"
)
# What says nothing of what it asks about, or denies: 什么意思, 不是这个.
_NOTHING = frozenset({"意思", "不是"})


def speaks_of_the_bot(text: str) -> bool:
    """Whether folded `text` asks the bot of itself, or says something of it; what it knows of the report is another matter."""
    return _OF_THE_BOT.search(text) is not None and not _DIGIT.search(text)


def speaks_of_oneself(text: str) -> bool:
    """Whether folded `text` begins with who says it, and does not tell what he wants to know."""
    return _OF_ONESELF.search(text) is not None and not _DIGIT.search(text)


def speaks_of_the_chat(text: str) -> bool:
    """Whether folded `text` asks who, or how many, are in the chat."""
    return _OF_THE_CHAT.search(text) is not None


def may_be_the_bots(word: str) -> bool:
    """Whether folded `word` says of the bot what a report has in another sense: your name, how old are you."""
    return word in _MADE


def says_nothing(words: tuple[str, ...]) -> bool:
    """Whether the content words of a question are none but such as name nothing: 什么意思."""
    return bool(words) and _NOTHING.issuperset(words)
