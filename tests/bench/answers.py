"""Speed and size of an answer beside the plain card, in one run: `python tests/bench/answers.py`. Decides nothing."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable

import jieba
from rank_bm25 import BM25Okapi

import bot
from bot.report.shipped import shipped_corpus

ROUNDS = 20


def milliseconds(ask: Callable[[str], object], questions: list[str]) -> list[float]:
    times = []
    for question in questions:
        begun = time.perf_counter()
        ask(question)
        times.append(1000 * (time.perf_counter() - begun))
    return times


def process(*command: str) -> tuple[float, float]:
    """Returns the seconds and the peak megabytes of a whole process."""
    code = (
        "import resource, subprocess, sys, time; begun = time.perf_counter(); "
        "subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL); "
        "print(time.perf_counter() - begun, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024)"
    )
    out = subprocess.run([sys.executable, "-c", code, *command], capture_output=True, text=True, check=True).stdout
    seconds, megabytes = map(float, out.split())
    return seconds, megabytes


def main() -> None:
    folder = shipped_corpus()
    lines = (folder / "questions.jsonl").read_text(encoding="utf-8").splitlines()
    questions = [json.loads(line)["question"] for line in lines]
    answerer = bot.open_report(folder)
    sentences = [passage.text for passage in answerer.report.passages]
    jieba.setLogLevel(60)
    plain = BM25Okapi([jieba.lcut(sentence) for sentence in sentences])
    systems = {
        "jieba + rank_bm25": lambda question: plain.get_scores(jieba.lcut(question)),
        "wuzhen-bot answer": answerer.judge,
    }
    for ask in systems.values():
        milliseconds(ask, questions)
    for name, ask in systems.items():
        medians = [statistics.median(milliseconds(ask, questions)) for _ in range(ROUNDS)]
        print(f"{name:20} median {statistics.median(medians):6.3f} ms  ({len(questions)} questions, {ROUNDS} rounds)")
    card = "import jieba, rank_bm25; rank_bm25.BM25Okapi([jieba.lcut('大会在乌镇闭幕')]).get_scores(jieba.lcut('在哪闭幕'))"
    commands = {"jieba + rank_bm25": ("-c", card), "wuzhen-bot ask": ("-m", "bot", "ask", "有多少企业参展")}
    for name, command in commands.items():
        runs = [process(sys.executable, *command) for _ in range(5)]
        seconds, megabytes = (statistics.median(values) for values in zip(*runs, strict=True))
        print(f"{name:20} start to answer {seconds:5.2f} s, peak {megabytes:5.0f} MB  (medians of 5)")


if __name__ == "__main__":
    main()
