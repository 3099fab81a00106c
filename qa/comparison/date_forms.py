"""How dates and times of day are written: one reader a form, each of the words from a place on."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from index import STOP_WORDS
from qa.comparison.calendar_words import (
    AMBIGUOUS,
    CLOCK_HALVES,
    DAYS_AWAY,
    DECADES,
    ERAS,
    MONTH_LEADS,
    MONTHS,
    TURNS,
    WEEKDAYS,
    YEAR_LEADS,
)
from qa.comparison.moment import Moment
from qa.comparison.number_words import ORDINALS
from qa.comparison.words import Word

_YEAR = re.compile(r"1\d{3}|20\d\d")
_DECADE = re.compile(r"((?:1\d|20)\d)0['’]?s|['’]?([2-9])0s")
_DAY = re.compile(r"(0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?")
_CLOCK = re.compile(r"([01]?\d|2[0-4])(?:[:.]([0-5]\d))?(am|pm)?")
_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th)")
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_NOON = {"noon": 720, "midday": 720, "midnight": 0}
_BEGINNINGS = frozenset({*_NOON, *MONTHS, *WEEKDAYS, *TURNS, *DAYS_AWAY, *DECADES, *ORDINALS})
"""Words without figures that a date may begin with."""


def moment_at(words: Sequence[Word], at: int) -> Moment | None:
    """The date or time that begins with the word ``at``, by the first form that fits, or None."""
    if not words[at].has_digit and words[at].lower not in _BEGINNINGS:
        return None
    return next((moment for read in _FORMS if (moment := read(words, at))), None)


def _lower(words: Sequence[Word], at: int) -> str:
    return words[at].lower if 0 <= at < len(words) else ""


def _year(words: Sequence[Word], at: int) -> int | None:
    """The year that the word at a place gives, where it can only be one."""
    word = _lower(words, at)
    return int(word) if _YEAR.fullmatch(word) else None


def _month(words: Sequence[Word], at: int) -> int | None:
    month = MONTHS.get(_lower(words, at))
    return month if month and words[at].text[0].isupper() else None


def _day(words: Sequence[Word], at: int) -> int | None:
    match = _DAY.fullmatch(_lower(words, at))
    return int(match[1]) if match else None


def _weekday_first(words: Sequence[Word], at: int) -> Moment | None:
    """ "Thursday", "last Thursday", "Thursday, 27 March 2025"."""
    turn = TURNS.get(_lower(words, at))
    place = at + (turn is not None)
    name = _lower(words, place)
    if (
        name not in WEEKDAYS
        or not words[place].text[0].isupper()
        or (name in AMBIGUOUS and words[place].text.isupper())
    ):
        return None
    moment = Moment(at, place + 1, weekday=WEEKDAYS[name], away=turn, away_unit="weekday" if turn is not None else "")
    rest = _calendar_day(words, place + 1)
    if rest and rest.day:
        return replace(rest, first=at, weekday=moment.weekday)
    return None if name in AMBIGUOUS else moment


def _calendar_day(words: Sequence[Word], at: int) -> Moment | None:
    """ "27 March 2025", "the 27th of March", "March 27, 2025", "March 2025", "March"."""
    if (day := _day(words, at)) and (month := _month(words, place := at + 1 + (_lower(words, at + 1) == "of"))):
        return _and_year(words, Moment(at, place + 1, month=month, day=day))
    month = _month(words, at)
    if not month:
        return None
    if (day := _day(words, at + 1)) and words[at + 1].gap.strip() in {"", "."}:
        return _and_year(words, Moment(at, at + 2, month=month, day=day))
    moment = _and_year(words, Moment(at, at + 1, month=month))
    is_month = _lower(words, at) not in AMBIGUOUS or moment.years or _lower(words, at - 1) in MONTH_LEADS
    return moment if is_month else None


def _and_year(words: Sequence[Word], moment: Moment) -> Moment:
    place = moment.after + (_lower(words, moment.after) == "of")
    year = _year(words, place)
    if year is None or words[place].gap.strip() not in {"", ",", "."}:
        return moment
    return replace(moment, after=place + 1, years=(year, year))


def _in_figures(words: Sequence[Word], at: int) -> Moment | None:
    """ "2025-03-27", "27/03/2025", "3/27/2025", "27.3.2025"; both readings possible: the year alone."""
    if match := _DOTTED.fullmatch(_lower(words, at)):
        return _of_figures(at, at + 1, *map(int, match.groups()))
    run = words[at : at + 3]
    if len(run) < 3 or run[1].gap != run[2].gap or run[1].gap not in {"-", "/"}:
        return None
    figures = [word.lower for word in run]
    if not all(figure.isascii() and figure.isdigit() for figure in figures):
        return None
    first, second, third = map(int, figures)
    if _YEAR.fullmatch(figures[0]):
        return _of_figures(at, at + 3, third, second, first)
    return _of_figures(at, at + 3, first, second, third) if _YEAR.fullmatch(figures[2]) else None


def _of_figures(at: int, after: int, day: int, month: int, year: int) -> Moment | None:
    """A date whose day and month may have changed places, as in the United States."""
    small, large = sorted((day, month))
    if not (1 <= small <= 12 and large <= 31):
        return None
    if large <= 12 and small != large:
        return Moment(at, after, years=(year, year))
    return Moment(at, after, years=(year, year), month=small, day=large)


def _clock(words: Sequence[Word], at: int) -> Moment | None:
    """ "9 a.m.", "1:52 p.m.", "10:30", "noon"."""
    word = _lower(words, at)
    if word in _NOON:
        return Moment(at, at + 1, minute=_NOON[word], is_half_known=True)
    match = _CLOCK.fullmatch(word)
    if match is None:
        return None
    half = match[3] or _lower(words, at + 1)
    if half in CLOCK_HALVES:
        hour = int(match[1]) % 12 + CLOCK_HALVES[half]
        return Moment(at, at + 2 - bool(match[3]), minute=60 * hour + int(match[2] or 0), is_half_known=True)
    if ":" in word and match[2]:
        return Moment(at, at + 1, minute=60 * int(match[1]) + int(match[2]), is_half_known=int(match[1]) > 12)
    return None


def _years(words: Sequence[Word], at: int) -> Moment | None:
    """ "1987", "the 1990s", "2010-11", "44 BC", "the nineties"."""
    word = _lower(words, at)
    if decade := _DECADE.fullmatch(word):
        start = 10 * int(decade[1]) if decade[1] else 1900 + 10 * int(decade[2])
        return Moment(at, at + 1, years=(start, start + (9 if start % 100 else 99)))  # "the 1300s" are a century
    if word in DECADES:
        return Moment(at, at + 1, years=(1900 + DECADES[word], 1909 + DECADES[word]))
    era = ERAS.get(_lower(words, at + 1))
    if era and word.isdecimal() and len(word) < 5 and words[at + 1].text[0].isupper():
        return Moment(at, at + 2, years=(era * int(word), era * int(word)))
    year = _year(words, at)
    if year is None or not _is_year(words, at):
        return None
    return Moment(at, at + 1, years=(year, year))


def _is_year(words: Sequence[Word], at: int) -> bool:
    """Whether four figures are a year and no count: "in 1500", but "1500 men"."""
    if _lower(words, at - 1) in YEAR_LEADS or at + 1 == len(words):
        return True
    following = words[at + 1]
    is_counted = following.gap == " " and following.lower.endswith(("s", "people", "men", "women", "children"))
    return not is_counted or following.lower in STOP_WORDS or following.text[0].isupper()


def _century(words: Sequence[Word], at: int) -> Moment | None:
    """ "the 14th century", "the fourteenth century"."""
    if _lower(words, at + 1) not in {"century", "centuries"}:
        return None
    word = _lower(words, at)
    match = _ORDINAL.fullmatch(word)
    number = int(match[1]) if match else ORDINALS.get(word, 0)
    return Moment(at, at + 2, years=(100 * number - 100, 100 * number)) if number else None


def _relative(words: Sequence[Word], at: int) -> Moment | None:
    """ "yesterday", "last week", "this year", "next month"."""
    word, following = _lower(words, at), _lower(words, at + 1)
    if word in DAYS_AWAY:
        return Moment(at, at + 1, away=DAYS_AWAY[word], away_unit="day")
    if word in TURNS and following in {"week", "month", "year"}:
        return Moment(at, at + 2, away=TURNS[word], away_unit=following)
    return None


_FORMS: tuple[Callable[[Sequence[Word], int], Moment | None], ...] = (
    _weekday_first,
    _in_figures,
    _calendar_day,
    _relative,
    _clock,
    _century,
    _years,
)
