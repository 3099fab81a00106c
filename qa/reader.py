"""The interface of a reader: which passage answers a question, and with which words."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from index import Hit, Span


@dataclass(frozen=True, slots=True)
class ScoredSentence:
    """One sentence of a candidate passage, as a reader judges it.

    ``span`` is in ``hit.article.text``. ``score``, 0..1, is the probability that this sentence holds the answer,
    given that the candidates hold one. ``short`` is the span of the fewest words that answer, inside ``span``, or None
    where the reader doesn't look for them.
    """

    hit: Hit
    span: Span
    score: float
    short: Span | None = None

    @property
    def text(self) -> str:
        """The sentence, verbatim."""
        return self.hit.article.text[self.span[0] : self.span[1]]


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader made of a question and its candidates.

    ``sentences`` are those of the candidates, best first; what no answer can be made of, such as headings, may be left
    out. ``confidence``, 0..1, is the calibrated probability that the best of them answers the question; 0 where there
    are none. ``needed`` is the confidence from which the question should be answered, by the same calibration.
    """

    sentences: tuple[ScoredSentence, ...]
    confidence: float
    needed: float


class Reader(Protocol):
    """Reads candidate passages for a question."""

    def read(self, question: str, hits: Sequence[Hit]) -> Reading:
        """Judge the sentences of the candidates; no candidates give an empty reading."""
        ...
