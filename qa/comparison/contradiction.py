"""A value of the claim against another one of its kind in the evidence."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from index import Span
from qa.comparison.alignment import Alignment
from qa.comparison.moment import Moment
from qa.comparison.names import Name
from qa.comparison.quantity import Quantity
from qa.comparison.text import Value

V = TypeVar("V", Quantity, Moment, Name)


@dataclass(frozen=True, slots=True)
class Contradiction(Generic[V]):
    """The claim's item at ``place`` says ``said``, where the sentence's item at ``other`` says ``found``."""

    alignment: Alignment
    place: int
    said: V
    other: int
    found: Value

    @property
    def closeness(self) -> float:
        """How closely the claim follows the sentence around it, 0..1."""
        return self.alignment.closeness(self.place)

    @property
    def nearness(self) -> float:
        """How near the sentence is to the claim, 0..1: as a whole, or around the value if it stands in its place."""
        pair = self.alignment.partner.get(self.place)
        is_in_place = pair is not None and pair.sentence == self.other
        return max(self.alignment.share(self.place), self.closeness if is_in_place else 0.0)

    @property
    def is_tight(self) -> bool:
        """Whether the claim follows the sentence word for word around it."""
        return self.alignment.is_tight(self.place)

    @property
    def span(self) -> Span:
        """The words of the claim."""
        item = self.alignment.claim.items[self.place]
        return item.start, item.end

    @property
    def reason(self) -> str:
        """Both sides in words."""
        claim, sentence = self.alignment.claim, self.alignment.sentence
        said, found = claim.written(claim.items[self.place]), sentence.written(sentence.items[self.other])
        return f"the article says {found}, the text says {said}"
