"""An answer as a person reads it in the terminal, in the asker's language and script."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

import numpy as np
from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from bot.answer import Answer, Status
from bot.answering import Answerer, Judgement
from bot.language.script import Language, in_language
from bot.report.model import Passage, Report, Section, numbers_of
from bot.report.numbering import numbered_passages
from bot.retrieval.features import FEATURES
from bot.retrieval.neighbours import Neighbours
from bot.retrieval.signs import SIGNS

_STATUS_STYLE = {Status.FOUND: "bold green", Status.UNSURE: "bold yellow", Status.ABSENT: "bold red"}
_TEXTS: Mapping[Language, Mapping[str, str]] = {
    Language.SIMPLIFIED: {
        "found": "找到了",
        "unsure": "不敢肯定，最接近的句子是：",
        "absent": "报告里没有答案。",
        "missing": "报告没有提到：{}",
        "beyond": "没有这个编号：报告一共{}句。",
        "nearest": "最接近的句子：",
        "others": "其他句子：",
        "place": "{section} · 第{number}句",
        "unsaid": "这句话说的不是{}。报告是这样说的：",
        "quoted": "“{}”",
        "lead": "导语",
        "translation": "非官方英译",
    },
    Language.TRADITIONAL: {
        "found": "找到了",
        "unsure": "不敢肯定，最接近的句子是：",
        "absent": "報告裡沒有答案。",
        "missing": "報告沒有提到：{}",
        "beyond": "沒有這個編號：報告一共{}句。",
        "nearest": "最接近的句子：",
        "others": "其他句子：",
        "place": "{section} · 第{number}句",
        "unsaid": "這句話說的不是{}。報告是這樣說的：",
        "quoted": "「{}」",
        "lead": "導言",
        "translation": "非官方英譯",
    },
    Language.ENGLISH: {
        "found": "Found",
        "unsure": "Not sure. The nearest sentences are:",
        "absent": "The report does not say.",
        "missing": "Not in the report: {}",
        "beyond": "There is no such number: the report has {} sentences.",
        "nearest": "Nearest in the report:",
        "others": "Other sentences:",
        "place": "{section} · sentence {number}",
        "unsaid": "The report puts it differently from {}:",
        "quoted": "“{}”",
        "lead": "Lead",
        "translation": "unofficial translation",
    },
}
_PIPED_WIDTH = 160
_NEIGHBOURS = 5
_NEAREST_UNSURE, _NEAREST_ABSENT = 3, 1


def answer_as_text(answer: Answer, report: Report, limit: int | None = None) -> RenderableType:
    """Returns status, exact answer and quotations; Chinese in the asker's script, English with the translation below.

    The quotations are the answer's own sentences, or the nearest few; with a `limit`, that many where there are as many.
    """
    language = answer.language or Language.SIMPLIFIED
    texts = _TEXTS[language]
    if numbered_passages(answer.question, report) == ():
        return Text(texts["beyond"].format(len(report.passages)), style=_STATUS_STYLE[answer.status])
    lines: list[RenderableType] = [Text(_heading_line(answer, language), style=_STATUS_STYLE[answer.status])]
    if answer.missing and answer.status is not Status.FOUND and not answer.unsaid:
        lines.append(Text(texts["missing"].format(_listed(answer.missing, language))))
    if answer.short:
        lines.append(Text(in_language(answer.short, language), style="bold"))
    shown = _shown(answer, limit)
    if shown and answer.status is Status.ABSENT:
        lines.append(Text(texts["nearest"], style="dim"))
    lines += _quotations(answer, shown, language)
    if others := _others(answer, shown, limit):
        lines.append(Text(texts["others"], style="dim"))
        lines += _quotations(answer, others, language)
    return Group(*lines)


def _heading_line(answer: Answer, language: Language) -> str:
    texts = _TEXTS[language]
    if not answer.unsaid:
        return texts[answer.status.value]
    return texts["unsaid"].format(_listed([texts["quoted"].format(word) for word in answer.unsaid], language))


def _listed(words: Iterable[str], language: Language) -> str:
    return (", " if language is Language.ENGLISH else "、").join(words)


def _shown(answer: Answer, limit: int | None) -> tuple[Passage, ...]:
    """Returns the answer's own sentences, or the nearest ones where none is sure."""
    if answer.status is Status.ABSENT:
        return _passages(answer)[: limit or _NEAREST_ABSENT * bool(answer.missing)]
    if answer.status is Status.UNSURE and len(answer.passages) == 1 and not answer.unsaid:
        return _passages(answer)[: limit or _NEAREST_UNSURE]
    return answer.passages[:limit]


