"""Which sentences of a text to hold a claim against: those most like it, and together those that carry most of it."""

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from index import Vectors, content_tokens

MOST_SENTENCES = 4
MOST_WORDS = 130
"""What the judge is given of one text. The best sentence is given whole, however long it is."""
FIGURE_WEIGHT = 2.0
"""A number or a name of the claim counts this many times as much as another word."""
CARRIED_WEIGHT = 2.0
"""The share of the claim's words that a sentence carries, against its cosine."""

_STRONG = re.compile(r"(?<!^)\b[A-Z][\w&'’-]*|\d[\w.,:%]*")  # the first word is capitalised whatever it is
_PRONOUN = re.compile(r"[\"“‘'(]?(?:He|She|It|They|This|That|These|Those|His|Her|Hers|Its|Their|Such)\b")


@dataclass(frozen=True, slots=True)
class EvidenceChoice:
    """Sentences chosen for a claim.

    ``best_first`` are their rows, the most similar first, and ``gains`` the share of the claim's words, by weight, that
    each of them adds to what those before it carry; both are ``()`` where there were no sentences. ``cosine``, -1..1,
    is the highest of any sentence's, 0 where there were none.
    """

    best_first: tuple[int, ...]
    gains: tuple[float, ...]
    cosine: float

    @property
    def carried(self) -> float:
        """The share of the claim's words, 0..1 by weight, that the chosen sentences carry together."""
        return sum(self.gains)

    @property
    def rows(self) -> tuple[int, ...]:
        """The rows in the order of the text."""
        return tuple(sorted(self.best_first))


def select_evidence(
    claim: str,
    sentences: Sequence[str],
    vectors: Vectors,
    claim_vector: NDArray[np.float32],
    *,
    most_sentences: int = MOST_SENTENCES,
    most_words: int = MOST_WORDS,
) -> EvidenceChoice:
    """Choose sentences of one text, given in its order, for a judge to hold the claim against.

    ``vectors`` are their unit vectors, ``(len(sentences), dimension)``, and ``claim_vector`` the claim's,
    ``(dimension,)``. A sentence counts by its cosine and by the share of the claim's words that it carries; a further
    one by what it carries that those before it lack, so that a claim joined of two facts finds both. A sentence that
    opens with a pronoun brings the one before it, where there is room.
    """
    if not sentences:
        return EvidenceChoice((), (), 0.0)
    carried, weights = _carried(claim, sentences)
    cosines = vectors @ claim_vector
    lengths = [len(sentence.split()) for sentence in sentences]
    chosen: list[int] = []
    gains: list[float] = []
    lacking = weights.copy()
    row: int | None = int(np.argmax(cosines + CARRIED_WEIGHT * (carried @ weights)))
    while row is not None:
        chosen.append(row)
        gains.append(float(carried[row] @ lacking))
        lacking[carried[row]] = 0
        room = most_words - sum(lengths[row] for row in chosen)
        fits = [row for row in range(len(sentences)) if row not in chosen and lengths[row] <= room]
        row = (
            None
            if len(chosen) == most_sentences
            else _following(row, fits, sentences, cosines + CARRIED_WEIGHT * (carried @ lacking))
        )
    return EvidenceChoice(tuple(chosen), tuple(gains), float(cosines.max()))


def _following(row: int, fits: Sequence[int], sentences: Sequence[str], worth: NDArray[np.float64]) -> int | None:
    """The next row to choose: the one before a row that opens with a pronoun, else what is worth most; None if none."""
    if row - 1 in fits and opens_with_pronoun(sentences[row]):
        return row - 1
    return max(fits, key=lambda row: float(worth[row]), default=None)


def _carried(claim: str, sentences: Sequence[str]) -> tuple[NDArray[np.bool_], NDArray[np.float64]]:
    """Which sentence has which of the claim's words, ``(sentences, words)``, and the words' weights, which sum to 1.

    The rarer a word among the sentences, the heavier: what all of them say tells none of them apart.
    """
    words = list(dict.fromkeys(content_tokens(claim)))
    found = [_words(sentence) for sentence in sentences]
    counts = Counter(word for each in found for word in each)
    strong = set(content_tokens(" ".join(_STRONG.findall(claim))))
    weights = np.array(
        [
            math.log(1 + len(sentences) / (0.5 + counts[word])) * (FIGURE_WEIGHT if word in strong else 1.0)
            for word in words
        ]
    )
    matches = np.array([[word in each for word in words] for each in found], np.bool_)
    return matches.reshape(len(sentences), len(words)), weights / max(weights.sum(), 1e-9)


@lru_cache(maxsize=16384)
def _words(sentence: str) -> frozenset[str]:
    return frozenset(content_tokens(sentence))


def opens_with_pronoun(sentence: str) -> bool:
    """Whether it can only be understood after the one before it: ``She said so.``"""
    return _PRONOUN.match(sentence) is not None
