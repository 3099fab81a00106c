"""The similarity reader's fitted numbers, and the two small functions that use them."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index import ModelError
from qa.features import FEATURES

Array = NDArray[np.float32]
FARTHEST = 4.0
WEIGHTS_FILE = "similarity-reader.json"
CONFIDENCE_INPUTS = (
    "cosine", "cosine_passage", "like", "like_near", "like_passage", "names", "names_passage",
    "figures", "figures_passage", "heaviest_missing", "pairs",
)  # fmt: skip
"""Features of the best sentence that its confidence depends on, beside how far it stands out."""


@dataclass(frozen=True)
class SimilarityWeights:
    """A network that scores sentences and a logistic function that says how sure the best one is.

    ``layers`` are ``(weights, bias)`` with ReLU between them, from ``len(FEATURES)`` standardised features to one
    logit. ``confidence_layer`` is one such layer over ``confidence_inputs``. ``needed`` is the confidence from which
    to answer.
    """

    mean: Array
    deviation: Array
    layers: Sequence[tuple[Array, Array]]
    confidence_layer: tuple[Array, float]
    needed: float

    def logits(self, features: Array) -> Array:
        """One number a sentence, shape ``(n,)``; higher is likelier to hold the answer."""
        values = standardised(features, self.mean, self.deviation)
        for depth, (weights, bias) in enumerate(self.layers):
            values = (np.maximum(values, 0) if depth else values) @ weights + bias
        return np.asarray(values[:, 0], np.float32)

    def confidence(self, features: Array, logits: Array) -> float:
        """The calibrated probability that the best sentence answers, 0..1; ``logits`` are those of ``features``."""
        weights, bias = self.confidence_layer
        return float(1 / (1 + np.exp(-(confidence_inputs(features, logits) @ weights + bias))))


def sentence_scores(logits: Array) -> Array:
    """Softmax over the candidates, shape ``(n,)``: each one's probability to be the one that answers."""
    powers = np.exp(logits - logits.max())
    return np.asarray(powers / powers.sum(), np.float32)


def standardised(features: Array, mean: Array, deviation: Array) -> Array:
    """Features with mean 0 and deviation 1, cut off at ±``FARTHEST``: no single one may outvote all others."""
    return np.asarray(np.clip((features - mean) / deviation, -FARTHEST, FARTHEST), np.float32)


def confidence_inputs(features: Array, logits: Array) -> Array:
    """What the confidence depends on: the best sentence's logit, its lead over the second, its features.

    Shape ``(2 + len(CONFIDENCE_INPUTS),)``.
    """
    order = np.argsort(-logits, kind="stable")
    best = order[0]
    lead = logits[best] - logits[order[1]] if len(order) > 1 else 0.0
    chosen = [features[best, FEATURES.index(name)] for name in CONFIDENCE_INPUTS]
    return np.array([logits[best], lead, *chosen], np.float32)


@cache
def shipped_weights() -> SimilarityWeights:
    """The weights that come with the package. Raises ``ModelError`` as ``read_weights`` does."""
    return read_weights(files("qa") / "models" / WEIGHTS_FILE)


def read_weights(file: Path | Traversable) -> SimilarityWeights:
    """The weights in a file that ``training/fit_similarity_reader.py`` wrote.

    Raises:
        ModelError: the file is missing, damaged or of other features than this version's.
    """
    try:
        data = json.loads(file.read_text("utf-8"))
        if tuple(data["features"]) != FEATURES or tuple(data["confidence_inputs"]) != CONFIDENCE_INPUTS:
            raise ModelError(f"qa/models/{file.name} is of another version. Reinstall Attest.")
        return _checked(
            SimilarityWeights(
                mean=_array(data["mean"]),
                deviation=_array(data["deviation"]),
                layers=[(_array(layer["weights"]), _array(layer["bias"])) for layer in data["layers"]],
                confidence_layer=(_array(data["confidence"]["weights"]), float(data["confidence"]["bias"])),
                needed=float(data["needed"]),
            )
        )
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ModelError(f"qa/models/{file.name} is missing or damaged ({error}). Reinstall Attest.") from error


def _checked(weights: SimilarityWeights) -> SimilarityWeights:
    """The weights, if their shapes fit together (numpy raises ``ValueError`` if not) and their numbers are sound."""
    row = np.zeros((1, len(FEATURES)), np.float32)
    if not row[0].shape == weights.mean.shape == weights.deviation.shape or not weights.layers:
        raise ValueError(f"expected a mean and a deviation for each of {len(FEATURES)} features, and a layer or more")
    confidence = weights.confidence(row, weights.logits(row))
    if not (0 <= confidence <= 1 and 0 <= weights.needed <= 1):
        raise ValueError(f"confidence {confidence}, needed {weights.needed}; expected both in 0..1")
    return weights


def _array(values: object) -> Array:
    return np.asarray(values, np.float32)
