"""``Moment``: a date or time of day, as far as its words give it."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Moment:
    """A date or time of day at words ``[first, after)``; what the words don't tell is None.

    ``years`` are the first and last year that are meant, ``weekday`` counts from 0 for Monday, ``minute`` is of the
    day. ``away`` is how many days, weeks, months or years (``away_unit``) from the day of writing. ``part`` is "early",
    "mid" or "late", or empty. ``is_half_known``: the time tells whether it is before or after noon.
    """

    first: int
    after: int
    years: tuple[int, int] | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    minute: int | None = None
    away: int | None = None
    away_unit: str = ""
    part: str = ""
    is_half_known: bool = False


def moment_of(day: date) -> Moment:
    """A day that stands in no text."""
    return Moment(0, 0, years=(day.year, day.year), month=day.month, day=day.day, weekday=day.weekday())
