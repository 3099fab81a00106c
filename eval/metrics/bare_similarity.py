"""The baseline: no reader at all, only the candidate sentence whose embedding is nearest to the question's."""

from eval.intervals import of_proportion
from eval.metrics.answerable import NO_GOLD, OVER, applies
from eval.observation import Observation
from eval.score import Metric, Score, unmeasured, verdict


def nearest_sentence(observation: Observation) -> Score:
    """1 where the nearest sentence is a gold one."""
    if not observation.golds:
        return unmeasured(NO_GOLD)
    nearest = observation.nearest
    if nearest is None:
        return verdict(False, "The search found nothing.")
    held = observation.holds_gold(nearest.article_id, nearest.span)
    return verdict(held, f"Nearest, at a cosine of {nearest.cosine:.3f}: {nearest.text}")


BARE_SIMILARITY = (Metric("bare-similarity-hit@1", OVER, applies, nearest_sentence, of_proportion),)
