"""Words around a number that make it a bound or a rough figure. Data, and how to find them."""

from collections.abc import Sequence
from typing import Literal

from qa.comparison.words import Word

Bound = Literal["exact", "about", "nearly", "just over", "over", "under"]

ALLOWED: dict[Bound, tuple[float, float]] = {
    "exact": (1, 1),
    "about": (0.9, 1.1),
    "nearly": (0.85, 1),
    "just over": (1, 1.15),
    "over": (1, float("inf")),
    "under": (0, 1),
}
"""What each bound allows, as multiples of the number that it stands with."""

_BEFORE: dict[Bound, str] = {
    "about": "about around roughly approximately some circa an_estimated estimated as_many_as as_much_as as_few_as",
    "nearly": "nearly almost close_to just_under just_below approaching slightly_less_than slightly_fewer_than",
    "just over": "just_over slightly_over slightly_more_than just_above a_little_over a_little_more_than",
    "over": "more_than at_least over above exceeding in_excess_of no_fewer_than no_less_than not_less_than upwards_of"
    " a_minimum_of well_over greater_than higher_than longer_than older_than larger_than minimum",
    "under": "less_than fewer_than at_most up_to under below no_more_than not_more_than a_maximum_of well_under"
    " lower_than shorter_than smaller_than younger_than maximum",
}
_AFTER: dict[Bound, str] = {
    "about": "or_so approximately",
    "over": "or_more or_higher or_older or_above plus",
    "under": "or_less or_fewer or_lower or_younger or_below",
}


def _phrases(table: dict[Bound, str]) -> dict[tuple[str, ...], Bound]:
    return {tuple(phrase.split("_")): bound for bound, phrases in table.items() for phrase in phrases.split()}


_PHRASES_BEFORE = _phrases(_BEFORE)
_PHRASES_AFTER = _phrases(_AFTER)
_LONGEST = max(map(len, _PHRASES_BEFORE))


def hedge_before(words: Sequence[Word], at: int) -> tuple[Bound, int]:
    """The bound that the words before ``at`` set, and where they begin; ``("exact", at)`` where they set none."""
    for length in range(min(_LONGEST, at), 0, -1):
        if bound := _PHRASES_BEFORE.get(tuple(word.lower for word in words[at - length : at])):
            return bound, at - length
    return "exact", at


def hedge_after(words: Sequence[Word], at: int) -> tuple[Bound, int]:
    """The bound that the words from ``at`` on set, and where they end; ``("exact", at)`` where they set none."""
    for length in (2, 1):
        if bound := _PHRASES_AFTER.get(tuple(word.lower for word in words[at : at + length])):
            return bound, at + length
    return "exact", at
