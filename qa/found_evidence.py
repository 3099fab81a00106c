"""The evidence found for a claim: what each article says of it, and what all of them say together."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

import numpy as np

from index import Article, Hit, Span, Vectors, sentence_key, sentence_spans
from qa.composer import Source
from qa.evidence import CARRIED_WEIGHT, EvidenceChoice, select_evidence

READ_ARTICLES, JUDGED_ARTICLES = 8, 3
"""Sentences are chosen from this many articles, nearest first, and the best of these choices are judged."""
WORTH_CITING = 0.15
"""A further sentence is cited when it adds this share of the claim's words."""


@dataclass(frozen=True)
class Grounds:
    """Sentences of one article, in its order, that a claim may be held against."""

    article: Article
    spans: tuple[Span, ...]

    @cached_property
    def sentences(self) -> list[str]:
        """Their words."""
        return [self.article.text[start:end] for start, end in self.spans]

    @cached_property
    def places(self) -> dict[str, Span]:
        """Where each sentence stands first, by its ``sentence_key``."""
        keyed = zip(map(sentence_key, self.sentences), self.spans, strict=True)
        return dict(reversed(list(keyed)))


@dataclass(frozen=True, slots=True)
class Evidence:
    """Sentences of one article, or of several, that speak of a claim.

    ``best_first`` are never none. ``cited`` are those of them that carry words of the claim which those before lack.
    ``cosine`` and ``carried`` tell how near they come: see ``EvidenceChoice``.
    """

    best_first: tuple[Source, ...]
    cited: tuple[Source, ...]
    cosine: float
    carried: float

    @property
    def sentences(self) -> list[str]:
        """Their words, best first."""
        return [_words(place) for place in self.best_first]

    @property
    def text(self) -> str:
        """Their words as one text: in the order of their article, that of the best sentence first."""
        order = [article.id for article in self.articles]
        return " ".join(map(_words, sorted(self.best_first, key=lambda place: (order.index(place[0].id), place[1]))))

    @property
    def articles(self) -> list[Article]:
        """The articles that they are of, that of the best sentence first."""
        return list({article.id: article for article, _ in self.best_first}.values())

    @property
    def published(self) -> date | None:
        """The day of the best sentence's article."""
        return self.best_first[0][0].published


def grounds_of_articles(articles: Sequence[Article]) -> list[Grounds]:
    """Every sentence of each article; articles without words are left out."""
    found = (Grounds(article, sentence_spans(article.text)) for article in articles)
    return [grounds for grounds in found if grounds.spans]


def grounds_of_hits(hits: Sequence[Hit]) -> list[Grounds]:
    """The sentences of the passages that search found, article by article, best first."""
    articles = {hit.article.id: hit.article for hit in hits}
    spans = {id_: {span for hit in hits if hit.article.id == id_ for span in hit.passage.sentences} for id_ in articles}
    return [Grounds(article, tuple(sorted(spans[id_]))) for id_, article in articles.items()]


def find_evidence(claim: str, grounds: Sequence[Grounds], embed: Callable[[Sequence[str]], Vectors]) -> list[Evidence]:
    """What to judge a claim by: the best evidence of one article alone, best first, then that of all articles together.

    Together comes only where it takes sentences from more than one. No grounds give ``[]``.
    """
    if not grounds:
        return []
    vectors = embed([claim, *(sentence for each in grounds for sentence in each.sentences)])
    claim_vector, rows = vectors[0], np.split(vectors[1:], np.cumsum([len(each.spans) for each in grounds])[:-1])
    nearest = sorted(zip(grounds, rows, strict=True), key=lambda pair: -float((pair[1] @ claim_vector).max()))
    alone = []
    for each, matrix in nearest[:READ_ARTICLES]:
        choice = select_evidence(claim, each.sentences, matrix, claim_vector)
        alone.append(_evidence(choice, [(each.article, span) for span in each.spans]))
    alone.sort(key=lambda evidence: -(evidence.cosine + CARRIED_WEIGHT * evidence.carried))
    places = [(each.article, span) for each, _ in nearest[:READ_ARTICLES] for span in each.spans]
    matrix = np.concatenate([matrix for _, matrix in nearest[:READ_ARTICLES]])
    together = _evidence(select_evidence(claim, list(map(_words, places)), matrix, claim_vector), places)
    return alone[:JUDGED_ARTICLES] + [together] * (len(together.articles) > 1)


def _evidence(choice: EvidenceChoice, places: Sequence[Source]) -> Evidence:
    best_first = tuple(places[row] for row in choice.best_first)
    cited = [
        place
        for rank, (place, gain) in enumerate(zip(best_first, choice.gains, strict=True))
        if rank == 0 or gain >= WORTH_CITING
    ]
    return Evidence(best_first, tuple(cited), choice.cosine, choice.carried)


def _words(place: Source) -> str:
    article, (start, end) = place
    return article.text[start:end]
