"""A sample: outcomes as arrays, with their resamples. Metrics are functions of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from eval.checker.outcome import Outcome
from eval.resamples import Resamples, Statistic

Flags = NDArray[np.bool_]


@dataclass(frozen=True)
class Sample:
    """At least one outcome. Arrays have shape ``(outcomes,)``; resamples draw whole groups of claims."""

    outcomes: Sequence[Outcome]

    @cached_property
    def resamples(self) -> Resamples:
        """Groups are told apart by dataset, too."""
        return Resamples([f"{each.claim.dataset}\t{each.claim.group}" for each in self.outcomes])

    @cached_property
    def supported(self) -> Flags:
        """What people say."""
        return np.array([each.claim.supported for each in self.outcomes])

    @cached_property
    def called(self) -> Flags:
        """What the checker says."""
        return np.array([each.called_supported for each in self.outcomes])

    @cached_property
    def scores(self) -> NDArray[np.float64]:
        """How sure it is."""
        return np.array([each.score for each in self.outcomes], np.float64)


ClaimMetric = Callable[[Sequence[Outcome]], Statistic | None]
"""A statistic of the outcomes of one dataset; None where the set is not made for it."""
