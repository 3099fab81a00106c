"""The words of a question, and how well sentences match them: exactly, or nearly (``soldiers`` and ``troops``)."""

import math
import re
from collections import Counter
from collections.abc import Callable, Sequence
from functools import cached_property, lru_cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from index import Vectors, content_tokens, tokens

Array = NDArray[np.float32]
NEAR_FROM = 0.4
"""Cosine of two words from which they count as near; most unrelated words lie below."""

_NAME = re.compile(r"\b[A-Z][\w&'’-]*")
_FIGURE = re.compile(r"\d[\d.,:]*")
_COMMON_WORD = re.compile(r"(?<![^\W_])[^\W\d_A-Z][^\W\d_]{2,}")
_OPENERS = frozenset("who what when where why how which whom whose is are was were do does did in on at can".split())


class QuestionWords:
    """A question's content tokens, in order, each once; all arrays have one column a token.

    Names and figures match exactly or not at all: ``France`` is near ``Germany`` in meaning, and yet another answer.
    """

    def __init__(self, question: str) -> None:
        ordered = content_tokens(question)
        self.tokens = list(dict.fromkeys(ordered))
        self.pairs = set(pairwise(ordered))
        first, _, others = question.partition(" ")
        rest = others if first.lower() in _OPENERS else question
        self.names = self._mask(content_tokens(" ".join(_NAME.findall(rest))))
        self.figures = self._mask(tokens(" ".join(_FIGURE.findall(question))))
        self._common = {_stem(word): word for word in _COMMON_WORD.findall(question)}

    def weights(self, sentences: Sequence[set[str]]) -> Array:
        """How much each token counts: the rarer among the candidate sentences, the more."""
        counts = Counter(word for words in sentences for word in words)
        return np.array([math.log(1 + len(sentences) / (0.5 + counts[word])) for word in self.tokens], np.float32)

    def exact(self, sentences: Sequence[set[str]]) -> Array:
        """1 where a sentence has the token, else 0; shape ``(sentences, tokens)``."""
        return np.array([[word in words for word in self.tokens] for words in sentences], np.float32)

    def near(self, texts: Sequence[str], embed: Callable[[Sequence[str]], Vectors]) -> Array:
        """0..1 by how near the nearest common word of a text comes to the token; shape ``(texts, tokens)``.

        A word's vector is the embedding of the word alone. Names and figures stay 0.
        """
        columns = [column for column, token in enumerate(self.tokens) if token in self._common]
        found = [list(dict.fromkeys(_COMMON_WORD.findall(text))) for text in texts]
        vocabulary = list(dict.fromkeys(word for words in found for word in words))
        matches = np.zeros((len(texts), len(self.tokens)), np.float32)
        if not columns or not vocabulary:
            return matches
        vectors = embed([*(self._common[self.tokens[column]] for column in columns), *vocabulary])
        cosines = vectors[len(columns) :] @ vectors[: len(columns)].T
        nearness = np.clip((cosines - NEAR_FROM) / (1 - NEAR_FROM), 0, 1)
        rows = {word: row for row, word in enumerate(vocabulary)}
        for number, words in enumerate(found):
            if words:
                matches[number, columns] = nearness[[rows[word] for word in words]].max(axis=0)
        return matches

    @cached_property
    def everything(self) -> NDArray[np.bool_]:
        """The mask of all tokens."""
        return np.ones(len(self.tokens), np.bool_)

    def _mask(self, some: Sequence[str]) -> NDArray[np.bool_]:
        return np.array([token in some for token in self.tokens], np.bool_)


def covered(matches: Array, weights: Array, mask: NDArray[np.bool_]) -> Array:
    """The share of the masked tokens' weight that each row matches, shape ``(rows,)``; 1 where the mask is empty."""
    whole = weights[mask].sum()
    if whole == 0:
        return np.ones(len(matches), np.float32)
    return np.asarray(matches[:, mask] @ weights[mask] / whole, np.float32)


@lru_cache(maxsize=65536)
def _stem(word: str) -> str:
    return tokens(word)[-1]
