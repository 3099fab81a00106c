"""The bundled model run by OpenVINO: no torch, half the time of torch, bfloat16 where the processor has it."""

from collections.abc import Sequence

import numpy as np

from index.embedding.embedder import Vectors
from index.embedding.exported import ExportedModel
from index.embedding.graph import Graph
from index.embedding.vocabulary import open_tokenizer

BATCH = 32
LENGTH_STEP = 8
"""Lengths are padded to a multiple of this: each new shape costs the runtime a compilation."""


class OpenVinoEmbedder:
    """all-MiniLM-L6-v2: 384 numbers a vector, the first 256 tokens of a text.

    OpenVINO picks bfloat16 on processors that have it and float32 elsewhere; cosines differ by less than 0.001.
    """

    dimension = 384
    max_tokens = 256

    def __init__(self, model: ExportedModel) -> None:
        self._graph = Graph(model.graph)
        self._tokenizer = open_tokenizer(model.tokenizer)

    def embed(self, texts: Sequence[str]) -> Vectors:
        """See ``Embedder.embed``. Texts of like length share a batch."""
        vectors = np.zeros((len(texts), self.dimension), np.float32)
        encoded = [_truncated(item.ids, self.max_tokens) for item in self._tokenizer.encode_batch(list(texts))]
        order = sorted(range(len(texts)), key=lambda index: len(encoded[index]))
        for start in range(0, len(order), BATCH):
            rows = order[start : start + BATCH]
            vectors[rows] = self._run([encoded[row] for row in rows])
        return vectors

    def count_tokens(self, texts: Sequence[str]) -> list[int]:
        """See ``Embedder.count_tokens``."""
        return [len(item.ids) for item in self._tokenizer.encode_batch(list(texts), add_special_tokens=False)]

    def _run(self, encoded: list[list[int]]) -> Vectors:
        longest = max(map(len, encoded))
        width = -(-longest // LENGTH_STEP) * LENGTH_STEP
        ids = np.zeros((len(encoded), width), np.int64)
        mask = np.zeros_like(ids)
        for row, tokens in enumerate(encoded):
            ids[row, : len(tokens)] = tokens
            mask[row, : len(tokens)] = 1
        (output,) = self._graph.run(ids, mask)
        # bfloat16 leaves rows a thousandth short of length 1
        return np.asarray(output / np.linalg.norm(output, axis=1, keepdims=True), np.float32)


def _truncated(tokens: list[int], limit: int) -> list[int]:
    """The first tokens, with the closing special token kept."""
    return tokens if len(tokens) <= limit else [*tokens[: limit - 1], tokens[-1]]
