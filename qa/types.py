"""The answer and its parts. All are frozen; offsets count Unicode code points and are half open."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

Status = Literal["answered", "partial", "abstained"]
Support = Literal["quoted", "supported"]


@dataclass(frozen=True, slots=True)
class Citation:
    """The exact words of one article: ``article.text[start:end] == quote``.

    ``number`` is the ``n`` of ``[n]``, from 1, the same on every surface. Citations with one number carry the same
    words from different articles.
    """

    number: int
    article_id: str
    title: str
    outlet: str | None
    url: str | None
    published: date | None
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of an answer: ``answer.text[start:end] == text``.

    ``support`` is ``"quoted"`` for words that stand in an article verbatim and ``"supported"`` for words that were
    checked against their citations. ``score`` is the probability, 0..1, that the sentence helps to answer.
    ``citations`` is never empty.
    """

    text: str
    start: int
    end: int
    support: Support
    score: float
    citations: tuple[Citation, ...]

    @property
    def numbers(self) -> tuple[int, ...]:
        """The ``n`` of each ``[n]`` that stands after the sentence, in order, each once."""
        return tuple(dict.fromkeys(citation.number for citation in self.citations))


@dataclass(frozen=True, slots=True)
class Removed:
    """A sentence that was taken out of an answer, and why."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class NearPassage:
    """A passage that was read for an answer: ``article.text[start:end] == text``.

    ``score`` is the search's, 0..1, comparable within one answer.
    """

    article_id: str
    title: str
    outlet: str | None
    url: str | None
    published: date | None
    start: int
    end: int
    text: str
    score: float


@dataclass(frozen=True, slots=True)
class Answer:
    """Everything that any surface shows of an answer.

    ``status`` is ``"partial"`` for an answer to a part of the question. ``text`` is the sentences in order, each
    followed by its markers: ``Words. [1] More words. [2][3]``. An abstention has an empty text, no sentences, and its
    ``reason``. ``short`` is the fewest words that answer, verbatim from a cited quote, or None. ``passages`` were read
    for the answer, nearest first. ``confidence`` is the calibrated probability, 0..1, that the answer is right;
    abstentions have one too. ``timings`` are seconds by step.
    """

    question: str
    status: Status
    short: str | None
    text: str
    sentences: tuple[Sentence, ...]
    citations: tuple[Citation, ...]
    removed: tuple[Removed, ...]
    passages: tuple[NearPassage, ...]
    confidence: float
    reason: str | None
    composer: str
    timings: Mapping[str, float] = field(compare=False)

    def to_dict(self) -> dict[str, object]:
        """The answer as plain data; ``schema`` is the version of the form. docs/answer.md describes it."""
        from qa.serialisation import answer_to_dict

        return answer_to_dict(self)

    def to_json(self, indent: int | None = None) -> str:
        """``to_dict`` as JSON."""
        from qa.serialisation import answer_to_json

        return answer_to_json(self, indent)

    def to_markdown(self) -> str:
        """The answer for people: sentences with ``[n]``, then the numbered sources with their exact words."""
        from qa.markdown import answer_to_markdown

        return answer_to_markdown(self)

    @staticmethod
    def from_dict(data: Mapping[str, object]) -> "Answer":
        """The answer that ``to_dict`` described: ``Answer.from_dict(answer.to_dict()) == answer``.

        Raises:
            ValueError: ``data`` has another schema version or lacks a part.
        """
        from qa.serialisation import answer_from_dict

        return answer_from_dict(data)
