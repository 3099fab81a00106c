"""``align``: the best alignment of a claim with a sentence.

It keeps the order of both and pairs equal items, and items of one kind in place of each other: a number with a number,
a name with a name, a word with its opposite. Among all such alignments it has the greatest sum of scores (dynamic
programming, as by Needleman and Wunsch, 1970); items that are paired in a row score a little more.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from qa.comparison.alignment import Alignment, Pair
from qa.comparison.pair_scores import Row, row_of
from qa.comparison.text import Text

_IN_ROW = 0.5


def align(claim: Text, sentence: Text, published: date | None) -> Alignment:
    """The best alignment of a claim with a sentence; without any common item it has no pairs."""
    scores = [row_of(item, sentence, published) for item in claim.items]
    best = _best_scores(scores, len(sentence.items))
    return Alignment(claim, sentence, tuple(_trace(scores, best, len(sentence.items))))


@dataclass(slots=True)
class _Scores:
    """``best[i][j]`` is for the first i items of the claim and j of the sentence; ``paired`` ends in their pair."""

    best: list[list[float]]
    paired: list[list[float]]


def _best_scores(scores: Sequence[Row], width: int) -> _Scores:
    best, paired = [[0.0] * (width + 1)], [[0.0] * (width + 1)]
    for row in scores:
        above, above_paired = best[-1], paired[-1]
        current, current_paired, left = [0.0], [0.0], 0.0
        for at in range(width):
            found, together = row.get(at), 0.0
            if found:
                together = found[0] + max(above[at], above_paired[at] + _IN_ROW if above_paired[at] else 0.0)
            left = max(left, above[at + 1], together)
            current.append(left)
            current_paired.append(together)
        best.append(current)
        paired.append(current_paired)
    return _Scores(best, paired)


def _trace(scores: Sequence[Row], found: _Scores, width: int) -> list[Pair]:
    """The pairs of the best alignment, in order, read from its end."""
    pairs: list[Pair] = []
    row, column, must_pair = len(scores), width, False
    while row and column:
        together = found.paired[row][column]
        if together and (must_pair or together >= found.best[row][column]):
            pairs.append(Pair(row - 1, column - 1, scores[row - 1][column - 1][1]))
            row, column = row - 1, column - 1
            before = found.paired[row][column]
            must_pair = bool(before) and before + _IN_ROW > found.best[row][column]
        elif found.best[row - 1][column] >= found.best[row][column - 1]:
            row -= 1
        else:
            column -= 1
    return pairs[::-1]
