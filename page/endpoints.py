"""What the page does: ask, read an article, sync. HTML out, errors as messages; no Gradio here."""

from collections.abc import Callable
from pathlib import Path

from index import AttestError
from page.answer_view import answer_html
from page.articles_view import articles_html, sync_html
from page.places import find_place
from page.rendering import render
from page.source_view import source_html
from qa import Answer, Engine

Progress = Callable[[int, int, str], None]


class Endpoints:
    """One engine, and the folder that the Sync button reads, or None. It holds nothing about any visitor."""

    def __init__(self, engine: Engine, folder: Path | None) -> None:
        self._engine = engine
        self._store = engine.store
        self.folder = folder

    def ask(self, question: str) -> tuple[str, str, Answer | None]:
        """The answer, the first cited article, and the answer again for ``read_article``; None after an error."""
        try:
            answer = self._engine.ask(question)
        except AttestError as error:
            return notice(str(error)), self.welcome_source(), None
        source = self.read_article(answer, "citation/0") if answer.citations else self.welcome_source()
        return answer_html(answer), source, answer

    def read_article(self, answer: Answer | None, place: str) -> str:
        """The article at a place of the answer, its words highlighted. See ``page.places``."""
        found = find_place(answer, place)
        if found is None:
            return notice("The answer that this belongs to is no longer held. Ask the question again.")
        try:
            return source_html(self._store.article(found.article_id), found, answer)
        except AttestError as error:
            return notice(f"This article can't be shown any more. {error}")

    def sync(self, progress: Progress) -> tuple[str, str]:
        """Make the store agree with the folder: what was done, and the list of articles after it."""
        if self.folder is None:
            return self.folder_line(), self.articles()
        try:
            report = self._store.sync(self.folder, progress)
        except AttestError as error:
            return notice(str(error)), self.articles()
        return sync_html(report, self.folder), self.articles()

    def articles(self) -> str:
        """The list of articles."""
        return articles_html(self._store)

    def welcome(self) -> str:
        """What stands in the place of an answer before the first question."""
        return render("welcome.html", articles=self._store.counts()[0], folder=self.folder)

    def folder_line(self) -> str:
        """Which folder the Sync button reads, shown until it has been pressed."""
        return render("folder.html", folder=self.folder)

    def welcome_source(self) -> str:
        """What stands in the place of an article before one is chosen."""
        return render("source_empty.html")


def notice(message: str) -> str:
    """A message about something that could not be done."""
    return render("notice.html", message=message)
