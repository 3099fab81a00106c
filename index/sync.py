"""Sync: a folder becomes the truth for its files. New ones are added, changed ones replaced, vanished ones removed."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from index.article_store import ArticleStore
from index.errors import SourceError
from index.readers import SUFFIXES, article_files, draft_of, load_file
from index.types import Article, SyncReport
from index.writing import Progress, Writer, article_of

BATCH_CHARACTERS = 200_000
"""Articles are written in batches of about this much text: what is done so far survives an interruption."""


@dataclass
class _Tally:
    added: list[str] = field(default_factory=list)
    updated: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    failed: list[tuple[str, str]] = field(default_factory=list)

    def report(self) -> SyncReport:
        return SyncReport(
            tuple(self.added), tuple(self.updated), tuple(self.unchanged), tuple(self.removed), tuple(self.failed)
        )


def sync_folder(
    folder: Path, articles: ArticleStore, writer: Writer, max_file_bytes: int, progress: Progress
) -> SyncReport:
    """Make the store agree with a folder. A file that can't be read is reported, and its older version stays.

    Raises:
        SourceError: the folder does not exist, can't be read, or holds no article files. Nothing is removed then: an
            empty folder is more often a drive that is not there than a wish to forget everything.
    """
    files = files_to_sync(folder)
    folder = folder.resolve()
    tally = _Tally()
    for batch in _batches(_changed(files, articles, max_file_bytes, progress, tally)):
        writer.write(batch)
    present = {str(file) for file in files}
    known = articles.known()
    gone = [source for source in sorted(known) if _lies_in(source, folder) and source not in present]
    if gone:
        writer.remove([known[source].id for source in gone])
        tally.removed.extend(gone)
    progress(len(files), len(files), "")
    return tally.report()


def files_to_sync(folder: Path) -> list[Path]:
    """The article files of a folder, at least one, by absolute paths. Raises as ``sync_folder`` does."""
    kinds = ", ".join(sorted(SUFFIXES))
    try:
        found = "a folder" if folder.is_dir() else "a file" if folder.is_file() else "nothing"
    except OSError as error:
        found = f"{error.strerror}"
    if found != "a folder":
        raise SourceError(
            f"Expected a folder of articles at {folder}, found {found}. Give a folder, or add one file: attest add FILE"
        )
    files = article_files(folder.resolve())
    if not files:
        raise SourceError(
            f"Found no articles in {folder}; expected files that end in {kinds}. Nothing was changed. "
            "To forget articles of a folder that is meant to be empty, remove them one by one: attest remove ID"
        )
    return files


def _changed(
    files: Sequence[Path], articles: ArticleStore, max_file_bytes: int, progress: Progress, tally: _Tally
) -> Iterator[Article]:
    """Articles that are new or different, each counted as it is read."""
    known = articles.known()
    for done, file in enumerate(files):
        source = str(file)
        progress(done, len(files), source)
        before = known.get(source)
        try:
            content = load_file(file, max_file_bytes)
            sha256 = hashlib.sha256(content).hexdigest()
            if before and before.sha256 == sha256:
                tally.unchanged.append(source)
                continue
            draft = draft_of(file, content)
        except Exception as error:  # whatever one file does to its reader, the batch goes on
            name = source.encode("utf-8", "backslashreplace").decode()
            tally.failed.append((name, _reason(error).removeprefix(f"{name}: ")))
            continue
        (tally.updated if before else tally.added).append(source)
        yield article_of(source, sha256, draft, before.version + 1 if before else 1)


def _reason(error: Exception) -> str:
    if isinstance(error, SourceError):
        return str(error)
    return f"The file could not be read ({type(error).__name__}: {error})."


def _batches(articles: Iterator[Article]) -> Iterator[list[Article]]:
    batch: list[Article] = []
    for article in articles:
        batch.append(article)
        if sum(len(each.text) for each in batch) >= BATCH_CHARACTERS:
            yield batch
            batch = []
    if batch:
        yield batch


def _lies_in(source: str, folder: Path) -> bool:
    return "://" not in source and Path(source).is_relative_to(folder)
