"""The record: article texts, their versions, passages and the lexical index, in one SQLite file (WAL)."""

import json
import sqlite3
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from index.errors import StoreDamagedError, StoreError, StoreMismatchError
from index.lexical import searchable
from index.rows import ARTICLE_COLUMNS, PASSAGE_COLUMNS, article_of_row, passage_of_row
from index.schema import SCHEMA, SCHEMA_VERSION
from index.types import Article, Passage

_PATIENCE = 5.0
"""Seconds to wait for what another process locks for a moment."""


@dataclass(frozen=True)
class Known:
    """What a sync has to know of an article in the store."""

    id: str
    version: int
    sha256: str


class ArticleStore:
    """One SQLite file. Each write is one transaction; reads inside ``snapshot`` see one state.

    Safe to share between threads: one connection behind a lock. Errors of SQLite come out as ``StoreError``.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.RLock()
        with _errors(path):
            self._connection = sqlite3.connect(path, check_same_thread=False, isolation_level=None, timeout=_PATIENCE)
            try:
                self._prepare()
            except BaseException:
                self._connection.close()
                raise

    def _prepare(self) -> None:
        self._refuse_other_databases()
        until = time.monotonic() + _PATIENCE
        while True:
            try:
                self._connection.execute("PRAGMA journal_mode=WAL")
                break
            except sqlite3.OperationalError as error:  # a process that makes the same store; SQLite doesn't wait here
                if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                    raise
            time.sleep(0.01)
        self._connection.execute("PRAGMA synchronous=FULL")
        self._connection.execute("PRAGMA foreign_keys=ON")
        self._connection.executescript(SCHEMA)

    def _refuse_other_databases(self) -> None:
        """Before anything is written: a file with tables must be one of ours, and of this version's tables."""
        names = {name for (name,) in self._connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        if not names:
            return
        if "facts" not in names:
            raise StoreError(
                f"{self._path} is a database of something else: it has no table of facts. Choose another store folder."
            )
        [(schema,)] = self._connection.execute("SELECT (SELECT value FROM facts WHERE name = 'schema')")
        if schema not in (None, str(SCHEMA_VERSION)):
            raise StoreMismatchError(
                f"The tables of {self._path} are of version {schema}, in use is version {SCHEMA_VERSION}. "
                "Sync your articles into a new store: attest sync FOLDER --store NEW"
            )

    def close(self) -> None:
        """Close the file; the store can't be used afterwards."""
        with self._lock:
            self._connection.close()

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Everything read inside belongs to one state of the store."""
        with self._transaction("BEGIN"):
            yield

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[None]:
        """Re-entrant: an inner transaction joins the outer one."""
        with self._lock, _errors(self._path):
            if self._connection.in_transaction:
                yield
                return
            try:  # around all of it: what stays open would swallow every later write
                self._connection.execute(begin)
                yield
                self._connection.commit()
            except BaseException:
                self._connection.rollback()
                raise

    def _rows(self, sql: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        with self._lock, _errors(self._path):
            return self._connection.execute(sql, values).fetchall()

    # facts about the store itself

    def facts(self) -> dict[str, str]:
        """The store's own facts, such as its fingerprint: name to value."""
        return dict(self._rows("SELECT name, value FROM facts"))

    def write_facts(self, facts: Mapping[str, str]) -> None:
        """Add or replace facts."""
        with self._transaction("BEGIN IMMEDIATE"):
            self._connection.executemany("INSERT OR REPLACE INTO facts VALUES (?, ?)", list(facts.items()))

    @property
    def generation(self) -> int:
        """A number that grows with every change of articles."""
        return int(self.facts().get("generation", "0"))

    # reading

    def articles(self) -> list[Article]:
        """Every article, newest first, those without a date last, then by title."""
        rows = self._rows(
            f"SELECT {ARTICLE_COLUMNS} FROM articles a ORDER BY a.published IS NULL, a.published DESC, a.title"
        )
        return [article_of_row(row) for row in rows]

    def article(self, article_id: str) -> Article | None:
        """The article with this id, or None."""
        rows = self._rows(f"SELECT {ARTICLE_COLUMNS} FROM articles a WHERE a.id = ?", [article_id])
        return article_of_row(rows[0]) if rows else None

    def known(self) -> dict[str, Known]:
        """Source to what a sync has to know of its article."""
        rows = self._rows("SELECT source, id, version, sha256 FROM articles")
        return {source: Known(*rest) for source, *rest in rows}

    def counts(self) -> tuple[int, int]:
        """How many articles and passages there are."""
        [(articles, passages)] = self._rows("SELECT (SELECT COUNT(*) FROM articles), (SELECT COUNT(*) FROM passages)")
        return articles, passages

    def passage_counts(self) -> dict[str, int]:
        """Article id to its number of passages."""
        return dict(self._rows("SELECT article_id, COUNT(*) FROM passages GROUP BY article_id"))

    def passage_ids(self, article_id: str | None = None) -> list[str]:
        """Ids of the passages of one article, or of all, in order."""
        if article_id is None:
            return [row[0] for row in self._rows("SELECT id FROM passages ORDER BY number")]
        return [row[0] for row in self._rows("SELECT id FROM passages WHERE article_id = ?", [article_id])]

    def passages(self, ids: Sequence[str]) -> dict[str, tuple[Passage, Article]]:
        """The passages that exist among ``ids``, each with its article."""
        rows = self._rows(
            f"SELECT {PASSAGE_COLUMNS}, {ARTICLE_COLUMNS} FROM passages p JOIN articles a ON a.id = p.article_id"
            " WHERE p.id IN (SELECT value FROM json_each(?))",  # a list of any length
            [json.dumps(ids)],
        )
        found: dict[str, tuple[Passage, Article]] = {}
        articles: dict[str, Article] = {}
        for row in rows:
            article = articles.setdefault(row[1], article_of_row(row[5:]))
            found[row[0]] = (passage_of_row(row[:5], article), article)
        return found

    def lexical(
        self, match: str, limit: int, outlets: Sequence[str] | None, since: date | None, until: date | None
    ) -> list[str]:
        """Ids of the passages that match an FTS5 expression, best BM25 first, ties by article and place.

        Filters as in ``Index.search``.
        """
        where, values = _filters(outlets, since, until)
        rows = self._rows(
            "SELECT p.id FROM lexical l JOIN passages p ON p.number = l.rowid JOIN articles a ON a.id = p.article_id"
            f" WHERE lexical MATCH ?{where} ORDER BY bm25(lexical, 0.5, 1.0), a.id, p.start LIMIT ?",
            [match, *values, limit],
        )
        return [row[0] for row in rows]

    # writing

    def replace(self, changes: Sequence[tuple[Article, Sequence[Passage]]]) -> None:
        """Add articles with their passages, or put them in the place of older versions, which are kept as history."""
        with self._transaction("BEGIN IMMEDIATE"):
            for article, passages in changes:
                self._retire(article.id)
                self._insert(article, passages)
            self._next_generation()

    def rebuild(self, changes: Sequence[tuple[Article, Sequence[Passage]]], facts: Mapping[str, str]) -> None:
        """Give articles that are in the store other passages, and write facts, all in one step."""
        with self._transaction("BEGIN IMMEDIATE"):
            for article, passages in changes:
                self._delete(article.id)
                self._insert(article, passages)
            self.write_facts(facts)
            self._next_generation()

    def remove(self, article_ids: Sequence[str]) -> None:
        """Take articles out; their texts are kept as history."""
        with self._transaction("BEGIN IMMEDIATE"):
            for article_id in article_ids:
                self._retire(article_id)
            self._next_generation()

    def _retire(self, article_id: str) -> None:
        """Take an article out and keep its text as history."""
        self._connection.execute(
            "INSERT INTO versions SELECT id, version, source, title, text, sha256, datetime('now')"
            " FROM articles WHERE id = ?",
            [article_id],
        )
        self._delete(article_id)

    def _delete(self, article_id: str) -> None:
        execute = self._connection.execute
        execute("DELETE FROM lexical WHERE rowid IN (SELECT number FROM passages WHERE article_id = ?)", [article_id])
        execute("DELETE FROM passages WHERE article_id = ?", [article_id])
        execute("DELETE FROM articles WHERE id = ?", [article_id])

    def _insert(self, article: Article, passages: Sequence[Passage]) -> None:
        published = article.published.isoformat() if article.published else None
        outlet_key = article.outlet.casefold() if article.outlet else None
        self._connection.execute(
            "INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                article.id, article.source, article.text, article.title, article.outlet, outlet_key,
                article.author, published, article.url, article.version, article.sha256,
            ],
        )  # fmt: skip
        title = searchable(article.title)
        for passage in passages:
            cursor = self._connection.execute(
                "INSERT INTO passages (id, article_id, start, end, sentences) VALUES (?, ?, ?, ?, ?)",
                [passage.id, article.id, passage.start, passage.end, json.dumps(passage.sentences)],
            )
            self._connection.execute(
                "INSERT INTO lexical (rowid, title, body) VALUES (?, ?, ?)",
                [cursor.lastrowid, title, searchable(passage.text)],
            )

    def _next_generation(self) -> None:
        self.write_facts({"generation": str(self.generation + 1)})


