"""The reader: a small network of our own that reads the question and a passage together, and points to the answer.

``training/fit_reader.py`` makes it; docs/reading.md says how good it is, and what it can't do.
"""

from collections.abc import Mapping, Sequence

import numpy as np

from index import Hit
from qa.cross_encoder import CrossEncoder, shipped_encoder
from qa.passage_reading import passage_numbers, read_passages
from qa.question_words import Array
from qa.reader import Reading, ScoredSentence
from qa.reading_features import CONFIDENCE_FEATURES, SENTENCE_FEATURES, confidence_features, sentence_features
from qa.similarity_weights import sentence_scores

MODEL = "models/reader"
INSTEAD = "Until then the embedding-based reader can be named: ATTEST_READER=similarity"


class TrainedReader:
    """Reads with a cross-encoder; the model that comes with the package if none is given. Threads may share it.

    Raises:
        ModelError: the model is missing or damaged, or was made for another version.
    """

    def __init__(self, encoder: CrossEncoder | None = None) -> None:
        self._encoder = encoder or shipped_encoder(MODEL, INSTEAD)
        constants = self._encoder.card.calibration
        self._sentence = _weights(constants, "sentence", SENTENCE_FEATURES)
        self._confidence = _weights(constants, "confidence", CONFIDENCE_FEATURES)
        self._bias = constants["confidence.bias"]
        self._needed = constants["needed"]

    def read(self, question: str, hits: Sequence[Hit]) -> Reading:
        """See ``Reader.read``. Sentences of like score keep the order of the search."""
        sentences = read_passages(self._encoder, question, hits)
        if not sentences:
            return Reading((), 0.0, self._needed)
        features = sentence_features(question, sentences)
        logits = np.asarray(features @ self._sentence, np.float32)
        scores = sentence_scores(logits)
        chosen = confidence_features(features, logits, passage_numbers(sentences))
        confidence = 1 / (1 + np.exp(-(float(chosen @ self._confidence) + self._bias)))
        return Reading(
            sentences=tuple(
                ScoredSentence(each.hit, each.span, float(scores[row]), each.short)
                for row in np.argsort(-logits, kind="stable")
                for each in [sentences[row]]
            ),
            confidence=float(confidence),
            needed=self._needed,
        )


def _weights(constants: Mapping[str, float], kind: str, names: Sequence[str]) -> Array:
    return np.array([constants[f"{kind}.{name}"] for name in names], np.float32)
