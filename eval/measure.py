"""A measure: one metric over a whole run, with its interval and with what could not be measured."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from eval.intervals import Interval
from eval.observation import Observation
from eval.score import Metric, Score


@dataclass(frozen=True, slots=True)
class Measure:
    """``value`` over ``n`` things, with its 95% interval.

    ``over`` says what the things are. ``value`` and ``interval`` are None where nothing could be measured.
    ``unmeasured`` are the reasons why cases were left out, with their numbers.
    """

    name: str
    over: str
    n: int
    value: float | None
    interval: Interval | None
    unmeasured: tuple[tuple[str, int], ...] = ()

    def to_dict(self) -> dict[str, object]:
        """As plain data, without NaN."""
        low, high = self.interval or (None, None)
        return {
            "name": self.name,
            "over": self.over,
            "n": self.n,
            "value": self.value,
            "low": low,
            "high": high,
            "unmeasured": dict(self.unmeasured),
        }


def measure(metric: Metric, observations: Sequence[Observation]) -> Measure:
    """One metric over the observations that it applies to; scores that could not be taken are counted apart."""
    return measure_scores(metric, [metric.score(each) for each in observations if metric.applies(each)])


def measure_scores(metric: Metric, scores: Sequence[Score]) -> Measure:
    """The mean of scores, each weighed by its trials."""
    reasons = Counter(score.reason or "" for score in scores if score.value is None)
    taken = [(score.value, score.trials) for score in scores if score.value is not None]
    values, trials = [value for value, _ in taken], [count for _, count in taken]
    n = sum(trials)
    return Measure(
        name=metric.name,
        over=metric.over,
        n=n,
        value=sum(value * count for value, count in taken) / n if n else None,
        interval=metric.interval(values, trials) if n else None,
        unmeasured=tuple(reasons.most_common()),
    )
