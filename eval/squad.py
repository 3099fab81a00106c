"""The official SQuAD forms (1.1 and 2.0), as articles and questions with gold places.

A paragraph's text is kept as it is; an article's text is its paragraphs with a blank line between them.
"""

import gzip
import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from index import Article, SourceError, Span

MAX_TITLE_BYTES = 200
"""Titles name files, and file systems stop at 255 bytes, the ending included."""


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
        SourceError: the file is missing, or not in SQuAD's official form; or a title can't name a file or occurs twice.
    """
    try:
        opened = gzip.open if path.suffix == ".gz" else open
        with opened(path, "rt", encoding="utf-8") as stream:
            articles = [_article(entry) for entry in json.load(stream)["data"]]
        _check_titles([article.title for article in articles], path)
    except (OSError, EOFError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise SourceError(f"Expected SQuAD's official JSON in {path}: {type(error).__name__}: {error}") from error
    return articles


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


def _check_titles(titles: Sequence[str], path: Path) -> None:
    """Each article becomes a file named by its title, beside the others."""
    for title, times in Counter(titles).items():
        if not _names_file(title):
            raise SourceError(
                f"The title {title!r} in {path} can't name a file. Expected 1 to {MAX_TITLE_BYTES} bytes of UTF-8 "
                "without a slash, a backslash or a NUL, and no dot first. Rename the article."
            )
        if times > 1:
            raise SourceError(f"The title {title!r} occurs {times} times in {path}. Expected another for each article.")


def _names_file(title: str) -> bool:
    return 0 < len(title.encode()) <= MAX_TITLE_BYTES and title[0] != "." and not set(title) & set("/\\\0")


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
