"""Which articles of the SQuAD sets are for what: fitting, calibrating, or reporting. Decided by a hash of the title."""

import hashlib

from eval.squad import is_validation

CALIBRATION_SHARE = 0.11


def is_calibration(title: str) -> bool:
    """Whether an article is kept from fitting, so that probabilities can be calibrated on it."""
    return not is_validation(title) and hashlib.sha256(title.encode()).digest()[1] < CALIBRATION_SHARE * 256


def is_fitting(title: str) -> bool:
    """Whether networks may be trained on an article."""
    return not is_validation(title) and not is_calibration(title)
