"""The catalogue: what the bot says in its own words, in three languages (`bot/locales/*.ftl`)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Protocol

from fluent.runtime import FluentBundle, FluentResource

from bot.language.latin_sentences import is_latin
from bot.language.script import Language, language_of
from bot.report.model import Report

_BEGINNING = 2000
"""Characters that tell a report's script."""

_TRADITIONAL = {"zh-hant", "zh-tw", "zh-hk", "zh-mo"}


class Say(Protocol):
    """Says one text of one language: `say("citation-untitled", title="…", number=3)`."""

    def __call__(self, key: str, **arguments: str | int) -> str:
        """Returns the text; raises KeyError for an unknown key, ValueError for a missing argument."""


class Catalogue:
    """The texts of all languages."""

    def __init__(self, bundles: Mapping[Language, FluentBundle]) -> None:
        self._says = MappingProxyType({language: _saying(bundle) for language, bundle in bundles.items()})

    def say(self, language: Language) -> Say:
        """Returns what says the texts of `language`."""
        return self._says[language]


def _saying(bundle: FluentBundle) -> Say:
    """Returns what says the bundle's texts; those without arguments are formatted once."""

    def formatted(key: str, **arguments: str | int) -> str:
        pattern = bundle.get_message(key).value
        if pattern is None:
            raise KeyError(key)
        text, problems = bundle.format_pattern(pattern, arguments)
        if problems:
            raise ValueError(f"text {key!r} of {bundle.locales[0]}: {problems[0]}")
        return str(text)

    plain = cache(formatted)

    def say(key: str, **arguments: str | int) -> str:
        return formatted(key, **arguments) if arguments else plain(key)

    return say


def read_catalogue() -> Catalogue:
    """Returns the texts that ship with the bot."""
    return Catalogue({language: _bundle(language) for language in Language})


def _bundle(language: Language) -> FluentBundle:
    bundle = FluentBundle([language.value], use_isolating=False)
    source = files("bot").joinpath("locales", f"{language.value}.ftl").read_text(encoding="utf-8")
    bundle.add_resource(FluentResource(source))
    return bundle


def language_of_code(code: str) -> Language:
    """Returns the language for a Telegram user's `language_code`; English where it is none of ours."""
    tag = code.lower().replace("_", "-")
    if tag.startswith(tuple(_TRADITIONAL)):
        return Language.TRADITIONAL
    return Language.SIMPLIFIED if tag.split("-")[0] == "zh" else Language.ENGLISH


def language_of_report(report: Report) -> Language:
    """Returns the language that most of `report` is in; Simplified Chinese where its characters fit both."""
    if is_latin(report.text):
        return Language.ENGLISH
    return language_of(report.text[:_BEGINNING]) or Language.SIMPLIFIED
