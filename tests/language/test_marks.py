from __future__ import annotations

from bot.language import marks
from bot.language.glosses import shipped_glosses
from bot.language.regional import regional_words


def test_each_kind_of_term_has_one_letter_of_its_own_that_begins_no_word() -> None:
    own = [value for name, value in vars(marks).items() if name.isupper()]
    assert len(own) == len(set(own)) == 7
    assert all(len(mark) == 1 and not mark.isalnum() for mark in own)


def test_no_group_of_synonyms_is_what_is_called_otherwise_elsewhere() -> None:
    assert not set(regional_words().concepts("云计算")) & set(shipped_glosses().stems("哥哥"))
