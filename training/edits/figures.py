"""The figures of a sentence: numbers, ordinals, years, days, months and weekdays, and another value for each."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from training.edits.number_words import ORDINALS, VALUES, ordinal_ending, value_of, word_of
from training.edits.words import Word

MONTHS = """January February March April May June July August September October November December""".split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
DATE_KINDS = frozenset(("year", "decade", "day", "month", "weekday"))
LAST_YEAR = 2026

_NUMBER = re.compile(
    r"(?P<currency>[$€£¥]?)(?P<whole>\d{1,3}(?:,\d{3})+|\d+)(?P<decimals>\.\d+)?(?P<rest>%|[^\W\d_]*)$"
)
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})$")
_ORDINAL = frozenset(("st", "nd", "rd", "th"))
_UNITS = frozenset(("%", "k", "m", "bn", "km", "kg", "mm", "cm", "am", "pm", "th", "st", "nd", "rd", "s", ""))
_MEASURES = frozenset("people km miles metres meters feet square percent million billion dollars troops".split())
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

    kind: str  # number percent money clock ordinal word word_ordinal year decade day month weekday
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


def changed(figure: Figure, random: Random) -> str:
    """Another figure of the same kind, written in the same way, plausible in its place and clearly not the same."""
    return _CHANGES[figure.kind](figure, random)


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
    match = _NUMBER.match(word.text)
    if not match or match["rest"] not in _UNITS or len(match["whole"]) > 15:
        return None
    value = float(match["whole"].replace(",", "") + (match["decimals"] or ""))
    return _kind(match, value, before, after), value


def _kind(match: re.Match[str], value: float, before: Word | None, after: Word | None) -> str:
    rest = match["rest"]
    if match["currency"]:
        return "money"
    if rest == "%" or (after and after.lower in ("%", "percent", "per")):
        return "percent"
    if _is_day(value, match, before, after):
        return "day"
    if rest in _ORDINAL or rest == "s":
        return "decade" if rest == "s" else "ordinal"
    plain = len(match["whole"]) == 4 and not match["decimals"] and not rest and "," not in match["whole"]
    counted = after is not None and (after.tag == "nns" or after.lower in _MEASURES)
    return "year" if plain and 1000 <= value <= 2060 and not counted else "number"


def _is_day(value: float, match: re.Match[str], before: Word | None, after: Word | None) -> bool:
    whole = not match["decimals"] and match["rest"] in ("", *_ORDINAL) and 1 <= value <= 31
    return whole and bool((before and before.text in MONTHS) or (after and after.text in MONTHS))


def _in_a_name(words: tuple[Word, ...], place: int, before: Word, after: Word | None) -> bool:
    """Tell whether a number belongs to a name, a reference, a formula, an abridged range or a web address."""
    word = words[place]
    if before.text == "(" and after is not None and after.text == ")" and len(word.text) < 4:
        return True
    if before.text in "[#/=+*^_×.:<>" or (before.tag == "name" and before.end + 1 >= word.start):
        return True
    if before.text in "-–" and before.end == word.start:
        earlier = words[place - 2] if place >= 2 else None
        abridged = earlier is not None and len(earlier.text) == 4 and len(word.text) == 2
        return abridged or earlier is None or (earlier.tag != "num" and earlier.text not in MONTHS)
    if before.lower in _REFERENCES:
        return True
    if after is None or after.start != word.end:
        return False
    later = words[place + 2] if place + 2 < len(words) else None
    abridged = after.text in "-–" and later is not None and later.tag == "num" and len(later.text) < len(word.text) == 4
    return abridged or after.text in "]/=+*^_×:"


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


def _near(value: float, random: Random, least: int = 2) -> int:
    """A whole number of the same magnitude: a few away from small ones, a quarter or more from large ones."""
    if value <= 20:
        reach = 2 + int(value) // 3
        choices = [int(value) + step for step in range(-reach, reach + 1) if step and int(value) + step >= least]
        return random.choice(choices)
    factor = random.uniform(0.4, 0.78) if random.random() < 0.5 else random.uniform(1.25, 2.2)
    digits = str(int(value))
    step = int("1" + "0" * min(len(digits) - len(digits.rstrip("0")), len(digits) - 1))
    made = max(step, round(value * factor / step) * step)
    return made if made != int(value) else made + step


def _other_number(figure: Figure, random: Random) -> str:
    match = _NUMBER.match(figure.text)
    assert match is not None  # noqa: S101
    decimals = len(match["decimals"] or ".") - 1
    made = _other_decimal(figure.value, decimals, random) if decimals else _whole(figure, random)
    grouped = "," in match["whole"] or made >= 100_000
    return f"{match['currency']}{made:{',' if grouped else ''}.{decimals}f}{match['rest']}"


def _whole(figure: Figure, random: Random) -> float:
    made = _near(figure.value, random)
    if figure.kind == "percent" and figure.value <= 100 < made:
        return max(2, 100 - (made - 100)) if 100 - (made - 100) != figure.value else figure.value - 3
    return made


def _other_decimal(value: float, decimals: int, random: Random) -> float:
    factor = random.uniform(0.4, 0.78) if random.random() < 0.5 else random.uniform(1.25, 2.2)
    made = round(value * factor, decimals)
    return made if made != value else round(value + random.randint(1, 9) / 10**decimals, decimals)


def _other_clock(figure: Figure, random: Random) -> str:
    minutes = int(figure.value) + random.choice((-90, -75, -45, -30, -20, 20, 30, 45, 75, 90))
    hours, rest = divmod(minutes % (24 * 60), 60)
    if figure.value < 13 * 60:
        hours = (hours - 1) % 12 + 1
    return f"{hours}:{rest:02}"


def _other_ordinal(figure: Figure, random: Random) -> str:
    match = _NUMBER.match(figure.text)
    assert match is not None  # noqa: S101
    if figure.kind == "day":
        made = _other_of(range(1, 29), int(figure.value), random)
        return str(made) + (ordinal_ending(made) if match["rest"] else "")
    made = _near(figure.value, random, least=1)
    return f"{made}{ordinal_ending(made)}"


def _other_word(figure: Figure, random: Random) -> str:
    value = int(figure.value)
    if value <= 12:
        made = word_of(_other_of(range(max(2, value - 3), min(12, value + 4) + 1), value, random))
    elif figure.text.lower() in VALUES and value >= 20:
        made = word_of(10 * _other_of(range(2, 10), value // 10, random))
    else:
        made = word_of(_other_of(range(13, 99), value, random))
    return _cased(made or "three", figure.text)


def _other_word_ordinal(figure: Figure, random: Random) -> str:
    value = int(figure.value)
    return ORDINALS[_other_of(range(max(1, value - 2), min(9, value + 3) + 1), value, random)]


def _other_year(figure: Figure, random: Random) -> str:
    reach = 4 if figure.value >= 2000 else 12
    years = range(int(figure.value) - reach, min(max(LAST_YEAR, int(figure.value)), int(figure.value) + reach) + 1)
    return str(_other_of(years, int(figure.value), random))


def _other_decade(figure: Figure, random: Random) -> str:
    step = 100 if figure.value % 100 == 0 and figure.value < 1900 else 10
    steps = [step * number for number in (-3, -2, -1, 1, 2, 3) if figure.value + step * number <= LAST_YEAR]
    return (
        f"{int(figure.value) + random.choice(steps)}s" if figure.value >= 100 else f"{(int(figure.value) + 20) % 100}s"
    )


def _other_of(choices: range, value: int, random: Random) -> int:
    return random.choice([choice for choice in choices if choice != value])


def _cased(word: str, like: str) -> str:
    return word[:1].upper() + word[1:] if like[:1].isupper() else word


_CHANGES: dict[str, Callable[[Figure, Random], str]] = {
    "number": _other_number,
    "percent": _other_number,
    "money": _other_number,
    "clock": _other_clock,
    "ordinal": _other_ordinal,
    "word": _other_word,
    "word_ordinal": _other_word_ordinal,
    "year": _other_year,
    "decade": _other_decade,
    "day": _other_ordinal,
    "month": lambda figure, random: MONTHS[_other_of(range(12), int(figure.value), random)],
    "weekday": lambda figure, random: WEEKDAYS[_other_of(range(7), int(figure.value), random)],
}
