"""Speed and size of answers beside other retrievers, in one run: `python tests/bench/answers.py`. Decides nothing.

The peers are asked to cut the question by jieba and to give the five best sentences; the bot gives its whole answer. They
come with `pip install -e '.[bench]'`.
"""

from __future__ import annotations

import itertools
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

import jieba  # noqa: E402 - the bot is found by the line above
import numpy as np  # noqa: E402
from rank_bm25 import BM25Okapi  # noqa: E402

import bot  # noqa: E402
from bot.report.shipped import shipped_corpus  # noqa: E402
from bot.report.structure import structure  # noqa: E402

try:
    import bm25s
    import numba  # noqa: F401 - bm25s's fast backend
    import tantivy
except ImportError as error:
    sys.exit(f"{error.name} is missing. Install the peers by: pip install -e '.[bench]'")

HITS, ASKED, SEED = 5, 150, 1
TRAIN = Path(os.environ.get("WUZHEN_SHARED") or ROOT.parent / "shared") / "train"
Ask = Callable[[str], object]


def card(sentences: Sequence[str]) -> Ask:
    index = BM25Okapi([jieba.lcut(sentence) for sentence in sentences])
    return lambda question: np.argsort(-index.get_scores(jieba.lcut(question)))[:HITS]


def bm25s_numba(sentences: Sequence[str]) -> Ask:
    index = bm25s.BM25(backend="numba")
    index.index([jieba.lcut(sentence) for sentence in sentences], show_progress=False)
    hits = min(HITS, len(sentences))
    return lambda question: index.retrieve([jieba.lcut(question)], k=hits, show_progress=False, n_threads=1)


def tantivy_terms(sentences: Sequence[str]) -> Ask:
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("words", stored=False, tokenizer_name="whitespace")
    schema = builder.build()
    index = tantivy.Index(schema)
    writer = index.writer(num_threads=1)
    for sentence in sentences:
        writer.add_document(tantivy.Document(words=" ".join(jieba.lcut(sentence))))
    writer.commit()
    index.reload()
    searcher = index.searcher()

    def ask(question: str) -> object:
        terms = [tantivy.Query.term_query(schema, "words", word) for word in jieba.lcut(question) if word.strip()]
        return searcher.search(tantivy.Query.boolean_query([(tantivy.Occur.Should, term) for term in terms]), HITS)

    return ask


def wuzhen(sentences: Sequence[str]) -> Ask:
    return bot.open_text("\n".join(sentences)).judge


SYSTEMS: dict[str, Callable[[Sequence[str]], Ask]] = {
    "wuzhen-bot": wuzhen,
    "jieba + rank_bm25": card,
    "bm25s, numba": bm25s_numba,
    "tantivy": tantivy_terms,
}
ALONE = (
    "import jieba; s = ['大会在乌镇闭幕', '来自全球的企业参展']; q = jieba.lcut('有多少家企业参展'); "
    "c = [jieba.lcut(t) for t in s]; "
)
COMMANDS = {
    "wuzhen-bot": ("-m", "bot", "ask", "有多少家企业参展"),
    "jieba + rank_bm25": ("-c", ALONE + "import rank_bm25; rank_bm25.BM25Okapi(c).get_scores(q)"),
    "bm25s, numba": (
        "-c",
        ALONE + "import bm25s; i = bm25s.BM25(backend='numba'); i.index(c, show_progress=False); "
        "i.retrieve([q], k=1, show_progress=False)",
    ),
    "tantivy": (
        "-c",
        ALONE + "import tantivy as t; b = t.SchemaBuilder(); b.add_text_field('w'); x = b.build(); i = t.Index(x); "
        "w = i.writer(num_threads=1); [w.add_document(t.Document(w=' '.join(d))) for d in c]; w.commit(); i.reload(); "
        "i.searcher().search(t.Query.term_query(x, 'w', q[-1]), 1)",
    ),
}


