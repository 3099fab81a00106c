"""Numbers of a claim that its evidence contradicts."""

from collections.abc import Iterator

from qa.comparison.case import Case
from qa.comparison.contradiction import Contradiction
from qa.comparison.numerals import COUNT, ORDINAL
from qa.comparison.quantity import SCORE, Quantity
from qa.comparison.quantity_agreement import measures_agree, quantity_allows
from qa.comparison.types import Disagreement

_NEAR, _NEAR_IF_SMALL = 0.35, 0.6
_SMALL = 12


def number_disagreements(case: Case) -> Iterator[Disagreement]:
    """Quantities in place of others word for word; and those that nothing allows, where their thing has another one."""
    tight = [each for each in case.in_place(Quantity) if each.is_tight]
    for found in [*tight, *_of_their_thing(case)]:
        yield Disagreement("number", found.span, found.reason)
    yield from _ranks(case)


def _of_their_thing(case: Case) -> Iterator[Contradiction[Quantity]]:
    for each in case.anywhere(Quantity):
        if isinstance(each.found, Quantity) and measures_agree(each.found, each.said):
            needed = _NEAR_IF_SMALL if _is_small(each.said) else _NEAR
            if each.nearness >= needed and not _is_allowed(case, each.said):
                yield each


def _is_small(quantity: Quantity) -> bool:
    """Whether people may have counted it themselves: "two friends"."""
    return quantity.measures in {COUNT, ORDINAL, SCORE, "times"} and abs(quantity.low) <= _SMALL


def _is_allowed(case: Case, said: Quantity) -> bool:
    """Whether any words of the evidence or the text around allow it; a bound, which many do, only of the same thing."""
    others = (each for text in case.everywhere() for each in text.quantities if quantity_allows(each, said))
    return any(said.bound == "exact" or measures_agree(each, said) for each in others)


def _ranks(case: Case) -> Iterator[Disagreement]:
    """An ordinal put into words that are else the sentence's own: "the second largest" for "the largest"."""
    for each in case.alignments:
        for place, said in case.claim.values:
            if isinstance(said, Quantity) and said.measures == ORDINAL and each.is_put_in(place):
                item = case.claim.items[place]
                words = case.claim.written(item)
                yield Disagreement("number", (item.start, item.end), f'the article does not say "{words}" here')
