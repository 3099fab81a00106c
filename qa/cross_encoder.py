"""A trained cross-encoder: reads two texts at once and judges the pair and each of its words, without torch."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index import Graph, Vocabulary, bundled_vocabulary
from qa.model_files import GRAPH, ModelCard, verified_card
from qa.pair_tokens import PairTokens, padded, pair_tokens

Numbers = NDArray[np.float32]
BATCH = 8
LENGTH_STEP = 8
"""Lengths are padded to a multiple of this: each new shape costs the runtime some milliseconds once."""


@dataclass(frozen=True, slots=True, eq=False)
class TokenOutputs:
    """The token head's raw outputs for one text's tokens: ``values`` float32 ``(n, outputs)``.

    ``spans``: int64 ``(n, 2)``, where each token stands in the text, half open, in order. A text that is too long is
    read up to ``spans[-1, 1]``; an empty one has no tokens.
    """

    values: Numbers
    spans: NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class PairReading:
    """Both heads' raw outputs for one pair.

    ``pair``: float32 ``(outputs,)``. ``whole``: float32 ``(outputs,)``, the token head's outputs for the token that
    stands for the pair: a place to point to for what stands nowhere in the texts.
    """

    pair: Numbers
    whole: Numbers
    first: TokenOutputs
    second: TokenOutputs


class CrossEncoder:
    """Runs a model that ``training`` exported. Threads may share it.

    ``card`` names its outputs and holds the constants that calibrate them.
    """

    def __init__(self, graph: Graph, vocabulary: Vocabulary, card: ModelCard) -> None:
        self.card = card
        self._graph = graph
        self._vocabulary = vocabulary

    @classmethod
    def open(cls, folder: Path, vocabulary: Vocabulary | None = None, instead: str = "") -> "CrossEncoder":
        """The model in a folder, after its files were hashed; ``vocabulary`` is the bundled one if not given.

        ``instead`` is a sentence that ends the message of an error: what a user can do without this model.

        Raises:
            ModelError: a file is missing or damaged, or the model was made for another version or another encoder.
        """
        vocabulary = vocabulary or bundled_vocabulary()
        card = verified_card(folder, vocabulary.hashes, instead)
        return cls(Graph(folder / GRAPH), vocabulary, card)

    def read(self, pairs: Sequence[tuple[str, str]]) -> list[PairReading]:
        """One reading a pair, in the order given; ``[]`` for none. Pairs of like length share a batch.

        Of the first text ``MAX_FIRST`` tokens are read, of the second as many as ``MAX_TOKENS`` leaves.
        """
        inputs = pair_tokens(self._vocabulary, pairs)
        order = sorted(range(len(inputs)), key=lambda place: len(inputs[place].ids))
        readings: dict[int, PairReading] = {}
        for start in range(0, len(order), BATCH):
            places = order[start : start + BATCH]
            readings.update(zip(places, self._run([inputs[place] for place in places]), strict=True))
        return [readings[place] for place in range(len(inputs))]

    def _run(self, inputs: Sequence[PairTokens]) -> Iterator[PairReading]:
        width = -(-max(len(tokens.ids) for tokens in inputs) // LENGTH_STEP) * LENGTH_STEP
        batch = padded(self._vocabulary, inputs, width)
        pair, values = self._graph.run(self._vocabulary.embeddings(batch.ids), batch.mask, batch.types)
        for row, tokens in enumerate(inputs):
            yield PairReading(
                pair=pair[row],
                whole=values[row, 0],
                first=TokenOutputs(values[row, tokens.first], tokens.first_spans),
                second=TokenOutputs(values[row, tokens.second], tokens.second_spans),
            )


@cache
def shipped_encoder(place: str, instead: str) -> CrossEncoder:
    """A model that comes with the package, opened once; ``place`` is its folder there. Otherwise as ``open``."""
    return CrossEncoder.open(Path(str(files("qa") / place)), instead=instead)
