"""The one door to Chroma: passage vectors, derived from the article store and never the only copy of anything.

Facts about Chroma 1.5 that shape this file: updating in place loses recall, so vectors are deleted and added; an
``add`` of an id that exists is silently ignored; batches over 5,461 fail; a part of what is added is written only when
it is next read; files are written in place, which `index.generations` guards against; ``count`` does not tell whether
vectors can be reached.
"""

import shutil
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np

from index.embedding.embedder import Vectors
from index.errors import StoreDamagedError, StoreError

BATCH = 250
_DATABASE = "chroma.sqlite3"
_COLLECTION = "passages"
_CONFIGURATION = {"hnsw": {"space": "cosine", "ef_construction": 400, "max_neighbors": 32, "ef_search": 400}}
"""Twice Chroma's usual neighbours: with fewer, some of a thousand passages that are much alike can't be reached."""


class VectorStore:
    """Unit vectors by passage id, with the outlet and day that filters need."""

    def __init__(self, folder: Path) -> None:
        """Open the vectors in a folder; made, with no vectors, if nothing is there."""
        import chromadb

        self._folder = folder
        with _errors(folder):
            settings = chromadb.Settings(anonymized_telemetry=False)
            self._client = chromadb.PersistentClient(str(folder), settings=settings)
            self._collection = self._client.get_or_create_collection(
                _COLLECTION, configuration=_CONFIGURATION, embedding_function=None
            )

    def close(self) -> None:
        """Release Chroma's files; the object can't be used afterwards."""
        self._client.close()

    def count(self) -> int:
        """How many vectors there are by Chroma's own count."""
        with _errors(self._folder):
            return int(self._collection.count())

    def add(self, ids: Sequence[str], vectors: Vectors, filters: Sequence[Mapping[str, str | int]]) -> None:
        """Add vectors, shape ``(len(ids), dimension)``; a vector with an id that exists is taken out first.

        Raises:
            ValueError: a vector is not finite.
        """
        if not np.isfinite(vectors).all():
            raise ValueError("A vector holds a number that is not finite; the embedding model is broken.")
        self.delete(ids)
        with _errors(self._folder):
            for start in range(0, len(ids), BATCH):
                part = slice(start, start + BATCH)
                metadatas: list[Any] = [dict(values) for values in filters[part]]
                self._collection.add(ids=list(ids[part]), embeddings=vectors[part], metadatas=metadatas)

    def delete(self, ids: Sequence[str]) -> None:
        """Take out the vectors with these ids; ids that don't exist are passed over."""
        with _errors(self._folder):
            for start in range(0, len(ids), BATCH):
                present = self._collection.get(ids=list(ids[start : start + BATCH]), include=[])["ids"]
                if present:
                    self._collection.delete(ids=present)

    def settle(self) -> None:
        """Have Chroma write what it puts off until the next reading, so that readers have nothing to write."""
        with _errors(self._folder):
            self._collection.get(limit=1, include=["embeddings"])

    def nearest(
        self, vector: Vectors, limit: int, outlets: Sequence[str] | None, since: date | None, until: date | None
    ) -> list[tuple[str, float]]:
        """``(id, cosine)`` of the nearest vectors, best first, ties by id. Filters as in ``Index.search``."""
        with _errors(self._folder):
            found = self._collection.query(
                query_embeddings=[vector.tolist()],
                n_results=limit,
                where=_where(outlets, since, until),
                include=["distances"],
            )
        distances: list[list[float]] = found["distances"] or [[]]
        pairs = [(id_, 1.0 - distance) for id_, distance in zip(found["ids"][0], distances[0], strict=True)]
        return sorted(pairs, key=lambda pair: (-pair[1], pair[0]))

    def unreachable(self, ids: Sequence[str]) -> list[str]:
        """Those of ``ids`` whose vector is missing, or is not found by a search for that very vector."""
        with _errors(self._folder):
            held = self._collection.get(ids=list(ids), include=["embeddings"])
        vectors = dict(zip(held["ids"], held["embeddings"], strict=True))
        return [id_ for id_ in ids if id_ not in vectors or not self._finds(np.asarray(vectors[id_], np.float32))]

    def _finds(self, vector: Vectors) -> bool:
        """Copies of a text share a vector, so any perfect match will do."""
        return any(cosine > 0.999 for _, cosine in self.nearest(vector, 3, None, None, None))


def copy_vectors(source: Path, target: Path) -> None:
    """Copy a folder of vectors that other processes may read meanwhile.

    Even opening a folder to read makes Chroma write a row, so its database is copied by SQLite, as of one moment.

    Raises:
        StoreDamagedError: the folder holds no readable vectors.
        StoreError: they can't be copied, mostly for want of room.
    """
    uri = f"{(source / _DATABASE).absolute().as_uri()}?mode=rw"  # rw: never made anew where it is missing
    try:
        shutil.copytree(source, target, ignore=shutil.ignore_patterns(f"{_DATABASE}*"))
        with closing(sqlite3.connect(uri, uri=True)) as old, closing(sqlite3.connect(target / _DATABASE)) as new:
            old.backup(new)
    except (OSError, sqlite3.OperationalError) as error:
        reason = error.args[0][-1][-1] if isinstance(error, shutil.Error) else error
        raise StoreError(
            f"The vectors in {source} can't be copied to {target}: {reason}. "
            "Check that the folder can be written to and the disk has room."
        ) from error
    except sqlite3.DatabaseError as error:
        raise _damaged(source, error) from error


def filter_values(outlet: str | None, published: date | None) -> dict[str, str | int]:
    """What Chroma keeps beside a vector for filters: the outlet without case, and the day as a number (0: none)."""
    return {"outlet": outlet.casefold() if outlet else "", "day": published.toordinal() if published else 0}


def _where(outlets: Sequence[str] | None, since: date | None, until: date | None) -> Any:
    parts: list[dict[str, Any]] = []
    if outlets is not None:
        parts.append({"outlet": {"$in": [outlet.casefold() for outlet in outlets]}})
    if since is not None:
        parts.append({"day": {"$gte": since.toordinal()}})
    if until is not None:
        parts.append({"day": {"$lte": until.toordinal()}})
        parts.append({"day": {"$gte": 1}})
    if len(parts) < 2:
        return parts[0] if parts else None
    return {"$and": parts}


@contextmanager
def _errors(folder: Path) -> Iterator[None]:
    """Chroma's errors, of whatever kind, as the store's own."""
    from chromadb.errors import ChromaError

    try:
        yield
    except (ChromaError, OSError, ValueError, KeyError, RuntimeError) as error:
        raise _damaged(folder, error) from error


def _damaged(folder: Path, error: Exception) -> StoreDamagedError:
    return StoreDamagedError(
        f"The vectors in {folder} can't be used: {error}. They can be rebuilt from the articles: attest repair"
    )
