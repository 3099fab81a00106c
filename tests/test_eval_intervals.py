import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eval.intervals import Z, of_auc, of_mean, of_proportion, wilson

SHARES = st.floats(0, 1)
COUNTS = st.integers(1, 5000)


@st.composite
def proportions(draw: st.DrawFn) -> tuple[int, int]:
    trials = draw(COUNTS)
    return draw(st.integers(0, trials)), trials


@given(proportions())
def test_wilson_contains_the_estimate_within_the_range(proportion: tuple[int, int]) -> None:
    successes, trials = proportion
    interval = wilson(successes, trials)
    assert interval is not None
    low, high = interval
    assert 0 <= low <= successes / trials <= high <= 1
    assert low < high


@given(proportions())
def test_wilson_is_symmetric(proportion: tuple[int, int]) -> None:
    successes, trials = proportion
    one, other = wilson(successes, trials), wilson(trials - successes, trials)
    assert one is not None and other is not None
    assert one == pytest.approx((1 - other[1], 1 - other[0]), abs=1e-12)


@given(proportions())
def test_wilson_bounds_solve_their_equation(proportion: tuple[int, int]) -> None:
    successes, trials = proportion
    share = successes / trials
    for bound in wilson(successes, trials) or ():
        if 1e-9 < bound < 1 - 1e-9:
            assert abs(share - bound) == pytest.approx(Z * math.sqrt(bound * (1 - bound) / trials), abs=1e-9)


@given(proportions(), st.integers(2, 50))
def test_wilson_narrows_with_more_trials(proportion: tuple[int, int], times: int) -> None:
    successes, trials = proportion
    few, many = wilson(successes, trials), wilson(successes * times, trials * times)
    assert few is not None and many is not None
    assert many[1] - many[0] < few[1] - few[0]


def test_wilson_of_nine_in_ten() -> None:
    assert wilson(9, 10) == pytest.approx((0.5958, 0.9821), abs=1e-4)


def test_nothing_measured_has_no_interval() -> None:
    assert wilson(0, 0) is None
    assert of_proportion([], []) is None
    assert of_mean([], []) is None
    assert of_auc(0.5, 0, 3) is None
    assert of_auc(0.5, 3, 0) is None


def test_a_proportion_counts_trials() -> None:
    assert of_proportion([1.0, 0.5], [2, 4]) == wilson(4, 6)


@given(st.lists(SHARES, min_size=1, max_size=60))
def test_the_interval_of_a_mean_contains_it_within_the_range(values: list[float]) -> None:
    interval = of_mean(values, [1] * len(values))
    assert interval is not None
    low, high = interval
    mean = sum(values) / len(values)
    assert 0 <= low <= mean + 1e-12
    assert mean - 1e-12 <= high <= 1


def test_the_interval_of_a_mean_is_the_same_each_time_and_narrows() -> None:
    values = [0.0, 0.25, 0.5, 1.0]
    few, many = of_mean(values, [1] * 4), of_mean(values * 25, [1] * 100)
    assert few == of_mean(values, [1] * 4)
    assert few is not None and many is not None
    assert many[1] - many[0] < few[1] - few[0]


def test_equal_values_do_not_look_certain() -> None:
    assert of_mean([1.0] * 5, [1] * 5) == wilson(5, 5)


@given(SHARES, st.integers(1, 400), st.integers(1, 400))
def test_the_interval_of_an_area_contains_it_within_the_range(area: float, positives: int, negatives: int) -> None:
    interval = of_auc(area, positives, negatives)
    assert interval is not None
    assert 0 <= interval[0] <= area <= interval[1] <= 1
    assert interval[0] < interval[1]


@given(SHARES, st.integers(1, 400), st.integers(1, 400))
def test_the_interval_of_an_area_is_symmetric(area: float, positives: int, negatives: int) -> None:
    one, other = of_auc(area, positives, negatives), of_auc(1 - area, positives, negatives)
    assert one is not None and other is not None
    assert one == pytest.approx((1 - other[1], 1 - other[0]), abs=1e-6)
