"""``Engine``: from a question to a grounded answer. Search, read, compose; what can't be cited is not said."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cached_property

from index import Article, Index
from qa.answering import Answering, Filters
from qa.by_name import open_judge, open_reader
from qa.check_types import CheckReport
from qa.checker import Checker
from qa.composer import Composer
from qa.events import Done, Event
from qa.judge import Judge
from qa.question import checked_question
from qa.quoting_composer import QuotingComposer
from qa.reader import Reader
from qa.settings import AnswerSettings
from qa.types import Answer


class Engine:
    """Answers questions from a store. Reuse one for many questions; it is safe to share between threads.

    ``reader`` and ``judge`` default to those that the settings name, ``composer`` to the quoting composer.

    Raises:
        ModelError: the reader's model is missing or damaged.
    """

    def __init__(
        self,
        store: Index,
        *,
        settings: AnswerSettings | None = None,
        reader: Reader | None = None,
        composer: Composer | None = None,
        judge: Judge | None = None,
    ) -> None:
        self.store = store
        self.settings = settings or AnswerSettings.read()
        self._answering = Answering(
            store,
            self.settings,
            reader or open_reader(self.settings.reader, store.embed),
            composer or QuotingComposer(),
        )
        self._judge = judge

    def ask(
        self,
        question: str,
        *,
        outlets: Sequence[str] | None = None,
        since: date | None = None,
        until: date | None = None,
    ) -> Answer:
        """The answer to a question, from the articles that pass the filters (see ``Index.search``).

        An empty store, or filters that leave nothing, give an abstention that says so.

        Raises:
            QuestionError: the question is empty, too long, or has no words.
        """
        steps = self._answering.steps(self._checked(question), Filters(outlets, since, until))
        while True:
            try:
                next(steps)
            except StopIteration as finished:
                answer: Answer = finished.value
                return answer

    def ask_many(self, questions: Iterable[str]) -> list[Answer]:
        """The answers to several questions, in their order. They are answered one after another.

        Raises:
            QuestionError: one of them can't be asked; none is answered then.
        """
        return [self.ask(question) for question in list(map(self._checked, questions))]

    def stream(
        self,
        question: str,
        *,
        outlets: Sequence[str] | None = None,
        since: date | None = None,
        until: date | None = None,
    ) -> Iterator[Event]:
        """The same answer as ``ask``, as it is made: ``Found``, then each ``Said``, then ``Done``.

        Raises:
            QuestionError: as ``ask`` does, at once and not at the first event.
        """
        return self._events(self._checked(question), Filters(outlets, since, until))

    def check(
        self,
        text: str,
        *,
        outlets: Sequence[str] | None = None,
        since: date | None = None,
        until: date | None = None,
    ) -> CheckReport:
        """A text by any author, checked sentence by sentence against the articles that pass the filters.

        Raises:
            QuestionError: the text has no words, or is not valid Unicode.
        """
        return self._checker.check_store(text, self.store, outlets=outlets, since=since, until=until)

    def check_many(self, pairs: Sequence[tuple[str, Sequence[str | Article]]]) -> list[CheckReport]:
        """Several texts, each checked against sources of its own; see ``Checker.check_many``."""
        return self._checker.check_many(pairs)

    @cached_property
    def _checker(self) -> Checker:
        return Checker(self.store.embed, self._judge or open_judge(self.settings.judge, self.store.embed))

    def _events(self, question: str, filters: Filters) -> Iterator[Event]:
        answer = yield from self._answering.steps(question, filters)
        yield Done(answer)

    def _checked(self, question: str) -> str:
        return checked_question(question, self.settings.max_question_characters)
