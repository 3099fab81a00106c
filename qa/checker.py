"""``Checker``: any text, sentence by sentence, against given sources or a store."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby, islice

from index import Article, Index, QuestionError, Vectors
from qa.by_name import open_judge
from qa.check_report import report_of
from qa.check_types import CheckReport
from qa.claims import Claim, claims_of, require_unicode
from qa.embedding import embed_by_settings
from qa.found_evidence import grounds_of_articles, grounds_of_hits
from qa.given_texts import article_of_text
from qa.judge import Judge
from qa.judging import Task, verdicts
from qa.settings import AnswerSettings
from qa.vector_cache import VectorCache
from qa.verdict import Verdict

CLAIMS_AT_ONCE = 32
"""Claims that are embedded and judged together; no more than these and their sources are worked on at a time."""
PASSAGES = 5
"""Passages of a store that a sentence is held against."""

Judged = tuple[int, str, Task, Verdict]
"""The number of a text, the text, one of its claims as a task, and the verdict."""


class Checker:
    """Checks texts against sources. Reuse one for many texts; it is safe to share between threads.

    ``embed`` gives unit vectors of texts, as ``Index.embed`` does; by default the embedding model of the settings does.
    ``judge`` defaults to the one that the settings name.
    """

    def __init__(self, embed: Callable[[Sequence[str]], Vectors] | None = None, judge: Judge | None = None) -> None:
        self._embed = VectorCache(embed or embed_by_settings())
        self._judge = judge or open_judge(AnswerSettings.read().judge, self._embed)

    def check(self, text: str, sources: Sequence[str | Article]) -> CheckReport:
        """Check a text against sources: texts, or articles, whose days tell which day "Thursday" was.

        A citation of a text names the article ``source-1``, ``source-2`` and so on, by its place in ``sources``.

        Raises:
            QuestionError: the text has no words, there are no sources, or something is not valid Unicode.
        """
        return self.check_many([(text, sources)])[0]

    def check_many(self, pairs: Sequence[tuple[str, Sequence[str | Article]]]) -> list[CheckReport]:
        """Check several texts, each against sources of its own; reports in their order, ``[]`` for no pairs.

        Claims of neighbouring pairs are embedded and judged together, a bounded number at a time.

        Raises:
            QuestionError: as ``check`` does, for any of them; nothing is checked then.
        """
        for text, sources in pairs:
            claims_of(text)
            _require_sources(sources)
        tasks = ((number, text, task) for number, pair in enumerate(pairs) for text, task in _tasks(*pair))
        return list(self._reports(tasks))

    def check_store(
        self,
        text: str,
        store: Index,
        *,
        outlets: Sequence[str] | None = None,
        since: date | None = None,
        until: date | None = None,
    ) -> CheckReport:
        """Check a text against the articles of a store that pass the filters (see ``Index.search``).

        Raises:
            QuestionError: the text has no words, or is not valid Unicode.
        """
        claims = claims_of(text)
        filters = (outlets, since, until)
        [report] = self._reports((0, text, _store_task(claim, store, *filters)) for claim in claims)
        return report

    def _reports(self, tasks: Iterable[tuple[int, str, Task]]) -> Iterator[CheckReport]:
        """One report for each run of tasks of one text."""
        for (_, text), judged in groupby(self._judged(iter(tasks)), lambda each: each[:2]):
            yield report_of(text, [(task, verdict) for _, _, task, verdict in judged])

    def _judged(self, tasks: Iterator[tuple[int, str, Task]]) -> Iterator[Judged]:
        while batch := list(islice(tasks, CLAIMS_AT_ONCE)):
            found = verdicts([task for _, _, task in batch], self._embed, self._judge)
            yield from ((*each, verdict) for each, verdict in zip(batch, found, strict=True))


def _tasks(text: str, sources: Sequence[str | Article]) -> Iterator[tuple[str, Task]]:
    articles = [
        article_of_text(source, number) if isinstance(source, str) else source
        for number, source in enumerate(sources, start=1)
    ]
    grounds = grounds_of_articles(articles)
    yield from ((text, Task(claim, grounds)) for claim in claims_of(text))


def _store_task(
    claim: Claim, store: Index, outlets: Sequence[str] | None, since: date | None, until: date | None
) -> Task:
    hits = store.search(claim.query, PASSAGES, outlets, since, until)
    if not hits and store.counts()[0] == 0:
        return Task(claim, (), nothing="No articles are indexed. Add some with: attest sync FOLDER")
    return Task(claim, grounds_of_hits(hits), grounds_of_hits([copy for hit in hits for copy in hit.copies]))


def _require_sources(sources: Sequence[str | Article]) -> None:
    """Raises ``QuestionError`` for no sources, and for a single text, whose letters would each count as a source."""
    if isinstance(sources, str) or not sources:
        found = "a single string" if sources else "none"
        raise QuestionError(f"Sources to check against: found {found}, expected a list of texts or articles.")
    for number, source in enumerate(sources, start=1):
        require_unicode(source if isinstance(source, str) else source.text, f"Source {number}")
