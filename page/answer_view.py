"""An answer as HTML: its sentences with their chips, or, where the articles don't say, why and what came nearest."""

from collections.abc import Iterator
from dataclasses import dataclass

from page.rendering import day, render
from qa import Answer, Citation, Sentence

STATUS = {"answered": "Answer", "partial": "Partial answer", "abstained": "No answer"}
SUPPORT = {"quoted": "Quoted from", "supported": "Written, and checked against"}
PASSAGES_SHOWN = 3
"""How many of the nearest passages an abstention shows at once; the others lie under a fold."""


@dataclass(frozen=True, slots=True)
class Chip:
    """One ``[n]``. ``place`` is that of the number's first citation; ``label`` is what a screen reader says."""

    number: int
    place: str
    label: str
    current: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence of the answer as it is shown: its words, its chips, and in words what it rests on."""

    text: str
    chips: tuple[Chip, ...]
    support: str
    origins: str


def answer_html(answer: Answer) -> str:
    """The whole answer; escaped, so it can be shown as it is."""
    return render(
        "answer.html",
        answer=answer,
        status=STATUS[answer.status],
        lines=[_line(answer, sentence) for sentence in answer.sentences],
        passages_shown=PASSAGES_SHOWN,
    )


def _line(answer: Answer, sentence: Sentence) -> Line:
    origins = dict.fromkeys(origin(citation) for citation in sentence.citations)
    return Line(sentence.text, tuple(_chips(answer, sentence)), SUPPORT[sentence.support], "; ".join(origins))


def _chips(answer: Answer, sentence: Sentence) -> Iterator[Chip]:
    """One chip a number, however many articles carry its words."""
    for number in sentence.numbers:
        group = [index for index, citation in enumerate(answer.citations) if citation.number == number]
        first = answer.citations[group[0]]
        others = f", and the same words in {len(group) - 1} more" if len(group) > 1 else ""
        label = f"Citation {number}: {first.title}, {origin(first)}{others}"
        # The first citation is shown beside a new answer, see ``Endpoints.ask``.
        yield Chip(number, f"citation/{group[0]}", label, current=group[0] == 0)


def origin(citation: Citation) -> str:
    """``Northline News, 8 May 2025``; the title stands in for an outlet that isn't known."""
    return f"{citation.outlet or citation.title}, {day(citation.published)}"
