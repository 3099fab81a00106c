"""Can two names mean the same? Longer and shorter forms, acronyms, nationalities and near spellings do."""

from difflib import SequenceMatcher
from functools import lru_cache

from qa.comparison.names import Name

_SAME_SPELLING = 0.84
"""Similarity from which two spellings count as one: Zelensky, Zelenskyy."""
_SHORTEST_SPELLING = 5
_SHORT_FORM = 3
"""Letters that a short first name has in common with the long one."""


@lru_cache(maxsize=16384)
def names_agree(one: Name, other: Name) -> bool:
    """Whether the two may name the same thing."""
    if one.country and other.country:
        return one.country == other.country
    if set(one.keys) <= set(other.keys) or set(other.keys) <= set(one.keys):
        return True
    return _same_initials(one, other) or _same_person(one, other) or _same_spelling(one, other)


def _same_initials(one: Name, other: Name) -> bool:
    """ "EU" and "European Union"; "AT&T" and its like are one key and compared whole."""
    for short, long in ((one, other), (other, one)):
        if short.is_acronym and len(long.keys) > 1 and short.keys[0].replace(".", "") == long.initials:
            return True
    return False


def _same_person(one: Name, other: Name) -> bool:
    """The same last name, and first names that are left out, or may be short for each other: "E.", "Tim", "Timothy"."""
    if one.keys[-1] != other.keys[-1]:
        return False
    first, second = one.keys[0], other.keys[0]
    alike = min(len(first), len(second), _SHORT_FORM)
    return min(len(one.keys), len(other.keys)) == 1 or first[:alike] == second[:alike]


def _same_spelling(one: Name, other: Name) -> bool:
    first, second = one.written.lower(), other.written.lower()
    if min(len(first), len(second)) < _SHORTEST_SPELLING or first[0] != second[0]:
        return False
    return SequenceMatcher(None, first, second, autojunk=False).ratio() >= _SAME_SPELLING


def alike(one: Name, other: Name) -> bool:
    """Whether two names look like names of one kind: acronyms, nationalities or countries, or as many words."""
    if bool(one.country) != bool(other.country) or one.is_acronym != other.is_acronym:
        return False
    return (len(one.keys) > 1) == (len(other.keys) > 1)
