"""A cross-encoder reads passages of any length for one question, window by window, sentence by sentence."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index import Hit, Span
from qa.answer_spans import best_span
from qa.cross_encoder import CrossEncoder, PairReading
from qa.headings import is_heading

MOST_WINDOWS = 32
"""Of all passages together, so that the work for one question has an end; later windows are not read."""


@dataclass(frozen=True, slots=True)
class ReadSentence:
    """What the network made of one sentence: ``short`` are its likeliest answering words.

    ``span`` and ``short`` are in the article's text. ``mark`` is how much likelier the answer stands there than
    nowhere in what was read with it, and ``answers`` how likely that holds an answer at all; both are log odds, of no
    fixed range.
    """

    hit: Hit
    span: Span
    short: Span
    mark: float
    answers: float

    @property
    def text(self) -> str:
        """The sentence, verbatim."""
        return self.hit.article.text[self.span[0] : self.span[1]]


@dataclass(frozen=True, slots=True)
class _Window:
    """Sentences of one passage, from ``first`` on; ``text`` starts at ``start`` of the article."""

    hit: Hit
    first: int

    @property
    def start(self) -> int:
        return self.hit.passage.sentences[self.first][0]

    @property
    def text(self) -> str:
        return self.hit.article.text[self.start : self.hit.passage.end]


def read_passages(encoder: CrossEncoder, question: str, hits: Sequence[Hit]) -> list[ReadSentence]:
    """Every sentence of the passages that was read, in order; headings are left out.

    What does not fit one input is read with the next, from the first sentence that was cut.
    """
    windows = [_Window(hit, 0) for hit in hits if hit.passage.sentences][:MOST_WINDOWS]
    found: dict[tuple[int, Span], ReadSentence] = {}
    left = MOST_WINDOWS
    order = {id(window.hit): number for number, window in enumerate(windows)}
    while windows and left > 0:
        windows = windows[:left]
        left -= len(windows)
        readings = encoder.read([(question, window.text) for window in windows])
        rest: list[_Window] = []
        for window, reading in zip(windows, readings, strict=True):
            read, following = _sentences(window, reading)
            found |= {(order[id(window.hit)], sentence.span): sentence for sentence in read}
            rest += [_Window(window.hit, following)] if following is not None else []
        windows = rest
    return [found[key] for key in sorted(found)]


def passage_numbers(sentences: Sequence[ReadSentence]) -> NDArray[np.int64]:
    """Which passage each sentence lies in, as a number, shape ``(n,)``."""
    numbers: dict[str, int] = {}
    return np.array([numbers.setdefault(each.hit.passage.id, len(numbers)) for each in sentences], np.int64)


def _sentences(window: _Window, reading: PairReading) -> tuple[list[ReadSentence], int | None]:
    """The sentences of a window, and the first one that was not read to its end; None if all were."""
    outputs, start, nowhere = reading.second, window.start, float(reading.whole.sum())
    reach = int(outputs.spans[-1, 1]) if len(outputs.spans) else 0
    cut = len(window.text.rstrip()) > reach
    spans = window.hit.passage.sentences[window.first :]
    read: list[ReadSentence] = []
    for number, span in enumerate(spans):
        if cut and span[1] - start > reach and number > 0:
            return read, window.first + number
        best = best_span(outputs, (span[0] - start, span[1] - start))
        if best and not is_heading(window.hit, span):
            short = (best.span[0] + start, best.span[1] + start)
            read.append(ReadSentence(window.hit, span, short, best.mark - nowhere, float(reading.pair[0])))
    return read, None
