"""Questions with labelled candidate sentences, made of SQuAD files with our own search.

The articles are dealt into two stores. Questions are asked of both: of the store that holds its article, where it
may or may not have an answer, and of the other, where it surely has none.
"""

import hashlib
import pickle
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from eval.squad import SquadArticle, SquadQuestion, gold_sentence, write_articles
from index import Index, IndexSettings
from qa.features import FEATURES, candidate_features
from qa.vector_cache import VectorCache
from training.rewording import Rewording

CANDIDATES = 10
OUTSIDE_STEP = 3
"""Of the questions about other articles every third will do."""

Progress = Callable[[int, int, int], None]
"""Called with the store's number, articles done, and articles in all."""


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


def examples(articles: Sequence[SquadArticle], folder: Path, progress: Progress) -> list[Example]:
    """Every question asked of its own store, and every third of the other.

    Stores and examples are kept in ``folder``: a second call with the same articles finds them there.
    """
    found: list[Example] = []
    for part in (0, 1):
        kept = folder / f"examples-{part}-{_version()}.pickle"
        if not kept.exists():
            made = list(_asked(articles, part, folder / f"part-{part}", progress))
            kept.write_bytes(pickle.dumps(made))
        found += pickle.loads(kept.read_bytes())  # noqa: S301  # our own file
    return found


def _asked(articles: Sequence[SquadArticle], part: int, folder: Path, progress: Progress) -> Iterator[Example]:
    inside = [article for number, article in enumerate(articles) if number % 2 == part]
    with _store(inside, folder) as store:
        embed = VectorCache(store.embed)
        rewording = Rewording((article.text for article in articles), store.embed, seed=part)
        for number, article in enumerate(articles):
            progress(part, number, len(articles))
            questions = article.questions if number % 2 == part else article.questions[::OUTSIDE_STEP]
            for question in questions:
                asked = rewording.half_of_the_time(question.question)
                candidates = candidate_features(asked, store.search(asked, CANDIDATES), embed)
                gold = [
                    number % 2 == part and gold_sentence(hit.article, span, article, question)
                    for hit, span in candidates.places
                ]
                kind = _kind(question) if number % 2 == part else "outside"
                yield Example(number, kind, candidates.features, np.array(gold, np.bool_))


def _version() -> str:
    """Examples of other features are made anew."""
    return hashlib.sha256(repr(FEATURES).encode()).hexdigest()[:8]


def _kind(question: SquadQuestion) -> str:
    return "answerable" if question.answers else "adversarial"


def _store(articles: Sequence[SquadArticle], folder: Path) -> Index:
    write_articles(articles, folder / "articles")
    store = Index.open(folder / "store", IndexSettings.read())
    store.sync(folder / "articles")
    return store
