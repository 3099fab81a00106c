"""Pairs of texts as tensors, made by the code that makes them when they are read."""

from collections.abc import Sequence

import torch
from torch import Tensor

from index import Vocabulary
from qa.pair_tokens import PairTokens, padded, pair_tokens
from training.trainer import padded_length


class PairInputs:
    """The inputs of many pairs, kept as tokens; ``batch`` makes tensors of some of them on ``device``."""

    def __init__(self, vocabulary: Vocabulary, pairs: Sequence[tuple[str, str]], device: str = "cpu") -> None:
        self.tokens: list[PairTokens] = pair_tokens(vocabulary, pairs)
        self._vocabulary = vocabulary
        self._device = device

    @property
    def lengths(self) -> list[int]:
        """The number of tokens of each pair, special ones included."""
        return [len(each.ids) for each in self.tokens]

    def batch(self, rows: Sequence[int]) -> tuple[Tensor, Tensor, Tensor]:
        """``embeddings`` (rows, width, dimension), ``mask`` and ``types`` (rows, width), padded to a fixed width."""
        chosen = [self.tokens[row] for row in rows]
        made = padded(self._vocabulary, chosen, padded_length(max(len(each.ids) for each in chosen)))
        arrays = (self._vocabulary.embeddings(made.ids), made.mask, made.types)
        embeddings, mask, types = (torch.from_numpy(array).to(self._device) for array in arrays)
        return embeddings, mask, types
