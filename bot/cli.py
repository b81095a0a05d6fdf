"""The command `wuzhen-bot`. Exit status: 0 found, 1 not found, 2 for errors."""

from __future__ import annotations

import asyncio
import json
import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.errors import BotError

if TYPE_CHECKING:
    from bot.answering import Answerer, Judgement

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help=("Answers questions about a report in the report's own words: in the terminal and in Telegram."),
)
corpus_app = typer.Typer(no_args_is_help=True, help="Look after a corpus folder.")
app.add_typer(corpus_app, name="corpus")

ReportOption = Annotated[
    Path | None,
    typer.Option(
        "--report",
        metavar="PATH",
        help="A corpus folder or a text file. Default: $REPORT, else the report that ships.",
    ),
]
_HITS = 5


@app.command()
def ask(
    question: Annotated[
        list[str] | None, typer.Argument(help="The question; without one, asks and answers in a loop.")
    ] = None,
    *,
    report: ReportOption = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the answer as JSON.")] = False,
    why: Annotated[bool, typer.Option("--why", help="Show each view's terms and each feature's share.")] = False,
    limit: Annotated[
        int | None,
        typer.Option(
            "--limit",
            min=1,
            max=50,
            help="At most this many sentences. Default: those of the answer, or the nearest few; as JSON, 5 hits.",
        ),
    ] = None,
) -> None:
    """Ask the report a question."""
    if as_json and why:
        raise typer.BadParameter("--why goes without --json, which has every field of the answer")
    answerer = _open(report)
    if question:
        judgement = answerer.judge(" ".join(question), limit=limit or _HITS)
        _show(judgement, answerer, limit, as_json=as_json, why=why)
        raise typer.Exit(0 if judgement.answer.status.value == "found" else 1)
    while line := _prompt():
        _show(answerer.judge(line, limit=limit or _HITS), answerer, limit, as_json=as_json, why=why)


@app.command()
def run() -> None:
    """Answer in Telegram, by long polling, until SIGTERM or Ctrl-C. Needs BOT_TOKEN or BOT_TOKEN_FILE."""
    from bot.chat.application import run as answer
    from bot.config import Config

    asyncio.run(answer(Config.from_environment(os.environ)))


@app.command()
def playground(
    *,
    port: Annotated[int, typer.Option("--port", min=0, max=65535, help="0 takes any free one.")] = 8017,
    api_only: Annotated[bool, typer.Option("--api-only", help="Serve the local Bot API and nothing else.")] = False,
    report: ReportOption = None,
) -> None:
    """Try the bot in a browser, without Telegram, token or network."""
    from bot.config import Config
    from bot.playground.session import run_playground

    config = Config.for_playground(os.environ)
    config = replace(config, report=report or config.report)
    asyncio.run(run_playground(config, port=port, api_only=api_only, say=_say))


@app.command()
def evaluate(  # noqa: PLR0913 - an option each
    paths: Annotated[
        list[Path],
        typer.Argument(metavar="PATH...", help="SQuAD-format .json, judged .jsonl, or folders of them."),
    ],
    *,
    peer: Annotated[bool, typer.Option("--peer", help="Beside each set, jieba's words with rank_bm25.")] = False,
    errors: Annotated[
        bool, typer.Option("--errors", help="List what went wrong, with what was answered and why.")
    ] = False,
    reliability: Annotated[
        Path | None,
        typer.Option("--reliability", metavar="FILE", help="Draw confidence against the share right, as .svg or .png."),
    ] = None,
    ablate: Annotated[
        bool,
        typer.Option(
            "--ablate",
            help="Train the ranker on these files without one family of features after another, and tell hit@1 on "
            "documents left out of training. Some minutes for 4,500 questions on one idle core; needs the extra `train`.",
        ),
    ] = False,
    linear: Annotated[
        bool, typer.Option("--linear", help="With --ablate: without trees, in half of the time, and no extra.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the figures as JSON.")] = False,
) -> None:
    """Measure answers: hit@1, hit@3, MRR, exact, found/unsure/absent, trust, calibration and time.

    Some ten milliseconds a question. Figures on what the weights were trained on are better than on anything else.
    """
    if ablate and (peer or errors or reliability):
        raise typer.BadParameter("--ablate goes with --linear and --json alone")
    if ablate:
        _ablate(paths, linear=linear, as_json=as_json)
        return
    if linear:
        raise typer.BadParameter("--linear tells how to --ablate: give both")
    _measure(paths, peer=peer, errors=errors, reliability=reliability, as_json=as_json)


