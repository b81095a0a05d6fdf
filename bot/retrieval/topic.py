"""What a report is about: its title, and what its first passage begins with.

Later passages leave that out, or say 本鱼 in its place. So a passage that names it again is no better for that: of
浪花鱼在哪里栖息, asked of a text about 浪花鱼, only 栖息 tells.
"""

from __future__ import annotations

import re

# A subject ends where something is said of it, or with a mark. What begins with a time or a preposition is none.
_SUBJECT = re.compile(
    r"(?!\d{1,4}[年月日]|在|作为|自(?:从|\d)|据(?!点)|昨|今[日年天]|当[年时地]|为了|随着)"
    r"[“「『《\"]?([^,.;!?。:、()“”「」『』《》\"\n]{2,20}?)(?=是|(?<![因作成认行以])为|位于|[,、(:”」』》\"])"
)


def topic_of(title: str, first: str) -> str:
    """Returns what a report with this `title` and `first` passage, both folded, is about.

    Where the title says less than half of the letters of what the first passage begins with, that is no part of it: it may come
    from the middle of a longer text.
    """
    found = _SUBJECT.match(first)
    subject = found[1].strip() if found else ""
    is_part = not title or 2 * sum(letter in title for letter in subject) >= len(subject)
    return f"{subject} {title}".strip() if is_part else title
