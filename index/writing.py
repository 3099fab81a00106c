"""Putting articles into a store so that a kill at any instant leaves it whole.

Each change goes through three steps, in this order: the vectors of the next generation are made beside those in use
(nothing reads them yet); the articles are replaced in one SQLite transaction, which begins the next generation (from
here on the new text and the new vectors answer); the vectors of the old generation are swept out. What a kill leaves
behind belongs to no generation in use, and the next writer sweeps it out.
"""

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager

from index.article_store import ArticleStore
from index.embedding import Embedder
from index.generations import Generations
from index.passages import split_into_passages
from index.readers import Draft
from index.types import Article, Passage
from index.vector_store import VectorStore, filter_values

Change = tuple[Article, Sequence[Passage]]
"""An article and what it is split into."""

Progress = Callable[[int, int, str], None]
"""Called with sources done, sources in all, and the source at hand."""


class Writer:
    """Writes articles, their passages and vectors. Whoever uses it holds the write lock."""

    def __init__(
        self, articles: ArticleStore, generations: Generations, embedder: Embedder, passage_tokens: int
    ) -> None:
        self._articles = articles
        self._generations = generations
        self._embedder = embedder
        self._passage_tokens = min(passage_tokens, embedder.max_tokens - 2)

    def write(self, articles: Sequence[Article]) -> None:
        """Add articles, or put them in the place of those with the same id."""
        changes = [(article, self._passages(article)) for article in articles]
        with self._next_vectors([article.id for article in articles]) as vectors:
            self._add_vectors(vectors, changes)
        self._articles.replace(changes)
        self.sweep()

    def remove(self, article_ids: Sequence[str]) -> None:
        """Take articles out."""
        with self._next_vectors(article_ids):
            pass
        self._articles.remove(article_ids)
        self.sweep()

    def rebuild(self, facts: Mapping[str, str], progress: Progress) -> None:
        """Make the passages and vectors of every article anew, and write ``facts`` with them, all in one step."""
        generation = self._articles.generation
        articles = self._articles.articles()
        changes: list[Change] = []
        with self._generations.following(generation, empty=True) as vectors:
            for done, article in enumerate(articles):
                progress(done, len(articles), article.source)
                changes.append((article, self._passages(article)))
                self._add_vectors(vectors, changes[-1:])
        self._articles.rebuild(changes, facts)
        self.sweep()

    def sweep(self) -> None:
        """Take out vectors that belong to no generation in use."""
        self._generations.sweep(self._articles.generation)

    def _passages(self, article: Article) -> tuple[Passage, ...]:
        return split_into_passages(article, self._embedder.count_tokens, self._passage_tokens)

    @contextmanager
    def _next_vectors(self, article_ids: Sequence[str]) -> Iterator[VectorStore]:
        """The vectors of the next generation, without those of these articles."""
        nothing_yet = self._articles.counts()[1] == 0
        with self._generations.following(self._articles.generation, nothing_yet) as vectors:
            vectors.delete([id_ for article_id in article_ids for id_ in self._articles.passage_ids(article_id)])
            yield vectors

    def _add_vectors(self, vectors: VectorStore, changes: Sequence[Change]) -> None:
        pairs = [(article, passage) for article, passages in changes for passage in passages]
        texts = list(dict.fromkeys(passage.text for _, passage in pairs))  # copies of a text are embedded once
        rows = {text: row for row, text in enumerate(texts)}
        embedded = self._embedder.embed(texts)
        vectors.add(
            [passage.id for _, passage in pairs],
            embedded[[rows[passage.text] for _, passage in pairs]],
            [filter_values(article.outlet, article.published) for article, _ in pairs],
        )


def article_of(source: str, sha256: str, draft: Draft, version: int) -> Article:
    """The article that a reader's draft of a source makes."""
    return Article(
        id=hashlib.sha256(source.encode("utf-8", "surrogateescape")).hexdigest()[:16],
        source=source,
        text=draft.text,
        title=draft.title,
        outlet=draft.outlet,
        author=draft.author,
        published=draft.published,
        url=draft.url,
        version=version,
        sha256=sha256,
    )
