"""A claim beside its evidence, aligned once for all comparisons."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from qa.comparison.aligning import align
from qa.comparison.alignment import Alignment
from qa.comparison.contradiction import Contradiction, V
from qa.comparison.text import Text, read, read_article

_WORTH_ALIGNING = 0.3
"""Share of the claim's content that a sentence must have somewhere."""
_OUTWEIGHED = 0.25
"""An agreement elsewhere counts unless its surroundings follow the claim less closely by more than this."""


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
        aligned = (align(self.claim, each, self.published) for each in self.sentences if self._is_worth(each))
        return tuple(aligned)

    @cached_property
    def context(self) -> Text:
        """The text around, read only when a contradiction must be ruled out."""
        return read_article(self.context_text)

    @property
    def is_verbatim(self) -> bool:
        """Whether the claim stands in a sentence, word for word."""
        return any(self.claim.folded in sentence.folded for sentence in self.sentences)

    def everywhere(self) -> Iterator[Text]:
        """The sentences, then the text around."""
        yield from self.sentences
        yield self.context

    def in_place(self, kind: type[V]) -> Iterator[Contradiction[V]]:
        """For each item of the kind: the closest value that it stands in place of, unless as close a sentence agrees.

        Values of another kind are among them: a year in place of a number.
        """
        for place, said in self.claim.values:
            found = self._closest(place, said) if isinstance(said, kind) else None
            if found:
                agreed = (each.closeness(place) for each in self.alignments if place in each.agreeing)
                if max(agreed, default=-1.0) < found.closeness - _OUTWEIGHED:
                    yield found

    def anywhere(self, kind: type[V]) -> Iterator[Contradiction[V]]:
        """Each item of the kind against each value of the kind in any sentence, wherever it stands."""
        for each in self.alignments:
            for place, said in self.claim.values if not each.denied else ():
                if isinstance(said, kind):
                    for other, found in each.sentence.values:
                        if isinstance(found, kind):
                            yield Contradiction(each, place, said, other, found)

    def _closest(self, place: int, said: V) -> Contradiction[V] | None:
        found: list[Contradiction[V]] = []
        for each in self.alignments:
            pair = each.partner.get(place)
            value = each.sentence.items[pair.sentence].value if pair and not pair.agrees else None
            if pair and value and not each.denied:
                found.append(Contradiction(each, place, said, pair.sentence, value))
        return max(found, key=lambda each: (each.is_tight, each.closeness), default=None)

    def _is_worth(self, sentence: Text) -> bool:
        content = {item.key for item in self.claim.items if item.counts}
        return bool(content) and len(content & sentence.known) >= _WORTH_ALIGNING * len(content)


def case_of(claim: str, evidence: Sequence[str], context: str, published: date | None) -> Case:
    """The texts, read."""
    return Case(read(claim), tuple(map(read, evidence)), context, published)
