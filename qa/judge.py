"""The interface of a judge: whether evidence carries every part of a claim, and which words it does not."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from index import Span


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a judge made of one claim and its evidence.

    ``probability``, 0..1, is calibrated: how likely it is that the evidence carries every part of the claim.
    ``unsupported`` are the words of the claim that it does not carry, as offsets in the claim, in order, without
    overlap; ``()`` for a supported claim.
    """

    probability: float
    unsupported: tuple[Span, ...]


class Judge(Protocol):
    """Judges claims by evidence that was found for them."""

    @property
    def needed(self) -> float:
        """The probability from which a claim counts as supported."""
        ...

    def judge(self, pairs: Sequence[tuple[str, str]]) -> list[Judgement]:
        """One judgement for each pair of a claim and its evidence, in order; no pairs give ``[]``.

        Evidence is one or more sentences of one text, in its order, or of several texts, one after another.
        """
        ...
