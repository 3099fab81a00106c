"""Risk and coverage with resamples: the wrong ones among the surest part."""

from collections.abc import Sequence

import numpy as np

from eval.resamples import Resamples, Series


def risk_series(coverage: float, confidences: Sequence[float], wrong: Sequence[bool], resamples: Resamples) -> Series:
    """``risk_at`` of the questions and of each resample: the expected share of wrong ones among the surest part."""
    _, level = np.unique(-np.asarray(confidences), return_inverse=True)
    faults = np.asarray(wrong, np.float64)
    return np.array([_risk(coverage, level, weights, weights * faults) for weights in resamples.weights()], np.float64)


def _risk(
    coverage: float,
    level: np.ndarray[tuple[int], np.dtype[np.intp]],
    weights: np.ndarray[tuple[int], np.dtype[np.float64]],
    faults: np.ndarray[tuple[int], np.dtype[np.float64]],
) -> float:
    """Levels are taken whole, the surest first, and of the level where the cut falls only the share that fits."""
    mass, wrong = np.bincount(level, weights), np.bincount(level, faults)
    cut = np.ceil(coverage * mass.sum())
    taken = np.clip(cut - (np.cumsum(mass) - mass), 0, mass)
    share = np.divide(taken, mass, out=np.zeros(len(mass)), where=mass > 0)
    return float((share * wrong).sum() / cut)
