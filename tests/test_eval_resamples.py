"""The cluster bootstrap, and the statistics that are taken with it."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eval import area_under_roc, risk_at
from eval.intervals import wilson
from eval.reader.calibration_error import calibration_error_series
from eval.reader.risk import risk_series
from eval.resampled_auc import auc_series, weighted_auc
from eval.resamples import RESAMPLES, Resamples, Statistic, measured, ratio

GROUPS = st.lists(st.sampled_from("abcdef"), min_size=1, max_size=20)
LEVELS = st.sampled_from([0.0, 0.25, 0.5, 0.75, 1.0])
ROWS = st.lists(st.tuples(st.sampled_from("abcd"), LEVELS, st.booleans()), min_size=1, max_size=20)


@settings(deadline=None)
@given(GROUPS)
def test_the_first_entry_is_the_sample_and_draws_have_its_number_of_groups(groups: list[str]) -> None:
    resamples = Resamples(groups)
    totals = resamples.totals(np.ones(len(groups)))
    assert totals.shape == (1 + RESAMPLES,)
    assert totals[0] == len(groups)
    times = [dict(zip(groups, weights, strict=True)) for weights in resamples.weights()]
    assert all(sum(each.values()) == len(set(groups)) for each in times)  # a group's rows come all together
    assert [float(weights.sum()) for weights in resamples.weights()] == list(totals)


def test_draws_are_the_same_every_time_and_differ_among_themselves() -> None:
    groups = [str(number) for number in range(50)]
    values = np.arange(50.0)
    first, second = Resamples(groups).totals(values), Resamples(groups).totals(values)
    assert (first == second).all()
    assert len(set(first)) > 100


def test_dependent_rows_widen_the_interval() -> None:
    values = np.array([0.0, 1.0] * 50)

    def width(groups: list[str]) -> float:
        resamples = Resamples(groups)
        series = ratio(resamples.totals(values), resamples.totals(np.ones(100)))
        interval = measured("share", Statistic(series, 100, resamples.groups, "rows")).interval
        assert interval is not None
        return interval[1] - interval[0]

    apart = width([str(number) for number in range(100)])
    together = width([f"{number % 2}{number // 20}" for number in range(100)])  # ten groups of equal rows
    assert 0.15 < apart < 0.25
    assert together > 2 * apart


def test_a_ratio_over_nothing_is_undefined_and_never_leaves_as_a_number() -> None:
    series = ratio(np.zeros(3), np.zeros(3))
    assert np.isnan(series).all()
    found = measured("share", Statistic(series, 7, 2, "rows", "there are none"))
    assert (found.n, found.value, found.interval, found.unmeasured) == (0, None, None, (("there are none", 7),))


def test_an_interval_needs_half_of_the_resamples() -> None:
    series = np.array([0.5, 0.4, 0.6, np.nan])
    assert measured("share", Statistic(series, 7, 3, "rows")).interval == pytest.approx((0.405, 0.595))
    series = np.array([0.5, 0.4, np.nan, np.nan])
    assert measured("share", Statistic(series, 7, 3, "rows")).interval is None


def test_where_all_resamples_agree_wilson_stands_in() -> None:
    assert measured("share", Statistic(np.ones(5), 40, 8, "rows")).interval == wilson(8, 8)


# the area under the curve


@settings(deadline=None)
@given(ROWS)
def test_the_first_area_is_that_of_the_ranks(rows: list[tuple[str, float, bool]]) -> None:
    groups, scores, positive = zip(*rows, strict=True)
    series = auc_series(np.array(scores), np.array(positive), Resamples(groups))
    expected = area_under_roc(
        [score for _, score, is_positive in rows if is_positive],
        [score for _, score, is_positive in rows if not is_positive],
    )
    assert series[0] == pytest.approx(expected) if expected is not None else np.isnan(series[0])
    assert all(np.isnan(each) or -1e-9 <= each <= 1 + 1e-9 for each in series)


def test_a_weight_of_two_is_a_row_twice() -> None:
    level = np.array([0, 1, 1, 2])
    positive, negative = np.array([0.0, 2.0, 0.0, 1.0]), np.array([1.0, 0.0, 2.0, 0.0])
    assert weighted_auc(level, positive, negative) == area_under_roc([1, 1, 2], [0, 1, 1])


# risk


@settings(deadline=None)
@given(ROWS, st.sampled_from([0.25, 0.5, 0.75, 1.0]))
def test_the_first_risk_is_that_of_the_questions(rows: list[tuple[str, float, bool]], coverage: float) -> None:
    groups, confidences, wrong = zip(*rows, strict=True)
    series = risk_series(coverage, confidences, wrong, Resamples(groups))
    assert series[0] == pytest.approx(risk_at(coverage, confidences, wrong)[0])
    assert ((series >= 0) & (series <= 1 + 1e-9)).all()


# calibration


def test_calibration_error_by_hand() -> None:
    """Ten bins of two: the surest nine tenths are off by 0.2, the others by 0.4."""
    confidences = [0.7] * 18 + [0.1] * 2
    right = [True, False] * 9 + [True, False]
    series = calibration_error_series(confidences, right, Resamples(["a"] * 20))
    assert series == pytest.approx((9 * 0.2 + 0.4) / 10)


@settings(deadline=None)
@given(ROWS)
def test_calibration_errors_are_shares(rows: list[tuple[str, float, bool]]) -> None:
    groups, confidences, right = zip(*rows, strict=True)
    series = calibration_error_series(confidences, right, Resamples(groups))
    assert ((series >= 0) & (series <= 1 + 1e-9)).all()


def test_few_questions_have_a_bin_each() -> None:
    series = calibration_error_series([0.9, 0.2], [True, False], Resamples(["a", "b"]))
    assert series[0] == pytest.approx(0.15)
