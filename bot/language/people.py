"""Whose words people bring along: those they know, and anybody."""

from __future__ import annotations

ACQUAINTANCES = (
    "同事|老师|老板|领导|教授|朋友|学生|同学|室友|邻居|孩子|儿子|女儿|老公|老婆|群友|网友|编辑|客户"
    "|老爸|老妈|爸爸?|妈妈?"
)
"""Alternatives of a pattern, as in all of these. 小孩 is none: 小孩问机器人 may be part of what is asked."""

SOMEONE = "有人|别人"

NICKNAME = "[老小][王李张刘陈]"
"""Somebody by one of the commonest surnames: 小米 is a company."""

ENGLISH_ACQUAINTANCES = (
    "colleague|friend|boss|professor|teacher|editor|student|wife|husband|son|daughter|kid|mom|mum|dad|roommate|classmate"
    "|girlfriend|boyfriend|client"
)
