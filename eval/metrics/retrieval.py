"""Retrieval: does the search put a passage with a gold sentence among its first hits?"""

from functools import partial

from eval.intervals import of_mean, of_proportion
from eval.metrics.answerable import NO_GOLD, OVER, applies
from eval.observation import Observation
from eval.score import Metric, Score, unmeasured, verdict
from index import Hit

DEPTHS = (1, 5, 10)
"""Ranks that are looked at; the last is also how many hits an observation has."""


def first_relevant(observation: Observation) -> int | None:
    """The rank, from 1, of the first hit that holds a gold sentence, itself or in a copy of it; None for none."""
    ranks = (rank for rank, hit in enumerate(observation.hits, 1) if _is_relevant(observation, hit))
    return next(ranks, None)


def hit_at(depth: int, observation: Observation) -> Score:
    """1 where a gold sentence is in the first ``depth`` hits."""
    if not observation.golds:
        return unmeasured(NO_GOLD)
    rank = first_relevant(observation)
    return verdict(rank is not None and rank <= depth, _explained(rank))


def reciprocal_rank(observation: Observation) -> Score:
    """One divided by the rank of the first hit with a gold sentence; 0 where no hit has one."""
    if not observation.golds:
        return unmeasured(NO_GOLD)
    rank = first_relevant(observation)
    return Score(1 / rank if rank else 0.0, _explained(rank))


def _is_relevant(observation: Observation, hit: Hit) -> bool:
    return any(
        observation.holds_gold(copy.article.id, span) for copy in (hit, *hit.copies) for span in copy.passage.sentences
    )


def _explained(rank: int | None) -> str:
    return f"The first passage with a gold sentence is hit {rank}." if rank else "No hit holds a gold sentence."


RETRIEVAL = (
    *(Metric(f"retrieval-hit@{depth}", OVER, applies, partial(hit_at, depth), of_proportion) for depth in DEPTHS),
    Metric("retrieval-mrr", OVER, applies, reciprocal_rank, of_mean),
)
