"""Source coverage: where several sources tell the same, how many of them are cited?"""

from eval.gold import is_source
from eval.intervals import of_mean
from eval.observation import Observation
from eval.score import Metric, Score


def source_coverage(observation: Observation) -> Score:
    """The share of the case's gold sources that the answer cites; 0 for an abstention."""
    cited = [observation.articles[each] for each in {each.article_id for each in observation.answer.citations}]
    missing = [name for name in observation.case.sources if not any(is_source(article, name) for article in cited)]
    explanation = f"Not cited: {', '.join(missing)}" if missing else "All are cited."
    return Score(1 - len(missing) / len(observation.case.sources), explanation)


SOURCE_COVERAGE = (
    Metric(
        "source-coverage",
        "questions with several sources",
        lambda observation: observation.case.kind == "several-sources",
        source_coverage,
        of_mean,
    ),
)
