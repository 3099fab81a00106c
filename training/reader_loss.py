"""What the reader is taught: where the answer begins and ends, and whether there is one."""

from collections.abc import Callable, Sequence

import numpy as np
import torch
from torch import Tensor, nn

from qa.pair_tokens import PairTokens
from training.network import PairNetwork
from training.pair_inputs import PairInputs
from training.reader_rows import ReadingRow

NOWHERE = 0
"""The first token: where the answer of a text without one begins and ends."""
NOWHERE_WEIGHT = 0.5
FORBIDDEN = -1e4


def reader_loss(
    network: PairNetwork, inputs: PairInputs, rows: Sequence[ReadingRow], answered: Sequence[float], head: float
) -> Callable[[Sequence[int]], Tensor]:
    """The loss of a batch: cross entropy of the answer's first and last token, plus ``head`` times that of answering.

    Texts without an answer count ``NOWHERE_WEIGHT`` in the first. ``answered`` are the targets of the second, 0..1.
    """
    places = [token_span(tokens, row) or (NOWHERE, NOWHERE) for tokens, row in zip(inputs.tokens, rows, strict=True)]

    def loss(batch: Sequence[int]) -> Tensor:
        embeddings, mask, types = inputs.batch(batch)
        device = embeddings.device
        with torch.autocast(device.type, dtype=torch.bfloat16):
            pair, tokens = network(embeddings, mask, types)
        scores = tokens.float() + _allowed([inputs.tokens[row] for row in batch], mask.shape[1], device).unsqueeze(2)
        goal = torch.tensor([places[row] for row in batch], device=device)
        weights = torch.where(goal[:, 0] == NOWHERE, NOWHERE_WEIGHT, 1.0)
        spans = sum(nn.functional.cross_entropy(scores[:, :, side], goal[:, side], reduction="none") for side in (0, 1))
        targets = torch.tensor([answered[row] for row in batch], device=device)
        answers = nn.functional.binary_cross_entropy_with_logits(pair[:, 0].float(), targets)
        return (spans * weights).mean() / 2 + head * answers

    return loss


def token_span(tokens: PairTokens, row: ReadingRow) -> tuple[int, int] | None:
    """The places in the input of the answer's first and last token; None where there is no answer among the tokens."""
    spans = tokens.second_spans
    if row.answer is None:
        return None
    start, end = row.answer
    first = int(np.searchsorted(spans[:, 1], start, side="right"))
    last = int(np.searchsorted(spans[:, 0], end, side="left")) - 1
    if not first <= last < len(spans) or spans[-1, 1] < end:
        return None
    return (tokens.second.start + first, tokens.second.start + last)


def answer_is_read(tokens: PairTokens, row: ReadingRow) -> bool:
    """Whether the answer, if there is one, lies among the tokens that are read."""
    return row.answer is None or token_span(tokens, row) is not None


def _allowed(tokens: Sequence[PairTokens], width: int, device: torch.device) -> Tensor:
    """0 for the text's tokens and the first one of all, ``FORBIDDEN`` elsewhere; shape ``(rows, width)``."""
    allowed = torch.full((len(tokens), width), FORBIDDEN)
    for row, each in enumerate(tokens):
        allowed[row, each.second] = 0
        allowed[row, NOWHERE] = 0
    return allowed.to(device)
