"""From an article's text to passages: runs of whole sentences that fit the embedding model."""

import hashlib
import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from index.sentences import sentence_spans
from index.types import Article, Passage, Span

PASSAGES_VERSION = 1
"""Part of a store's fingerprint: raise it when the same text would give other passages."""

CountTokens = Callable[[Sequence[str]], list[int]]
_PARAGRAPH_BREAK = re.compile(r"\n\s*\n")


def split_into_passages(article: Article, count_tokens: CountTokens, max_tokens: int) -> tuple[Passage, ...]:
    """The passages of an article, in order, without overlap; every character but white space lies in one.

    A passage is filled with whole sentences up to ``max_tokens``. It ends early, at a paragraph's end, when it is at
    least half full and the next paragraph would not fit whole. A sentence longer than ``max_tokens`` is cut at white
    space (or anywhere, where it has none), and its pieces count as sentences. An article without words gives ``()``.
    """
    text = article.text
    sized = _fitting(text, sentence_spans(text), count_tokens, max_tokens)
    spans, sizes = [span for span, _ in sized], [size for _, size in sized]
    return tuple(_passage(article, group) for group in _groups(text, spans, sizes, max_tokens))


def _fitting(text: str, spans: Sequence[Span], count_tokens: CountTokens, max_tokens: int) -> list[tuple[Span, int]]:
    """The spans with their tokens, those that are too long cut in two until every piece fits."""
    fitting: list[tuple[Span, int]] = []
    sizes = count_tokens([text[start:end] for start, end in spans])
    for (start, end), size in zip(spans, sizes, strict=True):
        if size <= max_tokens or end - start == 1:
            fitting.append(((start, end), size))
        else:
            fitting.extend(_fitting(text, _halves(text, start, end), count_tokens, max_tokens))
    return fitting


def _halves(text: str, start: int, end: int) -> list[Span]:
    """Cut a span at the white space nearest its middle, else in the middle; white space at the cut is left out."""
    middle = (start + end) // 2
    gaps = [gap.span() for gap in re.compile(r"\s+").finditer(text, start, end)]
    if not gaps:
        return [(start, middle), (middle, end)]
    left, right = min(gaps, key=lambda gap: abs(gap[0] - middle))
    return [(start, left), (right, end)]


def _groups(text: str, spans: Sequence[Span], sizes: Sequence[int], max_tokens: int) -> list[list[Span]]:
    """Consecutive spans, as many as fit together."""
    groups: list[list[Span]] = []
    filled = 0
    paragraphs = _paragraph_sizes(text, spans, sizes)
    for index, (span, size) in enumerate(zip(spans, sizes, strict=True)):
        room_for_paragraph = index not in paragraphs or filled + paragraphs[index] <= max_tokens
        ends_here = filled + size > max_tokens or (not room_for_paragraph and filled >= max_tokens / 2)
        if not groups or ends_here:
            groups.append([])
            filled = 0
        groups[-1].append(span)
        filled += size
    return groups


def _paragraph_sizes(text: str, spans: Sequence[Span], sizes: Sequence[int]) -> dict[int, int]:
    """Tokens of each paragraph, by the index of its first sentence."""
    starts = [0] if spans else []
    for index, ((_, left), (right, _)) in enumerate(pairwise(spans), start=1):
        if _PARAGRAPH_BREAK.search(text, left, right):
            starts.append(index)
    return {first: sum(sizes[first:last]) for first, last in pairwise([*starts, len(spans)])}


def _passage(article: Article, spans: Sequence[Span]) -> Passage:
    start, end = spans[0][0], spans[-1][1]
    identity = f"{article.id}\n{article.sha256}\n{start}\n{end}"
    return Passage(
        id=hashlib.sha256(identity.encode()).hexdigest()[:32],
        article_id=article.id,
        start=start,
        end=end,
        text=article.text[start:end],
        sentences=tuple(spans),
    )
