"""What is evaluated: anything that checks texts against sources. The one place that knows the door of ``qa``."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from eval.checker.outcome import Outcome
from eval.labelled import LabelledClaim
from index import Article, QuestionError
from qa import Checker, CheckReport

BATCH = 64
"""Claims handed over at once."""


class ClaimSystem(Protocol):
    """A checker of texts."""

    def check_many(self, pairs: Sequence[tuple[str, Sequence[str | Article]]]) -> list[CheckReport]:
        """One report a pair of a text and its sources, in order.

        Raises:
            QuestionError: one of them can't be checked; none is then.
        """
        ...


def default_system() -> ClaimSystem:
    """The checker that users get."""
    return Checker()


def outcomes(system: ClaimSystem, claims: Sequence[LabelledClaim]) -> Iterator[Outcome | str]:
    """What the system says of each claim, in order; or the reason why it can't be checked."""
    for begin in range(0, len(claims), BATCH):
        batch = claims[begin : begin + BATCH]
        try:
            yield from map(Outcome, batch, _checked(system, batch))
        except QuestionError:
            yield from (_alone(system, claim) for claim in batch)


def _checked(system: ClaimSystem, claims: Sequence[LabelledClaim]) -> list[CheckReport]:
    return system.check_many([(claim.claim, _sources(claim)) for claim in claims])


def _alone(system: ClaimSystem, claim: LabelledClaim) -> Outcome | str:
    try:
        return Outcome(claim, *_checked(system, [claim]))
    except QuestionError as error:
        return str(error)


def _sources(claim: LabelledClaim) -> list[str | Article]:
    """The texts, or articles of a day where it is known: "on Thursday" means another date then."""
    if claim.published is None:
        return list(claim.sources)
    names = [f"source-{number}" for number in range(1, len(claim.sources) + 1)]
    return [
        Article(id=name, source=name, text=text, title=name, published=claim.published)
        for name, text in zip(names, claim.sources, strict=True)
    ]
