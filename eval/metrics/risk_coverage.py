"""Risk and coverage: if only the most confident part of all questions were answered, how many would be wrong?"""

import math
from collections.abc import Sequence

import numpy as np

from eval.intervals import wilson
from eval.measure import Measure
from eval.metrics.answerable import NO_GOLD
from eval.observation import Observation

COVERAGES = (0.25, 0.5, 0.75, 1.0)


def risk_at(coverage: float, confidences: Sequence[float], wrong: Sequence[bool]) -> tuple[float, int]:
    """The expected share of wrong ones among the most confident ``ceil(coverage * n)``, and how many these are.

    Where the cut falls among equal confidences, each of them is as likely as the others to be inside. ``n > 0``.
    Source: Y. Geifman and R. El-Yaniv, "Selective classification for deep neural networks", NIPS 2017.
    """
    levels, group = np.unique([-confidence for confidence in confidences], return_inverse=True)
    faults = np.bincount(group, weights=np.asarray(wrong, dtype=float), minlength=len(levels)) / np.bincount(group)
    count = math.ceil(coverage * len(confidences))
    return float(faults[np.sort(group)][:count].mean()), count


def risk_coverage(observations: Sequence[Observation]) -> tuple[Measure, ...]:
    """The risk at each of ``COVERAGES`` over all questions, by the attempts that would be shown.

    An answerable question is right if a gold sentence is shown; an unanswerable one is always wrong when answered, so
    the risk at full coverage is at least their share.
    """
    judged = [each for each in observations if each.golds or not each.case.answerable]
    left_out = len(observations) - len(judged)
    confidences = [each.attempt.confidence for each in judged]
    wrong = [not each.is_right(each.attempt) for each in judged]
    unmeasured = ((NO_GOLD, left_out),) if left_out else ()
    return tuple(_measure(coverage, confidences, wrong, unmeasured) for coverage in COVERAGES)


def _measure(
    coverage: float, confidences: Sequence[float], wrong: Sequence[bool], unmeasured: tuple[tuple[str, int], ...]
) -> Measure:
    name, over = f"risk@{coverage:.2f}", f"most confident {coverage:.0%} of questions"
    if not confidences:
        return Measure(name, over, 0, None, None, unmeasured)
    risk, count = risk_at(coverage, confidences, wrong)
    return Measure(name, over, count, risk, wilson(risk * count, count), unmeasured)
