"""The suite ``claims``: the project's own claims about the sample articles, honest ones and ones with one change."""

from eval.claims.case import HONEST_KINDS, PARTS, WRONG_KINDS, ClaimCase, load_claim_cases, part_of
from eval.claims.measures import case_measures
from eval.claims.run import CaseRun, run_claims

__all__ = [
    "HONEST_KINDS",
    "PARTS",
    "WRONG_KINDS",
    "CaseRun",
    "ClaimCase",
    "case_measures",
    "load_claim_cases",
    "part_of",
    "run_claims",
]
