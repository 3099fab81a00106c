"""A store as a LlamaIndex retriever: ``from index.llama_retriever import StoreRetriever``."""

from collections.abc import Sequence
from datetime import date

from llama_index.core.retrievers import BaseRetriever
from llama_index.core.schema import NodeRelationship, NodeWithScore, QueryBundle, RelatedNodeInfo, TextNode

from index.store import Index
from index.types import Hit


class StoreRetriever(BaseRetriever):
    """Finds passages in a store, as nodes with exact offsets into their article's text.

    Each node has the passage's text and id, ``start_char_idx`` and ``end_char_idx``, and in ``metadata`` the article's
    id, title, outlet, day and URL. The score is the hit's, 0..1. See ``Index.search`` for the filters.
    """

    def __init__(
        self,
        store: Index,
        limit: int = 10,
        outlets: Sequence[str] | None = None,
        since: date | None = None,
        until: date | None = None,
    ) -> None:
        super().__init__()
        self._store = store
        self._limit = limit
        self._filters = (outlets, since, until)

    def _retrieve(self, query_bundle: QueryBundle) -> list[NodeWithScore]:
        hits = self._store.search(query_bundle.query_str, self._limit, *self._filters)
        return [NodeWithScore(node=_node(hit), score=hit.score) for hit in hits]


def _node(hit: Hit) -> TextNode:
    article, passage = hit.article, hit.passage
    published = article.published.isoformat() if article.published else None
    return TextNode(
        id_=passage.id,
        text=passage.text,
        start_char_idx=passage.start,
        end_char_idx=passage.end,
        metadata={
            "article_id": article.id,
            "title": article.title,
            "outlet": article.outlet,
            "published": published,
            "url": article.url,
        },
        relationships={NodeRelationship.SOURCE: RelatedNodeInfo(node_id=article.id)},
    )
