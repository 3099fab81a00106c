"""What the similarity reader looks at: how near a sentence is to the question, and which of its words it has."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from index import Hit, Span, Vectors, content_tokens, tokens
from qa.headings import is_heading
from qa.question_type import KINDS
from qa.question_words import Array, QuestionWords, covered

FEATURES = (
    "cosine", "cosine_passage", "cosine_neighbour", "search_score", "lexical_rank", "dense_rank",
    "exact", "exact_near", "exact_passage", "exact_title", "like", "like_near", "like_passage",
    "names", "names_passage", "figures", "figures_passage", "pairs", "heaviest_missing",
    "new_words", "length", "opens_passage", "opens_with_pronoun",
    *(f"asks_{kind}_has" for kind in KINDS), *(f"asks_{kind}_lacks" for kind in KINDS),
)  # fmt: skip
"""``exact`` is the share of the question's words found; ``like`` counts words of like meaning too. ``_near`` takes the
neighbouring sentences along, ``_passage`` the whole passage."""

NO_RANK = 100

_PRONOUN = re.compile(r"[\"“‘(]?(?:He|She|It|They|This|That|These|Those|His|Her|Its|Their)\b")


@dataclass(frozen=True)
class Candidates:
    """Every sentence of the candidate passages, with one row of features each, shape ``(n, len(FEATURES))``."""

    places: list[tuple[Hit, Span]]
    features: NDArray[np.float32]


def candidate_features(question: str, hits: Sequence[Hit], embed: Callable[[Sequence[str]], Vectors]) -> Candidates:
    """The sentences of ``hits`` in their order, headings left out, and what is known of each."""
    groups = [(hit, [span for span in hit.passage.sentences if not is_heading(hit, span)]) for hit in hits]
    groups = [(hit, spans) for hit, spans in groups if spans]
    places = [(hit, span) for hit, spans in groups for span in spans]
    if not places:
        return Candidates([], np.zeros((0, len(FEATURES)), np.float32))
    texts = [_text(*place) for place in places]
    vectors = embed([question, *texts])
    passages = _Passages([hit for hit, _ in groups], [len(spans) for _, spans in groups])
    columns = [
        *_similarity(vectors[1:] @ vectors[0], passages),
        *_words(QuestionWords(question), texts, passages, embed),
        *_form(texts, passages),
        *_kinds(question, texts),
    ]
    return Candidates(places, np.stack(columns, axis=1).astype(np.float32))


class _Passages:
    """Which sentences belong together: rows ``starts[i]`` to ``starts[i + 1]`` are of ``hits[i]``."""

    def __init__(self, hits: Sequence[Hit], sizes: Sequence[int]) -> None:
        self.hits = hits
        self.sizes = np.array(sizes)
        self.starts = np.concatenate([[0], np.cumsum(self.sizes)[:-1]])

    def spread(self, values: Sequence[float] | Array) -> Array:
        """One value a passage as one value a sentence."""
        return np.repeat(np.asarray(values, np.float32), self.sizes, axis=0)

    def best(self, values: Array) -> Array:
        """The highest value in each sentence's passage, column by column."""
        return self.spread(np.maximum.reduceat(values, self.starts, axis=0))

    def neighbours(self, values: Array) -> Array:
        """The highest value of the sentences before and after in the same passage; 0 where there are none."""
        before, after = np.zeros_like(values), np.zeros_like(values)
        before[1:], after[:-1] = values[:-1], values[1:]
        before[self.starts] = 0
        after[self.starts + self.sizes - 1] = 0
        return np.maximum(before, after)


def _similarity(cosines: Array, passages: _Passages) -> list[Array]:
    known = passages.spread([np.nan if hit.cosine is None else hit.cosine for hit in passages.hits])
    return [
        cosines,
        np.where(np.isnan(known), passages.best(cosines), known),
        passages.neighbours(cosines),
        passages.spread([hit.score for hit in passages.hits]),
        passages.spread([1 / (hit.lexical_rank or NO_RANK) for hit in passages.hits]),
        passages.spread([1 / (hit.dense_rank or NO_RANK) for hit in passages.hits]),
    ]


def _words(
    asked: QuestionWords, texts: Sequence[str], passages: _Passages, embed: Callable[[Sequence[str]], Vectors]
) -> list[Array]:
    sentences = [set(tokens(text)) for text in texts]
    weights = asked.weights(sentences)
    exact = asked.exact(sentences)
    like = np.maximum(exact, asked.near(texts, embed))
    title = passages.spread(asked.exact([set(tokens(hit.article.title)) for hit in passages.hits]))
    everything = asked.everything
    return [
        covered(exact, weights, everything),
        covered(np.maximum(exact, passages.neighbours(exact)), weights, everything),
        covered(passages.best(exact), weights, everything),
        covered(title, weights, everything),
        covered(like, weights, everything),
        covered(np.maximum(like, passages.neighbours(like)), weights, everything),
        covered(passages.best(like), weights, everything),
        covered(exact, weights, asked.names),
        covered(np.maximum(passages.best(exact), title), weights, asked.names),
        covered(exact, weights, asked.figures),
        covered(passages.best(exact), weights, asked.figures),
        np.array([len(asked.pairs & set(pairwise(content_tokens(text)))) for text in texts]) / max(1, len(asked.pairs)),
        ((1 - like) * weights).max(axis=1, initial=0) / weights.max(initial=1e-6),
        np.log1p([len(words - set(asked.tokens)) for words in sentences]),
    ]


def _form(texts: Sequence[str], passages: _Passages) -> list[Array]:
    opens = np.zeros(len(texts), np.float32)
    opens[passages.starts] = 1
    return [
        np.log1p([len(text.split()) for text in texts]),
        opens,
        np.array([bool(_PRONOUN.match(text)) for text in texts], np.float32),
    ]


def _kinds(question: str, texts: Sequence[str]) -> list[Array]:
    asks = [bool(kind.asks.search(question)) for kind in KINDS.values()]
    holds = [np.array([bool(kind.holds.search(text)) for text in texts]) for kind in KINDS.values()]
    has = [np.asarray(asked & held, np.float32) for asked, held in zip(asks, holds, strict=True)]
    lacks = [np.asarray(asked & ~held, np.float32) for asked, held in zip(asks, holds, strict=True)]
    return [*has, *lacks]


def _text(hit: Hit, span: Span) -> str:
    return hit.article.text[span[0] : span[1]]
