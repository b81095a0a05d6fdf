"""The same questions asked in other manners, in one run: `python tests/bench/manners.py`. Decides nothing.

Some hundred of our own questions about the report that ships are asked of it without them, as they are and in each manner:
the conference named in full, framed as people do in chats, misspelt, in capitals. A row should be like the first.
"""

from __future__ import annotations

import random
import re
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from bot import Answerer, Status  # noqa: E402 - the bot is found by the line above
from bot.language.readings import toneless_readings  # noqa: E402
from bot.report.corpus import read_report  # noqa: E402
from bot.report.judged import JudgedQuestion  # noqa: E402
from bot.report.shipped import shipped_corpus  # noqa: E402

SAMPLE, SEED = 300, 7
Manner = Callable[[str], str]
# The commonest characters of written Chinese, commonest first.
COMMON = (
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度"
    "家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反"
    "你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头"
    "基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金"
    "增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整"
    "空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团"
)


def bare(question: str) -> str:
    """Returns `question` without the mark at its end."""
    return question.rstrip("？?。. ")


def longest_word(question: str) -> str:
    """Returns the longest English word of `question`; empty where none has four letters."""
    return max(re.findall(r"[A-Za-z]{4,}", question), key=len, default="")


def letters_swapped(question: str) -> str:
    """Returns `question` with two letters inside its longest word swapped."""
    word = longest_word(question)
    middle = len(word) // 2
    return question.replace(word, word[: middle - 1] + word[middle] + word[middle - 1] + word[middle + 1 :], 1)


def letter_lost(question: str) -> str:
    """Returns `question` with a letter missing inside its longest word."""
    word = longest_word(question)
    return question.replace(word, word[: len(word) // 2] + word[len(word) // 2 + 1 :], 1)


def middle_word(question: str) -> str:
    """Returns the two Chinese characters in the middle of `question`; empty where there are less than four."""
    run = max(re.findall(r"[\u4e00-\u9fff]{4,}", question), key=len, default="")
    return run[len(run) // 2 - 1 : len(run) // 2 + 1]


def sounding_alike(question: str) -> str:
    """Returns `question` with another character, the commonest that sounds like it, in place of one in the middle."""
    word = middle_word(question)
    return question.replace(word, word[:1] + _homophone(word[1:]), 1)


def characters_swapped(question: str) -> str:
    """Returns `question` with the two characters in the middle swapped."""
    word = middle_word(question)
    return question.replace(word, word[::-1], 1)


def character_lost(question: str) -> str:
    """Returns `question` without a character in the middle."""
    word = middle_word(question)
    return question.replace(word, word[:1], 1)


def _homophone(character: str) -> str:
    sounds = toneless_readings(character)
    alike = [own for own in COMMON if own != character and toneless_readings(own) & sounds]
    return alike[0] if alike else character


CHINESE: Mapping[str, Manner] = {
    "as it is": str,
    "第四届世界互联网大会": lambda question: re.sub("大[会會]", "第四届世界互联网大会", question, count=1),
    "乌镇峰会": lambda question: re.sub("大[会會]", "乌镇峰会", question, count=1),
    "请问一下，…？谢谢！": lambda question: f"请问一下，{bare(question)}？谢谢！",
    "各位大佬，请教个问题：…？急！": lambda question: f"各位大佬，请教个问题：{bare(question)}？急！",
    "能不能告诉我…？": lambda question: f"能不能告诉我{bare(question)}？",
    "根据这篇报道，…？": lambda question: f"根据这篇报道，{bare(question)}？",
    "我正在写一篇作业，麻烦帮我查一下…": lambda question: (
        f"我正在写一篇作业，麻烦帮我查一下{bare(question)}，非常感谢！"
    ),
    "a space between characters": " ".join,
    "a character that sounds alike": sounding_alike,
    "two characters swapped": characters_swapped,
    "a character lost": character_lost,
}
ENGLISH: Mapping[str, Manner] = {
    "as it is": str,
    "the Fourth World Internet Conference": lambda question: re.sub(
        r"\b[Tt]he conference\b", "the Fourth World Internet Conference", question, count=1
    ),
    "Hi, could you please tell me: …? Thanks!": lambda question: (
        f"Hi, could you please tell me: {bare(question)}? Thanks!"
    ),
    "Does anyone know …?": lambda question: f"Does anyone know {bare(question)}?",
    "According to the report, …?": lambda question: f"According to the report, {bare(question)}?",
    "IN CAPITALS": str.upper,
    "Like A Headline": str.title,
    "two letters swapped": letters_swapped,
    "a letter lost": letter_lost,
}


def row(name: str, answerer: Answerer, asked: Sequence[JudgedQuestion], manner: Manner) -> str:
    """Returns the figures of `asked` in a manner: right at once, found, and how many of the found are right."""
    answers = [answerer.judge(manner(question.text)).answer for question in asked]
    right = [
        bool(answer.hits) and answer.hits[0].passage.number - 1 in question.places
        for question, answer in zip(asked, answers, strict=True)
    ]
    found = [answer.status is Status.FOUND for answer in answers]
    trusted = sum(a and b for a, b in zip(right, found, strict=True)) / max(1, sum(found))
    return f"| {name} | {sum(right) / len(right):.3f} | {sum(found) / len(found):.3f} | {trusted:.3f} |"


def main() -> None:
    report = read_report(shipped_corpus())
    answerable = [question for question in report.questions if question.places]
    random.Random(SEED).shuffle(answerable)
    groups = (
        ("zh-Hans", [own for own in answerable if own.language.startswith("zh")][:SAMPLE], CHINESE),
        ("en", [own for own in answerable if own.language == "en"][:SAMPLE], ENGLISH),
    )
    for language, asked, manners in groups:
        texts = {own.text for own in asked}
        others = tuple(own for own in report.questions if own.text not in texts)
        answerer = Answerer(replace(report, questions=others))
        print(f"| {language}, {len(asked)} questions | hit@1 | found | trust |\n| --- | --- | --- | --- |")
        for name, manner in manners.items():
            print(row(name, answerer, asked, manner), flush=True)


if __name__ == "__main__":
    main()
