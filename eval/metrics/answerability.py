"""Answerability: does a number tell answerable questions from unanswerable ones? The area under the ROC curve."""

from collections.abc import Callable, Sequence

import numpy as np

from eval.intervals import of_auc
from eval.measure import Measure
from eval.observation import Observation

OVER = "answerable and unanswerable questions"


def area_under_roc(positives: Sequence[float], negatives: Sequence[float]) -> float | None:
    """The chance that a random positive lies above a random negative, a tie counting one half; None if one is empty.

    By ranks, ties sharing their mean rank: ``(R - m (m + 1) / 2) / (m n)``, R being the sum of the m positives' ranks.
    Source: J. A. Hanley and B. J. McNeil, "The meaning and use of the area under a ROC curve", Radiology 143 (1982).
    ``area_under_roc([0.9, 0.4], [0.4]) == 0.75``.
    """
    if not positives or not negatives:
        return None
    _, group, sizes = np.unique([*positives, *negatives], return_inverse=True, return_counts=True)
    mean_ranks = np.cumsum(sizes) - (sizes - 1) / 2
    m, n = len(positives), len(negatives)
    rank_sum = float(mean_ranks[group[:m]].sum())
    return (rank_sum - m * (m + 1) / 2) / (m * n)


def answerability(observations: Sequence[Observation]) -> tuple[Measure, ...]:
    """The area for the answer's confidence and, as the baseline, for the cosine of the nearest sentence."""
    return (
        _measure("answerability-auc", observations, lambda each: each.answer.confidence),
        _measure("bare-similarity-auc", observations, _cosine),
    )


def _measure(name: str, observations: Sequence[Observation], number: Callable[[Observation], float]) -> Measure:
    positives = [number(each) for each in observations if each.case.answerable]
    negatives = [number(each) for each in observations if not each.case.answerable]
    area = area_under_roc(positives, negatives)
    if area is None:
        missing = "unanswerable" if positives else "answerable"
        return Measure(name, OVER, 0, None, None, ((f"there are no {missing} questions", len(observations)),))
    return Measure(name, OVER, len(observations), area, of_auc(area, len(positives), len(negatives)))


def _cosine(observation: Observation) -> float:
    return observation.nearest.cosine if observation.nearest else -1.0
