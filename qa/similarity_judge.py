"""The modest judge: how many of a claim's words the evidence has, and how near the two are in meaning.

It sees which words are missing; it does not understand what the others say together. Its constants were set by hand.
It is there for whoever names it, when no trained judge is at hand.
"""

import math
import re
from collections.abc import Callable, Sequence

from index import STOP_WORDS, Span, Vectors, tokens
from qa.judge import Judgement

WORD_FACTOR, COSINE_FACTOR, OFFSET = 10.0, 4.0, -10.6
"""A logistic function of the share of words carried, 0..1, and the cosine: 0.8 and 0.65 give an even chance."""
FIGURE_WEIGHT = 3.0
"""A number or a name counts this many times as much as another word."""

_WORD = re.compile(r"[$€£¥]?\w+(?:[.,'’&-]\w+)*%?")
_APART = re.compile(r"\W*")


class SimilarityJudge:
    """Judges by words and embeddings; ``embed`` is ``Index.embed`` or the like."""

    needed = 0.5

    def __init__(self, embed: Callable[[Sequence[str]], Vectors]) -> None:
        self._embed = embed

    def judge(self, pairs: Sequence[tuple[str, str]]) -> list[Judgement]:
        """See ``Judge.judge``. The words that are not in the evidence are those not supported."""
        if not pairs:
            return []
        claims, evidence = (self._embed(texts) for texts in zip(*pairs, strict=True))
        cosines = (claims * evidence).sum(axis=1)
        return [self._judgement(*pair, float(cosine)) for pair, cosine in zip(pairs, cosines, strict=True)]

    def _judgement(self, claim: str, evidence: str, cosine: float) -> Judgement:
        known = set(tokens(evidence))
        words = [(match.span(), _weight(claim, match)) for match in _WORD.finditer(claim)]
        missing = [(span, weight) for span, weight in words if weight and not _content(claim, span) <= known]
        share = 1 - sum(weight for _, weight in missing) / max(1.0, sum(weight for _, weight in words))
        probability = 1 / (1 + math.exp(-(WORD_FACTOR * share + COSINE_FACTOR * cosine + OFFSET)))
        unsupported = () if probability >= self.needed else _joined(claim, [span for span, _ in missing])
        return Judgement(probability, unsupported)


def _content(claim: str, span: Span) -> set[str]:
    return set(tokens(claim[span[0] : span[1]])) - STOP_WORDS


def _weight(claim: str, match: re.Match[str]) -> float:
    if not _content(claim, match.span()):
        return 0.0
    name_or_figure = (match.start() > 0 and match[0][0].isupper()) or any(each.isdigit() for each in match[0])
    return FIGURE_WEIGHT if name_or_figure else 1.0


def _joined(claim: str, spans: Sequence[Span]) -> tuple[Span, ...]:
    """Neighbouring words as one span."""
    joined: list[Span] = []
    for start, end in spans:
        if joined and _APART.fullmatch(claim, joined[-1][1], start):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return tuple(joined)
