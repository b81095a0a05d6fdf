"""What a report is about: its title, and what its first passage begins with.

Later passages leave that out, or say 该 or it in its place. So a passage that names it again is no better for that: of
浪花鱼在哪里栖息, asked of a text about 浪花鱼, only 栖息 tells.
"""

from __future__ import annotations

import re

# A subject ends where something is said of it.
_SUBJECT = re.compile(r"[“「『《]?([^,。:、“”「」『』《》]{2,20}?)(?=是|为|乃|系|位于|[,、(:”」』》]|$)")


def topic_of(title: str, first: str) -> str:
    """Returns what a report with this `title` and `first` passage, folded, is about; empty where nothing tells."""
    subject = _SUBJECT.match(first)
    return f"{subject[1]} {title}" if subject else title
