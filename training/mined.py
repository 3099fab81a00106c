"""Hard negatives: passages that our own search finds for a question, and that don't answer it."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from eval.squad import SquadArticle, SquadQuestion, write_articles
from index import Hit, Index, IndexSettings
from training.reader_rows import ReadingRow

CANDIDATES = 10
KEPT = 3
"""Negatives kept of each question, the best ranked first."""


def mined_rows(
    articles: Sequence[SquadArticle], folder: Path, report: Callable[[int, int], None]
) -> Iterable[ReadingRow]:
    """Questions with passages that don't hold any of their answers, for every answerable question of ``articles``.

    The store and the rows are kept in ``folder``; a second call reads them there. ``report`` is told the articles done
    and how many there are.
    """
    kept = folder / "mined.jsonl"
    if not kept.exists():
        part = folder / "mined.part"
        with part.open("w", encoding="utf-8") as stream:
            for question, passage, article in _mine(articles, folder, report):
                stream.write(json.dumps([question, passage, article]) + "\n")
        part.replace(kept)
    for line in kept.read_text("utf-8").splitlines():
        question, passage, article = json.loads(line)
        yield ReadingRow(question, passage, None, article)


def _mine(
    articles: Sequence[SquadArticle], folder: Path, report: Callable[[int, int], None]
) -> Iterator[tuple[str, str, str]]:
    write_articles(articles, folder / "articles")
    with Index.open(folder / "store", IndexSettings.read()) as store:
        store.sync(folder / "articles")
        for number, article in enumerate(articles):
            report(number, len(articles))
            for question in article.questions:
                if question.answers:
                    hits = store.search(question.question, CANDIDATES)
                    wrong = [hit.passage.text for hit in hits if not _may_answer(hit, article, question)]
                    yield from ((question.question, passage, article.title) for passage in wrong[:KEPT])


def _may_answer(hit: Hit, article: SquadArticle, question: SquadQuestion) -> bool:
    """Whether the passage holds an answer's words, or lies in the paragraph that was asked about."""
    text = hit.passage.text.casefold()
    if any(answer.casefold() in text for answer in question.answers):
        return True
    start, end = question.paragraph
    return Path(hit.article.source).stem == article.title and hit.passage.start < end and hit.passage.end > start
