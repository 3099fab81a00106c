"""What is evaluated: a reader, given one paragraph at a time. The one place that knows where readers come from."""

from collections.abc import Iterator, Sequence

from eval.reader.outcome import ReadOutcome
from eval.squad import SquadArticle, SquadQuestion
from qa import AnswerSettings, Reader, embed_by_settings, hits_of_texts, open_reader


def default_reader() -> Reader:
    """The reader that the settings name."""
    return open_reader(AnswerSettings.read().reader, embed_by_settings())


def read_all(reader: Reader, asked: Sequence[tuple[SquadArticle, SquadQuestion]]) -> Iterator[ReadOutcome]:
    """Every question, read in its own paragraph; one about a paragraph without words is passed over."""
    for article, question in asked:
        start, end = question.paragraph
        hits = hits_of_texts([article.text[start:end]])
        for hit in hits:
            reading = reader.read(question.question, hits)
            yield ReadOutcome(question.id, article.title, question.question, question.answers, hit, reading)
