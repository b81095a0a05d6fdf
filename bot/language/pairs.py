"""Neighbouring letters, by which Chinese is compared without being cut into words."""

from __future__ import annotations


def pairs_of(text: str) -> list[str]:
    """Returns each two neighbouring letters of `text`, in order; none of a single letter.

    >>> pairs_of("发布会")
    ['发布', '布会']
    """
    return [text[at : at + 2] for at in range(len(text) - 1)]
