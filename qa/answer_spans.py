"""From a reader's marks on tokens to the words that answer: where the answer begins and ends."""

from dataclasses import dataclass

import numpy as np

from index import Span
from qa.cross_encoder import TokenOutputs

MOST_TOKENS = 30
"""An answer has no more tokens than this: longer ones are hardly ever what was asked for."""


@dataclass(frozen=True, slots=True)
class AnswerSpan:
    """The likeliest answer among some tokens: ``span`` in their text, and the sum of its two marks."""

    span: Span
    mark: float


def best_span(outputs: TokenOutputs, within: Span) -> AnswerSpan | None:
    """The best answer whose words lie in a part of the text; None where no token of it was read.

    ``outputs.values`` has two columns: how likely a token begins the answer, and ends it. An answer's mark is the sum
    of its first token's first and its last token's second (Devlin et al. 2019, arXiv:1810.04805, section 4.2).
    """
    rows = np.flatnonzero((outputs.spans[:, 0] >= within[0]) & (outputs.spans[:, 1] <= within[1]))
    if not len(rows):
        return None
    begins, ends = outputs.values[rows, 0], outputs.values[rows, 1]
    marks = begins[:, None] + ends[None, :]
    distance = np.arange(len(rows))[None, :] - np.arange(len(rows))[:, None]
    marks = np.where((distance >= 0) & (distance < MOST_TOKENS), marks, -np.inf)
    first, last = divmod(int(marks.argmax()), len(rows))
    span = (int(outputs.spans[rows[first], 0]), int(outputs.spans[rows[last], 1]))
    return AnswerSpan(span, float(marks[first, last]))
