"""Two texts as the tokens of one input: ``[CLS] first [SEP] second [SEP]``. Training and reading make them alike."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index import TokenizedText, Vocabulary

Integers = NDArray[np.int64]
MAX_FIRST = 96
"""Tokens that are read of the first text."""
MAX_TOKENS = 256
"""Tokens of the whole input, the three special ones included; the second text is cut to what is left."""


@dataclass(frozen=True, slots=True, eq=False)
class PairTokens:
    """One input. ``ids``: int64 ``(length,)``, special tokens included; ``length <= MAX_TOKENS``.

    ``first_spans`` and ``second_spans``: int64 ``(n, 2)``, where each read token stands in its own text, half open. The
    tokens' places in the input are the slices ``first`` and ``second``.
    """

    ids: Integers
    first_spans: Integers
    second_spans: Integers

    @property
    def first(self) -> slice:
        """Where the first text's tokens stand in ``ids``."""
        return slice(1, 1 + len(self.first_spans))

    @property
    def second(self) -> slice:
        """Where the second text's tokens stand in ``ids``."""
        return slice(self.first.stop + 1, len(self.ids) - 1)


@dataclass(frozen=True, slots=True, eq=False)
class PairBatch:
    """Inputs side by side, all int64 ``(rows, width)``.

    ``mask`` is 1 for tokens and 0 for padding; ``types`` is 1 for the second text and the separator after it, else 0.
    """

    ids: Integers
    mask: Integers
    types: Integers


def pair_tokens(vocabulary: Vocabulary, pairs: Sequence[tuple[str, str]]) -> list[PairTokens]:
    """Each pair as one input, cut to the limits."""
    firsts = vocabulary.tokenize([first for first, _ in pairs])
    seconds = vocabulary.tokenize([second for _, second in pairs])
    return [_joined(vocabulary, first, second) for first, second in zip(firsts, seconds, strict=True)]


def padded(vocabulary: Vocabulary, inputs: Sequence[PairTokens], width: int) -> PairBatch:
    """Inputs padded at the end to ``width`` tokens.

    Raises:
        ValueError: an input is longer than ``width``.
    """
    ids = np.full((len(inputs), width), vocabulary.padding_id, np.int64)
    mask, types = np.zeros_like(ids), np.zeros_like(ids)
    for row, tokens in enumerate(inputs):
        length = len(tokens.ids)
        ids[row, :length] = tokens.ids
        mask[row, :length] = 1
        types[row, tokens.second.start : length] = 1
    return PairBatch(ids, mask, types)


def _joined(vocabulary: Vocabulary, first: TokenizedText, second: TokenizedText) -> PairTokens:
    before = min(len(first.ids), MAX_FIRST)
    after = min(len(second.ids), MAX_TOKENS - before - 3)
    separator = [vocabulary.separator_id]
    return PairTokens(
        ids=np.concatenate(
            [[vocabulary.class_id], first.ids[:before], separator, second.ids[:after], separator], dtype=np.int64
        ),
        first_spans=first.spans[:before],
        second_spans=second.spans[:after],
    )
