"""The interface of a composer: from what was read to the sentences of an answer."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from index import Article, Span
from qa.reader import Reading
from qa.types import Removed, Support

Source = tuple[Article, Span]
"""An article and the exact words in it, as a span of its text."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence for the answer, with its proof.

    ``evidence`` is one group a number: each group lists every place where the same words stand, each place once, in
    articles of the reading's hits or of their copies. It is never empty, and no group is. The engine takes out what
    breaks this, what is ``quoted`` but not verbatim, and, as long as it has no checker, all that is ``supported``.
    ``score``, 0..1, is the probability that the sentence helps to answer.
    """

    text: str
    support: Support
    score: float
    evidence: tuple[tuple[Source, ...], ...]


class Composer(Protocol):
    """Makes the sentences of an answer, one at a time, as they become ready."""

    @property
    def name(self) -> str:
        """What ``Answer.composer`` shows."""
        ...

    def compose(self, question: str, reading: Reading) -> Iterator[Statement | Removed]:
        """Sentences in the order in which they are to be read, and those that were taken out, with reasons."""
        ...
