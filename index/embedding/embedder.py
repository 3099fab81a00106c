"""The interface of an embedding model."""

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]
"""Shape ``(n, dimension)``; every row has length 1, so a dot product is a cosine."""


class Embedder(Protocol):
    """Turns texts into unit vectors whose dot products are cosine similarities."""

    @property
    def dimension(self) -> int:
        """Numbers in a vector."""
        ...

    @property
    def max_tokens(self) -> int:
        """Tokens that the model reads of a text, special ones included; the rest is cut off."""
        ...

    def embed(self, texts: Sequence[str]) -> Vectors:
        """One unit row a text, in the order given, shape ``(len(texts), dimension)``; ``(0, dimension)`` for none."""
        ...

    def count_tokens(self, texts: Sequence[str]) -> list[int]:
        """Tokens of each text, without special ones and without a limit."""
        ...
