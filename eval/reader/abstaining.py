"""SQuAD 2.0's scores: a question may also be left unanswered, which is right where there is no answer."""

import math
from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from eval.reader.outcome import ReadOutcome

Match = Callable[[str, Sequence[str]], float]
"""How well words fit the answers, 0..1: ``exact_match`` or ``f1``."""


def scores_if_answered(outcomes: Sequence[ReadOutcome], match: Match) -> NDArray[np.float64]:
    """What each question is worth with the reader's span said, shape ``(outcomes,)``; all have one."""
    return np.array([match(each.span or "", each.answers) for each in outcomes], np.float64)


def scores_if_abstained(outcomes: Sequence[ReadOutcome]) -> NDArray[np.float64]:
    """What each is worth with nothing said: 1 for unanswerable questions."""
    return np.array([not each.answerable for each in outcomes], np.float64)


def best_needed(confidences: NDArray[np.float64], gains: NDArray[np.float64]) -> float:
    """The confidence from which answering is best in all, the highest of equals; infinite where it never is.

    Both have shape ``(questions,)``; ``gains`` are what each question wins, or loses, by being answered. Confidences
    0.9, 0.6 and 0.3 with gains 1, -1 and 0.5 give 0.9. The official script takes the best threshold in the same way,
    from the data it reports on.
    """
    levels, level = np.unique(-confidences, return_inverse=True)
    total = np.concatenate([[0.0], np.cumsum(np.bincount(level, gains))])
    best = int(np.argmax(total))
    return math.inf if best == 0 else float(-levels[best - 1])
