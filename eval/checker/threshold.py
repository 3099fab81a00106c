"""Balanced accuracy at the best threshold: chosen on a calibration part, measured on the rest."""

import hashlib
from collections.abc import Sequence

import numpy as np

from eval.checker.classification import ONE_LABEL, balanced_accuracy_series
from eval.checker.outcome import Outcome
from eval.checker.sample import Sample
from eval.resamples import Statistic


def is_calibration(group: str) -> bool:
    """Whether a group is used to choose the threshold: a fifth of all, by a hash."""
    return hashlib.sha256(f"calibration {group}".encode()).digest()[0] < 0.2 * 256


def best_threshold(scores: Sequence[float], supported: Sequence[bool]) -> float | None:
    """The score from which claims should count as supported, by balanced accuracy; the lowest of equals.

    It lies half-way between two scores, so that none stands on it: scores 0.2, 0.4 and 0.9, of which only the last is
    of a supported claim, give 0.65. None where either label is missing.
    """
    labels = np.asarray(supported, bool)
    if labels.all() or not labels.any():
        return None
    levels = np.unique(scores)
    candidates = [0.0, *((levels[:-1] + levels[1:]) / 2)]
    right = np.searchsorted(np.sort(np.asarray(scores)[~labels]), candidates) / (~labels).sum()
    wrong = np.searchsorted(np.sort(np.asarray(scores)[labels]), candidates) / labels.sum()
    return float(candidates[int(np.argmax(right - wrong))])


def balanced_accuracy_at_best(outcomes: Sequence[Outcome]) -> Statistic:
    """Each dataset has a threshold of its own, as in SummEdits' and SummaC's figures."""
    part = [each for each in outcomes if is_calibration(each.claim.group)]
    rest = [each for each in outcomes if not is_calibration(each.claim.group)]
    threshold = best_threshold([each.score for each in part], [each.claim.supported for each in part])
    if threshold is None or not rest:
        undefined = np.full(1, np.nan)
        return Statistic(undefined, len(outcomes), 0, "claims outside the calibration part", f"in one part {ONE_LABEL}")
    sample = Sample(rest)
    series = balanced_accuracy_series(sample, sample.scores >= threshold)
    over = f"claims outside the calibration part, supported from {threshold:.3f} on"
    return Statistic(series, len(rest), sample.resamples.groups, over, ONE_LABEL)
