"""The runner of the suites of questions: opens the store and puts the cases to the observer."""

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path

from eval.case import Case
from eval.case_record import case_line
from eval.measure import Measure
from eval.metrics import all_measures
from eval.observation import Observation
from eval.observer import Observer
from eval.report import markdown_answers
from eval.run import Progress, drawn, no_progress
from eval.suites import Material, Request, material
from index import Index, IndexSettings, SourceError
from qa import AnswerSettings


@dataclass(frozen=True)
class Run:
    """Everything that came of a request for questions: a ``run.AnyRun``.

    ``articles`` and ``passages`` are counts. ``notes`` are sentences for people, such as files that could not be read.
    """

    request: Request
    began: datetime
    articles: int
    passages: int
    observations: tuple[Observation, ...]
    notes: tuple[str, ...]
    index_settings: IndexSettings
    answer_settings: AnswerSettings

    @cached_property
    def measures(self) -> tuple[Measure, ...]:
        """Every metric over the observations."""
        return all_measures(self.observations)

    @property
    def heading(self) -> str:
        """What was asked of what."""
        return (
            f"Suite {self.request.suite}: {len(self.observations)} questions{self.request.drawing} "
            f"over {self.articles} articles ({self.passages} passages)"
        )

    @property
    def counts(self) -> dict[str, int]:
        """Articles, passages and cases."""
        return {"articles": self.articles, "passages": self.passages, "cases": len(self.observations)}

    @property
    def settings(self) -> dict[str, object]:
        """The settings of both rooms."""
        return {
            "index": self.index_settings.model_dump(mode="json"),
            "answer": self.answer_settings.model_dump(mode="json"),
        }

    def lines(self) -> Iterator[dict[str, object]]:
        """One line a case."""
        return map(case_line, self.observations)

    def table(self) -> str:
        """Every question with its answer."""
        return markdown_answers(self.observations)


def run_suite(request: Request, progress: Progress = no_progress) -> Run:
    """Put the cases of a request to the engine, with the settings of the environment.

    Raises:
        SourceError: see ``suites.material``; or a case names a source that isn't there, or a text with places in it
            was read back otherwise than it was written.
        QuestionError: a case's question can't be asked; the message names the case.
    """
    began = datetime.now(UTC)
    with tempfile.TemporaryDirectory(prefix="attest-eval-") as folder:
        workspace = Path(folder, "articles")
        workspace.mkdir()
        found = material(request, workspace)
        with _opened(request, found, Path(folder, "store"), progress) as (store, notes):
            observer = Observer(store)
            observations = tuple(_observed(observer, drawn(found.cases, request), progress))
            return Run(request, began, *store.counts(), observations, notes, store.settings, observer.settings)


def _observed(observer: Observer, cases: Sequence[Case], progress: Progress) -> Iterator[Observation]:
    for case in cases:
        observer.check(case)
    for done, case in enumerate(cases, 1):
        yield observer.observe(case)
        progress("asking", done, len(cases))


@contextmanager
def _opened(
    request: Request, found: Material, folder: Path, progress: Progress
) -> Iterator[tuple[Index, tuple[str, ...]]]:
    """The store to ask, and notes of what could not be read into it."""
    if found.articles is None:
        if request.store is None or not request.store.is_dir():
            raise SourceError(f"Expected a store at {request.store}, found none. Make one with: attest sync FOLDER")
        with Index.open(request.store) as store:
            yield store, ()
        return
    with Index.open(folder) as store:
        report = store.sync(found.articles, lambda done, total, source: progress("reading articles", done, total))
        _check_texts(found, store)
        yield store, tuple(f"Not read: {source}: {reason}" for source, reason in report.failed)


def _check_texts(found: Material, store: Index) -> None:
    """Places count in the texts as they were written; nothing may have moved."""
    read = {Path(article.source).name: article.text for article in store.articles()}
    if changed := [name for name, text in found.texts.items() if read.get(name) != text]:
        raise SourceError(
            f"Expected {len(found.texts)} articles to be read back as they were written; {len(changed)} differ, and "
            f"the places of their answers would be wrong: {', '.join(changed)}. Take them out of the data."
        )
