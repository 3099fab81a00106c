"""95% intervals. Nothing measured gives None, never a number."""

import math
from collections.abc import Sequence

import numpy as np

Interval = tuple[float, float]
"""``(low, high)``, ``0 <= low <= high <= 1``."""

Z = 1.959963984540054
"""The 97.5% point of the standard normal distribution."""

RESAMPLES = 2000
_HALVINGS = 60


def wilson(successes: float, trials: int) -> Interval | None:
    """Wilson's score interval for a proportion; ``0 <= successes <= trials``, None for no trials.

    The proportions p with ``|successes / trials - p| <= z * sqrt(p * (1 - p) / trials)``. Source: E. B. Wilson,
    "Probable inference, the law of succession, and statistical inference", JASA 22 (1927). Any values in 0..1 vary no
    more than zeros and ones of the same mean do, so for their mean it is on the safe side. 9 of 10: (0.60, 0.98).
    """
    if trials == 0:
        return None
    share, squared = successes / trials, Z * Z
    centre = share + squared / (2 * trials)
    half = Z * math.sqrt(share * (1 - share) / trials + squared / (4 * trials * trials))
    scale = 1 + squared / trials
    # Rounding may put a bound a hair beyond the estimate or the range.
    return max(0.0, min(share, (centre - half) / scale)), min(1.0, max(share, (centre + half) / scale))


def of_proportion(values: Sequence[float], trials: Sequence[int]) -> Interval | None:
    """Wilson's interval over all trials; each value is the share of its trials that succeeded."""
    return wilson(sum(value * count for value, count in zip(values, trials, strict=True)), sum(trials))


def of_mean(values: Sequence[float], trials: Sequence[int]) -> Interval | None:
    """The percentile bootstrap of a mean of values in 0..1, with a fixed seed; each value counts once.

    Source: B. Efron, "Bootstrap methods: another look at the jackknife", Annals of Statistics 7 (1979). Where all
    values are equal there is nothing to resample, and Wilson's interval stands in.
    """
    if len(set(values)) < 2:
        return wilson(sum(values), len(values))
    sample = np.asarray(values)
    draws = np.random.default_rng(0).integers(0, len(sample), (RESAMPLES, len(sample)))
    low, high = np.quantile(sample[draws].mean(axis=1), [0.025, 0.975])
    return min(float(low), float(sample.mean())), max(float(high), float(sample.mean()))


def of_auc(area: float, positives: int, negatives: int) -> Interval | None:
    """A score interval for the area under a ROC curve; None where either side is empty.

    The areas a with ``|area - a| <= z * sqrt(V(a))``, V being Hanley and McNeil's variance with both sides taken as
    their mean size. Source: R. G. Newcombe, "Confidence intervals for an effect size measure based on the
    Mann-Whitney statistic, part 2", Statistics in Medicine 25 (2006), method 5. Unlike a bootstrap it doesn't shrink
    to a point when two small groups happen to be separated without a fault.
    """
    if not positives or not negatives:
        return None

    def compatible(candidate: float) -> bool:
        mean_size = (positives + negatives) / 2
        spread = 2 * mean_size - 1 - (3 * mean_size - 3) / ((2 - candidate) * (1 + candidate))
        variance = candidate * (1 - candidate) * spread / (positives * negatives)
        return abs(area - candidate) <= Z * math.sqrt(max(0.0, variance))

    def bound(beyond: float) -> float:
        within = area
        for _ in range(_HALVINGS):
            middle = (within + beyond) / 2
            within, beyond = (middle, beyond) if compatible(middle) else (within, middle)
        return within

    return bound(0.0), bound(1.0)
