"""The first reader: sentence embeddings and lexical evidence, weighed by a small network fitted on public questions.

It finds sentences that talk about what is asked; it does not understand them. ``training/fit_similarity_reader.py``
makes its weights; docs/reading.md gives its figures.
"""

from collections.abc import Callable, Sequence

import numpy as np

from index import Hit, Vectors
from qa.features import candidate_features
from qa.reader import Reading, ScoredSentence
from qa.similarity_weights import SimilarityWeights, sentence_scores, shipped_weights
from qa.vector_cache import VectorCache


class SimilarityReader:
    """Scores each candidate sentence by ``qa.features``; needs no more than the store's embedding model."""

    def __init__(self, embed: Callable[[Sequence[str]], Vectors], weights: SimilarityWeights | None = None) -> None:
        self._embed = VectorCache(embed)
        self._weights = weights or shipped_weights()

    def read(self, question: str, hits: Sequence[Hit]) -> Reading:
        """See ``Reader.read``. Sentences of like score keep the order of the search."""
        candidates = candidate_features(question, hits, self._embed)
        if not candidates.places:
            return Reading((), 0.0, self._weights.needed)
        logits = self._weights.logits(candidates.features)
        scores = sentence_scores(logits)
        order = np.argsort(-scores, kind="stable")
        return Reading(
            sentences=tuple(
                ScoredSentence(hit, span, float(scores[row])) for row in order for hit, span in [candidates.places[row]]
            ),
            confidence=self._weights.confidence(candidates.features, logits),
            needed=self._weights.needed,
        )
