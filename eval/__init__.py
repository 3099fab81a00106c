"""How well answers are found, cited and withheld: suites of cases, metrics, reports and gates.

``run_suite`` asks every case of a suite and gives a ``Run``; ``eval.terminal.run`` is what ``attest eval`` does.
"""

from eval.case import Case, load_cases
from eval.gates import Gate, check_gates, load_thresholds
from eval.measure import Measure
from eval.metrics import METRICS, RUN_METRICS, area_under_roc, risk_at
from eval.observation import Nearest, Observation
from eval.runner import Run, run_suite
from eval.score import Metric, Score
from eval.suites import SUITES, Request

__all__ = [  # grouped: running, what goes in, what is seen of a case, how it is scored, what must hold
    "run_suite",
    "Run",
    "SUITES",
    "Request",
    "Case",
    "load_cases",
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
