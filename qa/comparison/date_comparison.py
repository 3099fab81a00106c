"""Dates and times of a claim that its evidence contradicts."""

from collections.abc import Iterator

from qa.comparison.case import Case, Contradiction
from qa.comparison.date_agreement import dates_agree
from qa.comparison.dates import Moment
from qa.comparison.types import Disagreement

_NEAR = 0.6


def date_disagreements(case: Case) -> Iterator[Disagreement]:
    """One for each date of the claim that stands in place of another, and that nothing else gives."""
    for found in case.contradictions(Moment, _NEAR):
        if found.is_tight or (isinstance(found.found, Moment) and not _is_given(case, found)):
            yield Disagreement("date", found.span, found.reason)


def _is_given(case: Case, found: Contradiction[Moment]) -> bool:
    return any(
        dates_agree(each, found.said, case.published).agrees for text in case.everywhere() for each in text.dates
    )
