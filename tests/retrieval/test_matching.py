from __future__ import annotations

import time

import pytest

from bot.language.word_meaning import word_meaning
from bot.retrieval.matching import Matcher, _meant, _Passage
from bot.retrieval.question import Analysis

WORDS = 60_000


def test_a_sentence_of_sixty_thousand_words_is_matched_in_no_time() -> None:
    """A report without full stops is one sentence; to count each word among all of them took half a minute."""
    company = word_meaning(("compani",))
    passage = _Passage(
        words={},
        spans=tuple((place, place + 1) for place in range(WORDS)),
        lengths=(company.length,) * WORDS,
        sounds=(),
        by_meaning={"compani": range(WORDS)},
        by_sound={},
        concepts=(),
        by_concept={},
        numbers={},
    )
    begun = time.process_time()
    assert len(_meant([company], passage)) == WORDS
    assert time.process_time() - begun < 3


@pytest.mark.parametrize(
    ("passage", "question", "mentioned"),
    [
        ("他买了一台冰箱。", "Where is the fridge", ["冰箱"]),
        ("学校成立于1950年。", "学校是哪年创办的", ["学校", "成立"]),
        ("他卖掉了旧电脑。", "Who sold the computer", ["卖掉", "旧电脑"]),
        ("他卖掉了旧电脑。", "Who met the mayor", []),
    ],
)
def test_what_is_said_in_other_words_is_mentioned(
    analysis: Analysis, passage: str, question: str, mentioned: list[str]
) -> None:
    matcher = Matcher([analysis.reader.read(passage)], analysis)
    spans = sorted(set(matcher.mentioned(analysis.question(question), 0)))
    assert [passage[start:end] for start, end in spans] == mentioned
