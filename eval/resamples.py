"""The cluster bootstrap: whole groups are drawn with replacement, as claims or questions of one text are not apart.

Source: A. C. Davison and D. V. Hinkley, "Bootstrap Methods and Their Application", Cambridge University Press 1997,
section 3.8. The seed is fixed.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from eval.intervals import Interval, wilson
from eval.measure import Measure

RESAMPLES = 1000

Series = NDArray[np.float64]
"""One statistic, shape ``(1 + RESAMPLES,)``: first as it was measured, then of each resample; NaN where undefined.

No NaN leaves ``measured``.
"""


class Resamples:
    """The rows of a sample and, again and again, the rows of groups drawn from it.

    ``groups`` names each row's group; there is at least one row.
    """

    def __init__(self, groups: Sequence[str]) -> None:
        names, self._group = np.unique(np.asarray(groups, dtype=object), return_inverse=True)
        self.groups = len(names)
        drawn = np.random.default_rng(0).multinomial(self.groups, np.full(self.groups, 1 / self.groups), RESAMPLES)
        self._times = np.vstack([np.ones(self.groups), drawn])

    def totals(self, values: Sequence[float] | NDArray[np.float64] | NDArray[np.bool_]) -> Series:
        """The sum of one value a row."""
        by_group = np.bincount(self._group, np.asarray(values, np.float64), self.groups)
        return np.asarray(self._times @ by_group, np.float64)

    def weights(self) -> Iterator[NDArray[np.float64]]:
        """How often each row is there, shape ``(rows,)``: first once each, then as drawn."""
        for times in self._times:
            yield times[self._group]


def ratio(above: Series, below: Series) -> Series:
    """One over the other, undefined where there is nothing below."""
    shares = np.full(len(above), np.nan)
    np.divide(above, below, out=shares, where=below > 0)
    return shares


@dataclass(frozen=True, slots=True)
class Statistic:
    """A statistic over ``n`` things of ``groups`` groups; ``over`` says which, ``reason`` why it may be undefined."""

    series: Series
    n: int
    groups: int
    over: str
    reason: str = ""


def measured(name: str, found: Statistic) -> Measure:
    """A statistic in 0..1 with its percentile interval.

    Where all resamples agree, groups without a fault say little about the next one: Wilson's interval for as many
    trials as groups stands in. No interval is given where more than half of the resamples are undefined.
    """
    value = float(found.series[0])
    if np.isnan(value):
        return Measure(name, found.over, 0, None, None, ((found.reason, found.n),))
    return Measure(name, found.over, found.n, value, _interval(value, found.series[1:], found.groups))


def _interval(value: float, drawn: Series, groups: int) -> Interval | None:
    defined = drawn[~np.isnan(drawn)]
    if 2 * len(defined) < len(drawn):
        return None
    low, high = np.quantile(defined, [0.025, 0.975])
    if low == high:
        return wilson(value * groups, groups)
    return min(float(low), value), max(float(high), value)
