"""The suite ``checker``: how well labelled claims of public sets are told apart by ``qa.Checker``."""

from eval.checker.measures import CLAIM_METRICS, claim_measures
from eval.checker.outcome import Outcome
from eval.checker.run import ClaimRun, run_checker
from eval.checker.system import ClaimSystem
from eval.checker.threshold import is_calibration

__all__ = [
    "CLAIM_METRICS",
    "ClaimRun",
    "ClaimSystem",
    "Outcome",
    "claim_measures",
    "is_calibration",
    "run_checker",
]
