"""The observer: puts a case to a store and an engine, and keeps what came of it."""

from collections.abc import Sequence

from eval.case import Case
from eval.gold import gold_places, is_source
from eval.observation import Nearest, Observation
from index import Hit, Index, QuestionError, SourceError
from qa import Answer, AnswerSettings, Engine, VectorCache

HITS = 10
"""Hits that the retrieval metrics look at, and whose sentences the baseline compares."""


class Observer:
    """Asks one store, with the default reader and composer and the settings of the environment."""

    def __init__(self, store: Index) -> None:
        self.settings = AnswerSettings.read()
        self._store = store
        self._articles = {article.id: article for article in store.articles()}
        self._engine = Engine(store, settings=self.settings)
        self._daring_engine = Engine(store, settings=AnswerSettings.read(min_confidence=0.0))
        self._embed = VectorCache(store.embed)

    def check(self, case: Case) -> None:
        """Whether the case's sources are there.

        Raises:
            SourceError: one of them isn't.
        """
        for name in case.sources:
            if not any(is_source(article, name) for article in self._articles.values()):
                raise SourceError(
                    f"Case {case.id} names the source {name!r}, which is none of the {len(self._articles)} articles. "
                    "Expected the name of a file in the folder of articles, or a whole address."
                )

    def observe(self, case: Case) -> Observation:
        """Ask one case, and again without a threshold where the answer abstains.

        Raises:
            QuestionError: the case's question can't be asked.
        """
        try:
            answer = _asked(self._engine, case)
        except QuestionError as error:
            raise QuestionError(f"Case {case.id}: {error}") from error
        hits = self._store.search(case.question, HITS, case.outlets, case.since, case.until)
        return Observation(
            case=case,
            answer=answer,
            # What was given would be given without a threshold, too.
            attempt=answer if answer.sentences else _asked(self._daring_engine, case),
            hits=tuple(hits),
            nearest=self._nearest(case.question, hits),
            golds=gold_places(case, self._articles),
            articles=self._articles,
        )

    def _nearest(self, question: str, hits: Sequence[Hit]) -> Nearest | None:
        """The candidate sentence with the greatest cosine; the earlier one among equals."""
        places = [(hit.article, span) for hit in hits for span in hit.passage.sentences]
        if not places:
            return None
        texts = [article.text[start:end] for article, (start, end) in places]
        cosines = self._embed(texts) @ self._store.embed([question])[0]
        best = int(cosines.argmax())
        article, span = places[best]
        return Nearest(article.id, span, texts[best], float(cosines[best]))


def _asked(engine: Engine, case: Case) -> Answer:
    return engine.ask(case.question, outlets=case.outlets, since=case.since, until=case.until)
