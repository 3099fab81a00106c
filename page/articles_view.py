"""The list of articles, and what a sync did, as HTML."""

from collections.abc import Sequence
from pathlib import Path

from index import Index, SyncReport
from page.rendering import render

MOST_ROWS = 200
"""The list shows this many articles at most, the newest, and says how many there are."""


def articles_html(store: Index) -> str:
    """The newest articles; for an empty store, that it is empty."""
    articles = store.articles()
    return render("articles.html", articles=articles[:MOST_ROWS], total=len(articles), passages=store.passage_counts())


def sync_html(report: SyncReport, folder: Path) -> str:
    """How many files were added, updated, unchanged and removed, and each failure with its reason."""
    return render("sync.html", report=report, failed=_within(folder, report.failed))


def _within(folder: Path, failed: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Failures by the file's name inside the folder; most reasons begin with its whole path, which is said once."""
    root = folder.resolve()  # as sync does before it names sources
    return [(str(Path(source).relative_to(root)), reason.removeprefix(f"{source}: ")) for source, reason in failed]
