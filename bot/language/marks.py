"""The first letters of terms that are no words of a text: each kind has one of its own, so that no two kinds meet."""

from __future__ import annotations

CONCEPT = "="
"""Of a report's own synonyms: `=` and the number of their line."""

SYNONYM = "~"
"""Of the thesaurus' groups of words that say the same."""

LEXICON = "|"
"""Alone: between the stems that a word has in the dictionary and those of the lexicons."""

KIND = "^"
"""Of the thesaurus' kinds of things: `^职业`."""

REGIONAL = "@"
"""Of what is called otherwise in another region."""

NAME = "≈"
"""Of a foreign name: the characters that spell it."""

NUMBER = "#"
"""Of a number: its value."""
