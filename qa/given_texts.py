"""Texts that somebody hands over, as articles and hits: what reads a store's passages reads them too."""

import hashlib
from collections.abc import Sequence

from index import Article, Hit, Passage, sentence_spans


def article_of_text(text: str, number: int) -> Article:
    """A text as an article: ``"source-1"``, titled ``Source 1``, with the text as it is."""
    sha256 = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Article(id=f"source-{number}", source=f"source-{number}", text=text, title=f"Source {number}", sha256=sha256)


def hits_of_texts(texts: Sequence[str]) -> list[Hit]:
    """One hit a text, in their order: the whole text as one passage of an article ``source-1``, ``source-2``, …

    All have score 1, and no rank or cosine. A text without words is left out; the numbers of the others stay. Readers
    take texts of any length, and read as much of each as they read of a passage.
    """
    articles = [article_of_text(text, number) for number, text in enumerate(texts, start=1)]
    found = ((article, sentence_spans(article.text)) for article in articles)
    return [Hit(_passage(article, spans), article, 1.0) for article, spans in found if spans]


def _passage(article: Article, spans: Sequence[tuple[int, int]]) -> Passage:
    start, end = spans[0][0], spans[-1][1]
    return Passage(f"{article.id}-passage", article.id, start, end, article.text[start:end], tuple(spans))
