"""``disagreements``: what a claim says otherwise than its evidence, in numbers, dates, names and negation."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from index import Span
from qa.comparison.case import Case, case_of
from qa.comparison.date_comparison import date_disagreements
from qa.comparison.name_comparison import name_disagreements
from qa.comparison.negation_comparison import negation_disagreements
from qa.comparison.number_comparison import number_disagreements
from qa.comparison.role_comparison import role_disagreements
from qa.comparison.types import Disagreement

_COMPARISONS: tuple[Callable[[Case], Iterator[Disagreement]], ...] = (
    number_disagreements,
    date_disagreements,
    name_disagreements,
    role_disagreements,
    negation_disagreements,
)


def disagreements(
    claim: str, evidence: Sequence[str], context: str, published: date | None
) -> tuple[Disagreement, ...]:
    """The disagreements, in the order of the claim; none where nothing disagrees for certain.

    ``evidence`` are the sentences that speak most nearly of the claim, best first. ``context`` is the whole text
    around them: what stands there is not called wrong lightly. ``published`` resolves "Thursday" and "yesterday";
    where it is None they are compared as words. An empty claim or empty evidence has no disagreements.
    """
    case = case_of(claim, evidence, context, published)
    if case.is_verbatim:
        return ()
    found: dict[tuple[str, Span], Disagreement] = {}
    for each in (each for compare in _COMPARISONS for each in compare(case)):
        found.setdefault((each.kind, each.span), each)
    return tuple(sorted(found.values(), key=lambda each: each.span))
