"""Readers and judges by the names that the settings know them by."""

from collections.abc import Callable, Sequence

from index import Vectors
from qa.judge import Judge
from qa.reader import Reader
from qa.settings import Model
from qa.similarity_judge import SimilarityJudge
from qa.similarity_reader import SimilarityReader
from qa.trained_judge import TrainedJudge
from qa.trained_reader import TrainedReader

Embed = Callable[[Sequence[str]], Vectors]

READERS: dict[Model, Callable[[Embed], Reader]] = {
    "trained": lambda embed: TrainedReader(),
    "similarity": SimilarityReader,
}
JUDGES: dict[Model, Callable[[Embed], Judge]] = {
    "trained": lambda embed: TrainedJudge(),
    "similarity": SimilarityJudge,
}


def open_reader(name: Model, embed: Embed) -> Reader:
    """The reader of a name; ``embed`` is used by those that need embeddings.

    Raises:
        ModelError: its model is missing or damaged.
    """
    return READERS[name](embed)


def open_judge(name: Model, embed: Embed) -> Judge:
    """The judge of a name; otherwise as ``open_reader``."""
    return JUDGES[name](embed)
