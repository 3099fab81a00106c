"""A claim beside its evidence, aligned once for all four comparisons."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Generic, TypeVar

from index import Span
from qa.comparison.aligning import align
from qa.comparison.alignment import Alignment
from qa.comparison.dates import Moment
from qa.comparison.names import Name
from qa.comparison.quantities import Quantity
from qa.comparison.text import Text, Value, read

_WORTH_ALIGNING = 0.3
"""Share of the claim's content that a sentence must have somewhere."""
_OUTWEIGHED = 0.25
"""An agreement elsewhere counts unless its surroundings follow the claim less closely by more than this."""


V = TypeVar("V", Quantity, Moment, Name)


@dataclass(frozen=True, slots=True)
class Contradiction(Generic[V]):
    """The claim's item at ``place`` stands where the sentence has another value of its kind.

    ``closeness``, 0..1, tells how closely the claim follows the sentence around it, ``is_tight`` whether word for word.
    """

    alignment: Alignment
    place: int
    said: V
    found: Value
    closeness: float
    is_tight: bool

    @property
    def span(self) -> Span:
        """The words of the claim."""
        item = self.alignment.claim.items[self.place]
        return item.start, item.end

    @property
    def reason(self) -> str:
        """Both sides in words."""
        claim, sentence = self.alignment.claim, self.alignment.sentence
        other = sentence.items[self.alignment.partner[self.place].sentence]
        return f"the article says {sentence.written(other)}, the text says {claim.written(claim.items[self.place])}"


@dataclass(frozen=True)
class Case:
    """A claim, the evidence sentences, the text around them and the day of publication."""

    claim: Text
    sentences: tuple[Text, ...]
    context_text: str
    published: date | None

    @cached_property
    def alignments(self) -> tuple[Alignment, ...]:
        """The claim aligned with each sentence that has some of its content."""
        return tuple(
            align(self.claim, each, self.published) for each in self.sentences if self._share(each) >= _WORTH_ALIGNING
        )

    @cached_property
    def context(self) -> Text:
        """The text around, read only when a contradiction must be ruled out."""
        return read(self.context_text)

    @property
    def is_verbatim(self) -> bool:
        """Whether the claim stands in a sentence, word for word."""
        return any(self.claim.folded in sentence.folded for sentence in self.sentences)

    def everywhere(self) -> Iterator[Text]:
        """The sentences, then the text around."""
        yield from self.sentences
        yield self.context

    def contradictions(self, kind: type[V], needed: float) -> Iterator[Contradiction[V]]:
        """For each item of the kind: the closest contradiction, if it is close enough and no agreement outweighs it."""
        for place, value in self.claim.values:
            if isinstance(value, kind) and (found := self._closest(place, value)) and found.closeness >= needed:
                agreed = (each.closeness(place) for each in self.alignments if place in each.agreeing)
                if max(agreed, default=-1.0) < found.closeness - _OUTWEIGHED:
                    yield found

    def _closest(self, place: int, said: V) -> Contradiction[V] | None:
        found: list[Contradiction[V]] = []
        for each in self.alignments:
            pair = each.partner.get(place)
            value = each.sentence.items[pair.sentence].value if pair and not pair.agrees else None
            if value and not each.denied:
                found.append(Contradiction(each, place, said, value, each.closeness(place), each.is_tight(place)))
        return max(found, key=lambda each: (each.is_tight, each.closeness), default=None)

    def _share(self, sentence: Text) -> float:
        content = {item.key for item in self.claim.items if item.counts}
        known = sum(key in sentence.places or key in sentence.keys for key in content)
        return known / len(content) if content else 0.0


def case_of(claim: str, evidence: Sequence[str], context: str, published: date | None) -> Case:
    """The texts, read."""
    return Case(read(claim), tuple(map(read, evidence)), context, published)
