"""How long Attest reads and checks: ``python -m eval.benchmark.reading STORE``, in a process of its own, as JSON."""

import json
import sys
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path

from eval.benchmark.corpus import QUESTIONS
from eval.benchmark.measure import peak_megabytes
from eval.benchmark.sides import timed
from index import Index
from qa import AnswerSettings, Checker, Engine

CANDIDATES, SOURCES = 16, 3
"""Passages that a question is answered from, and that a sentence is held against."""


@dataclass(frozen=True)
class ReadingTimes:
    """Seconds and megabytes. ``answer_seconds`` has an entry a question, ``check_seconds`` one a checked sentence.

    Nothing is asked or checked twice.
    """

    load_seconds: float
    answer_seconds: list[float]
    check_seconds: list[float]
    peak_megabytes: float


def measure_reading(store_folder: Path) -> ReadingTimes:
    """Load what reads and checks, then answer each question, and check a sentence about each."""
    with Index.open(store_folder) as store:
        store.embed(["Load the embedding model."])
        made: list[tuple[Engine, Checker]] = []
        load = timed(lambda: made.append(_open(store)))
        engine, checker = made[0]
        engine.ask("What happened?")
        claims = [_claim(store, question) for question in QUESTIONS]
        checker.check("Something happened.", ["It did."])
        return ReadingTimes(
            load_seconds=load,
            answer_seconds=[timed(partial(engine.ask, question)) for question in QUESTIONS],
            check_seconds=[timed(partial(checker.check, *claim)) for claim in claims],
            peak_megabytes=peak_megabytes(),
        )


def _open(store: Index) -> tuple[Engine, Checker]:
    return Engine(store, settings=AnswerSettings(candidates=CANDIDATES)), Checker(store.embed)


def _claim(store: Index, question: str) -> tuple[str, list[str]]:
    """A sentence of one passage about the question, and the passages nearer to it, which speak of like things."""
    *nearer, last = store.search(question, SOURCES + 1)
    start, end = last.passage.sentences[0]
    return last.article.text[start:end], [hit.passage.text for hit in nearer]


if __name__ == "__main__":
    sys.stdout.write(json.dumps(asdict(measure_reading(Path(sys.argv[1])))) + "\n")
