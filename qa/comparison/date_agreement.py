"""Do two dates agree? They do where one is a part of the other: a day of its month, a year of its decade.

Relative dates ("Thursday", "yesterday", "last month") are resolved by the day of publication, if that is known.
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import product

from qa.comparison.moment import Moment

_HALF_DAY = 720
_INFERRED = frozenset({"years", "weekday", "part"})


@dataclass(frozen=True, slots=True)
class DateAgreement:
    """``agrees`` is None where the two share no part. ``is_whole``: the evidence gives all that the claim does.

    A reader adds the year, the day of the week, or "early" and "late", from what stands elsewhere.
    """

    agrees: bool | None
    is_whole: bool = False


def dates_agree(evidence: Moment, claim: Moment, published: date | None) -> DateAgreement:
    """The best agreement among the days that either can mean."""
    pairs = product(_meanings(evidence, published), _meanings(claim, published))
    found = [_compared(one, other) for one, other in pairs]
    return max(found, key=lambda each: ((each.agrees is not False), each.agrees is True, each.is_whole))


def _meanings(moment: Moment, published: date | None) -> list[Moment]:
    """The dates that a relative one can mean; the date itself where it is not relative, or nothing resolves it."""
    if published is None or published.year in {date.min.year, date.max.year}:  # no room for "last week"
        return [moment]
    if moment.weekday is not None and moment.day is None:
        return [_on(moment, day) for day in _weekdays(moment, published)]
    if moment.away is None or moment.away_unit not in _RESOLVED:
        return [moment]
    return [_RESOLVED[moment.away_unit](moment, moment.away, published)]


def _day_away(moment: Moment, away: int, published: date) -> Moment:
    return _on(moment, published + timedelta(days=away))


def _month_away(moment: Moment, away: int, published: date) -> Moment:
    months = 12 * published.year + published.month - 1 + away
    return replace(moment, years=(months // 12, months // 12), month=months % 12 + 1, away=None)


def _year_away(moment: Moment, away: int, published: date) -> Moment:
    return replace(moment, years=(published.year + away, published.year + away), away=None)


_PARTS = {"early": 0, "mid": 1, "late": 2}
_RESOLVED = {"day": _day_away, "month": _month_away, "year": _year_away}


def _weekdays(moment: Moment, published: date) -> list[date]:
    """The days of that name from two weeks before to a week after publication, in the direction that is said."""
    since = (published.weekday() - (moment.weekday or 0)) % 7
    last = published - timedelta(days=since)
    days = [last - timedelta(days=7), last, last + timedelta(days=7)]
    if moment.away_unit and moment.away == -1:
        return [day for day in days if day < published]
    if moment.away_unit and moment.away == 1:
        return [day for day in [*days[1:], last + timedelta(days=14)] if day > published]
    return days


def _on(moment: Moment, day: date) -> Moment:
    return replace(moment, years=(day.year, day.year), month=day.month, day=day.day, weekday=day.weekday(), away=None)


def _compared(evidence: Moment, claim: Moment) -> DateAgreement:
    given, asked = _parts(evidence), _parts(claim)
    shared = given.keys() & asked.keys()
    if not shared - {"part"}:
        return DateAgreement(None)
    if evidence.is_half_known and claim.is_half_known and evidence.minute != claim.minute:
        return DateAgreement(False)
    if not all(_equal(part, given[part], asked[part]) for part in shared):
        return DateAgreement(False)
    return DateAgreement(True, asked.keys() - given.keys() <= _INFERRED)


def _parts(moment: Moment) -> dict[str, tuple[int, int]]:
    """The parts of a date that are known, each as a first and a last value."""
    parts: dict[str, tuple[int, int]] = {}
    if moment.years:
        parts["years"] = moment.years
    single = {"month": moment.month, "day": moment.day, "weekday": _weekday(moment), "minute": moment.minute}
    if moment.away is not None and moment.weekday is None:
        single[f"away by {moment.away_unit}"] = moment.away
    if moment.part in _PARTS:
        single["part"] = _PARTS[moment.part]
    return parts | {part: (value, value) for part, value in single.items() if value is not None}


def _weekday(moment: Moment) -> int | None:
    if (
        moment.weekday is None
        and moment.years
        and moment.years[0] == moment.years[1] > 0
        and moment.month
        and moment.day
    ):
        try:
            return date(moment.years[0], moment.month, moment.day).weekday()
        except ValueError:  # 30 February
            return None
    return moment.weekday


def _equal(part: str, given: tuple[int, int], asked: tuple[int, int]) -> bool:
    """Whether one lies in the other, or most of it; clock times agree without a.m. and p.m., which texts leave out."""
    if part == "minute":
        return given[0] % _HALF_DAY == asked[0] % _HALF_DAY
    shared = min(given[1], asked[1]) - max(given[0], asked[0]) + 1
    return 2 * shared > min(given[1] - given[0], asked[1] - asked[0]) + 1
