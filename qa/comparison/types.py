"""What the comparison of a claim with its evidence finds."""

from dataclasses import dataclass
from typing import Literal

from index import Span

Kind = Literal["number", "date", "name", "negation"]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Words of a claim that the evidence contradicts.

    ``span`` are these words, as offsets in the claim. ``reason`` says in words what each side says: "the article says
    10,000 to 30,000, the text says 40,000".
    """

    kind: Kind
    span: Span
    reason: str
