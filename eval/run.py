"""What every suite's run gives to reports, records and gates, and what the runners share."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Protocol, TypeVar

import numpy as np

from eval.measure import Measure
from eval.suites import Request

Item = TypeVar("Item")

Progress = Callable[[str, int, int], None]
"""Called with the step at hand, how much of it is done, and how much there is."""


def no_progress(step: str, done: int, total: int) -> None:
    """Tell nobody."""


def drawn(items: Sequence[Item], request: Request) -> Sequence[Item]:
    """All of them, or as many as the request's limit, drawn with its seed, in their order."""
    if request.limit is None or request.limit >= len(items):
        return items
    places = np.random.default_rng(request.seed).choice(len(items), request.limit, replace=False)
    return [items[place] for place in sorted(places)]


class AnyRun(Protocol):
    """A finished run of any suite."""

    @property
    def request(self) -> Request:
        """What was asked for."""

    @property
    def began(self) -> datetime:
        """When, in UTC."""

    @property
    def notes(self) -> tuple[str, ...]:
        """Sentences for people, such as files that could not be read."""

    @property
    def measures(self) -> tuple[Measure, ...]:
        """Every metric."""

    @property
    def heading(self) -> str:
        """What was run over what, in a line."""

    @property
    def counts(self) -> Mapping[str, int]:
        """How much there was, ``"cases"`` among it."""

    @property
    def settings(self) -> Mapping[str, object]:
        """What the run was made with, as plain data."""

    def lines(self) -> Iterator[Mapping[str, object]]:
        """One line of the record a case, as plain data."""

    def table(self) -> str:
        """Every case with its verdict, as a table in Markdown."""
