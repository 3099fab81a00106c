"""The quantities of a text: numbers with what they count or measure, ranges, fractions, bounds.

>>> from qa.comparison.words import words
>>> [found] = quantities(words("up to 30,000 soldiers"), set())
>>> found.low, found.high, found.bound, sorted(found.nouns)
(30000.0, 30000.0, 'under', ['soldier'])
"""

from collections.abc import Sequence, Set
from dataclasses import replace

from index import STOP_WORDS
from qa.comparison.hedges import hedge_after, hedge_before
from qa.comparison.quantity import Quantity
from qa.comparison.quantity_forms import quantity_at
from qa.comparison.words import Word

_NOUNS_LOOKED_AT = 3


def quantities(words: Sequence[Word], taken: Set[int]) -> list[Quantity]:
    """The quantities of a text, in order; words at the places in ``taken`` (dates) are no part of any."""
    found: list[Quantity] = []
    at = 0
    while at < len(words):
        quantity = None if at in taken else quantity_at(words, at)
        if quantity and (dates := taken & set(range(at, quantity.after))):
            quantity = quantity_at(words[: min(dates)], at)
        if quantity is None:
            at += 1
            continue
        found.append(_counted(words, _hedged(words, quantity, found[-1].after if found else 0)))
        at = quantity.after
    return found


def _hedged(words: Sequence[Word], quantity: Quantity, free_from: int) -> Quantity:
    bound, first = hedge_before(words[free_from:], quantity.first - free_from)
    if bound != "exact":
        return replace(quantity, bound=bound, first=first + free_from)
    bound, after = hedge_after(words, quantity.after)
    return replace(quantity, bound=bound, after=after)


def _counted(words: Sequence[Word], quantity: Quantity) -> Quantity:
    """The quantity with the nouns that follow it, and the one that stands before it ("a population of 300")."""
    nouns: list[str] = []
    for at in range(quantity.after, min(quantity.after + _NOUNS_LOOKED_AT, len(words))):
        if not _runs_on(words[at]):
            break
        if words[at].lower in STOP_WORDS:
            if words[at].lower in {"of", "the", "all"} and not nouns:
                continue
            break
        nouns.append(words[at].key)
    before = _noun_before(words, quantity.first)
    if before and (not nouns or before.text[0].isupper()):
        nouns.append(before.key)
    return replace(quantity, nouns=frozenset(nouns))


def _noun_before(words: Sequence[Word], first: int) -> Word | None:
    """ "population" of "a population of 300", "gate" of "Gate 3"."""
    at = first
    while at > 0 and first - at < 2 and _runs_on(words[at]):
        at -= 1
        if words[at].lower not in STOP_WORDS:
            return words[at]
    return None


def _runs_on(word: Word) -> bool:
    """Whether nothing but white space or a hyphen parts a word from the one before."""
    return not word.gap.strip(" -‑")