def median_ms(ask: Ask, questions: Sequence[str], rounds: int) -> float:
    times = []
    for question in itertools.chain(questions, *itertools.repeat(questions, rounds)):
        begun = time.perf_counter()
        ask(question)
        times.append(time.perf_counter() - begun)
    return 1000 * statistics.median(times[len(questions) :])  # the first round warms up


def built(make: Callable[[Sequence[str]], Ask], sentences: Sequence[str]) -> tuple[Ask, float]:
    begun = time.perf_counter()
    ask = make(sentences)
    return ask, time.perf_counter() - begun


def process(bytecode: str, *command: str) -> tuple[float, float]:
    """Returns the seconds and the peak megabytes of a whole process, whose `bytecode` is kept in a folder."""
    code = (
        "import resource, subprocess, sys, time; begun = time.perf_counter(); "
        "subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL); "
        "print(time.perf_counter() - begun, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024)"
    )
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPYCACHEPREFIX"] = bytecode
    own = [sys.executable, "-c", code, *command]
    done = subprocess.run(own, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
    seconds, megabytes = map(float, done.stdout.split())
    return seconds, megabytes


def pool(own: Sequence[str], own_questions: Sequence[str]) -> tuple[str, list[str], list[str]]:
    """Returns where the sentences of the large reports come from, the sentences, and questions about them."""
    sentences: list[str] = []
    questions: list[str] = []
    for file in sorted(TRAIN.glob("*.json")):
        for article in json.loads(file.read_text(encoding="utf-8-sig"))["data"]:
            for paragraph in article["paragraphs"]:
                sentences += [passage.text for passage in structure(paragraph["context"])[1]]
                questions += [each["question"] for each in paragraph["qas"]]
    if sentences:
        return str(TRAIN), sentences, questions
    clauses = [clause for sentence in (*own, *own_questions) for clause in sentence.split("，")]
    mixed = random.Random(SEED)
    made = ["，".join(mixed.sample(clauses, 3)) + "。" for _ in range(20_000)]
    return "the report's own sentences and questions, mixed", made, list(own_questions)


def large(size: int, sentences: Sequence[str]) -> list[str]:
    """Returns `size` of the sentences, shuffled; where they do not suffice, they come again."""
    chosen = list(itertools.islice(itertools.cycle(sentences), size))
    random.Random(SEED).shuffle(chosen)
    return chosen


def main() -> None:
    jieba.setLogLevel(60)
    folder = shipped_corpus()
    lines = (folder / "questions.jsonl").read_text(encoding="utf-8").splitlines()
    own_questions = [json.loads(line)["question"] for line in lines]
    conference = bot.open_report(folder)
    own = [passage.text for passage in conference.report.passages]
    source, sentences, questions = pool(own, own_questions)
    asked = random.Random(SEED).sample(questions, ASKED)
    print(f"large reports: {source}; {len(own_questions)} and {ASKED} questions")
    print("| | conference ms | 1,000 ms | 20,000 ms | opening 20 | building 20,000 | start to answer | peak |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- |")
    for name, make in SYSTEMS.items():
        ask = conference.judge if make is wuzhen else make(own)
        cells = [f"{median_ms(ask, own_questions, 5):.2f}"]
        opening = statistics.median(built(make, large(20, sentences[100 * i :]))[1] for i in range(11))
        for size, rounds in ((1_000, 2), (20_000, 1)):
            ask, seconds = built(make, large(size, sentences))
            cells.append(f"{median_ms(ask, asked, rounds):.2f}")
        with tempfile.TemporaryDirectory() as bytecode:
            _, *runs = [process(bytecode, sys.executable, *COMMANDS[name]) for _ in range(6)]  # the first one compiles
        start, peak = (statistics.median(values) for values in zip(*runs, strict=True))
        cells += [f"{1000 * opening:.0f} ms", f"{seconds:.1f} s", f"{start:.2f} s", f"{peak:.0f} MB"]
        print(f"| {name} | {' | '.join(cells)} |", flush=True)


if __name__ == "__main__":
    main()
