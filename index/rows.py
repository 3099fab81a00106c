"""Rows of the article store as articles and passages."""

import json
from collections.abc import Sequence
from datetime import date

from index.types import Article, Passage

ARTICLE_COLUMNS = "a.id, a.source, a.text, a.title, a.outlet, a.author, a.published, a.url, a.version, a.sha256"
PASSAGE_COLUMNS = "p.id, p.article_id, p.start, p.end, p.sentences"


def article_of_row(row: Sequence[str]) -> Article:
    """The article in a row of ``ARTICLE_COLUMNS``."""
    article_id, source, text, title, outlet, author, published, url, version, sha256 = row
    day = date.fromisoformat(published) if published else None
    return Article(article_id, source, text, title, outlet, author, day, url, int(version), sha256)


def passage_of_row(row: Sequence[str], article: Article) -> Passage:
    """The passage in a row of ``PASSAGE_COLUMNS``, which belongs to ``article``."""
    passage_id, article_id, start, end, sentences = row
    spans = tuple((int(first), int(last)) for first, last in json.loads(sentences))
    return Passage(passage_id, article_id, int(start), int(end), article.text[int(start) : int(end)], spans)
