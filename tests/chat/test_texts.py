from __future__ import annotations

import re
from pathlib import Path

import pytest

import bot.chat
from bot.chat.menus import GROUP, PRIVATE
from bot.chat.texts import Catalogue, language_of_code, language_of_report
from bot.language.script import Language
from bot.report.plain import plain_report

LOCALES = Path(bot.chat.__file__).parents[1] / "locales"
SOURCES = "".join(file.read_text(encoding="utf-8") for file in Path(bot.chat.__file__).parent.glob("*.py"))
_KEY = re.compile(r"^([a-z][a-z-]*) =", re.MULTILINE)
_ARGUMENT = re.compile(r"\$([a-z]+)")


def keys(language: Language) -> set[str]:
    return set(_KEY.findall((LOCALES / f"{language.value}.ftl").read_text(encoding="utf-8")))


def entries(language: Language) -> dict[str, set[str]]:
    text = (LOCALES / f"{language.value}.ftl").read_text(encoding="utf-8")
    parts = _KEY.split(text)[1:]
    return {key: set(_ARGUMENT.findall(body)) for key, body in zip(parts[::2], parts[1::2], strict=True)}


def used() -> set[str]:
    return {key for key in keys(Language.ENGLISH) if f'"{key}"' in SOURCES} | {
        f"menu-{name}" for name in PRIVATE + GROUP
    }


@pytest.mark.parametrize("language", Language)
def test_no_text_is_missing_and_none_unused(language: Language) -> None:
    assert keys(language) == used()


def test_each_text_that_the_code_asks_for_exists() -> None:
    asked = set(re.findall(r'\bsay\("([a-z-]+)"', SOURCES))
    assert asked <= keys(Language.ENGLISH)


@pytest.mark.parametrize("language", Language)
def test_a_text_takes_the_same_arguments_in_each_language(language: Language) -> None:
    assert entries(language) == entries(Language.ENGLISH)


def test_an_unknown_text_is_an_error(catalogue: Catalogue) -> None:
    with pytest.raises(KeyError):
        catalogue.say(Language.ENGLISH)("no-such-text")


def test_a_missing_argument_is_an_error(catalogue: Catalogue) -> None:
    with pytest.raises(ValueError, match="absent"):
        catalogue.say(Language.ENGLISH)("absent")


@pytest.mark.parametrize("language", Language)
def test_descriptions_and_menus_fit_into_telegrams_limits(catalogue: Catalogue, language: Language) -> None:
    say = catalogue.say(language)
    assert len(say("short-description")) <= 120
    assert len(say("description")) <= 512
    assert all(1 <= len(say(f"menu-{name}")) <= 256 for name in PRIVATE)


@pytest.mark.parametrize(
    ("code", "language"),
    [
        ("zh", Language.SIMPLIFIED),
        ("zh-hans", Language.SIMPLIFIED),
        ("zh-CN", Language.SIMPLIFIED),
        ("zh-hant", Language.TRADITIONAL),
        ("zh-TW", Language.TRADITIONAL),
        ("zh-HK", Language.TRADITIONAL),
        ("zh-hant-tw", Language.TRADITIONAL),
        ("en", Language.ENGLISH),
        ("de", Language.ENGLISH),
        ("", Language.ENGLISH),
    ],
)
def test_the_language_follows_the_users_code(code: str, language: Language) -> None:
    assert language_of_code(code) is language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("来自411家企业的代表参加了大会。", Language.SIMPLIFIED),
        ("來自411家企業的代表參加了大會。", Language.TRADITIONAL),
        ("中文。", Language.SIMPLIFIED),
        ("In 乌镇, 411 companies took part.", Language.ENGLISH),
        ("1984 × 2", Language.SIMPLIFIED),
    ],
)
def test_a_report_is_in_the_language_of_most_of_it(text: str, language: Language) -> None:
    assert language_of_report(plain_report(text, "")) is language
