"""Separation: do supported claims score above unsupported ones? In all, and where both are about one source."""

from collections.abc import Iterator, Sequence
from itertools import product

import numpy as np

from eval.checker.classification import ONE_LABEL
from eval.checker.outcome import Outcome
from eval.checker.sample import Sample
from eval.resampled_auc import auc_series
from eval.resamples import Resamples, Statistic, ratio


def claim_auc(outcomes: Sequence[Outcome]) -> Statistic:
    """The area under the ROC curve of the score."""
    sample = Sample(outcomes)
    series = auc_series(sample.scores, sample.supported, sample.resamples)
    return Statistic(series, len(outcomes), sample.resamples.groups, "claims", ONE_LABEL)


def pairwise_accuracy(outcomes: Sequence[Outcome]) -> Statistic | None:
    """The share of pairs whose supported claim has the higher score, a tie counting one half.

    A pair is a supported and an unsupported claim of one group with the same sources: a text and its edit. BUMP calls
    this consistency. None where there are no pairs.
    """
    pairs = list(_pairs(outcomes))
    if not pairs:
        return None
    resamples = Resamples([right.claim.group for right, _ in pairs])
    won = [np.heaviside(right.score - wrong.score, 0.5) for right, wrong in pairs]
    series = ratio(resamples.totals(won), resamples.totals(np.ones(len(pairs))))
    return Statistic(series, len(pairs), resamples.groups, "pairs with the same source")


def _pairs(outcomes: Sequence[Outcome]) -> Iterator[tuple[Outcome, Outcome]]:
    together: dict[tuple[str, tuple[str, ...]], list[Outcome]] = {}
    for each in outcomes:
        together.setdefault((each.claim.group, each.claim.sources), []).append(each)
    for group in together.values():
        yield from product(
            [each for each in group if each.claim.supported], [each for each in group if not each.claim.supported]
        )
