"""Calibration: is what is said to be right with a chance of 70 % right in 70 of 100 cases?"""

from collections.abc import Sequence

import numpy as np

from eval.resamples import Resamples, Series, ratio

BINS = 10


def calibration_error_series(confidences: Sequence[float], right: Sequence[bool], resamples: Resamples) -> Series:
    """The mean distance between confidence and accuracy over bins of the surest tenth, the next, and so on (ECE).

    Each bin counts by its size: bins of one mean confidence 0.9 and accuracy 0.7, and 0.2 and 0.3, give 0.15. Source:
    M. P. Naeini and others, "Obtaining Well Calibrated Probabilities Using Bayesian Binning", AAAI 2015; bins of equal
    mass as in K. Nguyen and B. O'Connor, "Posterior calibration and exploratory analysis", EMNLP 2015. Of fewer than
    ten questions each has a bin.
    """
    order = np.argsort(confidences, kind="stable")
    distances = np.zeros(())
    for bin_ in np.array_split(order, min(BINS, len(order))):
        inside = np.zeros(len(order))
        inside[bin_] = 1
        # The size cancels: size * |mean confidence - accuracy| is the distance of the sums.
        distances = distances + abs(resamples.totals(inside * confidences) - resamples.totals(inside * right))
    return ratio(distances, resamples.totals(np.ones(len(order))))
