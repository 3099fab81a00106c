"""``Index``: a store of articles, as one folder, behind one object."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from index.article_store import ArticleStore
from index.embedding import Embedder, Vectors, model_name, open_embedder
from index.errors import ArticleNotFoundError, SourceError, StoreDamagedError
from index.fingerprint import Fingerprint, check_fingerprint, current_fingerprint
from index.generations import Generations
from index.lock import write_lock
from index.readers import read_file, read_url
from index.readers.decoding import whole_characters
from index.search import Query, Weights, check_filters, search
from index.settings import IndexSettings
from index.store_folder import ARTICLES, VECTORS, existing, prepared
from index.sync import sync_folder
from index.types import Article, Hit, SyncReport
from index.vector_store import VectorStore
from index.writing import Progress, Writer, article_of

_PROBES = 5
T = TypeVar("T")


class Index:
    """A store: add articles, search them. Open one with ``Index.open``; it is also a context manager.

    Safe to share between threads. Any number of processes may read a store while one writes to it.
    """

    def __init__(self, folder: Path, settings: IndexSettings, report: Callable[[str], None]) -> None:
        self.folder = folder
        self.settings = settings
        self._report = report
        self._articles = ArticleStore(folder / ARTICLES)
        self._generations = Generations(folder / VECTORS)

    @classmethod
    def open(
        cls,
        folder: str | Path = ".attest",
        settings: IndexSettings | None = None,
        report: Callable[[str], None] = lambda sentence: None,
        create: bool = True,
    ) -> Self:
        """Open the store in a folder; with ``create`` it is made first if nothing is there.

        ``report`` is told, in a sentence, about work that takes long, such as preparing the model for the first time.

        Raises:
            StoreError: the folder holds something else, can't be written to, or, without ``create``, isn't there.
            StoreMismatchError: the store was built with another model, splitter or schema.
            StoreDamagedError: a part of the store is missing or unreadable.
        """
        path = prepared(Path(folder)) if create else prepared(existing(Path(folder)))
        store = cls(path, settings or IndexSettings.read(), report)
        try:
            store._check()
        except BaseException:
            store.close()
            raise
        return store

    @classmethod
    def repair(
        cls,
        folder: str | Path = ".attest",
        settings: IndexSettings | None = None,
        report: Callable[[str], None] = lambda sentence: None,
        progress: Progress = lambda done, total, source: None,
    ) -> Self:
        """Rebuild passages and vectors from the store's own articles, with the settings in use, and open it.

        Until it is done the store stays as it was. Raises ``StoreLockedError`` when another process is writing.
        """
        store = cls(prepared(existing(Path(folder))), settings or IndexSettings.read(), report)
        try:
            with store._writing() as writer:
                writer.rebuild(store._fingerprint.facts(), progress)
        except BaseException:
            store.close()
            raise
        return store

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Release the store's files."""
        self._generations.close()
        self._articles.close()

    # reading

    def articles(self) -> list[Article]:
        """Every article, newest first, those without a date last; ``[]`` for an empty store."""
        return self._articles.articles()

    def article(self, article_id: str) -> Article:
        """The article with this id.

        Raises:
            ArticleNotFoundError: there is none.
        """
        article = self._articles.article(whole_characters(article_id))
        if article is None:
            raise ArticleNotFoundError(f"The store holds no article {article_id!r}. List the ids with: attest list")
        return article

    def counts(self) -> tuple[int, int]:
        """How many articles and passages the store holds."""
        return self._articles.counts()

    def passage_counts(self) -> dict[str, int]:
        """Article id to its number of passages."""
        return self._articles.passage_counts()

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors of any texts, shape ``(len(texts), dimension)``, by the store's own embedding model."""
        return self._embedder.embed(texts)

    def search(
        self,
        query: str,
        limit: int = 10,
        outlets: Sequence[str] | None = None,
        since: date | None = None,
        until: date | None = None,
    ) -> list[Hit]:
        """The passages nearest to a query in meaning and in words, best first, copies of one text counted once.

        ``outlets`` keeps articles of these outlets (case doesn't count); ``since`` and ``until`` keep those published
        on these days or between them, and leave out articles without a date. No match, an empty store, no outlets or
        a limit below 1: ``[]``.

        Raises:
            FilterError: ``outlets`` is a single string, or a day is not a date.
        """
        text = whole_characters(query)
        check_filters(outlets, since, until)
        names = None if outlets is None else [whole_characters(name) for name in outlets if name]
        if limit < 1 or not text.strip() or names == [] or self.counts()[1] == 0:
            return []
        vector = self._embedder.embed([text])[0]
        weights = Weights(self.settings.dense_weight, self.settings.lexical_weight)
        asked = Query(text, limit, names, since, until)
        return self._in_one_generation(lambda vectors: search(asked, vector, self._articles, vectors, weights))

    # writing

    def sync(self, folder: str | Path, progress: Progress = lambda done, total, source: None) -> SyncReport:
        """Make the store agree with a folder: its new files are added, changed ones replaced, vanished ones removed.

        Articles from elsewhere are left alone. A file that can't be read is reported as failed, its older version
        stays, and the rest goes on. ``progress`` is called with files done, files in all, and the file at hand.

        Raises:
            SourceError: the folder doesn't exist or holds no article files; nothing is changed.
            StoreLockedError: another process is writing.
        """
        with self._writing() as writer:
            return sync_folder(Path(folder), self._articles, writer, self.settings.max_file_bytes, progress)

    def add(self, source: str | Path) -> Article:
        """Add one file or one web page (``https://…``), or put it in the place of its older version.

        Raises:
            SourceError: it can't be read as an article.
            StoreLockedError: another process is writing.
        """
        name = str(source)
        if "://" in name:
            sha256, draft = read_url(
                name,
                max_bytes=self.settings.max_file_bytes,
                timeout_seconds=self.settings.fetch_seconds,
                allow_private=self.settings.allow_private_hosts,
            )
        else:
            path = _located(Path(source))
            name = str(path)
            sha256, draft = read_file(path, self.settings.max_file_bytes)
        with self._writing() as writer:
            before = self._articles.known().get(name)
            if before is None or before.sha256 != sha256:
                writer.write([article_of(name, sha256, draft, before.version + 1 if before else 1)])
            return self.article(self._articles.known()[name].id)

    def remove(self, article_id: str) -> Article:
        """Take an article out and give it back. Its file is left alone; a later sync of its folder adds it again.

        Raises:
            ArticleNotFoundError: there is none with this id.
            StoreLockedError: another process is writing.
        """
        with self._writing() as writer:
            article = self.article(article_id)
            writer.remove([article_id])
            return article

    # inner workings

    @cached_property
    def _embedder(self) -> Embedder:
        return open_embedder(self.settings.embedding_model, self.settings.cache_folder, self._report)

    @cached_property
    def _fingerprint(self) -> Fingerprint:
        return current_fingerprint(model_name(self.settings.embedding_model), self.settings.passage_tokens)

    def _check(self) -> None:
        """Compare the fingerprint, and see whether the vectors are all there and can be found."""
        facts = self._articles.facts()
        if not facts:
            with write_lock(self.folder, self.settings.lock_seconds):
                self._articles.write_facts(self._fingerprint.facts())
            return
        check_fingerprint(self.folder, facts, self._fingerprint)
        if self.counts()[1]:
            self._in_one_generation(self._probe)

    def _probe(self, vectors: VectorStore) -> None:
        ids = self._articles.passage_ids()
        held = vectors.count()
        if held != len(ids) or vectors.unreachable(ids[:: max(1, len(ids) // _PROBES)]):
            raise StoreDamagedError(
                f"The vectors of the store {self.folder} are damaged: {len(ids)} passages, {held} vectors, and not "
                "all of those tried could be found. The articles are safe; rebuild the vectors with: attest repair"
            )

    @contextmanager
    def _writing(self) -> Iterator[Writer]:
        """The write lock, held, and a writer."""
        with write_lock(self.folder, self.settings.lock_seconds):
            writer = Writer(self._articles, self._generations, self._embedder, self.settings.passage_tokens)
            writer.sweep()
            yield writer

    def _in_one_generation(self, read: Callable[[VectorStore], T]) -> T:
        """What ``read`` makes of articles and vectors of one generation.

        Begun anew when a writer has gone on to the next generation meanwhile and swept this one's vectors out.
        """
        while True:
            generation = self._articles.generation
            try:
                with self._articles.snapshot(), self._generations.reading(self._articles.generation) as vectors:
                    return read(vectors)
            except StoreDamagedError:
                if self._articles.generation == generation:
                    raise


def _located(source: Path) -> Path:
    """The absolute path, as sync names it: links to folders are followed, a link to a file keeps its own name."""
    try:
        return source.parent.resolve() / source.name
    except (OSError, ValueError, RuntimeError) as error:
        raise SourceError(f"{source}: can't be read: {error}. Expected a file's path.") from error
