"""The official SQuAD forms (1.1 and 2.0), as articles and questions with gold places.

A paragraph's text is kept as it is; an article's text is its paragraphs with a blank line between them.
"""

import gzip
import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from index import Article, SourceError, Span


@dataclass(frozen=True)
class SquadQuestion:
    """One question: the paragraph it was asked about, as a span of its article's text, and the annotators' answers.

    ``answers`` are the distinct answer texts; ``()`` for a question that the paragraph does not answer.
    """

    id: str
    question: str
    paragraph: tuple[int, int]
    answers: tuple[str, ...]


@dataclass(frozen=True)
class SquadArticle:
    """One article with all of its questions."""

    title: str
    text: str
    questions: tuple[SquadQuestion, ...]


def load_squad(path: Path) -> list[SquadArticle]:
    """The articles of a SQuAD file, ``.json`` or ``.json.gz``, in its order.

    Raises:
        SourceError: the file is missing, or not in SQuAD's official form.
    """
    try:
        opened = gzip.open if path.suffix == ".gz" else open
        with opened(path, "rt", encoding="utf-8") as stream:
            return [_article(entry) for entry in json.load(stream)["data"]]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise SourceError(f"Expected SQuAD's official JSON in {path}: {type(error).__name__}: {error}") from error


def is_validation(title: str) -> bool:
    """Whether an article belongs to the validation part: two fifths of all, chosen by a hash of the title."""
    return hashlib.sha256(title.encode()).digest()[0] < 0.4 * 256


def validation_part(articles: Iterable[SquadArticle]) -> list[SquadArticle]:
    """The articles that nothing is fitted on."""
    return [article for article in articles if is_validation(article.title)]


def write_articles(articles: Iterable[SquadArticle], folder: Path) -> None:
    """Write each article as a text file that reads back as the same text, for a store to sync."""
    folder.mkdir(parents=True, exist_ok=True)
    for article in articles:
        title = json.dumps(article.title.replace("_", " "))  # a JSON string is a YAML string
        path = folder / f"{article.title}.txt"
        path.write_text(f"---\ntitle: {title}\n---\n{article.text}\n", "utf-8", newline="\n")


def gold_sentence(found: Article, span: Span, article: SquadArticle, question: SquadQuestion) -> bool:
    """Whether a sentence of a store's article answers a question about ``article``.

    It does when it lies in the paragraph that was asked about and holds one of the annotators' answers.
    """
    start, end = span
    if Path(found.source).stem != article.title or start < question.paragraph[0] or end > question.paragraph[1]:
        return False
    return any(answer in found.text[start:end] for answer in question.answers)


def _article(entry: Any) -> SquadArticle:
    parts: list[str] = []
    questions: list[SquadQuestion] = []
    length = 0
    for paragraph in entry["paragraphs"]:
        context: str = paragraph["context"]
        span = (length, length + len(context))
        questions += [_question(each, span) for each in paragraph["qas"]]
        parts.append(context)
        length = span[1] + 2
    return SquadArticle(entry["title"], "\n\n".join(parts), tuple(questions))


def _question(entry: Any, paragraph: tuple[int, int]) -> SquadQuestion:
    impossible = entry.get("is_impossible", False)
    texts = () if impossible else tuple(dict.fromkeys(answer["text"] for answer in entry["answers"]))
    return SquadQuestion(entry["id"], entry["question"], paragraph, texts)
