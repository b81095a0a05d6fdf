from __future__ import annotations

import time

from bot.retrieval.matching import _meant, _Passage

WORDS = 60_000


def test_a_sentence_of_sixty_thousand_words_is_matched_in_no_time() -> None:
    """A report without full stops is one sentence; to count each word among all of them took half a minute."""
    passage = _Passage(
        words={},
        spans=tuple((place, place + 1) for place in range(WORDS)),
        meanings=(1,) * WORDS,
        sounds=(),
        by_meaning={"compani": range(WORDS)},
        by_sound={},
        concepts=(),
        by_concept={},
        numbers={},
    )
    begun = time.process_time()
    assert len(_meant({"compani"}, passage)) == WORDS
    assert time.process_time() - begun < 3
