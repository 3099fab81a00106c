"""The suite ``claims``: each case checked against its own article, of whose day the checker knows."""

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path

from eval.checker.lines import claim_line, claim_table
from eval.checker.outcome import Outcome
from eval.checker.run import drawn_groups
from eval.checker.system import ClaimSystem, default_system, outcomes
from eval.claims.case import labelled, load_claim_cases
from eval.claims.measures import case_measures
from eval.measure import Measure
from eval.run import Progress, no_progress
from eval.suites import SUITES, Request, checked_place
from index import Article, Index, SourceError


@dataclass(frozen=True)
class CaseRun:
    """Everything that came of a request for the project's own claims: a ``run.AnyRun``."""

    request: Request
    began: datetime
    outcomes: tuple[Outcome, ...]
    notes: tuple[str, ...] = ()

    @cached_property
    def measures(self) -> tuple[Measure, ...]:
        """Every metric over the outcomes."""
        return case_measures(self.outcomes)

    @property
    def heading(self) -> str:
        """What was checked."""
        checked = f"{len(self.outcomes)} claims{self.request.drawing}"
        return f"Suite claims: {checked} about {self.counts['articles']} articles"

    @property
    def counts(self) -> dict[str, int]:
        """Articles and cases."""
        return {"articles": len({each.claim.dataset for each in self.outcomes}), "cases": len(self.outcomes)}

    @property
    def settings(self) -> dict[str, object]:
        """Nothing was chosen."""
        return {}

    def lines(self) -> Iterator[dict[str, object]]:
        """One line a claim."""
        return map(claim_line, self.outcomes)

    def table(self) -> str:
        """Every claim with both labels."""
        return claim_table(self.outcomes)


def run_claims(request: Request, progress: Progress = no_progress, system: ClaimSystem | None = None) -> CaseRun:
    """Check the suite's claims; ``system`` defaults to the checker that users get.

    ``request.limit`` draws honest claims with all that was made from them.

    Raises:
        SourceError: the request is not for this suite, an article is missing, or a claim can't be checked.
    """
    began = datetime.now(UTC)
    checked_place(request)
    suite = SUITES[request.suite]
    folder = request.articles or suite.articles
    if suite.cases is None or folder is None:
        raise SourceError(f"Expected a suite with claims and articles, found {request.suite}. Use the suite claims.")
    claims = drawn_groups(labelled(load_claim_cases(suite.cases), articles_in(folder)), request)
    found: list[Outcome] = []
    for claim, each in zip(claims, outcomes(system or default_system(), claims), strict=True):
        if isinstance(each, str):
            raise SourceError(f"Claim {claim.id} can't be checked: {each} Correct it.")
        found.append(each)
        progress("checking", len(found), len(claims))
    return CaseRun(request, began, tuple(found))


def articles_in(folder: Path) -> dict[str, Article]:
    """The articles of a folder as a store reads them, by file name.

    Raises:
        SourceError: there are none, or the folder can't be read.
    """
    with tempfile.TemporaryDirectory(prefix="attest-eval-") as workspace, Index.open(Path(workspace, "store")) as store:
        store.sync(folder)
        return {Path(article.source).name: article for article in store.articles()}
