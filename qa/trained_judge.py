"""The judge: a small network of our own that reads a claim and its evidence together, word by word.

``training/fit_checker.py`` makes it; docs/checking.md says how good it is, and what it can't do.
"""

import math
from collections.abc import Sequence

import numpy as np

from index import Span
from qa.cross_encoder import CrossEncoder, PairReading, TokenOutputs, shipped_encoder
from qa.judge import Judgement

MODEL = "models/checker"
INSTEAD = "Until then the embedding-based judge can be named: ATTEST_JUDGE=similarity"
NO_WORD = -10.0
"""The mark of a claim without tokens."""


class TrainedJudge:
    """Judges with a cross-encoder; the model that comes with the package if none is given. Threads may share it.

    Raises:
        ModelError: the model is missing or damaged, or was made for another version.
    """

    def __init__(self, encoder: CrossEncoder | None = None) -> None:
        self._encoder = encoder or shipped_encoder(MODEL, INSTEAD)
        constants = self._encoder.card.calibration
        self.needed = constants["needed"]
        self._pair, self._worst, self._bias = (constants[name] for name in ("pair", "worst", "bias"))
        self._word_needed = constants["word_needed"]

    def judge(self, pairs: Sequence[tuple[str, str]]) -> list[Judgement]:
        """See ``Judge.judge``."""
        readings = self._encoder.read(pairs)
        return [self._judgement(claim, each) for (claim, _), each in zip(pairs, readings, strict=True)]

    def _judgement(self, claim: str, reading: PairReading) -> Judgement:
        pair, worst = marks(reading)
        probability = 1 / (1 + math.exp(-(self._pair * pair + self._worst * worst + self._bias)))
        if probability >= self.needed:
            return Judgement(probability, ())
        return Judgement(probability, doubted_words(claim, reading.first, self._word_needed))


def marks(reading: PairReading) -> tuple[float, float]:
    """What the network says of the pair, higher for support, and of the claim's worst word, higher for doubt."""
    values = reading.first.values
    return float(reading.pair[0]), float(values[:, 0].max()) if len(values) else NO_WORD


def doubted_words(claim: str, outputs: TokenOutputs, needed: float) -> tuple[Span, ...]:
    """The words with a token whose mark is at least ``needed``, neighbours as one span; else the worst word alone."""
    if not len(outputs.spans):
        return ()
    values = outputs.values[:, 0]
    rows = np.flatnonzero(values >= needed)
    spans = [_word_around(claim, *map(int, outputs.spans[row])) for row in (rows if len(rows) else [values.argmax()])]
    joined: list[Span] = []
    for start, end in spans:
        if joined and not claim[joined[-1][1] : start].strip():
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


def _word_around(claim: str, start: int, end: int) -> Span:
    """A token grown to the whole word that it is a piece of."""
    while start > 0 and claim[start - 1].isalnum() and claim[start].isalnum():
        start -= 1
    while end < len(claim) and claim[end].isalnum() and claim[end - 1].isalnum():
        end += 1
    return start, end
