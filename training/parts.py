"""Which articles of the SQuAD sets are for what: fitting, calibrating, or reporting. Decided by a hash of the title."""

import hashlib

from eval.labelled import is_held_out
from eval.squad import is_validation

CALIBRATION_SHARE = 0.11


def is_calibration(title: str) -> bool:
    """Whether an article is kept from fitting, so that probabilities can be calibrated on it."""
    return not is_validation(title) and hashlib.sha256(title.encode()).digest()[1] < CALIBRATION_SHARE * 256


def is_fitting(title: str) -> bool:
    """Whether networks may be trained on an article."""
    return not is_validation(title) and not is_calibration(title)


def group_part(group: str) -> str:
    """What the labelled claims of a group are for: ``"report"``, ``"calibration"`` or ``"fitting"``."""
    if is_held_out(group):
        return "report"
    return "calibration" if hashlib.sha256(f"calibration {group}".encode()).digest()[0] < 26 else "fitting"
