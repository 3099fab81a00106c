"""How well answers are found, cited and withheld: suites of cases, metrics, reports and gates.

``run_suite`` asks every case of a suite and gives a ``Run``; ``run_checker`` checks labelled claims, ``run_claims`` the
project's own, and ``run_reader`` reads paragraphs, without asking a store. ``eval.terminal.run`` is what ``attest
eval`` does.
"""

from eval.case import Case, load_cases
from eval.checker import ClaimRun, ClaimSystem, run_checker
from eval.claims import CaseRun, run_claims
from eval.gates import Gate, check_gates, load_thresholds
from eval.labelled import FORMS, LabelledClaim, load_claims
from eval.measure import Measure
from eval.metrics import METRICS, RUN_METRICS, area_under_roc, risk_at
from eval.observation import Nearest, Observation
from eval.reader import ReadRun, run_reader
from eval.run import AnyRun
from eval.runner import Run, run_suite
from eval.score import Metric, Score
from eval.suites import SUITES, Request

__all__ = [  # grouped: running, what goes in, what is seen of a case, how it is scored, what must hold
    "run_suite",
    "Run",
    "run_checker",
    "ClaimRun",
    "run_claims",
    "CaseRun",
    "run_reader",
    "ReadRun",
    "AnyRun",
    "SUITES",
    "Request",
    "Case",
    "load_cases",
    "FORMS",
    "LabelledClaim",
    "load_claims",
    "ClaimSystem",
    "Observation",
    "Nearest",
    "METRICS",
    "RUN_METRICS",
    "Metric",
    "Score",
    "Measure",
    "area_under_roc",
    "risk_at",
    "Gate",
    "load_thresholds",
    "check_gates",
]
