"""The metrics, a file each. ``METRICS`` score one case at a time; ``RUN_METRICS`` need all of a run at once."""

from collections.abc import Callable, Sequence

from eval.measure import Measure, measure
from eval.metrics.abstention import ABSTENTION
from eval.metrics.answer_hit import ANSWER_HIT
from eval.metrics.answerability import answerability, area_under_roc
from eval.metrics.bare_similarity import BARE_SIMILARITY
from eval.metrics.citation_exactness import CITATION_EXACTNESS
from eval.metrics.retrieval import RETRIEVAL
from eval.metrics.risk_coverage import risk_at, risk_coverage
from eval.metrics.source_coverage import SOURCE_COVERAGE
from eval.observation import Observation
from eval.score import Metric

METRICS: tuple[Metric, ...] = (
    *CITATION_EXACTNESS,
    *RETRIEVAL,
    *ANSWER_HIT,
    *BARE_SIMILARITY,
    *SOURCE_COVERAGE,
    *ABSTENTION,
)
RUN_METRICS: tuple[Callable[[Sequence[Observation]], tuple[Measure, ...]], ...] = (answerability, risk_coverage)

__all__ = ["METRICS", "RUN_METRICS", "all_measures", "area_under_roc", "risk_at"]


def all_measures(observations: Sequence[Observation]) -> tuple[Measure, ...]:
    """Every metric over a run, in the order of the tables."""
    by_case = [measure(metric, observations) for metric in METRICS]
    return (*by_case, *(each for take in RUN_METRICS for each in take(observations)))
