"""Every metric of the suite ``checker``: for each dataset, and the mean of the datasets, as LLM-AggreFact takes it."""

from collections.abc import Iterator, Sequence
from itertools import groupby

import numpy as np

from eval.checker.classification import (
    balanced_accuracy,
    caught,
    false_accusations,
    unsupported_f1,
    unsupported_precision,
)
from eval.checker.outcome import Outcome
from eval.checker.overlap import OVERLAP
from eval.checker.sample import ClaimMetric
from eval.checker.separation import claim_auc, pairwise_accuracy
from eval.checker.threshold import balanced_accuracy_at_best
from eval.measure import Measure
from eval.resamples import Statistic, measured

CLAIM_METRICS: dict[str, ClaimMetric] = {
    "balanced-accuracy": balanced_accuracy,
    "balanced-accuracy@best": balanced_accuracy_at_best,
    "auc": claim_auc,
    "pairwise-accuracy": pairwise_accuracy,
    "false-accusations": false_accusations,
    "caught": caught,
    "unsupported-precision": unsupported_precision,
    "unsupported-f1": unsupported_f1,
    **OVERLAP,
}


def claim_measures(outcomes: Sequence[Outcome]) -> tuple[Measure, ...]:
    """``auc`` of one dataset; of several ``auc`` for their mean, then ``auc/fm2`` of each; then ``caught:number``."""
    datasets = {name: _statistics(each) for name, each in _by_dataset(outcomes).items()}
    if len(datasets) == 1:
        (found,) = datasets.values()
        own = [measured(name, each) for name, each in found.items()]
        return (*own, *_by_kind(outcomes))
    means = {name: _mean([found[name] for found in datasets.values() if name in found]) for name in CLAIM_METRICS}
    return (
        *(measured(name, each) for name, each in means.items() if each),
        *(measured(f"{name}/{of}", each) for of, found in datasets.items() for name, each in found.items()),
        *_by_kind(outcomes),
    )


def _by_dataset(outcomes: Sequence[Outcome]) -> dict[str, list[Outcome]]:
    in_order = sorted(outcomes, key=lambda each: each.claim.dataset)
    return {name: list(each) for name, each in groupby(in_order, lambda each: each.claim.dataset)}


def _statistics(outcomes: Sequence[Outcome]) -> dict[str, Statistic]:
    """The metrics that the dataset is made for."""
    taken = {name: metric(outcomes) for name, metric in CLAIM_METRICS.items()}
    return {name: each for name, each in taken.items() if each is not None}


def _mean(statistics: Sequence[Statistic]) -> Statistic | None:
    """The mean of the datasets where it is defined; their resamples are independent."""
    defined = [each for each in statistics if not np.isnan(each.series[0])]
    if not defined:
        return None
    series = np.mean([each.series for each in defined], axis=0)
    over = f"mean of {len(defined)} datasets"
    return Statistic(series, sum(each.n for each in defined), sum(each.groups for each in defined), over)


def _by_kind(outcomes: Sequence[Outcome]) -> Iterator[Measure]:
    """How much is caught of each kind of fault that the makers of the sets name, over all datasets."""
    kinds: dict[str, list[Outcome]] = {}
    for each in outcomes:
        for kind in () if each.claim.supported else each.claim.kinds:
            kinds.setdefault(kind, []).append(each)
    for kind in sorted(kinds):
        yield measured(f"caught:{kind}", caught(kinds[kind]))
