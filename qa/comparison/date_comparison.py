"""Dates and times of a claim that its evidence contradicts."""

from collections.abc import Iterator

from qa.comparison.case import Case
from qa.comparison.contradiction import Contradiction
from qa.comparison.date_agreement import dates_agree
from qa.comparison.moment import Moment, moment_of
from qa.comparison.types import Disagreement

_NEAR = 0.4


def date_disagreements(case: Case) -> Iterator[Disagreement]:
    """Dates in place of others word for word; and those that nothing gives, where the sentence gives another one."""
    tight = [each for each in case.in_place(Moment) if each.is_tight]
    for found in [*tight, *_nowhere_given(case)]:
        if not _is_publication(case, found.said):
            yield Disagreement("date", found.span, found.reason)


def _nowhere_given(case: Case) -> Iterator[Contradiction[Moment]]:
    for each in case.anywhere(Moment):
        is_near = each.nearness >= _NEAR and not (each.said.away_unit and case.published is None)
        if is_near and isinstance(each.found, Moment):
            agreement = dates_agree(each.found, each.said, case.published)
            if agreement.agrees is False and not _is_given(case, each.said):
                yield each


def _is_given(case: Case, said: Moment) -> bool:
    """Whether any words of the evidence or the text around give this date, or one that it is a part of."""
    found = (dates_agree(each, said, case.published) for text in case.everywhere() for each in text.dates)
    return any(each.agrees and each.is_whole for each in found)


def _is_publication(case: Case, said: Moment) -> bool:
    """Whether a date is the day or month of publication, which people write into what they tell from an article."""
    if case.published is None or said.month is None:
        return False
    return bool(dates_agree(moment_of(case.published), said, case.published).agrees)
