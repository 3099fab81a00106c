"""An outcome: one question about one paragraph, and what the reader made of it."""

from dataclasses import dataclass

from index import Hit
from qa import Reading


@dataclass(frozen=True, slots=True)
class ReadOutcome:
    """A question with its paragraph, people's answers, ``()`` where there is none, and the reading of the paragraph.

    ``group`` is the article: intervals go by it.
    """

    id: str
    group: str
    question: str
    answers: tuple[str, ...]
    paragraph: Hit
    reading: Reading

    @property
    def answerable(self) -> bool:
        """Whether the paragraph holds an answer."""
        return bool(self.answers)

    @property
    def has_gold(self) -> bool:
        """Whether one sentence alone holds an answer; always false for an unanswerable question."""
        text = self.paragraph.article.text
        return any(self._holds(text[start:end]) for start, end in self.paragraph.passage.sentences)

    @property
    def is_right(self) -> bool:
        """Whether the first sentence holds an answer."""
        return bool(self.reading.sentences) and self._holds(self.reading.sentences[0].text)

    @property
    def span(self) -> str | None:
        """The words that the reader takes for the answer: ``""`` for none, None from a reader that looks for none."""
        if not self.reading.sentences:
            return ""
        best = self.reading.sentences[0]
        return best.short and best.hit.article.text[best.short[0] : best.short[1]]

    @property
    def is_answered(self) -> bool:
        """Whether the reader is as sure as it needs to be."""
        return bool(self.reading.sentences) and self.reading.confidence >= self.reading.needed

    def _holds(self, sentence: str) -> bool:
        return any(answer in sentence for answer in self.answers)
