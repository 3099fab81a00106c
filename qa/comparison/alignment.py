"""Which item of a claim stands where which item of a sentence does, and how closely the one follows the other there."""

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from qa.comparison.names import Name
from qa.comparison.opposites import DENIALS, DENYING_VERBS
from qa.comparison.text import Item, Text

_AROUND = 6
"""Items on each side that tell how closely the surroundings of an item are aligned."""
_TIGHT = 2
"""Items on each side that make a place tight."""
_LEFT_OUT = 3
"""Items of the sentence that a claim may leave out within a run, besides asides."""
_ASIDE = frozenset("(),—–-[];")
_IN_NAMES = frozenset({"of", "the", "for", "and"})


@dataclass(frozen=True, slots=True)
class Pair:
    """Item ``claim`` of the claim stands where item ``sentence`` of the sentence does; both are places in ``items``.

    ``agrees`` is False where their values contradict each other or the words are opposites.
    """

    claim: int
    sentence: int
    agrees: bool


@dataclass(frozen=True)
class Alignment:
    """A claim and a sentence, and their pairs in order."""

    claim: Text
    sentence: Text
    pairs: tuple[Pair, ...]

    @cached_property
    def partner(self) -> dict[int, Pair]:
        """The pair of each paired item of the claim."""
        return {pair.claim: pair for pair in self.pairs}

    @cached_property
    def agreeing(self) -> frozenset[int]:
        """The items of the claim that are paired with what they agree with."""
        return frozenset(pair.claim for pair in self.pairs if pair.agrees)

    @cached_property
    def denied(self) -> bool:
        """Whether the claim denies something with a word that the sentence doesn't have there."""
        return any(item.key in DENIALS and at not in self.partner for at, item in enumerate(self.claim.items))

    def closeness(self, place: int) -> float:
        """How closely the claim's items around a place follow the sentence, 0..1; 0 where there are none.

        The share of the items with content, up to six on each side, that agree with the sentence. One that the
        sentence has elsewhere counts half.
        """
        items = self.claim.items
        around = [
            at
            for at in range(max(0, place - _AROUND), min(len(items), place + _AROUND + 1))
            if at != place and items[at].counts and not self._contradicts(at) and items[at].key not in DENYING_VERBS
        ]
        if not around:
            return 0.0
        kept = (1.0 if at in self.agreeing else 0.5 * (items[at].key in self.sentence.known) for at in around)
        return sum(kept) / len(around)

    def share(self, place: int) -> float:
        """The share of the claim's content, but for the item at a place, that the sentence has somewhere, 0..1."""
        others = {item.key for at, item in enumerate(self.claim.items) if item.counts and at != place}
        return len(others & self.sentence.known) / len(others) if others else 0.0

    def run(self, place: int, step: Literal[-1, 1]) -> int:
        """How many items before (-1) or after (1) the slot of a paired one are paired in a row and agree.

        Between two of them the sentence may have up to three more items, or an aside, which a claim leaves out.
        """
        agreed, skipped, other = 0, 0, self.partner[place].sentence
        at = self.slot(place)[0 if step == -1 else -1] + step
        while 0 <= at < len(self.claim.items):
            pair = self.partner.get(at)
            if pair and pair.agrees and self._are_near(pair.sentence, other, is_first=agreed == 0):
                agreed, other = agreed + 1, pair.sentence
            elif pair or skipped or self.claim.items[at].value or self.claim.items[at].key in DENIALS:
                break
            else:
                skipped += 1
            at += step
        return agreed

    def slot(self, place: int) -> range:
        """The items around a place that stand for another thing as a whole: names with small words between them."""
        first, last = place, place
        while first > 0 and self._belongs(first - 1):
            first -= 1
        while last + 1 < len(self.claim.items) and self._belongs(last + 1):
            last += 1
        return range(first, last + 1)

    def is_tight(self, place: int) -> bool:
        """Whether a paired item stands in place of another one in words that are else the sentence's own.

        Two items on each side are, or all up to the end of the claim, and four in all.
        """
        before, after = self.run(place, -1), self.run(place, 1)
        slot, items = self.slot(place), self.claim.items
        opens = before >= _TIGHT or not any(item.counts for item in items[: slot[0] - before])
        ends = after >= _TIGHT or not any(item.counts for item in items[slot[-1] + after + 1 :])
        return opens and ends and before + after >= 2 * _TIGHT

    def is_put_in(self, place: int) -> bool:
        """Whether an item stands between two that are the sentence's own and follow each other there."""
        before, after = self.partner.get(place - 1), self.partner.get(place + 1)
        if place in self.partner or not (before and after and before.agrees and after.agrees):
            return False
        is_run = self.run(place - 1, -1) + 1 >= _TIGHT and self.run(place + 1, 1) + 1 >= _TIGHT
        return after.sentence == before.sentence + 1 and is_run

    def is_aside(self, before: int, after: int) -> bool:
        """Whether the sentence has words between two items in brackets, commas or dashes: "five members (not votes)".

        A ``before`` of -1 is the sentence's start, from which an aside reaches up to its comma.
        """
        start = self.sentence.items[before].end if before >= 0 else 0
        between = self.sentence.text[start : self.sentence.items[after].start].strip()
        return (before < 0 or between[:1] in _ASIDE) and between[-1:] in _ASIDE

    def _are_near(self, one: int, other: int, is_first: bool) -> bool:
        """Whether the sentence has little between two items; next to the slot, one item or the rest of a name."""
        first, second = sorted((one, other))
        left_out = [item for item in self.sentence.items[first + 1 : second] if not _in_name(item)]
        return len(left_out) <= (1 if is_first else _LEFT_OUT) or self.is_aside(first, second)

    def _belongs(self, at: int) -> bool:
        """Whether an item, by itself nowhere in the sentence, can be a part of a name such as "Court of Justice"."""
        return at not in self.partner and _in_name(self.claim.items[at])

    def _contradicts(self, at: int) -> bool:
        return at in self.partner and not self.partner[at].agrees


def _in_name(item: Item) -> bool:
    return isinstance(item.value, Name) or item.key in _IN_NAMES
