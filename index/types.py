"""The things that move between rooms: articles, their passages, and what search and sync report.

All are frozen. Offsets count Unicode code points, as Python strings do, and are half open: ``text[start:end]``.
"""

from dataclasses import dataclass
from datetime import date

Span = tuple[int, int]
"""``(start, end)``: half-open offsets into an article's text, ``0 <= start < end <= len(text)``."""


@dataclass(frozen=True, slots=True)
class Article:
    """One article as it was read.

    ``source`` is the identity: an absolute path or a URL; ``id`` is derived from it. ``text`` is what every offset
    counts in. ``outlet``, ``author``, ``published`` and ``url`` are None where the source doesn't tell. ``version``
    starts at 1 and grows by one each time the source's content changes. ``sha256`` is of the source's bytes.
    """

    id: str
    source: str
    text: str
    title: str
    outlet: str | None = None
    author: str | None = None
    published: date | None = None
    url: str | None = None
    version: int = 1
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of whole sentences of one article: ``article.text[start:end] == text``.

    ``sentences`` are the spans of its sentences, as offsets into the article's text, in order, without overlap.
    ``id`` is derived from the article's id, its content and the offsets, so an unchanged passage keeps its id.
    """

    id: str
    article_id: str
    start: int
    end: int
    text: str
    sentences: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that search found, best first.

    ``score`` lies in 0..1 and is comparable within one search only: 1 is the best a passage can do on both sides.
    ``dense_rank`` and ``lexical_rank`` count from 1; None where that side did not find the passage. ``cosine`` is
    the embedding similarity to the query (-1..1), None where the dense side did not find it. ``copies`` are passages
    of other articles that carry nothing but the same sentences; they are counted here and nowhere else.
    """

    passage: Passage
    article: Article
    score: float
    dense_rank: int | None = None
    lexical_rank: int | None = None
    cosine: float | None = None
    copies: tuple["Hit", ...] = ()


@dataclass(frozen=True, slots=True)
class SyncReport:
    """What a sync did: sources added, updated, unchanged, removed, and ``failed`` as ``(source, reason)`` pairs."""

    added: tuple[str, ...] = ()
    updated: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    failed: tuple[tuple[str, str], ...] = ()
