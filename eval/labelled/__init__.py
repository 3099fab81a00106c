"""Labelled claims of public sets, read from their official forms wherever the user has them."""

from eval.labelled.claim import LabelledClaim, is_held_out
from eval.labelled.loading import FORMS, OWN, Loaded, load_claims

__all__ = ["FORMS", "OWN", "LabelledClaim", "Loaded", "is_held_out", "load_claims"]
