"""Search: dense and lexical candidates, fused, filtered on both sides, copies counted once."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from index.article_store import ArticleStore
from index.copies import gather_copies
from index.embedding import Vectors
from index.errors import FilterError
from index.fusion import fuse
from index.lexical import match_any
from index.types import Hit
from index.vector_store import VectorStore

CANDIDATES = 50
"""How many passages each side puts up; more when more results are wanted."""


class Query(NamedTuple):
    """What to search for; filters of None let everything through."""

    text: str
    limit: int
    outlets: Sequence[str] | None = None
    since: date | None = None
    until: date | None = None


def check_filters(outlets: object, since: object, until: object) -> None:
    """Raises ``FilterError`` for a filter of a wrong kind, which would otherwise quietly let nothing through."""
    if isinstance(outlets, str):
        raise FilterError(f"outlets is the string {outlets!r}; expected a list of names, such as [{outlets!r}].")
    for name, day in (("since", since), ("until", until)):
        if day is not None and not isinstance(day, date):
            raise FilterError(f"{name} is {day!r}; expected a datetime.date, such as date(2025, 3, 27).")


class Weights(NamedTuple):
    """What a rank on either side is worth."""

    dense: float
    lexical: float


def search(query: Query, vector: Vectors, articles: ArticleStore, vectors: VectorStore, weights: Weights) -> list[Hit]:
    """The best passages for a query, best first, at most ``query.limit``; ``[]`` where nothing matches.

    ``vector`` is the query's embedding. Articles and vectors are of one generation.
    """
    filters = (query.outlets, query.since, query.until)
    count = min(max(CANDIDATES, 2 * query.limit), articles.counts()[1])
    cosines = dict(vectors.nearest(vector, count, *filters))
    match = match_any(query.text)
    lexical = articles.lexical(match, count, *filters) if match else []
    known = articles.passages(list(dict.fromkeys([*cosines, *lexical])))
    dense_ranks = {id_: rank for rank, id_ in enumerate(cosines, start=1)}
    lexical_ranks = {id_: rank for rank, id_ in enumerate(lexical, start=1)}
    fused = fuse([(weights.dense, list(dense_ranks)), (weights.lexical, lexical)])
    hits = (
        Hit(*known[id_], score, dense_ranks.get(id_), lexical_ranks.get(id_), cosines.get(id_)) for id_, score in fused
    )
    return gather_copies(hits)[: query.limit]
