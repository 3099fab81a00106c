"""Putting articles into a store so that a kill at any instant leaves it whole.

Each batch goes through three steps, in this order: vectors of the new passages are added to Chroma (unknown to the
article store, so nothing finds them yet); the articles are replaced in one SQLite transaction (from here on the new
text answers); vectors of the old passages are taken out. What a kill leaves behind in Chroma is unknown to the
article store and is swept out before the next write.
"""

import hashlib
from collections.abc import Sequence

from index.article_store import ArticleStore
from index.embedding import Embedder
from index.passages import split_into_passages
from index.readers import Draft
from index.types import Article, Passage
from index.vector_store import VectorStore, filter_values


class Writer:
    """Writes articles, their passages and vectors. Whoever uses it holds the write lock."""

    def __init__(self, articles: ArticleStore, vectors: VectorStore, embedder: Embedder, passage_tokens: int) -> None:
        self._articles = articles
        self._vectors = vectors
        self._embedder = embedder
        self._passage_tokens = min(passage_tokens, embedder.max_tokens - 2)

    def write(self, articles: Sequence[Article]) -> None:
        """Add articles, or put them in the place of those with the same id."""
        changes = [(article, self._passages(article)) for article in articles]
        old = {id_ for article in articles for id_ in self._articles.passage_ids(article.id)}
        new = {passage.id for _, passages in changes for passage in passages}
        self._add_vectors(changes)
        self._articles.replace(changes)
        self._vectors.delete(sorted(old - new))

    def remove(self, article_ids: Sequence[str]) -> None:
        """Take articles out."""
        old = [id_ for article_id in article_ids for id_ in self._articles.passage_ids(article_id)]
        self._articles.remove(article_ids)
        self._vectors.delete(old)

    def sweep(self) -> None:
        """Take out vectors that an interrupted write left behind."""
        self._vectors.delete(sorted(self._vectors.ids() - set(self._articles.passage_ids())))

    def _passages(self, article: Article) -> tuple[Passage, ...]:
        return split_into_passages(article, self._embedder.count_tokens, self._passage_tokens)

    def _add_vectors(self, changes: Sequence[tuple[Article, Sequence[Passage]]]) -> None:
        pairs = [(article, passage) for article, passages in changes for passage in passages]
        texts = list(dict.fromkeys(passage.text for _, passage in pairs))  # copies of a text are embedded once
        rows = {text: row for row, text in enumerate(texts)}
        vectors = self._embedder.embed(texts)
        self._vectors.add(
            [passage.id for _, passage in pairs],
            vectors[[rows[passage.text] for _, passage in pairs]],
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
