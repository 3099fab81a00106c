"""What a check gives: each sentence of a text with its label, its proof, and the words that nothing carries.

All are frozen; offsets count Unicode code points and are half open.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from index import Span
from qa.types import Citation

Label = Literal["supported", "unsupported", "no_evidence"]


@dataclass(frozen=True, slots=True)
class Checked:
    """One sentence of a checked text: ``report.text[start:end] == text``.

    ``score``, 0..1, is the probability that what was found carries every part of it: 1 for words that stand in a source
    verbatim, 0 where nothing was found. ``citations`` hold the exact words that prove it, or, for an unsupported one,
    the nearest; ``()`` for ``"no_evidence"``. ``unsupported_spans`` are the words that nothing carries, as offsets in
    ``report.text``; ``()`` for a supported sentence only. ``reason`` says why it is not supported, and is None where
    it is.
    """

    text: str
    start: int
    end: int
    label: Label
    score: float
    citations: tuple[Citation, ...]
    unsupported_spans: tuple[Span, ...]
    reason: str | None

    @property
    def numbers(self) -> tuple[int, ...]:
        """The ``n`` of each ``[n]`` that stands after the sentence, in order, each once."""
        return tuple(dict.fromkeys(citation.number for citation in self.citations))


@dataclass(frozen=True, slots=True)
class CheckReport:
    """A text, checked sentence by sentence.

    ``sentences`` are in the text's order, and never empty; headings and what has no letters are left out. ``score``,
    0..1, is the lowest of theirs.
    """

    text: str
    sentences: tuple[Checked, ...]
    score: float

    @property
    def supported(self) -> bool:
        """Whether every sentence is."""
        return all(sentence.label == "supported" for sentence in self.sentences)

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Every citation once, by number."""
        every = dict.fromkeys(citation for sentence in self.sentences for citation in sentence.citations)
        return tuple(sorted(every, key=lambda citation: citation.number))

    def to_dict(self) -> dict[str, object]:
        """The report as plain data; ``schema`` is the version of the form. docs/checking.md describes it."""
        from qa.check_serialisation import report_to_dict

        return report_to_dict(self)

    def to_json(self, indent: int | None = None) -> str:
        """``to_dict`` as JSON."""
        from qa.check_serialisation import report_to_json

        return report_to_json(self, indent)

    def to_markdown(self) -> str:
        """The report for people: each sentence with its label and reason, then the numbered sources."""
        from qa.check_markdown import report_to_markdown

        return report_to_markdown(self)

    @staticmethod
    def from_dict(data: Mapping[str, object]) -> "CheckReport":
        """The report that ``to_dict`` described: ``CheckReport.from_dict(report.to_dict()) == report``.

        Raises:
            ValueError: ``data`` has another schema version or lacks a part.
        """
        from qa.check_serialisation import report_from_dict

        return report_from_dict(data)
