"""Insults and curses, which are said rather than asked: nobody wants to hear that the report does not mention them."""

from __future__ import annotations

import re

_ABUSE = re.compile(
    r"(?:大|死)?(?:傻(?:逼|b|比|叉|x|瓜|子|帽)|[煞沙]笔|沙雕|二逼|装逼|白痴|智障|脑残|弱智|笨蛋|蠢货|蠢猪|蠢|废物|垃圾|混蛋|真?笨|有病|神经病|王八蛋|人渣|贱人)|"
    r"(?:我)?(?:操|草|艹|日)(?:你|他)(?:妈|娘|大爷)|草泥马|(?:你|他)妈(?:的|逼|了个逼)?|妈的|妈了?个?逼|去死|滚蛋|滚开|滚出去|滚|闭嘴|"
    r"\b(?:sb|cnm|nmsl|tmd|mdzz|wtf|stfu|fuck(?:ing|er|ed)?|fk|shit(?:ty)?|bullshit|crap|damn|bitch|bastard|asshole|dumbass|idiot(?:ic|s)?|moron|"
    r"stupid|dumb|useless|trash|garbage|sucks?|shut up|go to hell|piss off|screw)\b"
)
_BESIDE = re.compile(
    r"机器人|是不是|什么|怎么|这么|那么|简直|个|你们?|您|它|我|这|那|真是?|太|好|就是|都是|是|东西|玩意儿?|的|了|啊|吧|呀|吗|呢|给|给我|"
    r"\b(?:you(?:'re)?|your|u|r|are|am|is|it|its|it's|that's|this|that|the|an?|such|so|really|very|just|what|who|the|of|off|bot|robot|piece|me|i|and|pure|total|complete)\b"
)
_LEFT = re.compile(r"\w")


def is_abuse(text: str) -> bool:
    """Whether folded `text` is an insult or a curse and nothing else; 垃圾分类 and 废物处理 are none."""
    rest, insults = _ABUSE.subn(" ", text)
    return insults > 0 and _LEFT.search(_BESIDE.sub(" ", rest)) is None
