"""Numbers of a claim that its evidence contradicts."""

from collections.abc import Iterator

from qa.comparison.case import Case, Contradiction
from qa.comparison.quantities import Quantity
from qa.comparison.quantity_agreement import measures_agree, quantity_allows
from qa.comparison.types import Disagreement

_NEAR = 0.6


def number_disagreements(case: Case) -> Iterator[Disagreement]:
    """One for each quantity of the claim that stands in place of another, and that nothing else allows."""
    for found in case.contradictions(Quantity, _NEAR):
        if found.is_tight or (_is_of_same(found) and not _is_allowed(case, found)):
            yield Disagreement("number", found.span, found.reason)


def _is_of_same(found: Contradiction[Quantity]) -> bool:
    return isinstance(found.found, Quantity) and measures_agree(found.found, found.said)


def _is_allowed(case: Case, found: Contradiction[Quantity]) -> bool:
    """Whether any other words of the evidence or the text around allow it."""
    return any(quantity_allows(each, found.said) for text in case.everywhere() for each in text.quantities)
