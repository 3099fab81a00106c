"""Questions with a text to read and the words that answer: SQuAD's forms and QAMR's, as rows to learn from."""

import gzip
import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from index import Span, sentence_spans

MOST_CHARACTERS = 800
"""A longer paragraph is cut to neighbouring sentences of about this length, as the store's passages are."""


@dataclass(frozen=True, slots=True)
class ReadingRow:
    """A question and a text. ``answer`` is the span of the answering words in ``text``; None where it has none.

    ``article`` names the article: parts are dealt by it. ``answers`` are all the words that annotators gave.
    """

    question: str
    text: str
    answer: Span | None
    article: str
    answers: tuple[str, ...] = ()


def squad_rows(path: Path, seed: int = 0) -> Iterator[ReadingRow]:
    """The rows of a file in SQuAD's form, 1.1 or 2.0, in its order.

    Where ``text[start:]`` does not begin with the answer, the annotators' offsets are off and the first place counts.
    """
    source = random.Random(seed)  # noqa: S311
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as stream:
        data = json.load(stream)["data"]
    for article in data:
        for paragraph in article["paragraphs"]:
            context: str = paragraph["context"]
            spans = sentence_spans(context)
            for entry in paragraph["qas"]:
                given = [] if entry.get("is_impossible") else entry["answers"]
                hint = given or entry.get("plausible_answers", [])
                place = _place(context, hint[0]) if hint else None
                start, end = _window(spans, place, len(context), source)
                answer = (place[0] - start, place[1] - start) if given and place else None
                texts = tuple(dict.fromkeys(each["text"] for each in given))
                yield ReadingRow(entry["question"], context[start:end], answer, article["title"], texts)


def qamr_rows(path: Path) -> Iterator[ReadingRow]:
    """The rows of QAMR: one sentence of news or of Wikipedia each; all have an answer."""
    with gzip.open(path, "rt", encoding="utf-8") as stream:
        for line in stream:
            entry = json.loads(line)
            start, text = entry["answer_start"], entry["answers"][0]
            yield ReadingRow(entry["question"], entry["context"], (start, start + len(text)), entry["context"])


def _place(context: str, answer: dict[str, object]) -> Span | None:
    text, start = str(answer["text"]), int(str(answer["answer_start"]))
    if context[start : start + len(text)] != text:
        start = context.find(text)
    return (start, start + len(text)) if start >= 0 else None


def _window(spans: Sequence[Span], place: Span | None, length: int, source: random.Random) -> Span:
    """Neighbouring sentences around the place, or around any sentence; the whole text where it is short."""
    if length <= MOST_CHARACTERS or not spans:
        return (0, length)
    first = last = source.randrange(len(spans))
    if place:
        first = max(0, sum(start <= place[0] for start, _ in spans) - 1)
        last = max(first, sum(start < place[1] for start, _ in spans) - 1)
    while first > 0 or last < len(spans) - 1:
        before = first > 0 and (last == len(spans) - 1 or source.random() < 0.5)
        grown = (first - 1, last) if before else (first, last + 1)
        if spans[grown[1]][1] - spans[grown[0]][0] > MOST_CHARACTERS:
            break
        first, last = grown
    return (spans[first][0], spans[last][1])
