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
from index import Hit, Index, IndexSettings, Span
from training.rewording import Rewording

CANDIDATES = 10

Progress = Callable[[int, int, int], None]
"""Called with the store's number, articles done, and articles in all."""

Featurise = Callable[[str, Sequence[Hit]], tuple[Sequence[tuple[Hit, Span]], NDArray[np.float32]]]
"""From a question and its hits to the candidate sentences and one row of features each, ``(n, features)``."""


@dataclass(frozen=True)
class Example:
    """One question asked of one store.

    ``features`` are of the candidate sentences, shape ``(n, features)``; ``gold`` says which of them answer and
    ``passages`` which passage each lies in, by its rank, both of shape ``(n,)``. ``kind`` is ``"answerable"``,
    ``"adversarial"`` (its paragraph only looks as if it answered) or ``"outside"`` (its article is not in the store).
    ``article`` numbers the question's article: splits go by it.
    """

    article: int
    kind: str
    features: NDArray[np.float32]
    gold: NDArray[np.bool_]
    passages: NDArray[np.int64]


@dataclass(frozen=True)
class Examination:
    """What is asked, and how sentences are looked at.

    ``make`` gives the featurise function for a store; ``version`` names its kind of features: examples of another are
    made anew. Of the questions about other articles every ``outside_step``-th is asked.
    """

    make: Callable[[Index], Featurise]
    version: str
    outside_step: int


def examples(
    articles: Sequence[SquadArticle], folder: Path, examination: Examination, progress: Progress
) -> list[Example]:
    """Every question asked of its own store, and some of the other.

    Stores and examples are kept in ``folder``: a second call with the same articles finds them there.
    """
    found: list[Example] = []
    version = hashlib.sha256(examination.version.encode()).hexdigest()[:8]
    for part in (0, 1):
        kept = folder / f"examples-{part}-{version}.pickle"
        if not kept.exists():
            made = list(_asked(articles, part, folder / f"part-{part}", examination, progress))
            kept.write_bytes(pickle.dumps(made))
        found += pickle.loads(kept.read_bytes())  # noqa: S301  # our own file
    return found


def _asked(
    articles: Sequence[SquadArticle], part: int, folder: Path, examination: Examination, progress: Progress
) -> Iterator[Example]:
    inside = [article for number, article in enumerate(articles) if number % 2 == part]
    with _store(inside, folder) as store:
        featurise = examination.make(store)
        rewording = Rewording((article.text for article in articles), store.embed, seed=part)
        for number, article in enumerate(articles):
            progress(part, number, len(articles))
            own = number % 2 == part
            for question in article.questions[:: 1 if own else examination.outside_step]:
                asked = rewording.half_of_the_time(question.question)
                hits = store.search(asked, CANDIDATES)
                places, features = featurise(asked, hits)
                ranks = {hit.passage.id: rank for rank, hit in enumerate(hits)}
                yield Example(
                    article=number,
                    kind=_kind(question) if own else "outside",
                    features=features,
                    gold=np.array(
                        [own and gold_sentence(hit.article, span, article, question) for hit, span in places], np.bool_
                    ),
                    passages=np.array([ranks[hit.passage.id] for hit, _ in places], np.int64),
                )


def _kind(question: SquadQuestion) -> str:
    return "answerable" if question.answers else "adversarial"


def _store(articles: Sequence[SquadArticle], folder: Path) -> Index:
    write_articles(articles, folder / "articles")
    store = Index.open(folder / "store", IndexSettings.read())
    store.sync(folder / "articles")
    return store
