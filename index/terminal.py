"""The terminal's commands on the store: sync, add, list, remove, repair. Each prints and gives its exit code."""

from collections.abc import Sequence
from dataclasses import asdict, fields
from pathlib import Path

from rich.table import Table
from rich.text import Text

from index.console import (
    note,
    notes,
    one_line,
    plain,
    print_indented,
    print_json,
    progress_bar,
    results,
    store_folder,
)
from index.errors import SourceError
from index.exits import BAD_INPUT, DONE, FELL_SHORT
from index.store import Index
from index.sync import files_to_sync
from index.types import Article, SyncReport


def sync(folder: Path, store: Path | None, as_json: bool = False) -> int:
    """Make the store agree with a folder; print the counts and each failure. Falls short when a file failed."""
    files_to_sync(folder)  # a folder that can't be synced should not leave an empty store behind
    with Index.open(store_folder(store), report=note) as index, progress_bar("Syncing") as progress:
        report = index.sync(folder, progress)
    if as_json:
        print_json(asdict(report))
    else:
        _print_report(report)
    return FELL_SHORT if report.failed else DONE


def add(sources: Sequence[str], store: Path | None) -> int:
    """Add files and web pages; print each article's id and title. Falls short when some failed, bad input when all."""
    failed = 0
    with Index.open(store_folder(store), report=note) as index, progress_bar("Adding") as progress:
        for done, source in enumerate(sources):
            progress(done, len(sources), source)
            try:
                _print_article("added", index.add(source))
            except SourceError as error:
                failed += 1
                print_indented(notes(), Text.assemble(("Error: ", "bold red"), plain(str(error))))
    if failed == len(sources):
        return BAD_INPUT
    return FELL_SHORT if failed else DONE


def list_articles(store: Path | None, as_json: bool = False) -> int:
    """Print a table of the articles, newest first."""
    with Index.open(store_folder(store), report=note, create=False) as index:
        articles, passages = index.articles(), index.passage_counts()
    if as_json:
        print_json([_described(article, passages.get(article.id, 0)) for article in articles])
    elif articles:
        results().print(_table(articles, passages))
    else:
        note("No articles are indexed. Add some with: attest sync FOLDER")
    return DONE


def remove(article_ids: Sequence[str], store: Path | None) -> int:
    """Take articles out; nothing is removed when one of the ids is unknown."""
    with Index.open(store_folder(store), report=note, create=False) as index:
        for article in [index.article(article_id) for article_id in dict.fromkeys(article_ids)]:
            _print_article("removed", index.remove(article.id))
    return DONE


def repair(store: Path | None) -> int:
    """Rebuild passages and vectors from the store's own articles; print how many there are."""
    with (
        progress_bar("Rebuilding") as progress,
        Index.repair(store_folder(store), report=note, progress=progress) as index,
    ):
        articles, passages = index.counts()
    print_indented(results(), f"articles {articles}, passages {passages}")
    return DONE


def _print_report(report: SyncReport) -> None:
    counts = ", ".join(f"{each.name} {len(getattr(report, each.name))}" for each in fields(report))
    print_indented(results(), counts)
    for source, reason in report.failed:
        line = Text.assemble(("failed ", "red"), plain(source), ": ", plain(reason))
        print_indented(results(), line, indent="    ")


def _print_article(deed: str, article: Article) -> None:
    print_indented(results(), f"{deed} {article.id}  {one_line(article.title)}", indent="    ")


def _table(articles: Sequence[Article], passages: dict[str, int]) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for heading, no_wrap in (("id", True), ("date", True), ("outlet", False), ("title", False)):
        table.add_column(heading, no_wrap=no_wrap)
    table.add_column("passages", justify="right", no_wrap=True)
    for article in articles:
        day = article.published.isoformat() if article.published else ""
        cells = (article.id, day, one_line(article.outlet or ""), one_line(article.title))
        table.add_row(*map(Text, cells), Text(str(passages.get(article.id, 0))))
    return table


def _described(article: Article, passages: int) -> dict[str, object]:
    """All that an article says of itself but its text."""
    data = asdict(article)
    del data["text"]
    return {**data, "published": article.published.isoformat() if article.published else None, "passages": passages}
