"""Vectors of recent texts, kept in memory: the sentences of one corpus are read again with every question."""

import threading
from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from index import Vectors

MOST = 20_000
"""Texts kept: about 30 MB at 384 numbers each. When full, the ones used longest ago go first."""


class VectorCache:
    """An embedding function that embeds no recent text twice. Safe to share between threads."""

    def __init__(self, embed: Callable[[Sequence[str]], Vectors]) -> None:
        self._embed = embed
        self._kept: dict[str, NDArray[np.float32]] = {}
        self._lock = threading.Lock()

    def __call__(self, texts: Sequence[str]) -> Vectors:
        """One unit row a text, shape ``(len(texts), dimension)``; ``texts`` is not empty."""
        with self._lock:
            found = {text: self._kept.pop(text) for text in dict.fromkeys(texts) if text in self._kept}
            missing = [text for text in dict.fromkeys(texts) if text not in found]
            if missing:
                # each row copied: a view would keep its whole batch in memory
                found.update(zip(missing, map(np.array, self._embed(missing)), strict=True))
            self._kept.update(found)
            for oldest in list(self._kept)[: max(0, len(self._kept) - MOST)]:
                del self._kept[oldest]
        return np.stack([found[text] for text in texts])
