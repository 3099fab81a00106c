"""What the similarity reader looks at: how near a sentence is to the question, and which of its words it has."""

import math
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from index import Hit, Span, Vectors, content_tokens, sentence_key, tokens
from qa.question_type import KINDS

FEATURES = (
    "cosine", "cosine_passage", "cosine_neighbour", "search_score", "lexical_rank", "dense_rank",
    "covered", "covered_near", "covered_passage", "covered_title",
    "names_covered", "names_covered_passage", "figures_covered", "figures_covered_passage",
    "pairs_covered", "heaviest_missing", "new_words", "length",
    "opens_passage", "opens_with_pronoun",
    *(f"asks_{kind}_has" for kind in KINDS), *(f"asks_{kind}_lacks" for kind in KINDS),
)  # fmt: skip

HEADING_WORDS = 6

_NAME = re.compile(r"\b[A-Z][\w&'’-]*")
_FIGURE = re.compile(r"\d[\d.,:]*")
_PRONOUN = re.compile(r"[\"“‘(]?(?:He|She|It|They|This|That|These|Those|His|Her|Its|Their)\b")
_SENTENCE_END = re.compile(r"[.!?…。！？][\"”’»)\]]*$")


@dataclass(frozen=True)
class Candidates:
    """Every sentence of the candidate passages, with one row of features each, shape ``(n, len(FEATURES))``."""

    places: list[tuple[Hit, Span]]
    features: NDArray[np.float32]


def candidate_features(question: str, hits: Sequence[Hit], embed: Callable[[Sequence[str]], Vectors]) -> Candidates:
    """The sentences of ``hits`` in their order, headings left out, and what is known of each."""
    groups = [(hit, [span for span in hit.passage.sentences if not _is_heading(hit, span)]) for hit in hits]
    places = [(hit, span) for hit, spans in groups for span in spans]
    if not places:
        return Candidates([], np.zeros((0, len(FEATURES)), np.float32))
    texts = [_text(*place) for place in places]
    vectors = embed([question, *texts])
    cosines = vectors[1:] @ vectors[0]
    words = [set(tokens(text)) for text in texts]
    asked = _Asked(question, words)
    rows: list[list[float]] = []
    for hit, spans in groups:
        part = slice(len(rows), len(rows) + len(spans))
        rows += _passage_rows(asked, hit, texts[part], words[part], cosines[part])
    return Candidates(places, np.array(rows, np.float32))


def _passage_rows(
    asked: "_Asked", hit: Hit, texts: Sequence[str], words: Sequence[set[str]], cosines: Vectors
) -> list[list[float]]:
    """The features of one passage's sentences, in the order of ``FEATURES``."""
    passage = _PassageView(hit, set().union(*words), set(tokens(hit.article.title)))
    rows = []
    for index, text in enumerate(texts):
        near = [other for other in (index - 1, index + 1) if 0 <= other < len(texts)]
        rows.append(
            [
                float(cosines[index]),
                float(cosines.max()) if hit.cosine is None else hit.cosine,
                max((float(cosines[other]) for other in near), default=0.0),
                *passage.ranks,
                *asked.row(text, words[index], words[index].union(*(words[other] for other in near)), passage),
                float(index == 0),
                float(bool(_PRONOUN.match(text))),
                *asked.kinds(text),
            ]
        )
    return rows


def _text(hit: Hit, span: Span) -> str:
    return hit.article.text[span[0] : span[1]]


def _is_heading(hit: Hit, span: Span) -> bool:
    """The article's own title, or a few words that don't end as a sentence does: they name a subject, no more."""
    text = _text(hit, span)
    if sentence_key(text) == sentence_key(hit.article.title):
        return True
    return len(text.split()) <= HEADING_WORDS and not _SENTENCE_END.search(text)


class _PassageView:
    """What all sentences of one passage share."""

    def __init__(self, hit: Hit, words: set[str], title: set[str]) -> None:
        self.words = words
        self.title = title
        self.ranks = (hit.score, 1 / (hit.lexical_rank or 100), 1 / (hit.dense_rank or 100))


class _Asked:
    """The question's words, each with its weight: how rare it is among the candidate sentences."""

    def __init__(self, question: str, sentences: Sequence[set[str]]) -> None:
        self._question = question
        ordered = content_tokens(question)
        counts = Counter(word for words in sentences for word in words)
        self._weights = {word: math.log(1 + len(sentences) / (0.5 + counts[word])) for word in ordered}
        first, *_ = question.split()
        rest = question[len(first) :] if first.lower() in _OPENERS else question
        self._names = set(content_tokens(" ".join(_NAME.findall(rest)))) & self._weights.keys()
        self._figures = set(tokens(" ".join(_FIGURE.findall(question)))) & self._weights.keys()
        self._pairs = set(pairwise(ordered))
        self._kinds = [bool(asks.search(question)) for asks, _ in KINDS.values()]

    def row(self, text: str, words: set[str], near: set[str], passage: _PassageView) -> list[float]:
        ordered = content_tokens(text)
        pairs = set(pairwise(ordered))
        missing = [weight for word, weight in self._weights.items() if word not in words]
        heaviest = max(self._weights.values(), default=1.0)
        return [
            self._covered(words),
            self._covered(near),
            self._covered(passage.words),
            self._covered(passage.title),
            self._covered(words, self._names),
            self._covered(passage.words | passage.title, self._names),
            self._covered(words, self._figures),
            self._covered(passage.words, self._figures),
            len(pairs & self._pairs) / max(1, len(self._pairs)),
            max(missing, default=0.0) / heaviest,
            math.log1p(len([word for word in set(ordered) if word not in self._weights])),
            math.log1p(len(ordered)),
        ]

    def kinds(self, text: str) -> list[float]:
        has = [bool(holds.search(text)) for _, holds in KINDS.values()]
        return [
            *(float(asks and holds) for asks, holds in zip(self._kinds, has, strict=True)),
            *(float(asks and not holds) for asks, holds in zip(self._kinds, has, strict=True)),
        ]

    def _covered(self, words: set[str], of: set[str] | None = None) -> float:
        """The share of the question's weight that ``words`` cover; 1 where there is nothing to cover."""
        asked = self._weights.keys() if of is None else of
        whole = sum(self._weights[word] for word in asked)
        return sum(self._weights[word] for word in asked if word in words) / whole if whole else 1.0


_OPENERS = frozenset("who what when where why how which whom whose is are was were do does did in on at can".split())
