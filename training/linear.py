"""Small linear models fitted by gradient descent: which of several, and how likely. Inputs are standardised inside."""

from collections.abc import Callable, Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

Array = NDArray[np.float32]
STEPS, RATE = 800, 0.05
PENALTY = 1e-3
"""On the sum of squares of the standardised weights."""


def fit_choice(features: Sequence[Array], right: Sequence[NDArray[np.bool_]]) -> Array:
    """Weights ``(n,)`` of a softmax over the rows of each set, against its right rows; several may be right.

    ``features[i]`` is ``(rows, n)`` and ``right[i]`` ``(rows,)`` with at least one True.
    """
    every = np.concatenate(features)
    deviation = every.std(axis=0) + 1e-6
    owner = torch.from_numpy(np.repeat(np.arange(len(features)), [len(each) for each in features]))
    values = torch.from_numpy((every - every.mean(axis=0)) / deviation).float()
    gold = torch.from_numpy(np.concatenate(right))

    def loss(weights: Tensor, bias: Tensor) -> Tensor:
        logits = values @ weights + 0 * bias
        whole = _log_sums(logits, owner, len(features))
        return (whole - _log_sums(logits.masked_fill(~gold, -1e9), owner, len(features))).mean()

    weights, _ = _descend(loss, values.shape[1])
    return np.asarray(weights / deviation, np.float32)


def fit_probability(inputs: Array, right: NDArray[np.bool_], counts: Array) -> tuple[Array, float]:
    """Weights ``(n,)`` and bias of a logistic function; ``counts`` is how much each row counts, ``(rows,)``."""
    mean, deviation = inputs.mean(axis=0), inputs.std(axis=0) + 1e-6
    values = torch.from_numpy((inputs - mean) / deviation).float()
    goal = torch.from_numpy(right.astype(np.float32))
    shares = torch.from_numpy((counts / counts.sum()).astype(np.float32))

    def loss(weights: Tensor, bias: Tensor) -> Tensor:
        losses = torch.nn.functional.binary_cross_entropy_with_logits(values @ weights + bias, goal, reduction="none")
        return (losses * shares).sum()

    weights, bias = _descend(loss, values.shape[1])
    unscaled = np.asarray(weights / deviation, np.float32)
    return unscaled, bias - float(mean @ unscaled)


def _descend(loss: Callable[[Tensor, Tensor], Tensor], size: int) -> tuple[Array, float]:
    weights = torch.zeros(size, requires_grad=True)
    bias = torch.zeros(1, requires_grad=True)
    optimiser = torch.optim.Adam([weights, bias], lr=RATE)
    for _ in range(STEPS):
        optimiser.zero_grad()
        (loss(weights, bias) + PENALTY * weights.square().sum()).backward()
        optimiser.step()
    return weights.detach().numpy(), float(bias.detach())


def _log_sums(logits: Tensor, owner: Tensor, size: int) -> Tensor:
    """The logarithm of the sum of exponentials over each owner's logits."""
    highest = torch.full((size,), -1e9).scatter_reduce(0, owner, logits.detach(), "amax")
    sums = torch.zeros(size).scatter_add(0, owner, torch.exp(logits - highest[owner]))
    return highest + torch.log(sums)
