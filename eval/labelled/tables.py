"""Files of rows: a JSON list, JSON lines or CSV, plain or gzipped, as plain dictionaries."""

import csv
import gzip
import io
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from index import SourceError

Row = Mapping[str, Any]

ENDINGS = (".json", ".jsonl", ".csv")
"""The files that are looked at in a folder, with or without ``.gz`` after it."""

SPLITS = ("train", "dev", "valid", "test")
_LONGEST_CELL = 1 << 30


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of one file; there is at least one, and each is an object."""

    path: Path
    rows: tuple[Row, ...]

    @property
    def name(self) -> str:
        """The file's name without its endings: ``summedits_news`` for ``summedits_news.json.gz``."""
        return self.path.name.partition(".")[0]

    @property
    def split(self) -> str | None:
        """The part of the set that the file's name begins with, ``"dev"`` for ``dev.jsonl``; None for none."""
        return next((split for split in SPLITS if self.name.startswith(split)), None)


def read_table(path: Path) -> Table:
    """The rows of a file, in its order.

    Raises:
        SourceError: the file can't be read, is neither JSON nor CSV, or holds no rows.
    """
    if path.suffix == ".parquet":
        raise SourceError(
            f"Expected JSON lines or CSV, found {path}. Convert it first, for example with "
            'datasets.load_dataset(...)["test"].to_json("test.jsonl").'
        )
    try:
        opened = gzip.open if path.suffix == ".gz" else open
        with opened(path, "rt", encoding="utf-8-sig", newline="") as stream:
            text = stream.read()
        rows = _csv(text) if ".csv" in path.suffixes else _json(text)
    except (OSError, EOFError, ValueError, csv.Error) as error:
        raise SourceError(
            f"{path} can't be read as JSON, JSON lines or CSV: {type(error).__name__}: {error}"
        ) from error
    if not rows or not all(isinstance(row, dict) for row in rows):
        raise SourceError(f"Expected {path} to hold rows with named fields, found {'others' if rows else 'none'}.")
    return Table(path, tuple(rows))


def table_paths(path: Path) -> list[Path]:
    """The file itself, or the files of a folder that may hold rows, by name.

    Raises:
        SourceError: there is nothing there.
    """
    if not path.is_dir():
        return [path]
    found = sorted(each for each in path.iterdir() if each.name.removesuffix(".gz").endswith(ENDINGS))
    if not found:
        raise SourceError(f"Expected files ending in {', '.join(ENDINGS)} in {path}, found none.")
    return found


def _json(text: str) -> list[Any]:
    try:
        whole = json.loads(text)
    except ValueError:  # more than one value: lines, but not splitlines(), as strings may hold other separators
        return [json.loads(line) for line in text.split("\n") if line.strip()]
    return whole if isinstance(whole, list) else [whole]


def _csv(text: str) -> list[Any]:
    before = csv.field_size_limit(_LONGEST_CELL)  # whole articles stand in a cell
    try:
        return list(csv.DictReader(io.StringIO(text, newline="")))
    finally:
        csv.field_size_limit(before)
