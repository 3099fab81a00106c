"""What the makers of training material give back: edits, and pairs of a text and its edit."""

from collections.abc import Sequence
from dataclasses import dataclass

from index import Span


@dataclass(frozen=True, slots=True)
class Change:
    """Put ``text`` in the place of ``source[start:end]``; an insertion has ``start == end``."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Edit:
    """A sentence with one typed change of its meaning.

    ``spans`` are the changed words, as offsets into ``text``, in order, without overlap, never none. Where words were
    taken out they are the words around the gap. Outside of them ``text`` is the sentence, save for white space beside
    them.
    """

    kind: str
    text: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Contrast:
    """A minimal pair: what the document supports, and the same words with one typed edit.

    ``spans`` are the changed words of ``negative``.
    """

    positive: str
    negative: str
    kind: str
    spans: tuple[Span, ...]


def applied(sentence: str, changes: Sequence[Change]) -> tuple[str, tuple[Span, ...]]:
    """The sentence with its changes made, and the spans of what they put in, or of the words around what they took out.

    Changes come in any order and don't overlap.
    """
    pieces: list[str] = []
    spans: list[Span] = []
    done = length = 0
    for change in sorted(changes, key=lambda change: change.start):
        kept = sentence[done : change.start]
        pieces += [kept, change.text]
        start = length + len(kept)
        length = start + len(change.text)
        spans.append((start, length))
        done = change.end
    text = "".join([*pieces, sentence[done:]])
    return text, _merged([_shown(text, span) for span in spans])


def _shown(text: str, span: Span) -> Span:
    """The span without white space at its ends; an empty one grows over the words on both sides."""
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else _around(text, start)


def _around(text: str, place: int) -> Span:
    start = end = place
    while start > 0 and text[start - 1].isspace():
        start -= 1
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and text[end].isspace():
        end += 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return start, end


def _merged(spans: Sequence[Span]) -> tuple[Span, ...]:
    found: list[Span] = []
    for start, end in spans:
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        elif start < end:
            found.append((start, end))
    return tuple(found)
