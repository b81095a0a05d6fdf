from __future__ import annotations

from bot.language.folding import fold
from bot.language.synonyms import SynonymRule, Synonyms


def concepts(text: str, *rules: SynonymRule) -> list[int]:
    return Synonyms(rules).concepts(fold(text).text)


ORGANIZERS = SynonymRule(("主办单位", "organizer")), SynonymRule(("协办单位", "co-organizer"))
PRESS = SynonymRule(("press",)), SynonymRule(("press conference", "发布会"))


def test_equivalents_share_a_concept() -> None:
    assert concepts("organizer", *ORGANIZERS) == concepts("主辦單位", *ORGANIZERS) == [1]


def test_both_sides_of_an_arrow_share_a_concept() -> None:
    rule = SynonymRule(("结束",), ("闭幕",))
    assert concepts("结束", rule) == concepts("閉幕", rule) == [1]


def test_what_is_one_of_several_does_not_mean_the_others() -> None:
    synonyms = Synonyms([SynonymRule(("leader", "boss"), ("xi", "wang")), SynonymRule(("xi", "xi jinping"))])
    assert synonyms.meant("boss") == {1}
    assert synonyms.meant("xi") == {2}
    assert synonyms.meant("wang") == synonyms.meant("the boss") == set()


def test_a_co_organizer_is_no_organizer() -> None:
    assert concepts("the co-organizers", *ORGANIZERS) == [2]


def test_the_longest_phrase_wins_and_takes_its_text() -> None:
    assert concepts("press conference", *PRESS) == [2]
    assert concepts("press", *PRESS) == [1]


def test_an_english_phrase_matches_whole_words_and_their_plural() -> None:
    assert concepts("organizers", *ORGANIZERS) == [1]
    assert concepts("reorganizer organizerly", *ORGANIZERS) == []


def test_each_mention_counts_in_order() -> None:
    assert concepts("发布会和press", *PRESS) == [2, 1]


def test_without_rules_there_are_no_concepts() -> None:
    assert concepts("organizer") == []


def test_marks_in_a_phrase_are_taken_literally() -> None:
    assert concepts("互联网+", SynonymRule(("互联网+", "internet plus"))) == [1]
    assert concepts("互联网网", SynonymRule(("互联网+",))) == []


def test_an_english_phrase_is_found_beside_chinese_without_a_space() -> None:
    assert concepts("第四届WIC有多少企业", SynonymRule(("wic", "乌镇峰会"))) == [1]


def test_a_single_letter_is_found_where_a_longer_phrase_only_begins_like_it() -> None:
    assert concepts("浙商", SynonymRule(("浙江省",)), SynonymRule(("浙",)), SynonymRule(("浙商会",))) == [2]
