"""``Engine``: from a question to a grounded answer. Search, read, compose; what can't be cited is not said."""

import time
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property

from index import Article, Hit, Index
from qa.assembly import Assembly
from qa.check_types import CheckReport
from qa.checker import Checker
from qa.composer import Composer, Statement
from qa.events import Done, Event, Found, Said
from qa.judge import Judge
from qa.proof import fault
from qa.question import checked_question
from qa.quoting_composer import QuotingComposer
from qa.reader import Reader, Reading
from qa.settings import AnswerSettings
from qa.similarity_reader import SimilarityReader
from qa.types import Answer, Citation, NearPassage, Removed


class Engine:
    """Answers questions from a store. Reuse one for many questions; it is safe to share between threads.

    ``reader`` and ``composer`` default to the similarity reader and the quoting composer, ``judge`` to the checker's.
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
        self._reader = reader or SimilarityReader(store.embed)
        self._composer = composer or QuotingComposer()
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
        steps = self._steps(self._checked(question), outlets, since, until)
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
        return self._events(self._checked(question), outlets, since, until)

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
        return Checker(self.store.embed, self._judge)

    def _events(
        self, question: str, outlets: Sequence[str] | None, since: date | None, until: date | None
    ) -> Iterator[Event]:
        answer = yield from self._steps(question, outlets, since, until)
        yield Done(answer)

    def _checked(self, question: str) -> str:
        return checked_question(question, self.settings.max_question_characters)

    def _steps(
        self, question: str, outlets: Sequence[str] | None, since: date | None, until: date | None
    ) -> Generator[Event, None, Answer]:
        """The one core that every door calls, with a question that was checked."""
        clock = _Clock()
        hits = self.store.search(question, self.settings.candidates, outlets, since, until)
        passages = tuple(map(_near, hits))
        clock.mark("search")
        yield Found(passages)
        reading = self._reader.read(question, hits)
        clock.mark("read")
        assembly, removed = Assembly(), []
        reason = self._reason_to_abstain(
            hits, reading, filtered=any(each is not None for each in (outlets, since, until))
        )
        if reason is None:
            known = {each.article.id: each.article for hit in hits for each in (hit, *hit.copies)}
            for made in self._composer.compose(question, reading):
                step = _checked(made, known)
                if isinstance(step, Removed):
                    removed.append(step)
                else:
                    yield Said(assembly.add(step))
            if not assembly.sentences:
                reason = "Nothing that could be said about it is supported by the articles."
        clock.mark("compose")
        return Answer(
            question=question,
            status="answered" if assembly.sentences else "abstained",
            short=_short(reading, assembly.citations) if assembly.sentences else None,
            text=assembly.text,
            sentences=tuple(assembly.sentences),
            citations=assembly.citations,
            removed=tuple(removed),
            passages=passages,
            confidence=reading.confidence,
            reason=reason,
            composer=self._composer.name,
            timings=clock.seconds,
        )

    def _reason_to_abstain(self, hits: Sequence[Hit], reading: Reading, filtered: bool) -> str | None:
        needed = reading.needed if self.settings.min_confidence is None else self.settings.min_confidence
        if reading.sentences and reading.confidence >= needed:
            return None
        if self.store.counts()[0] == 0:
            return "No articles are indexed. Add some with: attest sync FOLDER"
        if not hits:
            return "No article passes the filters." if filtered else "No passage has anything to do with the question."
        return (
            f"The nearest passages don't seem to answer the question: "
            f"confidence {reading.confidence:.1%}, at least {needed:.1%} is needed."
        )


class _Clock:
    """Seconds spent in each step, and in all."""

    def __init__(self) -> None:
        self._start = self._last = time.perf_counter()
        self.seconds: dict[str, float] = {}

    def mark(self, step: str) -> None:
        now = time.perf_counter()
        self.seconds[step] = now - self._last
        self.seconds["total"] = now - self._start
        self._last = now


def _checked(step: Statement | Removed, known: Mapping[str, Article]) -> Statement | Removed:
    """What a composer made, taken out if it lacks the proof that it claims."""
    reason = fault(step, known) if isinstance(step, Statement) else None
    return Removed(step.text, reason) if reason else step


def _short(reading: Reading, citations: Sequence[Citation]) -> str | None:
    """The best sentence's shortest answer, if the answer cites the words around it."""
    best = reading.sentences[0]
    if best.short is None:
        return None
    start, end = best.short
    around = (
        each for each in citations if each.article_id == best.hit.article.id and each.start <= start < end <= each.end
    )
    return next((each.quote[start - each.start : end - each.start] for each in around), None)


def _near(hit: Hit) -> NearPassage:
    article, passage = hit.article, hit.passage
    return NearPassage(
        article_id=article.id,
        title=article.title,
        outlet=article.outlet,
        url=article.url,
        published=article.published,
        start=passage.start,
        end=passage.end,
        text=passage.text,
        score=hit.score,
    )