def _others(answer: Answer, shown: Sequence[Passage], limit: int | None) -> tuple[Passage, ...]:
    """Returns as many hits beside those `shown` as make up to the `limit`; none without one."""
    others = [passage for passage in _passages(answer) if passage not in shown]
    return tuple(others[: limit - len(shown)]) if limit else ()


def _passages(answer: Answer) -> tuple[Passage, ...]:
    return tuple(hit.passage for hit in answer.hits)


def _matches(answer: Answer, passage: Passage) -> tuple[tuple[int, int], ...]:
    return next((hit.matches for hit in answer.hits if hit.passage.number == passage.number), ())


def _quotations(answer: Answer, passages: Iterable[Passage], language: Language) -> Iterator[RenderableType]:
    for passage in passages:
        yield from _quotation(passage, _matches(answer, passage), language)


def _quotation(passage: Passage, matches: Iterable[tuple[int, int]], language: Language) -> list[RenderableType]:
    texts = _TEXTS[language]
    quote = Text(in_language(passage.text, language))
    for start, end in matches:
        quote.stylize("bold cyan", start, end)
    lines: list[RenderableType] = [Text("│ ", style="dim") + quote]
    if language is Language.ENGLISH and passage.translation:
        lines.append(
            Text("│ ", style="dim") + Text(passage.translation) + Text(f" ({texts['translation']})", style="dim")
        )
    place = texts["place"].format(section=_heading(passage.section, language), number=passage.number)
    return [*lines, Text(f"  — {place}", style="dim")]


def _heading(section: Section, language: Language) -> str:
    if not section.title:
        return _TEXTS[language]["lead"]
    if language is Language.ENGLISH:
        return section.translation or section.title
    return in_language(section.title, language)


def why(judgement: Judgement, answerer: Answerer) -> RenderableType:
    """Returns each view's terms, what each feature and each sign of the best candidate adds, and who asked the same before."""
    question, ranker = judgement.question, answerer.ranker
    terms = Table("view", "terms", title="terms", title_justify="left")
    for view, listed in question.terms.items():
        terms.add_row(view.value, " ".join(listed))
    tables: list[RenderableType] = [Text(f"intent: {question.intent.kind} {question.intent.unit}"), terms]
    if (best := judgement.ranking.first) is not None and len(judgement.evidence.candidates.places):
        grounds = ranker.grounds(judgement.evidence, judgement.missing)
        linear = ranker.sorter(question).linear
        judged = judgement.evidence.candidates.places == best
        first = (
            int(judged.argmax()) if judged.any() else grounds.order.rows[0]
        )  # it may but answer a question of the report
        tables.append(
            _shares("features of the best candidate, by linear weight", list(FEATURES), grounds.features[first], linear)
        )
        tables.append(_shares("signs of the answer", list(SIGNS), grounds.signs, ranker.probability_weights))
    if judgement.evidence.neighbours.questions:
        tables.append(_asked_before(judgement.evidence.neighbours))
    tables.append(Text(f"probability: {judgement.answer.confidence:.3f}"))
    return Group(*tables)


def _asked_before(neighbours: Neighbours) -> Table:
    table = Table("judged question", "likeness", "sentences", title="asked before", title_justify="left")
    for question, likeness in list(zip(neighbours.questions, neighbours.likeness, strict=True))[:_NEIGHBOURS]:
        sentences = ", ".join(map(str, numbers_of(question.places)))
        table.add_row(question.text, f"{likeness:.2f}", sentences or "none")
    return table


def _shares(title: str, names: list[str], values: np.ndarray, weights: np.ndarray) -> Table:
    table = Table("name", "value", "weight", "share", title=title, title_justify="left")
    for i in np.argsort(-np.abs(values * weights), kind="stable"):
        if values[i]:
            table.add_row(names[i], f"{values[i]:.3f}", f"{weights[i]:.2f}", f"{values[i] * weights[i]:+.2f}")
    return table


def plain_console(*, stderr: bool = False) -> Console:
    """Returns a console that leaves colours away when its output is no terminal, and reads no markup in texts."""
    console = Console(markup=False, highlight=False, stderr=stderr, soft_wrap=True)
    if not console.is_terminal:
        console.width = _PIPED_WIDTH
    return console
