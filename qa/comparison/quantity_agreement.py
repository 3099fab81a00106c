"""Does the evidence's quantity allow the claim's?

>>> from qa.comparison.words import words
>>> from qa.comparison.quantities import quantities
>>> def one(text):
...     return quantities(words(text), set())[0]
>>> quantity_allows(one("10,000 to 30,000 soldiers"), one("up to 30,000 soldiers"))
True
>>> quantity_allows(one("10,000 to 30,000 soldiers"), one("40,000 soldiers"))
False
>>> quantity_allows(one("10 km"), one("10 people")) is None
True
"""

from math import isclose

from qa.comparison.quantity import SCORE, SHARE, Quantity

_CONVERTED = 0.04
"""Relative difference allowed between different units: 100 km are 62 miles, a third is 33 %."""
_ROUNDED = 0.025
_ROUNDED_IF_HEDGED = 0.1
"""Relative difference allowed to a claim that rounds: "1.2 million" for 1,203,411; "about 1.2 million" for more."""
_FAR = 5
"""Times that a bound may be off from what it bounds."""
_OF_ONE_KIND = ({"count", SCORE}, {"percent", SHARE})
_UP = frozenset({"over", "just over"})
_ROUGH = frozenset({"about", "nearly", "just over"})
_DOWN = frozenset({"under", "nearly"})


def quantity_allows(evidence: Quantity, claim: Quantity) -> bool | None:
    """Whether the claim's quantity may be said where the evidence's stands; None if they measure different things."""
    if not _comparable(evidence, claim):
        return None
    if _same(evidence, claim):
        return not _opposite_bounds(evidence, claim)
    return _within(evidence, claim) or _rounded(evidence, claim)


def measures_agree(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities measure or count the same thing, as far as their nouns tell."""
    return _comparable(one, other) and (
        one.measures not in {"count", "ordinal"} or not one.nouns.isdisjoint(other.nouns)
    )


def _comparable(evidence: Quantity, claim: Quantity) -> bool:
    pair = {evidence.measures, claim.measures}
    return len(pair) == 1 or pair in _OF_ONE_KIND


def _same(evidence: Quantity, claim: Quantity) -> bool:
    """Whether every figure of the claim stands in the evidence."""
    figures = (evidence.low, evidence.high)
    return all(any(_equal(figure, said, evidence, claim) for figure in figures) for said in (claim.low, claim.high))


def _equal(figure: float, said: float, evidence: Quantity, claim: Quantity) -> bool:
    is_converted = not isclose(evidence.scale, claim.scale) or {evidence.measures, claim.measures} == {"percent", SHARE}
    return isclose(figure, said, rel_tol=_CONVERTED if is_converted else 1e-9, abs_tol=0.5 if is_converted else 1e-9)


def _opposite_bounds(evidence: Quantity, claim: Quantity) -> bool:
    """ "more than 30" against "fewer than 30"."""
    bounds = (evidence.bound, claim.bound)
    return (bounds[0] in _UP and bounds[1] in _DOWN) or (bounds[0] in _DOWN and bounds[1] in _UP)


def _within(evidence: Quantity, claim: Quantity) -> bool:
    """What the evidence allows lies in what the claim allows; or an exact figure lies in a range of the evidence.

    A bound in place of the same bound with another figure is a changed figure, though it may follow: "over 14 million"
    for "over 25 million". So is a bound that is far off: "over 22" for 95,000.
    """
    low, high = evidence.allowed
    least, most = claim.allowed
    if claim.low != claim.high:
        return evidence.low == evidence.high and least <= low and high <= most
    if least < most and claim.bound in _ROUGH and claim.digits > evidence.digits:
        return False
    if least < most and (evidence.bound == "exact" or evidence.bound != claim.bound):
        return least <= low and high <= most and _near(evidence, claim.low)
    return evidence.measures != SCORE and least == most and evidence.low < claim.low < evidence.high


def _near(evidence: Quantity, figure: float) -> bool:
    """Whether a bound is of the size of what it bounds."""
    figures = (abs(evidence.low), abs(evidence.high))
    return any(each <= _FAR * abs(figure) and abs(figure) <= _FAR * each for each in figures)


def _rounded(evidence: Quantity, claim: Quantity) -> bool:
    """The claim gives the evidence's figure with fewer digits."""
    if claim.digits >= evidence.digits and claim.bound not in _ROUGH:
        return False
    allowed = _ROUNDED if claim.bound == "exact" else _ROUNDED_IF_HEDGED
    return claim.digits <= evidence.digits and any(
        abs(claim.low - figure) <= allowed * abs(figure) for figure in (evidence.low, evidence.high)
    )
