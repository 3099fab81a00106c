"""Vectors by generation: those of generation 12 of the articles lie in ``vectors/12``.

Chroma writes its files in place, and a process killed in the middle of that leaves vectors that nothing can read. So
a folder in use is never written to: a change is made to a copy, which comes into use when the articles of the next
generation are committed. Readers, in this process or another, go on with the folder of the generation that they read.
"""

import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from index.errors import StoreDamagedError
from index.vector_store import VectorStore, copy_vectors


class Generations:
    """The folders of vectors of one store. Safe to share between threads; whoever writes holds the write lock."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = threading.RLock()
        self._open: tuple[int, VectorStore] | None = None

    def close(self) -> None:
        """Release Chroma's files; the next reading opens them again."""
        with self._lock:
            if self._open is not None:
                self._open[1].close()
            self._open = None

    @contextmanager
    def reading(self, generation: int) -> Iterator[VectorStore]:
        """The vectors of a generation, for one thread at a time; they stay open for the next reading.

        Raises:
            StoreDamagedError: they are not there or can't be read.
        """
        with self._lock:
            if self._open is None or self._open[0] != generation:
                self.close()
                self._open = generation, VectorStore(self._present(generation))
            yield self._open[1]

    @contextmanager
    def following(self, generation: int, empty: bool) -> Iterator[VectorStore]:
        """The vectors of ``generation + 1``, to be changed: a copy of those of ``generation``, or ``empty``.

        Raises:
            StoreDamagedError: there is nothing to copy.
            StoreError: there is no room for the copy.
        """
        target = self._path(generation + 1)
        shutil.rmtree(target, ignore_errors=True)  # what a killed process left behind
        if not empty:
            copy_vectors(self._present(generation), target)
        vectors = VectorStore(target)
        try:
            yield vectors
            vectors.settle()
        finally:
            vectors.close()

    def sweep(self, generation: int) -> None:
        """Remove everything but the vectors of one generation."""
        for path in self._folder.glob("*"):
            if path != self._path(generation):
                shutil.rmtree(path, ignore_errors=True)

    def _path(self, generation: int) -> Path:
        return self._folder / str(generation)

    def _present(self, generation: int) -> Path:
        path = self._path(generation)
        if not path.is_dir():
            raise StoreDamagedError(
                f"The vectors of the store are missing: expected a folder {path}. "
                "The articles are safe; rebuild the vectors with: attest repair"
            )
        return path
