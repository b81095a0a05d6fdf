from __future__ import annotations

import pytest

from bot.language.courtesy import is_courtesy, speaks_to_the_bot
from bot.language.folding import fold


@pytest.mark.parametrize(
    "text",
    [
        "你好",
        "您好！",
        "谢谢",
        "多謝",
        "hi",
        "Hello!",
        "thanks a lot",
        "hi everyone, how's it going",
        "thank you very much",
        "再见",
        "哈哈哈",
        "ok",
        "早",
        "good morning",
        "辛苦了",
        "88",
        "行吧，我知道了",
        "早晨",
        "Thank you very much, that was most helpful.",
        "Hi everyone, just joined the group",
        "说得好",
        "真的假的",
        "看不懂",
        "怎么回事",
        "好的谢谢你",
        "tell me more",
        "really?",
        "oh wow, really?",
        "说的好",
        "胡说",
        "太扯了吧",
        "666",
        "大家好我是新来的",
        "说人话",
        "不是这个",
        "我问的不是这个",
        "not this one",
        "that's not what I asked",
        "wrong answer",
        "nice to meet you",
        "生日快乐",
        "祝大家周末愉快",
        "Merry Christmas",
        "恭喜恭喜",
        "congratulations!",
        "吃了吗",
        "明天见",
        "讲个笑话",
        "tell me a joke",
        "唱首歌吧",
        "机器人在吗",
        "文件发我一下",
        "help",
    ],
)
def test_a_greeting_or_thanks_alone_is_a_courtesy(text: str) -> None:
    assert is_courtesy(fold(text).text)


@pytest.mark.parametrize(
    "text",
    [
        "你好，有多少家企业参展",
        "hello, how many companies",
        "早期成果",
        "好的方案",
        "大会",
        "👍",
        "",
        "this",
        "我知道答案吗",
        "早晨開會",
        "that was helpful",
        "说得好的是谁",
        "更多国家",
        "真的有20个吗",
        "really 411?",
        "什么意思",
        "文件发布了几份",
        "文件发布给谁",
        "不是这个大会",
        "congratulations to whom",
        "help for small firms",
        "吃了什么",
        "对接会唱歌了吗",
        "新来的嘉宾",
        "明天见面会",
        "加油站有几个",
    ],
)
def test_what_asks_or_says_something_is_none(text: str) -> None:
    assert not is_courtesy(fold(text).text)


@pytest.mark.parametrize(
    ("text", "spoken"),
    [("你是谁", True), ("who made you", True), ("大会是谁办的", False), ("你好 大会", False)],
)
def test_talk_to_the_bot_is_told_from_talk_of_the_report(text: str, *, spoken: bool) -> None:
    assert speaks_to_the_bot(text) is spoken
