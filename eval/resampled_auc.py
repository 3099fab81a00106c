"""The area under the ROC curve with its resamples."""

import numpy as np
from numpy.typing import NDArray

from eval.resamples import Resamples, Series


def auc_series(scores: NDArray[np.float64], positive: NDArray[np.bool_], resamples: Resamples) -> Series:
    """The chance that a positive scores above a negative, undefined where either is missing; one entry a resample.

    ``scores`` and ``positive`` have shape ``(rows,)``.
    """
    _, level = np.unique(scores, return_inverse=True)
    return np.array(
        [weighted_auc(level, weights * positive, weights * ~positive) for weights in resamples.weights()], np.float64
    )


def weighted_auc(level: NDArray[np.intp], positive: NDArray[np.float64], negative: NDArray[np.float64]) -> float:
    """The area under the ROC curve where each row counts by a weight; NaN where one side weighs nothing.

    ``level`` is each row's rank among the distinct scores, from 0; ``positive`` and ``negative`` are weights. A tie
    counts one half, as in ``area_under_roc``: levels 0, 1, 1 with positives 0, 1, 0 and negatives 1, 0, 1 give 0.75.
    """
    above, below = np.bincount(level, positive), np.bincount(level, negative)
    pairs = above.sum() * below.sum()
    return float((above * (np.cumsum(below) - below / 2)).sum() / pairs) if pairs else float("nan")
