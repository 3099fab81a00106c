"""Putting an answer's text together: one numbering, and offsets that hold in the text as it grows."""

from qa.composer import Statement
from qa.numbering import Numbering
from qa.types import Citation, Sentence


class Assembly:
    """Takes statements one by one; numbers each group of evidence once, in order of first use.

    Two statements on one group and a third on another make ``First words. [1] Second words. [1] Third words. [2]``.
    """

    def __init__(self) -> None:
        self.text = ""
        self.sentences: list[Sentence] = []
        self._numbering = Numbering()

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Every citation, by number."""
        return self._numbering.citations

    def add(self, statement: Statement) -> Sentence:
        """Append a statement and its markers to the text; the sentence as it stands in it."""
        citations = tuple(citation for group in statement.evidence for citation in self._numbering.cited(group))
        start = len(self.text) + 1 if self.text else 0
        end = start + len(statement.text)
        sentence = Sentence(statement.text, start, end, statement.support, statement.score, citations)
        markers = "".join(f"[{number}]" for number in sentence.numbers)
        self.text += f"{' ' if self.text else ''}{statement.text} {markers}"
        self.sentences.append(sentence)
        return sentence
