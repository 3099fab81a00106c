"""The figures of a sentence: numbers, ordinals, years, days, months and weekdays."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from training.edits.number_words import ORDINALS, value_of
from training.edits.word import Word

MONTHS = """January February March April May June July August September October November December""".split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
DATE_KINDS = frozenset(("year", "decade", "day", "month", "weekday"))

NUMBER = re.compile(r"(?P<currency>[$€£¥]?)(?P<whole>\d{1,3}(?:,\d{3})+|\d+)(?P<decimals>\.\d+)?(?P<rest>%|[^\W\d_]*)$")
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})$")
_ORDINAL = frozenset(("st", "nd", "rd", "th"))
_UNITS = frozenset(("%", "k", "m", "bn", "km", "kg", "mm", "cm", "am", "pm", "th", "st", "nd", "rd", "s", ""))
_MEASURES = frozenset("people km miles metres meters feet square percent million billion dollars troops".split())
_HALF_DAYS = frozenset(("pm", "am", "p.m.", "a.m.", "p.m", "a.m"))
_REFERENCES = frozenset("no chapter page figure table section version act scene verse line".split())
_AFTER_NO_NUMBER = frozenset("of thirds fifths quarters - others more".split())
_AFTER_NO_ORDINAL = frozenset("place half lady thing hand world century".split())
_BEFORE_MONTH = frozenset(
    "in of since from until till by to and during before after early late mid last this next on the".split()
)
_BEFORE_ORDINAL = frozenset("the his her its their a an for".split())


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure: ``sentence[start:end] == text``. ``value`` is its number; of a month or weekday its place, from 0."""

    kind: str  # number percent money clock hour ordinal century word word_ordinal year decade day month weekday
    text: str
    start: int
    end: int
    value: float
    place: int  # of its word in the sentence


def figures(words: tuple[Word, ...]) -> tuple[Figure, ...]:
    """The figures among the words of a sentence, in order, without those that belong to a name (``Boeing 747``)."""
    found: list[Figure] = []
    for place, word in enumerate(words):
        kind_and_value = _read(words, place, word)
        if kind_and_value:
            found.append(Figure(kind_and_value[0], word.text, word.start, word.end, kind_and_value[1], place))
    return tuple(found)


def _read(words: tuple[Word, ...], place: int, word: Word) -> tuple[str, float] | None:
    before = words[place - 1] if place else None
    after = words[place + 1] if place + 1 < len(words) else None
    if word.text[0].isdigit() or word.text[0] in "$€£¥":
        return _digits(words, place, before, after)
    if word.text in MONTHS:
        return ("month", MONTHS.index(word.text)) if _is_month(word, before, after) else None
    if word.text in WEEKDAYS:
        in_name = any(near is not None and near.tag == "name" and near.text not in MONTHS for near in (before, after))
        return None if in_name else ("weekday", WEEKDAYS.index(word.text))
    return _word(word, before, after) or _word_ordinal(word, before, after)


def _digits(words: tuple[Word, ...], place: int, before: Word | None, after: Word | None) -> tuple[str, float] | None:
    word = words[place]
    if before and before.text not in MONTHS and _in_a_name(words, place, before, after):
        return None
    clock = _CLOCK.match(word.text)
    if clock:
        return ("clock", int(clock[1]) * 60 + int(clock[2])) if int(clock[1]) < 24 else None
    match = NUMBER.match(word.text)
    if not match or match["rest"] not in _UNITS or len(match["whole"]) > 15:
        return None
    value = float(match["whole"].replace(",", "") + (match["decimals"] or ""))
    return _kind(match, value, before, after), value


def _kind(match: re.Match[str], value: float, before: Word | None, after: Word | None) -> str:
    """The first kind of the table whose test a number passes, or a plain number."""
    number = _Number(match, value, before, after.lower if after else "", after)
    return next((kind for kind, holds in _TESTS if holds(number)), "number")


@dataclass(frozen=True, slots=True)
class _Number:
    """A number with the words around it."""

    match: re.Match[str]
    value: float
    before: Word | None
    following: str  # the next word in lower case
    after: Word | None

    @property
    def rest(self) -> str:
        """What is written together with the digits: ``th``, ``%``, ``km``."""
        return self.match["rest"]