def _filters(outlets: Sequence[str] | None, since: date | None, until: date | None) -> tuple[str, list[str]]:
    """SQL for the filters, and its values."""
    parts: list[tuple[str, list[str]]] = []
    if outlets is not None:
        parts.append((f"a.outlet_key IN ({','.join('?' * len(outlets))})", [outlet.casefold() for outlet in outlets]))
    if since is not None:
        parts.append(("a.published >= ?", [_day(since)]))
    if until is not None:
        parts.append(("a.published <= ?", [_day(until)]))
    return "".join(f" AND {sql}" for sql, _ in parts), [value for _, values in parts for value in values]


def _day(day: date) -> str:
    """``2025-03-27``, of a ``datetime`` as well, which is a ``date`` to Python."""
    return day.isoformat()[:10]


@contextmanager
def _errors(path: Path) -> Iterator[None]:
    """SQLite's errors as the store's own."""
    try:
        yield
    except sqlite3.ProgrammingError as error:
        raise StoreError(f"{path} can't be used: {error} Open the store again.") from error
    except sqlite3.OperationalError as error:
        raise StoreError(
            f"{path} can't be used: {error}. Check that the folder can be written to and the disk has room."
        ) from error
    except sqlite3.DatabaseError as error:
        raise StoreDamagedError(
            f"{path} is not a readable article store: {error}. Choose another store folder, "
            "or move this one away and sync your articles again."
        ) from error
