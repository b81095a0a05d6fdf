"""The reliability diagram: confidence against the share that is right, drawn with matplotlib, which only this needs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from bot.errors import DiagramError
from bot.evaluation.calibration import BINS, Bin, bins_of, expected_calibration_error
from bot.evaluation.outcome import Outcome

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_SUFFIXES = (".svg", ".png")
_HAN_FONTS = ("Noto Sans CJK SC", "Noto Sans CJK JP", "PingFang SC", "Microsoft YaHei", "WenQuanYi Zen Hei")
_PANELS_A_ROW = 3
_INCHES = 4.0
_DOTS_AN_INCH = 150


def check_drawable(file: Path) -> None:
    """Checks, before anything is measured, that a diagram can be drawn into `file`.

    Raises:
        DiagramError: matplotlib is not installed, the suffix is neither .svg nor .png, or the folder does not exist.
    """
    if file.suffix.lower() not in _SUFFIXES:
        raise DiagramError(
            f"{file}: no diagram is drawn as {file.suffix or 'a file without suffix'}. Name a .svg or .png"
        )
    if not file.parent.is_dir():
        raise DiagramError(f"{file}: the folder {file.parent} does not exist. Make it first")
    try:
        import matplotlib  # noqa: F401, ICN001, PLC0415 - only those who draw have it
    except ImportError as error:
        raise DiagramError(
            f"A diagram needs matplotlib ({error}). Install it by `pip install 'wuzhen-bot[plots]'`"
        ) from error


def draw(sets: Mapping[str, Sequence[Outcome]], file: Path) -> None:
    """Writes the reliability diagram of `sets`, a panel each, as the suffix of `file` says: the same file again each time.

    The bins are those of the expected calibration error. A question that the report does not answer is never answered right.

    Raises:
        DiagramError: `file` cannot be written.
    """
    from matplotlib import rc_context  # noqa: PLC0415 - only those who draw have it
    from matplotlib.figure import Figure  # noqa: PLC0415

    rows = -(-len(sets) // _PANELS_A_ROW)
    columns = min(len(sets), _PANELS_A_ROW)
    is_svg = file.suffix.lower() == ".svg"
    with rc_context({"svg.hashsalt": "wuzhen-bot", "svg.fonttype": "none", "font.family": _fonts()}):
        figure = Figure(figsize=(_INCHES * columns, _INCHES * rows + 0.4), layout="constrained")
        figure.suptitle("Reliability: how often an answer is right at each confidence")
        for place, (name, outcomes) in enumerate(sets.items(), 1):
            _panel(figure.add_subplot(rows, columns, place), name, outcomes)
        try:
            figure.savefig(file, dpi=_DOTS_AN_INCH, metadata={"Date": None} if is_svg else None)
        except OSError as error:
            raise DiagramError(f"{file}: cannot be written ({error}). Name a file that can") from error


def _fonts() -> list[str]:
    """Returns matplotlib's own font, and those that are there for names of sets in Chinese."""
    from matplotlib.font_manager import fontManager  # noqa: PLC0415 - only those who draw have it

    there = {font.name for font in fontManager.ttflist}
    return ["DejaVu Sans", *(name for name in _HAN_FONTS if name in there)]


def _panel(axes: Axes, name: str, outcomes: Sequence[Outcome]) -> None:
    bins = bins_of([outcome.answer.confidence for outcome in outcomes], [outcome.is_right for outcome in outcomes])
    error = expected_calibration_error(bins)
    axes.set_title(
        f"{name}\n{len(outcomes)} questions, calibration error {error:.3f}", fontsize="medium", parse_math=False
    )
    axes.set(xlabel="confidence", ylabel="share right", xlim=(0, 1), ylim=(0, 1.08))
    axes.plot([0, 1], [0, 1], color="gray", linestyle="--", linewidth=1, label="as it should be")
    middles = [(shown.low + shown.high) / 2 for shown in bins]
    axes.bar(
        middles, [shown.right for shown in bins], width=0.9 / BINS, color="tab:blue", alpha=0.6, label="share right"
    )
    axes.plot(
        [shown.confidence for shown in bins],
        [shown.right for shown in bins],
        "o",
        color="black",
        markersize=3,
        label="at its mean confidence",
    )
    for shown, middle in zip(bins, middles, strict=True):
        _count(axes, shown, middle)
    axes.legend(loc="upper left", fontsize="x-small")


def _count(axes: Axes, shown: Bin, middle: float) -> None:
    axes.annotate(
        str(shown.count), (middle, shown.right), (0, 4), textcoords="offset points", ha="center", fontsize="x-small"
    )
