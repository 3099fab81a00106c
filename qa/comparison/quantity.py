"""``Quantity``: a number with what it counts or measures."""

from dataclasses import dataclass

from qa.comparison.hedges import ALLOWED, Bound

SCORE, SHARE = "score", "share"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity at words ``[first, after)``, hedge and unit included.

    ``low`` and ``high`` are the figures as written, in the base unit of what it ``measures``; they are equal unless it
    is a range. ``bound`` is what its hedge makes of them, ``scale`` the factor of the written unit, ``digits`` the
    significant digits as written, ``nouns`` the keys of what is counted, as far as the words around tell.
    """

    first: int
    after: int
    low: float
    high: float
    measures: str
    bound: Bound = "exact"
    scale: float = 1.0
    digits: int = 1
    nouns: frozenset[str] = frozenset()

    @property
    def allowed(self) -> tuple[float, float]:
        """The lowest and the highest value that the words allow."""
        below, above = ALLOWED[self.bound]
        low, high = sorted((self.low, self.high))
        return (low * below if low >= 0 else low), (high * above if high > 0 or above == 1 else high)