def _measure(paths: list[Path], *, peer: bool, errors: bool, reliability: Path | None, as_json: bool) -> None:
    from bot.evaluation.diagram import check_drawable, draw
    from bot.evaluation.measuring import measure
    from bot.terminal import plain_console

    if reliability:
        check_drawable(reliability)
    measured = measure(paths, peer=peer)
    if reliability:
        draw(measured.outcomes, reliability)
    if as_json:
        typer.echo(json.dumps(measured.as_json(errors=errors), ensure_ascii=False, indent=2))
        return
    console = plain_console()
    console.print(measured.table())
    if errors:
        console.print(measured.errors())


def _ablate(paths: list[Path], *, linear: bool, as_json: bool) -> None:
    from rich.progress import track

    from bot.evaluation.ablation import ROUNDS, Ablation
    from bot.evaluation.ablation_report import AblationReport
    from bot.evaluation.families import FAMILIES
    from bot.evaluation.question_set import read_sets
    from bot.terminal import plain_console

    rounds = 0 if linear else ROUNDS
    ablation = Ablation(read_sets(paths), rounds)
    progress = plain_console(stderr=True)
    trials = track(
        ablation.trials(), "training", total=1 + len(FAMILIES), console=progress, disable=not progress.is_terminal
    )
    report = AblationReport(ablation.asked, list(trials), rounds)
    if as_json:
        typer.echo(json.dumps(report.as_json(), ensure_ascii=False, indent=2))
    else:
        plain_console().print(report.tables())


@app.command()
def train(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="SQuAD-format .json and judged .jsonl.")],
    *,
    further: Annotated[
        list[Path] | None,
        typer.Option(
            "--further",
            help="Further questions about the paragraphs of FILE, by their ids (.jsonl), or about others (SQuAD-format .json); "
            "may be given again. The ranker's weights are then for reports without judged questions.",
        ),
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option("--out", help="Where to write the ranker's weights. Default: bot/retrieval/weights.json."),
    ] = None,
    exact_out: Annotated[
        Path | None,
        typer.Option(
            "--exact-out", help="Where to write the exact answer's. Default: beside --out where that is given."
        ),
    ] = None,
) -> None:
    """Train the weights of the ranker and of the exact answer: the same weights again from the same files."""
    from bot.evaluation.question_check import check_answered, check_questions
    from bot.training.files import RANKER_WEIGHTS, TrainedFiles, write
    from bot.training.ranking import train_ranking
    from bot.training.spans import train_spans

    written = TrainedFiles.named(out or RANKER_WEIGHTS, exact_out)
    written.check()
    check_questions(files, further or ())
    check_answered(files)
    for file, own in ((written.ranker, train_ranking), (written.exact, train_spans)):
        write(file, own(files, further or ()).to_json())
        typer.echo(f"wrote {file}")


@corpus_app.command("check")
def check(
    folder: Annotated[Path | None, typer.Argument(help="Default: the report that ships.")] = None,
) -> None:
    """Check a corpus folder and show, as a diff, what cleaning changes in its report."""
    from bot.corpus_check import checked_corpus
    from bot.report.shipped import shipped_corpus
    from bot.terminal import plain_console

    plain_console().print(checked_corpus(folder or _configured_report() or shipped_corpus()))


def _open(report: Path | None) -> Answerer:
    import bot
    from bot.report.shipped import shipped_corpus

    return bot.open_report(report or _configured_report() or shipped_corpus())


def _configured_report() -> Path | None:
    from bot.config import configured_report

    return configured_report(os.environ)


def _say(line: str) -> None:
    print(line, flush=True)  # noqa: T201 - whoever started it waits for this line


def _prompt() -> str:
    from rich.prompt import Prompt

    try:
        return Prompt.ask("[bold]?[/bold]").strip() if sys.stdin.isatty() else sys.stdin.readline().strip()
    except (EOFError, KeyboardInterrupt):
        return ""


def _show(judgement: Judgement, answerer: Answerer, limit: int | None, *, as_json: bool, why: bool) -> None:
    from bot.answer_json import answer_as_json
    from bot.terminal import answer_as_text, plain_console
    from bot.terminal import why as reasons

    if as_json:
        typer.echo(json.dumps(answer_as_json(judgement.answer), ensure_ascii=False, indent=2))
        return
    console = plain_console()
    console.print(answer_as_text(judgement.answer, answerer.report, limit))
    if why:
        console.print(reasons(judgement, answerer))


def main() -> None:
    """Runs the command; an error of ours is one line, without a traceback."""
    try:
        app()
    except BotError as error:
        typer.echo(f"wuzhen-bot: {error}", err=True)
        raise SystemExit(2) from error
