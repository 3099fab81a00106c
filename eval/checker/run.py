"""The suite ``checker``: labelled claims, each checked against its own sources; no store."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property

import numpy as np

from eval.checker.lines import claim_line, claim_table
from eval.checker.measures import claim_measures
from eval.checker.outcome import Outcome
from eval.checker.system import ClaimSystem, default_system, outcomes
from eval.labelled import OWN, LabelledClaim, Loaded, is_held_out, load_claims
from eval.measure import Measure
from eval.run import Progress, no_progress
from eval.suites import Request, checked_place
from index import SourceError


@dataclass(frozen=True)
class ClaimRun:
    """Everything that came of a request for claims: a ``run.AnyRun``. ``form`` is the one that they were read from."""

    request: Request
    began: datetime
    form: str
    outcomes: tuple[Outcome, ...]
    notes: tuple[str, ...]

    @cached_property
    def measures(self) -> tuple[Measure, ...]:
        """Every metric over the outcomes."""
        return claim_measures(self.outcomes)

    @property
    def heading(self) -> str:
        """What was checked."""
        return f"Suite checker: {len(self.outcomes)} claims{self.request.drawing} in the form {self.form}"

    @property
    def counts(self) -> dict[str, int]:
        """Cases, and the groups that they come from."""
        return {"cases": len(self.outcomes), "groups": len({each.claim.group for each in self.outcomes})}

    @property
    def settings(self) -> dict[str, object]:
        """What was chosen."""
        return {"form": self.form, "split": self.request.split}

    def lines(self) -> Iterator[dict[str, object]]:
        """One line a claim."""
        return map(claim_line, self.outcomes)

    def table(self) -> str:
        """Every claim with both labels."""
        return claim_table(self.outcomes)


def run_checker(request: Request, progress: Progress = no_progress, system: ClaimSystem | None = None) -> ClaimRun:
    """Check the claims of a request's data file or folder; ``system`` defaults to the checker that users get.

    Of the project's own training data only the groups that are held out are used. ``request.limit`` draws whole
    groups, so that pairs stay together.

    Raises:
        SourceError: the request is not for this suite, the data can't be used, or no claim is left.
    """
    began = datetime.now(UTC)
    checked_place(request)
    if request.data is None:
        raise SourceError("The suite checker needs a file or folder of claims. Give one with: --data PATH")
    loaded = load_claims(request.data, request.form)
    claims, notes = _chosen(loaded, request)
    found: list[Outcome | str] = []
    for each in outcomes(system or default_system(), claims):
        found.append(each)
        progress("checking", len(found), len(claims))
    reasons = Counter(each for each in found if isinstance(each, str))
    notes += [f"Not checked: {count} claims: {reason}" for reason, count in reasons.most_common()]
    done = tuple(each for each in found if isinstance(each, Outcome))
    if not done:
        raise SourceError(f"None of the {len(claims)} claims in {request.data} can be checked: {next(iter(reasons))}")
    return ClaimRun(request, began, loaded.form, done, tuple(notes))


def _chosen(loaded: Loaded, request: Request) -> tuple[list[LabelledClaim], list[str]]:
    """The claims to check, and what is to be said of the others."""
    kept = [claim for claim in loaded.claims if loaded.form != OWN or is_held_out(claim.group)]
    notes = [f"Passed over, being in another form: {path.name}" for path in loaded.passed_over]
    if left_out := len(loaded.claims) - len(kept):
        notes.append(f"Left out: {left_out} claims of groups that the project trains on.")
    splits = Counter(claim.split for claim in kept if claim.split)
    if request.split is not None:
        kept = [claim for claim in kept if claim.split == request.split]
    elif len(splits) > 1:
        parts = ", ".join(f"{name} {count}" for name, count in sorted(splits.items()))
        notes.append(f"Splits together: {parts}. Choose one with: --split NAME")
    if not kept:
        known = ", ".join(sorted(splits)) or "none"
        raise SourceError(f"No claims are left of {len(loaded.claims)}. Expected one of the splits: {known}.")
    return drawn_groups(kept, request), notes


def drawn_groups(claims: Sequence[LabelledClaim], request: Request) -> list[LabelledClaim]:
    """Whole groups in random order until there are ``limit`` claims, the last cut; then in the order of the file."""
    if request.limit is None or request.limit >= len(claims):
        return list(claims)
    places: dict[str, list[int]] = {}
    for place, claim in enumerate(claims):
        places.setdefault(claim.group, []).append(place)
    groups = list(places.values())
    order = np.random.default_rng(request.seed).permutation(len(groups))
    drawn = [place for group in order for place in groups[group]][: request.limit]
    return [claims[place] for place in sorted(drawn)]
