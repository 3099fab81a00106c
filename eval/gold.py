"""Where the gold answers of a case stand: the sentences that a right answer can quote."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import PurePath

from eval.case import Case
from index import Article, Span, sentence_key, sentence_spans

Place = tuple[str, Span]
"""An article's id and a span of its text."""


def contains(text: str, answers: Iterable[str]) -> bool:
    """Whether one of the answers stands in the text; case and white space don't count.

    A number must stand there whole: ``"430"`` is in ``"430 people"`` and not in ``"1,430 people"``.
    """
    key = sentence_key(text)
    return any(_pattern(answer).search(key) for answer in answers)


def is_source(article: Article, name: str) -> bool:
    """Whether a case means this article by ``name``: its file name, the end of its path, or its whole address."""
    parts = PurePath(name).parts
    return PurePath(article.source).parts[-len(parts) :] == parts


def gold_places(case: Case, articles: Mapping[str, Article]) -> frozenset[Place]:
    """The sentences of the case's sources, inside its place if it has one, that contain a gold answer.

    Empty for an unanswerable case, and where no single sentence contains one: such a case can't be judged.
    """
    sources = [article for article in articles.values() if any(is_source(article, name) for name in case.sources)]
    return frozenset(
        (article.id, span)
        for article in sources
        for span in _sentences(article.text)
        if inside(span, case.place or (0, len(article.text)))
        and contains(article.text[span[0] : span[1]], case.answers)
    )


def inside(inner: Span, outer: Span) -> bool:
    """Whether the first span lies in the second."""
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def touches(place: Place, places: Iterable[Place]) -> bool:
    """Whether a place shares at least one character with one of the others."""
    article_id, (start, end) = place
    return any(other == article_id and start < stop and begin < end for other, (begin, stop) in places)


@lru_cache(maxsize=4096)
def _sentences(text: str) -> tuple[Span, ...]:
    return tuple(sentence_spans(text))


@lru_cache(maxsize=65536)
def _pattern(answer: str) -> re.Pattern[str]:
    key = sentence_key(answer)
    before = r"(?<!\d)(?<!\d[.,])" if key[0].isdigit() else ""
    after = r"(?![.,]?\d)" if key[-1].isdigit() else ""
    return re.compile(before + re.escape(key) + after)
