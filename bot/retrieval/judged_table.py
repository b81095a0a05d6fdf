"""Makes `judged.json` from the judged questions of the report that ships: `python -m bot.retrieval.judged_table`.

After a change to the report, to its questions or to how questions are read.
"""

from __future__ import annotations

import json

from bot.report.corpus import read_report
from bot.report.model import Report
from bot.report.shipped import shipped_corpus
from bot.retrieval.searcher import Searcher
from bot.retrieval.shipped_judged import TABLE, digest_of


def judged_table(report: Report) -> str:
    """Returns the table of the judged questions of `report`: its digest, then one a line, its text, its kind and its terms."""
    read = Searcher(report).judged_terms()
    rows = [digest_of(report), *([asked.text, asked.kind, *asked.terms] for asked in read)]
    return "[" + ",\n".join(json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in rows) + "]\n"


if __name__ == "__main__":
    TABLE.write_text(judged_table(read_report(shipped_corpus())), encoding="utf-8")
