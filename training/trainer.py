"""One training loop for both networks: fixed lengths, checkpoints to go on from, the same run for the same seed."""

import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn

LENGTHS = (48, 64, 96, 128, 160, 192, 224, 256)
"""Texts are padded to one of these: ragged shapes take twice as long."""
TOKENS_A_BATCH = 6144
"""Batches of short texts hold more of them, up to ``MOST_ROWS``."""
MOST_ROWS = 64


@dataclass(frozen=True)
class Plan:
    """How a run goes: ``rate`` is held after ``warmup`` steps, and falls in a line over the last ``falling`` of them.

    ``falling`` and ``final``, what is left of the rate at the end, are shares, 0..1.
    """

    rate: float = 1e-4
    warmup: int = 100
    falling: float = 1.0
    final: float = 0.0
    weight_decay: float = 0.01
    seed: int = 0

    def rate_at(self, step: int, steps: int) -> float:
        """The learning rate of a step, which counts from 0."""
        rising = min(1.0, (step + 1) / max(1, self.warmup))
        left = (steps - step) / max(1.0, self.falling * steps)
        return self.rate * min(rising, self.final + (1 - self.final) * min(1.0, left))


def padded_length(tokens: int) -> int:
    """The least of ``LENGTHS`` that holds so many tokens.

    Raises:
        ValueError: more tokens than the greatest of them.
    """
    for length in LENGTHS:
        if tokens <= length:
            return length
    raise ValueError(f"Expected at most {LENGTHS[-1]} tokens, found {tokens}.")


def batches(units: Sequence[Sequence[int]], lengths: Sequence[int], seed: int) -> list[list[int]]:
    """Rows in batches of one padded length, in an order that depends on ``seed`` alone.

    ``units`` are rows that must meet in one batch, such as the two sides of a contrast; ``lengths`` is the number of
    tokens of each row. A unit's padded length is its longest row's.
    """
    shuffled = list(units)
    source = random.Random(seed)  # noqa: S311
    source.shuffle(shuffled)
    filled: list[list[int]] = []
    open_batches: dict[int, list[int]] = {}
    for unit in shuffled:
        length = padded_length(max(lengths[row] for row in unit))
        batch = open_batches.setdefault(length, [])
        batch.extend(unit)
        if len(batch) >= min(MOST_ROWS, TOKENS_A_BATCH // length):
            filled.append(open_batches.pop(length))
    filled += open_batches.values()
    source.shuffle(filled)
    return filled


@dataclass(frozen=True)
class Checkpoints:
    """``path`` is written to a file beside it and renamed: a run killed at any time goes on from the last whole one.

    ``report`` is told how far the run is. ``seconds`` lie between two checkpoints.
    """

    path: Path
    report: Callable[[str], None]
    seconds: float = 300.0


def train(
    network: nn.Module,
    work: Sequence[list[int]],
    loss: Callable[[list[int]], Tensor],
    plan: Plan,
    checkpoints: Checkpoints,
) -> None:
    """Train ``network`` on the batches of ``work``, going on from a checkpoint where one was left.

    ``loss`` gives the mean loss of a batch.
    """
    torch.manual_seed(plan.seed)
    parameters = [each for each in network.parameters() if each.requires_grad]
    optimiser = torch.optim.AdamW(parameters, lr=plan.rate, weight_decay=plan.weight_decay, fused=True)
    first = _restore(network, optimiser, checkpoints.path)
    network.train()
    began = saved = time.monotonic()
    recent = 0.0
    for step in range(first, len(work)):
        for group in optimiser.param_groups:
            group["lr"] = plan.rate_at(step, len(work))
        value = loss(work[step])
        value.backward()
        nn.utils.clip_grad_norm_(parameters, 1.0)
        optimiser.step()
        optimiser.zero_grad()
        recent = float(value.detach()) if step == first else 0.98 * recent + 0.02 * float(value.detach())
        now = time.monotonic()
        if (step + 1) % 50 == 0 or step + 1 == len(work):
            left = (now - began) / (step + 1 - first) * (len(work) - step - 1)
            checkpoints.report(f"step {step + 1} of {len(work)}, loss {recent:.3f}, {left / 60:.0f} min left")
        if now - saved > checkpoints.seconds or step + 1 == len(work):
            _save(network, optimiser, step + 1, checkpoints.path)
            saved = now
    network.eval()


def _restore(network: nn.Module, optimiser: torch.optim.Optimizer, checkpoint: Path) -> int:
    if not checkpoint.exists():
        return 0
    state = torch.load(checkpoint, weights_only=True)
    network.load_state_dict(state["network"])
    optimiser.load_state_dict(state["optimiser"])
    return int(state["step"])


def _save(network: nn.Module, optimiser: torch.optim.Optimizer, step: int, checkpoint: Path) -> None:
    part = checkpoint.with_suffix(".part")
    torch.save({"network": network.state_dict(), "optimiser": optimiser.state_dict(), "step": step}, part)
    part.replace(checkpoint)
