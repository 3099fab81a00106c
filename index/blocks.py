"""Blocks of text that no sentence crosses: paragraphs, headings, list items.

Plain text may break a line inside a sentence, where the line was full, or after a heading or a list item, where it
was not. The width of the paragraph's lines tells which.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from index.types import Span

_NARROWEST_WRAP, _WIDEST_WRAP = 30, 140  # characters: from a newspaper's column to a page in small type
_FILLED = 0.85  # of the widest line; lines set in proportional type differ that much in characters

_BULLET = re.compile(r"[-*+•‣▪●◦○■·]\s|#{1,6}\s|\(?[a-z]\)\s")
_NUMBERED = re.compile(r"\(?\d{1,2}[.)]\s")


def block_spans(text: str) -> Iterator[Span]:
    """Yield the spans of the blocks of ``text``, in order; none is empty, begins or ends with white space.

    A blank line always ends a block. A single line break ends it unless it wraps a filled line.
    """
    for lines in _paragraphs(text):
        width = max(end - start for start, end in lines)
        begin = lines[0][0]
        for line, following in pairwise(lines):
            if not _is_wrap(text, line, following, width):
                yield begin, line[1]
                begin = following[0]
        yield begin, lines[-1][1]


def _paragraphs(text: str) -> Iterator[list[Span]]:
    """Yield runs of lines with no blank line among them, without the white space around each line."""
    lines: list[Span] = []
    offset = 0
    for line in text.splitlines(keepends=True):
        content = line.strip()
        if content:
            start = offset + len(line) - len(line.lstrip())
            lines.append((start, start + len(content)))
        elif lines:
            yield lines
            lines = []
        offset += len(line)
    if lines:
        yield lines


def _is_wrap(text: str, line: Span, following: Span, width: int) -> bool:
    """Tell whether a line goes on in the following one: that one's first word would not have fitted into ``width``."""
    start, end = line
    next_start, next_end = following
    if width < _NARROWEST_WRAP or _BULLET.match(text, next_start, next_end):
        return False
    in_list = text[end - 1] == ":" or _BULLET.match(text, start, end) or _NUMBERED.match(text, start, end)
    if in_list and _NUMBERED.match(text, next_start, next_end):
        return False
    if text[next_start].islower():
        return True
    first_word = text[next_start:next_end].split(maxsplit=1)[0]
    return width <= _WIDEST_WRAP and end - start + 1 + len(first_word) > _FILLED * width
