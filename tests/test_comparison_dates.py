from dataclasses import asdict
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.comparison.date_agreement import dates_agree
from qa.comparison.dates import dates
from qa.comparison.moment import Moment
from qa.comparison.words import words


def only(text: str) -> Moment:
    [found] = dates(words(text))
    return found


PARTS: dict[str, dict[str, object]] = {
    "on 27 March 2025": {"years": (2025, 2025), "month": 3, "day": 27},
    "the 27th of March": {"month": 3, "day": 27},
    "March 27, 2025": {"years": (2025, 2025), "month": 3, "day": 27},
    "Mar. 27": {"month": 3, "day": 27},
    "March 2025": {"years": (2025, 2025), "month": 3},
    "in May": {"month": 5},
    "2025-03-27": {"years": (2025, 2025), "month": 3, "day": 27},
    "27/03/2025": {"years": (2025, 2025), "month": 3, "day": 27},
    "27.3.2025": {"years": (2025, 2025), "month": 3, "day": 27},
    "3/4/2025": {"years": (2025, 2025)},
    "in 1987": {"years": (1987, 1987)},
    "early 2020": {"years": (2020, 2020), "part": "early"},
    "the mid-1980s": {"years": (1980, 1989), "part": "mid"},
    "the '90s": {"years": (1990, 1999)},
    "the nineties": {"years": (1990, 1999)},
    "the 1300s": {"years": (1300, 1399)},
    "the 14th century": {"years": (1300, 1400)},
    "the fourteenth century": {"years": (1300, 1400)},
    "1914–18": {"years": (1914, 1918)},
    "44 BC": {"years": (-44, -44)},
    "Thursday": {"weekday": 3},
    "last Thursday": {"weekday": 3, "away": -1, "away_unit": "weekday"},
    "Thursday, 27 March 2025": {"years": (2025, 2025), "month": 3, "day": 27, "weekday": 3},
    "yesterday": {"away": -1, "away_unit": "day"},
    "next month": {"away": 1, "away_unit": "month"},
    "at 9 a.m.": {"minute": 540},
    "at 9pm": {"minute": 1260},
    "at 1:52 p.m.": {"minute": 832},
    "at 10:30": {"minute": 630},
    "at noon": {"minute": 720},
}


@pytest.mark.parametrize("text", PARTS)
def test_forms(text: str) -> None:
    parts = asdict(only(text))
    unsaid = {"first", "after", "is_half_known"} | {part for part, value in parts.items() if value in {None, ""}}
    assert {part: value for part, value in parts.items() if part not in unsaid} == PARTS[text]


@pytest.mark.parametrize(
    "text", ["He may march", "1500 men", "The sun sat", "May said so", "30 people", "2,012 people", ""]
)
def test_no_dates(text: str) -> None:
    assert dates(words(text)) == []


AGREE = [
    ("27 March 2025", "March 27, 2025"),
    ("27 March 2025", "in March"),
    ("27 March 2025", "in 2025"),
    ("27 March 2025", "on Thursday"),
    ("in 1995", "in the 1990s"),
    ("in the 14th century", "in the 1300s"),
    ("at 1:52 a.m.", "at 1:52"),
    ("1914–18", "in 1916"),
    ("yesterday", "yesterday"),
]
DIFFER = [
    ("27 March 2025", "28 March 2025"),
    ("27 March 2025", "27 April 2025"),
    ("27 March 2025", "in 2024"),
    ("27 March 2025", "on Friday"),
    ("in 1995", "in the 1980s"),
    ("in early 1995", "in late 1995"),
    ("at 1:52 a.m.", "at 1:53 a.m."),
    ("at 1:52 a.m.", "at 1:52 p.m."),
    ("at 13:30", "at 1:30 a.m."),
    ("yesterday", "tomorrow"),
    ("last week", "next week"),
]


@pytest.mark.parametrize(("evidence", "claim"), AGREE)
def test_dates_agree(evidence: str, claim: str) -> None:
    assert dates_agree(only(evidence), only(claim), None).agrees is True
    assert dates_agree(only(claim), only(evidence), None).agrees is True


@pytest.mark.parametrize(("evidence", "claim"), DIFFER)
def test_dates_differ(evidence: str, claim: str) -> None:
    assert dates_agree(only(evidence), only(claim), None).agrees is False
    assert dates_agree(only(claim), only(evidence), None).agrees is False


@pytest.mark.parametrize(
    ("evidence", "claim"), [("in March", "in 2025"), ("at noon", "in 2025"), ("Monday", "in 2025")]
)
def test_dates_without_a_common_part_are_not_compared(evidence: str, claim: str) -> None:
    assert dates_agree(only(evidence), only(claim), None).agrees is None


THURSDAY = date(2025, 3, 27)


@pytest.mark.parametrize(
    ("evidence", "claim", "agrees"),
    [
        ("Thursday", "27 March 2025", True),
        ("Wednesday", "26 March", True),
        ("Wednesday", "2 April", True),
        ("Wednesday", "25 March", False),
        ("last Wednesday", "26 March", True),
        ("last Wednesday", "2 April", False),
        ("next Wednesday", "2 April", True),
        ("today", "27 March 2025", True),
        ("yesterday", "Wednesday", True),
        ("yesterday", "Thursday", False),
        ("last month", "February 2025", True),
        ("last month", "March 2025", False),
        ("next year", "in 2026", True),
        ("last week", "last week", True),
    ],
)
def test_relative_dates_are_resolved(evidence: str, claim: str, agrees: bool) -> None:
    assert dates_agree(only(evidence), only(claim), THURSDAY).agrees is agrees


def test_a_part_is_not_the_whole() -> None:
    assert dates_agree(only("27 March 2025"), only("in March"), None).is_whole
    assert not dates_agree(only("in March"), only("27 March"), None).is_whole
    assert dates_agree(only("27 March"), only("27 March 2025"), None).is_whole


@given(st.dates(date(1000, 1, 1), date(2099, 12, 31)))
def test_formatted_days_parse_back(day: date) -> None:
    for written in (
        f"{day.day} {day:%B %Y}",
        f"{day:%B} {day.day}, {day:%Y}",
        f"{day:%A}, {day.day} {day:%B %Y}",
        f"{day:%Y-%m-%d}",
    ):
        found = only(f"on {written}")
        assert found.years == (day.year, day.year)
        assert (found.month, found.day) == (day.month, day.day) or (written[4] == "-" and day.day <= 12)


@given(st.dates(date(1000, 2, 1), date(2099, 11, 30)), st.integers(-6, 0))
def test_a_weekday_is_one_of_the_week_before_publication(published: date, away: int) -> None:
    day = published + timedelta(days=away)
    assert dates_agree(only(f"{day:%A}"), only(f"{day.day} {day:%B %Y}"), published).agrees


@given(st.text() | st.text(st.sampled_from("0123456789:./-' MarchTuesday")), st.dates())
def test_any_text_and_day_can_be_read(text: str, published: date) -> None:
    found = dates(words(text))
    for moment in found:
        assert 0 <= moment.first < moment.after <= len(words(text))
        assert dates_agree(moment, moment, published).agrees is not False
