import json
from pathlib import Path

import pytest

from eval import SUITES, Measure, check_gates, load_thresholds
from eval.claims import case_measures
from eval.gates import COMMITTED
from eval.metrics import all_measures
from index import SourceError

MEASURES = (
    Measure("hit", "questions", 10, 0.8, (0.5, 0.9)),
    Measure("missed", "questions", 10, 0.1, (0.0, 0.4)),
    Measure("auc", "questions", 0, None, None),
)


@pytest.mark.parametrize(
    ("metric", "bound", "threshold", "holds"),
    [
        ("hit", "at_least", 0.8, True),
        ("hit", "at_least", 0.81, False),
        ("missed", "at_most", 0.1, True),
        ("missed", "at_most", 0.09, False),
        ("auc", "at_least", 0.0, False),
        ("auc", "at_most", 1.0, False),
    ],
)
def test_a_gate_holds_up_to_its_threshold(metric: str, bound: str, threshold: float, holds: bool) -> None:
    (gate,) = check_gates({metric: {bound: threshold}}, MEASURES)
    assert gate.holds is holds
    assert metric in str(gate)


def test_a_threshold_for_an_unknown_metric_is_refused() -> None:
    with pytest.raises(SourceError, match="'hits'; expected one of hit, missed, auc"):
        check_gates({"hits": {"at_least": 0.5}}, MEASURES)


def test_every_committed_threshold_has_a_suite_and_a_metric() -> None:
    asking = {name for name, suite in SUITES.items() if suite.asks}  # the others depend on the data that one has
    assert set(json.loads(COMMITTED.read_text("utf-8"))) == asking | {"claims"}
    for suite in asking:
        thresholds = load_thresholds(suite)
        assert thresholds["citation-exactness"] == {"at_least": 1.0}
        check_gates(thresholds, all_measures([]))
    assert check_gates(load_thresholds("claims"), case_measures([]))


def test_a_suite_without_thresholds_has_none(tmp_path: Path) -> None:
    path = tmp_path / "thresholds.json"
    path.write_text('{"sample": {}}', "utf-8")
    assert load_thresholds("sample", path) == {}
    assert load_thresholds("paris", path) == {}


@pytest.mark.parametrize(
    "content",
    [
        "{",
        "[]",
        '{"sample": []}',
        '{"sample": {"hit": 0.5}}',
        '{"sample": {"hit": {}}}',
        '{"sample": {"hit": {"above": 0.5}}}',
        '{"sample": {"hit": {"at_least": "0.5"}}}',
        '{"sample": {"hit": {"at_least": true}}}',
        '{"sample": {"hit": {"at_least": 50}}}',
        '{"sample": {"hit": {"at_least": NaN}}}',
    ],
)
def test_thresholds_in_another_form_are_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "thresholds.json"
    path.write_text(content, "utf-8")
    with pytest.raises(SourceError, match=str(path)):
        load_thresholds("sample", path)


def test_missing_thresholds_are_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="can't be read"):
        load_thresholds("sample", tmp_path / "missing.json")
