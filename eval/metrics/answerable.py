"""What the metrics over answerable questions share."""

from eval.observation import Observation

OVER = "answerable questions"
NO_GOLD = "no sentence of the gold sources contains a gold answer"


def applies(observation: Observation) -> bool:
    """Whether the articles hold an answer."""
    return observation.case.answerable
