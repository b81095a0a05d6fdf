"""What was read beforehand of the judged questions that ship: to read thousands takes a second at each start."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

from bot.language.intent import Kind
from bot.report.model import Report
from bot.retrieval.judged_terms import JudgedTerms

TABLE = Path(__file__).with_name("judged.json")


def shipped_terms(report: Report) -> Sequence[JudgedTerms] | None:
    """Returns what was read of the judged questions of `report`, in order; None unless it is the one that ships, unchanged."""
    if not report.questions:
        return None
    table = TABLE.read_text(encoding="utf-8")
    if not table.startswith(f'["{digest_of(report)}"'):
        return None
    _, *rows = json.loads(table)
    kinds = {kind.value: kind for kind in Kind}
    return [JudgedTerms(text, kinds[kind], tuple(terms)) for text, kind, *terms in rows]


def digest_of(report: Report) -> str:
    """Returns a digest of all that decides how a judged question of `report` is read."""
    names = (report.title, report.title_translation, report.subject, report.subject_translation, report.year)
    translations = [(passage.section.translation, passage.translation) for passage in report.passages]
    questions = [question.text for question in report.questions]
    read = (names, report.text, translations, report.synonyms, report.terms, questions)
    return hashlib.sha256(repr(read).encode("utf-8", "replace")).hexdigest()
