"""What the checker is taught: whether evidence carries a claim, and which words of it not."""

from collections.abc import Callable, Sequence

import torch
from torch import Tensor, nn

from qa.pair_tokens import PairTokens
from training.check_rows import CheckRow
from training.network import PairNetwork
from training.pair_inputs import PairInputs

WORDS_WEIGHT = 1.0
WORST_WEIGHT = 0.5
PAIR_WEIGHT = 0.5
UNSUPPORTED_WEIGHT = 3.0
"""An unsupported word counts this many times as much as a supported one: there are few."""
FAR_BELOW = -1e4


def checker_loss(
    network: PairNetwork, inputs: PairInputs, rows: Sequence[CheckRow], partner: Sequence[int | None]
) -> Callable[[Sequence[int]], Tensor]:
    """The loss of a batch, the sum of four parts:

    - whether the claim is supported: cross entropy of the pair's output;
    - which of its words are not, where that is known: cross entropy of each token's output;
    - its worst word, where a claim is unsupported and nobody knows which words are;
    - that a claim scores above its edit, ``partner[row]``, where both are in the batch (a logistic ranking loss,
      Burges et al. 2005, "Learning to Rank using Gradient Descent").
    """
    goals = [_goals(tokens, row) for tokens, row in zip(inputs.tokens, rows, strict=True)]

    def loss(batch: Sequence[int]) -> Tensor:
        embeddings, mask, types = inputs.batch(batch)
        device = embeddings.device
        with torch.autocast(device.type, dtype=torch.bfloat16):
            pair, tokens = network(embeddings, mask, types)
        supported = torch.tensor([float(rows[row].supported) for row in batch], device=device)
        scores, words = pair[:, 0].float(), tokens[:, :, 0].float()
        whole = nn.functional.binary_cross_entropy_with_logits(scores, supported)
        return (
            whole
            + WORDS_WEIGHT * _words_loss(words, [goals[row] for row in batch])
            + WORST_WEIGHT * _worst_loss(words, [inputs.tokens[row] for row in batch], [rows[row] for row in batch])
            + PAIR_WEIGHT * _ranking_loss(scores, batch, partner)
        )

    return loss


def _goals(tokens: PairTokens, row: CheckRow) -> Tensor | None:
    """1 for each token of the claim that lies in unsupported words, else 0; None where nobody knows."""
    if row.unsupported is None:
        return None
    return torch.tensor(
        [float(any(s < end and start < e for s, e in row.unsupported)) for start, end in tokens.first_spans.tolist()]
    )


def _words_loss(words: Tensor, goals: Sequence[Tensor | None]) -> Tensor:
    """The mean over all tokens whose goal is known."""
    width = words.shape[1]
    known = torch.zeros(len(goals), width)
    goal = torch.zeros(len(goals), width)
    for row, each in enumerate(goals):
        if each is not None:
            known[row, 1 : 1 + len(each)] = 1 + (UNSUPPORTED_WEIGHT - 1) * each
            goal[row, 1 : 1 + len(each)] = each
    known, goal = known.to(words.device), goal.to(words.device)
    losses = nn.functional.binary_cross_entropy_with_logits(words, goal, reduction="none")
    return (losses * known).sum() / known.sum().clamp(min=1)


def _worst_loss(words: Tensor, tokens: Sequence[PairTokens], rows: Sequence[CheckRow]) -> Tensor:
    """A claim's highest token output should be high where some of its words, nobody knows which, are unsupported."""
    worst = [
        words[place, each.first].max()
        for place, (each, row) in enumerate(zip(tokens, rows, strict=True))
        if not row.supported and row.unsupported is None and len(each.first_spans)
    ]
    return nn.functional.softplus(-torch.stack(worst)).sum() / len(rows) if worst else words.new_zeros(())


def _ranking_loss(scores: Tensor, batch: Sequence[int], partner: Sequence[int | None]) -> Tensor:
    place = {row: number for number, row in enumerate(batch)}
    pairs = [(place[row], place[other]) for row in batch if (other := partner[row]) is not None and other in place]
    if not pairs:
        return scores.new_zeros(())
    better, worse = (torch.tensor(each, device=scores.device) for each in zip(*pairs, strict=True))
    return nn.functional.softplus(scores[worse] - scores[better]).mean()