def _is_year(number: _Number) -> bool:
    whole = number.match["whole"]
    plain = len(whole) == 4 and not number.match["decimals"] and not number.rest
    counted = number.after is not None and (number.after.tag == "nns" or number.following in _MEASURES)
    return plain and 1000 <= number.value <= 2060 and not counted


def _is_day(number: _Number) -> bool:
    whole = not number.match["decimals"] and number.rest in ("", *_ORDINAL) and 1 <= number.value <= 31
    near = [word for word in (number.before, number.after) if word is not None]
    return whole and any(word.text in MONTHS for word in near)


_TESTS: tuple[tuple[str, Callable[[_Number], bool]], ...] = (
    ("money", lambda number: bool(number.match["currency"])),
    ("hour", lambda number: number.following in _HALF_DAYS and number.value <= 12),
    ("percent", lambda number: number.rest == "%" or number.following in ("%", "percent", "per")),
    ("day", _is_day),
    ("century", lambda number: number.rest in _ORDINAL and number.following in ("century", "-")),
    ("ordinal", lambda number: number.rest in _ORDINAL),
    ("decade", lambda number: number.rest == "s"),
    ("year", _is_year),
)


def _in_a_name(words: tuple[Word, ...], place: int, before: Word, after: Word | None) -> bool:
    """Tell whether a number belongs to a name, a reference, a formula, an abridged range or a web address."""
    word = words[place]
    cited = before.text == "(" and after is not None and after.text == ")" and len(word.text) < 4
    named = before.tag == "name" and before.end + 1 >= word.start
    if cited or named or before.text in "[#/=+*^_×·−.:<>" or before.lower in _REFERENCES:
        return True
    if before.end == word.start and before.text in "-–)":
        earlier = words[place - 2] if place >= 2 and before.text != ")" else None
        abridged = earlier is not None and len(earlier.text) == 4 and len(word.text) == 2
        return abridged or earlier is None or (earlier.tag != "num" and earlier.text not in MONTHS)
    return after is not None and after.start == word.end and _is_continued(words, place, after)


def _is_continued(words: tuple[Word, ...], place: int, after: Word) -> bool:
    """Tell whether the mark right after a number makes it part of a code, a formula or an abridged range."""
    later = words[place + 2] if place + 2 < len(words) else None
    abridged = later is not None and later.tag == "num" and len(later.text) < len(words[place].text) == 4
    return after.text in "]/=+*^_×:" or (after.text in "-–" and (abridged or _is_code(words, place)))


def _is_code(words: tuple[Word, ...], place: int) -> bool:
    """Tell telephone numbers and codes from ranges: figures joined by two hyphens or more."""
    near = "".join(word.text for word in words[max(0, place - 3) : place + 5])
    return re.search(r"\d[-–]\d+[-–]\d", near) is not None


def _is_month(word: Word, before: Word | None, after: Word | None) -> bool:
    if word.text not in ("May", "March", "August", "April", "June"):
        return True
    near_number = (before and before.tag == "num") or (after and after.tag == "num")
    return bool(near_number or (before and before.lower in _BEFORE_MONTH))


def _word(word: Word, before: Word | None, after: Word | None) -> tuple[str, float] | None:
    value = value_of(word.lower)
    if value is None or value < 2 or (before and before.tag == "name") or (before and before.text == "-"):
        return None
    part = after is not None and after.lower in _AFTER_NO_NUMBER
    return None if part and word.text[0].isupper() else ("word", value)


def _word_ordinal(word: Word, before: Word | None, after: Word | None) -> tuple[str, float] | None:
    if (
        word.lower not in ORDINALS[1:]
        or not word.text.islower()
        or before is None
        or before.lower not in _BEFORE_ORDINAL
    ):
        return None
    counted = (
        after is not None and after.tag in ("nn", "nns", "jj", "name", "vbg") and after.lower not in _AFTER_NO_ORDINAL
    )
    return ("word_ordinal", ORDINALS.index(word.lower)) if counted else None
