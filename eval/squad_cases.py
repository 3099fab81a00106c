"""SQuAD's validation part as cases: each article becomes a file, each question a case with a place."""

from collections.abc import Iterator
from pathlib import Path

from eval.case import UNANSWERABLE, Case
from eval.squad import SquadArticle, load_squad, validation_part, write_articles
from index import SourceError


def squad_material(data: Path, folder: Path) -> tuple[list[Case], dict[str, str]]:
    """The cases, and the texts of the articles by the names of the files that are written into ``folder``.

    A case's place is the paragraph that its question was asked about.

    Raises:
        SourceError: the file can't be used, or none of its articles belongs to the validation part.
    """
    articles = validation_part(load_squad(data))
    if not articles:
        raise SourceError(f"None of the articles in {data} belongs to the validation part. Give a larger file.")
    write_articles(articles, folder)
    cases = [case for article in articles for case in _cases(article)]
    return cases, {_file_name(article): article.text.strip() for article in articles}


def _cases(article: SquadArticle) -> Iterator[Case]:
    lost = len(article.text) - len(article.text.lstrip())  # readers strip texts, and places move by that
    for question in article.questions:
        start, end = question.paragraph
        yield Case(
            id=question.id,
            question=question.question,
            kind="answerable" if question.answers else UNANSWERABLE,
            answers=question.answers,
            sources=(_file_name(article),) if question.answers else (),
            place=(max(0, start - lost), end - lost),
        )


def _file_name(article: SquadArticle) -> str:
    return f"{article.title}.txt"
