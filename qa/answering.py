"""From a checked question to an answer: search, read, compose. Every door of the engine comes here."""

import time
from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from index import Article, Hit, Index
from qa.assembly import Assembly
from qa.composer import Composer, Statement
from qa.events import Event, Found, Said
from qa.proof import fault
from qa.question_parts import question_parts
from qa.reader import Reader, Reading
from qa.settings import AnswerSettings
from qa.types import Answer, Citation, NearPassage, Removed, Status


@dataclass(frozen=True, slots=True)
class Filters:
    """Which articles count; see ``Index.search``."""

    outlets: Sequence[str] | None
    since: date | None
    until: date | None

    @property
    def given(self) -> bool:
        """Whether any is."""
        return any(each is not None for each in (self.outlets, self.since, self.until))


@dataclass(frozen=True, slots=True)
class Part:
    """One of the things a question asks for, and what the reader made of it."""

    question: str
    reading: Reading


@dataclass(frozen=True, slots=True)
class Answering:
    """What an answer is made with."""

    store: Index
    settings: AnswerSettings
    reader: Reader
    composer: Composer

    def steps(self, question: str, filters: Filters) -> Generator[Event, None, Answer]:
        """The events of an answer as it is made; the answer is what the generator returns."""
        clock = _Clock()
        asked = question_parts(question)
        hits = self._search(question, asked, filters)
        passages = tuple(map(_near, hits))
        clock.mark("search")
        yield Found(passages)
        parts = [Part(each, self.reader.read(each, hits)) for each in asked]
        told = [part for part in parts if self._is_told(part.reading)]
        clock.mark("read")
        assembly, removed = Assembly(), []
        known = {each.article.id: each.article for hit in hits for each in (hit, *hit.copies)}
        for part in told:
            said = {sentence.text for sentence in assembly.sentences}  # for other parts: one sentence may answer two
            for made in self.composer.compose(part.question, part.reading):
                step = _checked(made, known)
                if isinstance(step, Removed):
                    removed.append(step)
                elif step.text not in said:
                    yield Said(assembly.add(step))
        status: Status = _status(parts, told) if assembly.sentences else "abstained"
        clock.mark("compose")
        return Answer(
            question=question,
            status=status,
            short=_short(told[0].reading, assembly.citations) if assembly.sentences and len(told) == 1 else None,
            text=assembly.text,
            sentences=tuple(assembly.sentences),
            citations=assembly.citations,
            removed=tuple(removed),
            passages=passages,
            confidence=min(part.reading.confidence for part in (told if status == "partial" else parts)),
            reason=self._reason(status, parts, hits, filters),
            composer=self.composer.name,
            timings=clock.seconds,
        )

    def _search(self, question: str, asked: Sequence[str], filters: Filters) -> list[Hit]:
        """What is found for the whole question; and for each part, if there are several."""
        queries = (question, *asked) if len(asked) > 1 else (question,)
        found: dict[str, Hit] = {}
        for query in queries:
            for hit in self.store.search(
                query, self.settings.candidates, filters.outlets, filters.since, filters.until
            ):
                found.setdefault(hit.passage.id, hit)
        return list(found.values())

    def _needed(self, reading: Reading) -> float:
        return reading.needed if self.settings.min_confidence is None else self.settings.min_confidence

    def _is_told(self, reading: Reading) -> bool:
        return bool(reading.sentences) and reading.confidence >= self._needed(reading)

    def _reason(self, status: Status, parts: Sequence[Part], hits: Sequence[Hit], filters: Filters) -> str | None:
        """Why the question is not answered, or which part of it is not; None where all of it is."""
        missing = [part for part in parts if not self._is_told(part.reading)]
        if status == "answered":
            return None
        if status == "partial":
            return f"The articles don't say: {' '.join(part.question for part in missing)}"
        if self.store.counts()[0] == 0:
            return "No articles are indexed. Add some with: attest sync FOLDER"
        if not hits:
            return (
                "No article passes the filters."
                if filters.given
                else "No passage has anything to do with the question."
            )
        if len(missing) < len(parts):
            return "Nothing that could be said about it is supported by the articles."
        best = max((part.reading for part in parts), key=lambda reading: reading.confidence)
        return (
            f"The nearest passages don't seem to answer the question: "
            f"confidence {best.confidence:.1%}, at least {self._needed(best):.1%} is needed."
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


def _status(parts: Sequence[Part], told: Sequence[Part]) -> Status:
    return "answered" if len(told) == len(parts) else "partial"


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
