"""Folders of articles, and what a store holds beyond what it tells, for tests of the index room."""

import sqlite3
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path

from index import Embedder, Hit, Index
from index.passages import split_into_passages
from index.vector_store import VectorStore
from sources import ROOT


def write(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write files, by their names in a folder, which is made."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def story(body: str, **told: object) -> str:
    """Markdown with front matter."""
    return "".join(["---\n", *(f"{key}: {value}\n" for key, value in told.items()), "---\n", body])


def ask_sqlite(store: Path, sql: str) -> list[tuple[str, ...]]:
    with closing(sqlite3.connect(store / "articles.db")) as connection:
        return connection.execute(sql).fetchall()


def passage_ids(store: Path) -> list[str]:
    return [row[0] for row in ask_sqlite(store, "SELECT id FROM passages ORDER BY id")]


def history(store: Path) -> list[tuple[int, str]]:
    """Version and text of what was replaced or removed."""
    rows = ask_sqlite(store, "SELECT version, text FROM versions ORDER BY rowid")
    return [(int(version), text) for version, text in rows]


def vectors_folder(store: Path) -> Path:
    [(generation,)] = ask_sqlite(store, "SELECT value FROM facts WHERE name = 'generation'")
    return store / "vectors" / generation


def assert_whole(store: Index, embedder: Embedder) -> None:
    """Passages are what the articles' texts give; each has its vector, which finds itself; there is nothing else."""
    expected = [
        passage.id
        for article in store.articles()
        for passage in split_into_passages(article, embedder.count_tokens, store.settings.passage_tokens)
    ]
    ids = passage_ids(store.folder)
    assert ids == sorted(expected)
    assert len(ask_sqlite(store.folder, "SELECT rowid FROM lexical")) == len(ids)
    if not ids:
        return
    vectors = VectorStore(vectors_folder(store.folder))
    try:
        assert vectors.count() == len(ids)
        assert vectors.unreachable(ids) == []
    finally:
        vectors.close()


def assert_exact(hits: Sequence[Hit]) -> None:
    """Every passage, and every sentence of it, is words of its article."""
    for hit in hits:
        assert hit.article.text[hit.passage.start : hit.passage.end] == hit.passage.text
        assert hit.passage.article_id == hit.article.id
        assert hit.passage.start == hit.passage.sentences[0][0]
        assert hit.passage.end == hit.passage.sentences[-1][1]
        assert_exact(hit.copies)


def texts(store: Index) -> dict[str, str]:
    return {article.source: article.text for article in store.articles()}


def found(hits: Sequence[Hit]) -> list[str]:
    """The file names of the articles, best first, copies after the hit that counts for them."""
    return [Path(each.article.source).name for hit in hits for each in (hit, *hit.copies)]


def ranking(hits: Sequence[Hit]) -> list[tuple[str, float, list[str]]]:
    return [(hit.passage.id, round(hit.score, 6), [copy.passage.id for copy in hit.copies]) for hit in hits]


def child(code: str, *arguments: object, prefix: Sequence[str] = ()) -> "subprocess.Popen[str]":
    """A process of its own that runs Python code from the project's root and talks by lines."""
    command = [*prefix, sys.executable, "-c", code, *map(str, arguments)]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, stderr=pipe, text=True)


def tell(process: "subprocess.Popen[str]", line: str) -> None:
    assert process.stdin
    process.stdin.write(f"{line}\n")
    process.stdin.flush()


def hear(process: "subprocess.Popen[str]") -> str:
    """The next line that the process writes; it must write one."""
    assert process.stdout
    line = process.stdout.readline()
    assert line, process.communicate()[1]
    return line.strip()
