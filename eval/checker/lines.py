"""A checked claim as a line of the record, and claims as a table for people."""

from collections.abc import Sequence

from eval.checker.outcome import Outcome
from eval.report import data, markdown_table

COLUMNS = ("dataset", "claim", "people say", "checker says", "score", "unsupported words", "reasons")
LABELS = {True: "supported", False: "unsupported"}


def claim_line(outcome: Outcome) -> dict[str, object]:
    """One claim with what people marked and what the checker said of each sentence."""
    claim = outcome.claim
    return {
        "dataset": claim.dataset,
        "split": claim.split,
        "id": claim.id,
        "group": claim.group,
        "published": claim.published.isoformat() if claim.published else None,
        "claim": claim.claim,
        "kinds": list(claim.kinds),
        "supported": claim.supported,
        "called_supported": outcome.called_supported,
        "score": outcome.score,
        "unsupported": None if claim.unsupported is None else [list(span) for span in claim.unsupported],
        "found_unsupported": [list(span) for span in outcome.unsupported],
        "sentences": [
            {"start": each.start, "end": each.end, "label": each.label, "score": each.score, "reason": each.reason}
            for each in outcome.report.sentences
        ],
    }


def claim_table(outcomes: Sequence[Outcome]) -> str:
    """Every claim with both labels, in Markdown."""
    return markdown_table(COLUMNS, map(_row, outcomes))


def _row(outcome: Outcome) -> tuple[str, ...]:
    claim = outcome.claim
    marked = "; ".join(claim.claim[start:end] for start, end in outcome.unsupported)
    reasons = " ".join(each.reason for each in outcome.report.sentences if each.reason)
    labels = (LABELS[claim.supported], LABELS[outcome.called_supported])
    cells = (claim.dataset, claim.claim, *labels, f"{outcome.score:.3f}", marked, reasons)
    return tuple(map(data, cells))
