"""Abstention: is it said that the articles don't say, when and only when they don't?"""

from eval.intervals import of_proportion
from eval.metrics.answerable import OVER, applies
from eval.observation import Observation
from eval.score import Metric, Score, verdict


def abstained(observation: Observation) -> Score:
    """1 where the answer abstains: right for an unanswerable question, wrong for an answerable one."""
    return verdict(not observation.answered, _explained(observation))


def answered(observation: Observation) -> Score:
    """1 where the answer says anything."""
    return verdict(observation.answered, _explained(observation))


def wrong_when_answered(observation: Observation) -> Score:
    """1 where no sentence shown is a gold one; any answer to an unanswerable question is wrong."""
    return verdict(not observation.is_right(observation.answer), _explained(observation))


def _explained(observation: Observation) -> str:
    return f"{observation.answer.status}, confidence {observation.answer.confidence:.3f}"


def _unanswerable(observation: Observation) -> bool:
    return not observation.case.answerable


ABSTENTION = (
    Metric("abstention-correct", "unanswerable questions", _unanswerable, abstained, of_proportion),
    Metric("abstention-missed", "unanswerable questions", _unanswerable, answered, of_proportion),
    Metric("abstention-false", OVER, applies, abstained, of_proportion),
    Metric(
        "wrong-when-answered",
        "answered questions",
        lambda observation: observation.answered and (bool(observation.golds) or not observation.case.answerable),
        wrong_when_answered,
        of_proportion,
    ),
)
