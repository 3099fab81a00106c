"""Gates: thresholds that measures must keep, for continuous integration.

{"sample": {"citation-exactness": {"at_least": 1.0}, "abstention-false": {"at_most": 0.2}}}
"""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from eval.measure import Measure
from index import SourceError

COMMITTED = Path(__file__).parent / "thresholds.json"

BOUNDS: dict[str, Callable[[float, float], bool]] = {
    "at_least": lambda value, threshold: value >= threshold,
    "at_most": lambda value, threshold: value <= threshold,
}

Thresholds = Mapping[str, Mapping[str, float]]
"""Metric to bound to threshold: ``{"abstention-false": {"at_most": 0.2}}``."""


@dataclass(frozen=True, slots=True)
class Gate:
    """One threshold, and whether the measured value keeps it. What was not measured (None) keeps nothing."""

    metric: str
    bound: str
    threshold: float
    value: float | None

    @property
    def holds(self) -> bool:
        """Whether the value is on the right side; the threshold itself is."""
        return self.value is not None and BOUNDS[self.bound](self.value, self.threshold)

    def __str__(self) -> str:
        found = "not measured" if self.value is None else f"{self.value:.3f}"
        return f"{self.metric} is {found}, {self.bound.replace('_', ' ')} {self.threshold:g} is needed"

    def to_dict(self) -> dict[str, object]:
        """As plain data."""
        return {
            "metric": self.metric,
            "bound": self.bound,
            "threshold": self.threshold,
            "value": self.value,
            "holds": self.holds,
        }


def load_thresholds(suite: str, path: Path = COMMITTED) -> Thresholds:
    """The thresholds of a suite; empty where the file has none for it.

    Raises:
        SourceError: the file can't be read, or isn't as expected; the message names the place in it.
    """
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise SourceError(f"The thresholds {path} can't be read: {error}. Give a JSON file.") from error
    return {metric: _bounds(path, suite, metric, bounds) for metric, bounds in _object(path, found, suite).items()}


def check_gates(thresholds: Thresholds, measures: Iterable[Measure]) -> tuple[Gate, ...]:
    """Every threshold, beside what was measured.

    Raises:
        SourceError: a threshold's metric doesn't exist.
    """
    values = {measure.name: measure.value for measure in measures}
    if unknown := sorted(set(thresholds) - set(values)):
        raise SourceError(f"There is a threshold for {unknown[0]!r}; expected one of {', '.join(values)}.")
    return tuple(
        Gate(metric, bound, threshold, values[metric])
        for metric, bounds in thresholds.items()
        for bound, threshold in bounds.items()
    )


def _object(path: Path, found: object, suite: str) -> Mapping[str, object]:
    section = found.get(suite, {}) if isinstance(found, dict) else None
    if not isinstance(section, dict):
        raise SourceError(f"Expected {path} to hold an object for each suite, with its metrics; see {COMMITTED.name}.")
    return section


def _bounds(path: Path, suite: str, metric: str, found: object) -> Mapping[str, float]:
    if isinstance(found, dict) and found and all(map(_is_bound, found.items())):
        return found
    raise SourceError(
        f"{path}, {suite}, {metric}: found {json.dumps(found)}; "
        f"expected {' or '.join(BOUNDS)} with a number from 0 to 1."
    )


def _is_bound(item: tuple[str, object]) -> bool:
    name, threshold = item
    is_number = isinstance(threshold, int | float) and not isinstance(threshold, bool)
    return name in BOUNDS and is_number and 0 <= float(str(threshold)) <= 1
