from __future__ import annotations

import json
import math
import sys
from pathlib import Path

import numpy as np
import pytest
from rich.cells import cell_len
from typer.testing import CliRunner, Result

from bot.cli import app
from bot.errors import TrainingError
from bot.evaluation.ablation import Ablation, Trial, _without
from bot.evaluation.ablation_report import AblationReport, change
from bot.evaluation.families import FAMILIES, columns_of
from bot.evaluation.question_set import read_sets
from bot.retrieval.features import FEATURES
from bot.training.boosting import ROUNDS
from bot.training.ranking import order_of
from bot.training.ranking_samples import samples_of
from tests.evaluation.conftest import ASKED, TEA, WriteSquad


def evaluate(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, ["evaluate", *map(str, arguments)])


@pytest.fixture
def ablation(squad: Path) -> Ablation:
    return Ablation(read_sets([squad]), rounds=0)


@pytest.fixture
def report() -> AblationReport:
    """Three questions of one set and one of another: a family without which one is lost and one won, and the next."""
    yes, no = True, False
    trials = [
        Trial("", 5, 30.0, np.array([yes, yes, no, yes]), np.array([yes, yes, yes, yes])),
        Trial("near", 2, 20.0, np.array([no, yes, yes, no]), np.array([yes, yes, no, yes])),
    ]
    return AblationReport(["one", "one", "one", "two"], trials, rounds=100)


def test_there_is_a_trial_with_all_features_and_one_without_each_family(ablation: Ablation) -> None:
    trials = list(ablation.trials())
    assert [trial.family for trial in trials] == ["", *FAMILIES]
    assert trials[0].features == len(FEATURES) == sum(trial.features for trial in trials[1:])
    assert all(trial.microseconds > 0 for trial in trials)


def test_each_question_as_the_set_has_it_is_asked_once(ablation: Ablation) -> None:
    assert ablation.asked == ("small",) * sum(map(len, ASKED.values()))
    assert all(trial.linear.shape == (9,) and trial.with_trees is None for trial in ablation.trials())


def test_the_same_files_give_the_same_hits_again(squad: Path) -> None:
    trials = [next(Ablation(read_sets([squad]), rounds=5).trials()) for _ in range(2)]
    assert trials[0].with_trees is not None
    assert trials[1].with_trees is not None
    assert trials[0].linear.tolist() == trials[1].linear.tolist()
    assert trials[0].with_trees.tolist() == trials[1].with_trees.tolist()


@pytest.mark.parametrize("family", ["coverage", "presence"])
def test_a_family_left_out_has_neither_weight_nor_split(squad: Path, family: str) -> None:
    left_out = columns_of(family, FEATURES)
    samples = [_without(own, left_out) for part in read_sets([squad])[0].parts for own in samples_of(part)] * 12
    order = order_of(samples, chinese=True, rounds=20)
    names = list(FEATURES)
    assert [order.linear[names[column]] for column in left_out] == [0] * len(left_out)
    split_on = {split.column % len(names) for tree in order.trees for split in tree.splits}
    assert split_on
    assert split_on.isdisjoint(left_out)


def test_one_document_leaves_nothing_to_train_on(write_squad: WriteSquad) -> None:
    with pytest.raises(TrainingError, match=r"of one fold.*Give files with several articles"):
        Ablation(read_sets([write_squad({TEA: ASKED[TEA]})]))


def test_a_change_is_a_mean_of_paired_differences_with_its_standard_error() -> None:
    with_all, without = np.array([1, 1, 0, 0, 1], dtype=bool), np.array([1, 0, 1, 0, 0], dtype=bool)
    own = change(with_all, without)
    assert own.hit_at_1 == pytest.approx(2 / 5)
    assert own.difference == pytest.approx(-1 / 5)  # two lost, one won
    assert own.error == pytest.approx(math.sqrt((3 / 5 - 1 / 25) / 5))


def test_the_report_tells_each_order_and_set_apart(report: AblationReport) -> None:
    rows = report.as_json()["rows"]
    assert [(row["order"], row["family"]) for row in rows] == [
        ("linear", None),
        ("linear", "near"),
        ("half linear and 100 trees", None),
        ("half linear and 100 trees", "near"),
    ]
    linear, trees = rows[1]["sets"], rows[3]["sets"]
    assert (linear["one"]["difference"], linear["two"]["difference"]) == (0, -1)
    assert (trees["one"]["difference"], trees["two"]["difference"]) == (-0.3333, 0)
    assert report.as_json()["questions"] == {"one": 3, "two": 1}


def test_the_command_prints_a_table_an_order_in_a_hundred_columns(squad: Path) -> None:
    done = evaluate("--ablate", squad)
    assert done.exit_code == 0, done.output
    assert f"\nhalf linear and 100 trees, where training grows {ROUNDS}; 5 folds" in done.output
    assert all(done.output.count(f"\n{family} ") == 2 for family in FAMILIES)
    assert max(map(cell_len, done.output.splitlines())) <= 100


def test_linear_prints_one_table_and_needs_no_trees(squad: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "lightgbm", None)
    done = evaluate("--ablate", "--linear", squad)
    assert done.exit_code == 0, done.output
    assert done.output.count("(all features)") == 1
    assert "trees" not in done.output


def test_json_is_read_by_programs(squad: Path) -> None:
    whole = json.loads(evaluate("--ablate", "--linear", "--json", squad).stdout)
    assert (whole["trees"], len(whole["rows"])) == (0, 1 + len(FAMILIES))


@pytest.mark.parametrize(
    "options", [["--ablate", "--peer"], ["--ablate", "--errors"], ["--ablate", "--reliability", "a.svg"], ["--linear"]]
)
def test_options_that_do_not_go_together_are_refused(squad: Path, options: list[str]) -> None:
    assert evaluate(*options, squad).exit_code == 2


@pytest.mark.shared
@pytest.mark.slow
def test_on_public_questions_a_ranker_with_all_features_learns_an_order(shared: Path, tmp_path: Path) -> None:
    articles = json.loads((shared / "train" / "cmrc2018_dev_a.json").read_text(encoding="utf-8"))["data"]
    file = tmp_path / "some.json"
    file.write_text(json.dumps({"data": articles[:60]}), encoding="utf-8")
    ablation = Ablation(read_sets([file]), rounds=0)
    assert next(ablation.trials()).linear.mean() > 0.7
