"""The suite ``checker``: its metrics by hand, and whole runs."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import labelled_examples as rows
from checker_examples import SOURCE, WordSystem, claim, outcome, report
from eval import Measure, Request
from eval.checker import Outcome, claim_measures, is_calibration, run_checker
from eval.checker.overlap import character_overlap, word_overlap
from eval.checker.system import BATCH, outcomes
from eval.checker.threshold import best_threshold
from eval.labelled import LabelledClaim, is_held_out
from eval.record import summary, to_json, write_record
from eval.report import markdown_report
from eval.run import AnyRun
from eval.terminal import run
from index import Article, SourceError
from index.exits import DONE, FELL_SHORT

CALIBRATION = [name for name in map(str, range(60)) if is_calibration(name)]
REPORTED = [name for name in map(str, range(60)) if not is_calibration(name)]


def named(seen: Sequence[Outcome]) -> dict[str, Measure]:
    return {measure.name: measure for measure in claim_measures(seen)}


def value(name: str, seen: Sequence[Outcome]) -> float | None:
    return named(seen)[name].value


# labels

MIXED = [
    outcome(claim(supported=supported, group=str(number)), score)
    for number, (supported, score) in enumerate(
        [(True, 0.9), (True, 0.8), (True, 0.3), (True, 0.6), (False, 0.7), (False, 0.2)]
    )
]


def test_labels_by_hand() -> None:
    assert value("balanced-accuracy", MIXED) == pytest.approx((3 / 4 + 1 / 2) / 2)
    assert value("false-accusations", MIXED) == pytest.approx(1 / 4)
    assert value("caught", MIXED) == pytest.approx(1 / 2)
    assert value("unsupported-precision", MIXED) == pytest.approx(1 / 2)
    assert value("unsupported-f1", MIXED) == pytest.approx(1 / 2)
    assert value("auc", MIXED) == pytest.approx((2 + 4) / 8)


def test_the_numbers_are_of_what_is_measured() -> None:
    sizes = {name: measure.n for name, measure in named(MIXED).items()}
    assert sizes["balanced-accuracy"] == 6
    assert (sizes["false-accusations"], sizes["caught"], sizes["unsupported-precision"]) == (4, 2, 2)


def test_intervals_hold_their_values() -> None:
    for measure in claim_measures(MIXED):
        assert (
            measure.value is None
            or measure.interval is None
            or (0 <= measure.interval[0] <= measure.value <= measure.interval[1] <= 1)
        )


def test_one_label_alone_leaves_the_balance_unmeasured() -> None:
    found = named([outcome(claim(supported=False), 0.2)])
    assert found["balanced-accuracy"].value is None
    assert found["balanced-accuracy"].unmeasured == (("there are not both supported and unsupported claims", 1),)
    assert found["false-accusations"].unmeasured == (("there are no supported claims", 1),)
    assert found["caught"].value == 1


def test_what_is_caught_of_each_kind() -> None:
    seen = [
        outcome(claim(supported=False, kind="number"), 0.1),
        outcome(claim(supported=False, kind="number", group="b"), 0.9),
        outcome(claim(supported=False, kind="date", dataset="land"), 0.1),
        outcome(claim(supported=True, kind="date"), 0.1),
    ]
    assert value("caught:number", seen) == 0.5
    assert (value("caught:date", seen), named(seen)["caught:date"].n) == (1, 1)


def test_several_datasets_have_their_mean_first() -> None:
    seen = [
        outcome(claim(supported=supported, group=str(number), dataset=dataset), score)
        for dataset, scores in {"sea": [(True, 0.9), (False, 0.1)], "land": [(True, 0.1)] * 3 + [(False, 0.1)]}.items()
        for number, (supported, score) in enumerate(scores)
    ]
    names = [measure.name for measure in claim_measures(seen)]
    assert names.index("caught") < names.index("caught/land") < names.index("caught/sea")
    assert value("balanced-accuracy/sea", seen) == 1
    assert value("balanced-accuracy/land", seen) == 0.5
    assert value("balanced-accuracy", seen) == 0.75
    assert named(seen)["balanced-accuracy"].over == "mean of 2 datasets"


# thresholds


def test_the_best_threshold_lies_between_scores() -> None:
    assert best_threshold([0.2, 0.4, 0.9], [False, False, True]) == pytest.approx(0.65)
    assert best_threshold([0.9, 0.2], [False, True]) == 0  # no score helps: everything is supported
    assert best_threshold([0.2, 0.9], [True, True]) is None
    assert best_threshold([], []) is None


@given(st.lists(st.tuples(st.sampled_from([0.1, 0.3, 0.5, 0.7]), st.booleans()), min_size=2))
def test_no_threshold_is_better_than_the_best(judged: list[tuple[float, bool]]) -> None:
    scores, supported = [score for score, _ in judged], [label for _, label in judged]
    best = best_threshold(scores, supported)

    def balance(threshold: float) -> float:
        right = [score >= threshold for score, label in judged if label]
        wrong = [score < threshold for score, label in judged if not label]
        return sum(right) / len(right) + sum(wrong) / len(wrong)

    if best is not None:
        assert all(balance(best) >= balance(other) - 1e-9 for other in (0.0, 0.2, 0.4, 0.6, 0.8))


def test_the_threshold_is_chosen_on_other_groups_than_it_is_measured_on() -> None:
    seen = [outcome(claim(supported=True, group=CALIBRATION[0]), 0.3), outcome(claim(False, CALIBRATION[1]), 0.1)]
    seen += [outcome(claim(supported=True, group=REPORTED[0]), 0.25), outcome(claim(False, REPORTED[1]), 0.15)]
    seen += [outcome(claim(supported=True, group=REPORTED[2]), 0.15)]
    found = named(seen)["balanced-accuracy@best"]
    assert (found.value, found.n) == (0.75, 3)
    assert found.over.endswith("supported from 0.200 on")
    assert value("balanced-accuracy", seen) == 0.5
    assert value("balanced-accuracy@best", seen[2:]) is None


def test_a_fifth_of_the_groups_is_for_calibration() -> None:
    assert sum(is_calibration(str(number)) for number in range(5000)) == pytest.approx(1000, abs=100)


# pairs


def test_pairs_are_of_one_group_and_the_same_sources() -> None:
    elsewhere = replace(claim(supported=True), sources=("Another text.",))
    seen = [
        outcome(claim(supported=True), 0.5),
        outcome(claim(supported=False), 0.5),
        outcome(claim(supported=False), 0.4),
        outcome(claim(supported=False), 0.6),
        outcome(claim(supported=False, group="b"), 0.1),
        outcome(elsewhere, 0.1),
    ]
    assert (value("pairwise-accuracy", seen), named(seen)["pairwise-accuracy"].n) == (0.5, 3)
    assert "pairwise-accuracy" not in named(seen[3:])


# words

TEXT = "The ferry sank in May"


def test_overlap_by_hand() -> None:
    assert word_overlap(TEXT, [(4, 14)], [(10, 17)]) == (1, 2, 2)
    assert character_overlap(TEXT, [(4, 14)], [(10, 17)]) == (4, 10, 7)
    assert word_overlap(TEXT, [(5, 6)], []) == (0, 1, 0)
    assert word_overlap(TEXT, [], [(9, 10)]) == (0, 0, 0)  # the gap between two words


def test_unsupported_words_over_all_claims() -> None:
    gold = claim(supported=False, unsupported=((4, 14),))
    seen = [outcome(gold, 0.1, (4, 9)), outcome(claim(supported=True, group="b", unsupported=()), 0.9)]
    assert value("word-precision", seen) == 1
    assert value("word-recall", seen) == 0.5
    assert value("word-f1", seen) == pytest.approx(2 / 3)
    assert value("character-recall", seen) == 0.5
    accused = outcome(claim(supported=True, group="b", unsupported=()), 0.1, (0, 9))
    assert value("word-precision", [seen[0], accused]) == pytest.approx(1 / 3)


def test_claims_without_marks_have_no_word_metrics() -> None:
    assert not any(name.startswith(("word", "character")) for name in named(MIXED))


def test_a_sentence_that_nothing_was_found_for_is_unsupported_as_a_whole() -> None:
    labelled = claim(supported=False)
    seen = Outcome(labelled, report(labelled.claim, ((0, 15), 0.9, ()), ((16, 31), 0.0, ())))
    assert seen.unsupported == ((16, 31),)
    assert (seen.called_supported, seen.score) == (False, 0.0)


# the system


def test_claims_are_handed_over_in_batches_and_in_order() -> None:
    claims = [replace(claim(supported=True), claim=f"Ferry {number}") for number in range(BATCH + 3)]
    system = WordSystem()
    seen = list(outcomes(system, claims))
    assert [each.claim for each in seen if isinstance(each, Outcome)] == claims
    assert [len(batch) for batch in system.handed] == [BATCH, 3]


def test_what_cannot_be_checked_takes_no_others_with_it() -> None:
    claims = [claim(supported=True), replace(claim(supported=True), claim="14!"), claim(supported=False)]
    seen = list(outcomes(WordSystem(), claims))
    assert [isinstance(each, str) for each in seen] == [False, True, False]
    assert seen[1] == "Found no words to check."


def test_the_day_of_the_sources_is_handed_over() -> None:
    system = WordSystem()
    assert len(list(outcomes(system, [replace(claim(supported=True), published=date(2019, 5, 4))]))) == 1
    ((_, (source,)),) = system.handed[0]
    assert isinstance(source, Article)
    assert (source.text, source.published) == (SOURCE, date(2019, 5, 4))


# whole runs


def data_of(folder: Path, content: rows.Rows, name: str = "rows.jsonl") -> Path:
    path = folder / name
    path.write_text("\n".join(map(json.dumps, content)), "utf-8")
    return path


def test_a_run_with_the_checker_that_users_get(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    verbatim = rows.LLM_AGGREFACT[0] | {"claim": "The ferry to Skelby sank on Tuesday."}
    other = rows.LLM_AGGREFACT[1] | {"claim": "Wheat prices rose sharply in Chicago."}
    data = data_of(tmp_path, [verbatim, other])
    runs = tmp_path / "runs"
    assert run(suite="checker", data=data, runs=runs, json=True) == DONE
    printed = json.loads(capsys.readouterr().out)
    measures = {each["name"]: each for each in printed["measures"]}
    assert (printed["suite"], printed["cases"], printed["groups"]) == ("checker", 2, 1)
    assert measures["balanced-accuracy"]["value"] == measures["pairwise-accuracy"]["value"] == 1
    (record,) = runs.iterdir()
    header, *lines = map(json.loads, record.read_text("utf-8").splitlines())
    assert header["settings"] == {"form": "llm-aggrefact", "split": None}
    assert [(line["supported"], line["called_supported"]) for line in lines] == [(True, True), (False, False)]
    assert lines[1]["sentences"][0]["reason"]


def test_a_threshold_that_does_not_hold(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = data_of(tmp_path, [rows.LLM_AGGREFACT[1] | {"claim": "All 14 people on board were saved."}])
    thresholds = tmp_path / "thresholds.json"
    thresholds.write_text('{"checker": {"caught": {"at_least": 0.5}}}', "utf-8")
    runs = tmp_path / "runs"
    code = run(suite="checker", data=data, runs=runs, thresholds=thresholds, markdown=True, table=True)
    assert code == FELL_SHORT
    said = capsys.readouterr()
    assert "| caught | 1 | 0.000 |" in said.out
    assert "| Wice | All 14 people on board were saved. | unsupported | supported | 1.000 |" in said.out
    assert "caught is 0.000" in said.err


def test_of_the_projects_own_data_only_held_out_groups_are_used(tmp_path: Path) -> None:
    groups = [str(number) for number in range(20)]
    held_out = [group for group in groups if is_held_out(group)]
    data = data_of(tmp_path, [rows.OWN[0] | {"group": group} for group in groups])
    done = run_checker(Request("checker", data=data), system=WordSystem())
    assert [each.claim.group for each in done.outcomes] == held_out
    assert done.notes == (f"Left out: {20 - len(held_out)} claims of groups that the project trains on.",)


def test_splits_are_named_and_chosen(tmp_path: Path) -> None:
    data = data_of(tmp_path, rows.WICE)
    together = run_checker(Request("checker", data=data), system=WordSystem())
    assert together.notes == ("Splits together: dev 2, test 1. Choose one with: --split NAME",)
    alone = run_checker(Request("checker", data=data, split="test"), system=WordSystem())
    assert (alone.notes, [each.claim.id for each in alone.outcomes]) == ((), ["test00002-13"])
    with pytest.raises(SourceError, match="one of the splits: dev, test"):
        run_checker(Request("checker", data=data, split="train"), system=WordSystem())


def test_limits_draw_whole_groups(tmp_path: Path) -> None:
    content = [row | {"id": f"doc{number}_{row['id'][-1]}"} for number in range(9) for row in rows.SUMMEDITS]
    data = data_of(tmp_path, content)

    def drawn(limit: int, seed: int) -> list[LabelledClaim]:
        request = Request("checker", data=data, limit=limit, seed=seed)
        return [each.claim for each in run_checker(request, system=WordSystem()).outcomes]

    assert len(drawn(6, 0)) == 6
    assert all([each.group for each in drawn(6, 0)].count(each.group) == 2 for each in drawn(6, 0))
    assert drawn(6, 0) == drawn(6, 0)
    assert len({each.id for seed in range(5) for each in drawn(2, seed)}) > 2
    assert len(drawn(50, 0)) == 18


def test_files_in_other_forms_and_claims_without_words_are_noted(tmp_path: Path) -> None:
    data_of(tmp_path, [*rows.QAGS, rows.QAGS[0] | {"summary_sentences": rows.QAGS[0]["summary_sentences"][:1]}])
    data_of(tmp_path, [{"name": "[x](y)"}], "other.jsonl")
    wordless = rows.QAGS[0]["summary_sentences"][0] | {"sentence": "14!"}
    data_of(tmp_path, [rows.QAGS[0] | {"summary_sentences": [wordless]}], "wordless.jsonl")
    done = run_checker(Request("checker", data=tmp_path), system=WordSystem())
    assert done.notes == (
        "Passed over, being in another form: other.jsonl",
        "Not checked: 1 claims: Found no words to check.",
    )
    assert len(done.outcomes) == 3


def test_claims_that_cannot_be_checked_at_all_are_an_error(tmp_path: Path) -> None:
    data = data_of(tmp_path, [rows.LLM_AGGREFACT[0] | {"claim": "14!"}])
    with pytest.raises(SourceError, match=r"None of the 1 claims .* Found no words"):
        run_checker(Request("checker", data=data), system=WordSystem())


def test_progress_is_told(tmp_path: Path) -> None:
    told: list[tuple[str, int, int]] = []
    run_checker(
        Request("checker", data=data_of(tmp_path, rows.QAGS)), lambda *step: told.append(step), system=WordSystem()
    )
    assert told == [("checking", 1, 2), ("checking", 2, 2)]


def test_reports_and_records_know_no_nan(tmp_path: Path) -> None:
    done: AnyRun = run_checker(Request("checker", data=data_of(tmp_path, rows.QAGS[:1])), system=WordSystem())
    assert json.loads(to_json(summary(done, [])))["cases"] == 1
    assert write_record(done, [], tmp_path / "runs").exists()
    assert "nan" not in markdown_report(done, []).lower().split()


def test_words_of_the_data_do_not_break_the_table(tmp_path: Path) -> None:
    wild = rows.LLM_AGGREFACT[0] | {"dataset": "a|b \x1b[2J", "claim": "a | b <img src=x> [x](y)\x1b[2J"}
    done = run_checker(Request("checker", data=data_of(tmp_path, [wild])), system=WordSystem())
    table = done.table()
    assert table.replace("\n", "").isprintable()
    assert {line.replace("\\|", "").count("|") for line in table.splitlines()} == {8}


@pytest.mark.parametrize(
    ("request_", "named_"),
    [
        (Request("checker"), "--data"),
        (Request("checker", articles=Path("news")), "--data"),
        (Request("checker", data=Path("missing.json"), form="squad"), "one of the forms"),
        (Request("checker", data=Path("missing.json")), "missing.json can't be read"),
        (Request("checker", data=Path("missing.json"), limit=0), "at least 1"),
    ],
)
def test_requests_that_cannot_be_met_are_refused(request_: Request, named_: str) -> None:
    with pytest.raises(SourceError, match=named_):
        run_checker(request_, system=WordSystem())
