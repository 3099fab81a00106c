"""Questions with labelled candidate sentences, made of SQuAD files with our own search.

The articles are dealt into two stores. Each question is asked of both: of the store that holds its article, where it
may or may not have an answer, and of the other, where it surely has none.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from eval.squad import SquadArticle, SquadQuestion, gold_sentence, write_articles
from index import Index, IndexSettings
from qa.features import candidate_features
from qa.vector_cache import VectorCache

CANDIDATES = 10


@dataclass(frozen=True)
class Example:
    """One question asked of one store.

    ``features`` are of the candidate sentences, shape ``(n, features)``; ``gold`` says which of them answer, shape
    ``(n,)``. ``kind`` is ``"answerable"``, ``"adversarial"`` (its paragraph only looks as if it answered) or
    ``"outside"`` (its article is not in the store). ``article`` numbers the question's article: splits go by it.
    """

    article: int
    kind: str
    features: NDArray[np.float32]
    gold: NDArray[np.bool_]


def examples(articles: Sequence[SquadArticle], folder: Path) -> Iterator[Example]:
    """Every question asked of both stores; the stores are made in ``folder``, or found there from an earlier run."""
    for part in (0, 1):
        inside = [article for number, article in enumerate(articles) if number % 2 == part]
        with _store(inside, folder / f"part-{part}") as store:
            embed = VectorCache(store.embed)
            for number, article in enumerate(articles):
                for question in article.questions:
                    hits = store.search(question.question, CANDIDATES)
                    candidates = candidate_features(question.question, hits, embed)
                    gold = [
                        number % 2 == part and gold_sentence(hit.article, span, article, question)
                        for hit, span in candidates.places
                    ]
                    kind = _kind(question) if number % 2 == part else "outside"
                    yield Example(number, kind, candidates.features, np.array(gold, np.bool_))


def _kind(question: SquadQuestion) -> str:
    return "answerable" if question.answers else "adversarial"


def _store(articles: Sequence[SquadArticle], folder: Path) -> Index:
    write_articles(articles, folder / "articles")
    store = Index.open(folder / "store", IndexSettings.read())
    store.sync(folder / "articles")
    return store
