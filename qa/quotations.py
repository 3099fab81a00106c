"""Quotations: the words in quotation marks must stand in a source as they are."""

import re
from collections.abc import Sequence
from functools import lru_cache

from index import Span

SINGLE_QUOTED_WORDS = 3
"""From how many words on single marks are taken for a quotation; around fewer they may be apostrophes."""

_DOUBLE = re.compile(r"(?<!\w)\"([^\"]*)\"(?!\w)|[“„]([^“”„]+)[”“]|«([^«»]+)»")
_SINGLE = re.compile(r"(?<![\w'])['‘](?![\d\s])((?:[^'‘’]|['’](?=\w))+)['’](?!\w)")
_LEFT_OUT = re.compile(r"\.\.\.|…|\[[^\]]*\]")
_WORD = re.compile(r"\w+(?:['’]\w+)*")


def misquotations(claim: str, sources: Sequence[str]) -> list[Span]:
    """The quotations in a claim whose words no source holds, in order, as spans of the words between the marks.

    Case, punctuation and the kind of quotation marks don't count; ``…`` and ``[…]`` stand for words left out, and
    each part must be found. A quotation without words can't be wrong.

    >>> misquotations('He called it “a … mess” and "a joke".', ["It's a big mess, he said. No joke."])
    [(29, 35)]
    """
    return [
        span
        for span in _quoted(claim)
        if not any(_holds(_words(source), claim[span[0] : span[1]]) for source in sources)
    ]


def _quoted(claim: str) -> list[Span]:
    double = [match.span(match.lastindex or 0) for match in _DOUBLE.finditer(claim)]
    single = [match.span(1) for match in _SINGLE.finditer(claim) if len(_WORD.findall(match[1])) >= SINGLE_QUOTED_WORDS]
    outside = [span for span in single if not any(start <= span[0] < end for start, end in double)]
    return sorted(double + outside)


def _holds(source: str, quotation: str) -> bool:
    return all(_words(part) in source for part in _LEFT_OUT.split(quotation) if _WORD.search(part))


@lru_cache(maxsize=64)
def _words(text: str) -> str:
    """The words alone, each between spaces, so that a part of a word is not found as one."""
    return f" {' '.join(_WORD.findall(text.casefold().replace('’', chr(39))))} "
