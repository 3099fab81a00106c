"""Putting an answer's text together: one numbering, and offsets that hold in the text as it grows."""

from qa.composer import Source, Statement
from qa.types import Citation, Sentence


class Assembly:
    """Takes statements one by one; numbers each group of evidence once, in order of first use.

    Two statements on one group and a third on another make ``First words. [1] Second words. [1] Third words. [2]``.
    """

    def __init__(self) -> None:
        self.text = ""
        self.sentences: list[Sentence] = []
        self._groups: dict[tuple[Source, ...], tuple[Citation, ...]] = {}

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Every citation, by number."""
        return tuple(citation for group in self._groups.values() for citation in group)

    def add(self, statement: Statement) -> Sentence:
        """Append a statement and its markers to the text; the sentence as it stands in it."""
        citations = tuple(citation for group in statement.evidence for citation in self._cited(group))
        start = len(self.text) + 1 if self.text else 0
        end = start + len(statement.text)
        sentence = Sentence(statement.text, start, end, statement.support, statement.score, citations)
        markers = "".join(f"[{number}]" for number in sentence.numbers)
        self.text += f"{' ' if self.text else ''}{statement.text} {markers}"
        self.sentences.append(sentence)
        return sentence

    def _cited(self, group: tuple[Source, ...]) -> tuple[Citation, ...]:
        if group not in self._groups:
            number = len(self._groups) + 1
            self._groups[group] = tuple(_citation(number, source) for source in group)
        return self._groups[group]


def _citation(number: int, source: Source) -> Citation:
    article, (start, end) = source
    return Citation(
        number=number,
        article_id=article.id,
        title=article.title,
        outlet=article.outlet,
        url=article.url,
        published=article.published,
        start=start,
        end=end,
        quote=article.text[start:end],
    )
