"""Typed comparison of a claim with its evidence: numbers, dates, names and negation, exactly."""

from qa.comparison.disagreements import disagreements
from qa.comparison.types import Disagreement

__all__ = [
    "disagreements",
    "Disagreement",
]
