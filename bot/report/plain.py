"""Any text as a report, without a corpus folder."""

from __future__ import annotations

from bot.report.model import Report
from bot.report.structure import structure


def plain_report(text: str, title: str = "") -> Report:
    """Returns `text`, left as it is, as a report."""
    sections, passages = structure(text)
    return Report(title=title, text=text, passages=passages, sections=sections, raw=text)
