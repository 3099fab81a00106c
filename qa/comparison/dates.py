"""The dates and times of day of a text, as far as its words give them.

>>> from qa.comparison.words import words
>>> [(found.years, found.month, found.day) for found in dates(words("On 27 March 2025, or in the 1990s"))]
[((2025, 2025), 3, 27), ((1990, 1999), None, None)]
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from qa.comparison.date_forms import moment_at
from qa.comparison.moment import Moment
from qa.comparison.words import Word

_PARTS = frozenset({"early", "mid", "late"})
_JOINERS = frozenset({"-", "–", "/"})


def dates(words: Sequence[Word]) -> list[Moment]:
    """The dates and times of a text, in order, without overlap."""
    found: list[Moment] = []
    at = 0
    while at < len(words):
        moment = moment_at(words, at)
        if moment is None:
            at += 1
            continue
        moment = _season_end(words, moment)
        found.append(_with_part(words, moment, found[-1].after if found else 0))
        at = moment.after
    return found


def _season_end(words: Sequence[Word], moment: Moment) -> Moment:
    """ "2010-11" and "1914–18" reach up to the second figure; two whole years stay two."""
    end = words[moment.after : moment.after + 1]
    if not moment.years or moment.month or not end or end[0].gap not in _JOINERS:
        return moment
    last = moment.years[0] // 100 * 100 + int(end[0].lower) if re.fullmatch(r"[0-9]{2}", end[0].lower) else 0
    return replace(moment, after=moment.after + 1, years=(moment.years[0], last)) if last > moment.years[0] else moment


def _with_part(words: Sequence[Word], moment: Moment, free_from: int) -> Moment:
    """ "early", "mid" or "late", where it stands before the date."""
    part = words[moment.first - 1].lower if moment.first > free_from else ""
    return replace(moment, first=moment.first - 1, part=part) if part in _PARTS else moment
