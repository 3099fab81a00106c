"""The suite ``reader``: the questions of SQuAD's validation articles, each read in its own paragraph; no store."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property

from eval.measure import Measure
from eval.reader.measures import reader_measures
from eval.reader.outcome import ReadOutcome
from eval.reader.system import default_reader, read_all
from eval.report import VERDICTS, data, markdown_table
from eval.run import Progress, drawn, no_progress
from eval.squad import load_squad, validation_part
from eval.suites import Request, checked_place
from index import SourceError
from qa import Reader

READ_COLUMNS = ("question", "answers", "first sentence", "span", "confidence", "verdict")


@dataclass(frozen=True)
class ReadRun:
    """Everything that came of a request for readings: a ``run.AnyRun``."""

    request: Request
    began: datetime
    reader: str
    outcomes: tuple[ReadOutcome, ...]
    notes: tuple[str, ...] = ()

    @cached_property
    def measures(self) -> tuple[Measure, ...]:
        """Every metric over the outcomes."""
        return reader_measures(self.outcomes)

    @property
    def heading(self) -> str:
        """What was read."""
        counts = self.counts
        asked = f"{counts['cases']} questions{self.request.drawing}"
        return f"Suite reader: {asked} over {counts['articles']} articles, by {self.reader}"

    @property
    def counts(self) -> dict[str, int]:
        """Articles and cases."""
        return {"articles": len({each.group for each in self.outcomes}), "cases": len(self.outcomes)}

    @property
    def settings(self) -> dict[str, object]:
        """Which reader it was."""
        return {"reader": self.reader}

    def lines(self) -> Iterator[dict[str, object]]:
        """One line a question."""
        return map(_line, self.outcomes)

    def table(self) -> str:
        """Every question with what was read."""
        return markdown_table(READ_COLUMNS, map(_row, self.outcomes))


def run_reader(request: Request, progress: Progress = no_progress, reader: Reader | None = None) -> ReadRun:
    """Read the questions of a SQuAD file's validation articles; ``reader`` defaults to the one that users get.

    Raises:
        SourceError: the request is not for this suite, the file can't be used, or holds no question about an article
            of the validation part.
    """
    began = datetime.now(UTC)
    checked_place(request)
    if request.data is None:
        raise SourceError("The suite reader needs a file in SQuAD's form. Give one with: --data FILE")
    articles = validation_part(load_squad(request.data))
    asked = drawn([(article, question) for article in articles for question in article.questions], request)
    used = reader or default_reader()
    found: list[ReadOutcome] = []
    for each in read_all(used, asked):
        found.append(each)
        progress("reading", len(found), len(asked))
    if not found:
        raise SourceError(f"None of the questions in {request.data} is for validation. Give a larger file.")
    return ReadRun(request, began, type(used).__name__, tuple(found))


def verdict(outcome: ReadOutcome) -> str:
    """What came of the question, in two words."""
    case = (outcome.answerable, outcome.is_answered)
    if case != (True, True):
        return VERDICTS[case]
    if not outcome.has_gold:
        return "not judged"
    return "right" if outcome.is_right else "wrong sentence"


def _line(outcome: ReadOutcome) -> dict[str, object]:
    best = outcome.reading.sentences[:1]
    return {
        "id": outcome.id,
        "article": outcome.group,
        "question": outcome.question,
        "answers": list(outcome.answers),
        "sentence": best[0].text if best else None,
        "span": outcome.span,
        "confidence": outcome.reading.confidence,
        "needed": outcome.reading.needed,
        "verdict": verdict(outcome),
    }


def _row(outcome: ReadOutcome) -> tuple[str, ...]:
    best = outcome.reading.sentences[:1]
    cells = (outcome.question, "; ".join(outcome.answers), best[0].text if best else "", outcome.span or "")
    return (*map(data, cells), f"{outcome.reading.confidence:.3f}", verdict(outcome))
