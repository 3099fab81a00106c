"""Scores and metrics: what one case is worth, and why."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from eval.intervals import Interval
from eval.observation import Observation


@dataclass(frozen=True, slots=True)
class Score:
    """One case by one metric.

    ``value`` lies in 0..1; None where it could not be measured, and then ``reason`` says why. Such scores are counted
    and left out of means. ``trials`` is how many things the value is the mean of: 1, or as many as a case has
    citations where a metric is taken over citations.
    """

    value: float | None
    explanation: str
    reason: str | None = None
    trials: int = 1


def unmeasured(reason: str) -> Score:
    """A score that could not be taken."""
    return Score(None, "", reason, 0)


def verdict(holds: bool, explanation: str) -> Score:
    """1 where it holds, else 0."""
    return Score(float(holds), explanation)


@dataclass(frozen=True, slots=True)
class Metric:
    """A question put to every observation that it applies to.

    ``over`` says in words what it is taken over. ``interval`` gives the 95% interval of the mean of scores.
    """

    name: str
    over: str
    applies: Callable[[Observation], bool]
    score: Callable[[Observation], Score]
    interval: Callable[[Sequence[float], Sequence[int]], Interval | None]
