"""Another value for a figure: of the same kind and written in the same way, plausible and clearly not the same."""

import re
from collections.abc import Callable
from random import Random

from training.edits.figures import MONTHS, NUMBER, WEEKDAYS, Figure
from training.edits.number_words import ORDINALS, VALUES, ordinal_ending, word_of
from training.edits.scene import cased

LAST_YEAR = 2026
"""No later year is made."""


def changed(figure: Figure, random: Random) -> str:
    """Another figure of the same kind, written in the same way, plausible in its place and clearly not the same."""
    return _CHANGES[figure.kind](figure, random)


def _written(figure: Figure) -> re.Match[str]:
    match = NUMBER.match(figure.text)
    if match is None:
        raise ValueError(f"{figure.text!r} is a {figure.kind} but no number in digits; figures() makes such figures.")
    return match


def _near(value: float, random: Random, least: int = 2) -> int:
    """A whole number of the same magnitude: a few away from small ones, a quarter or more from large ones."""
    if value <= 20:
        reach = 2 + int(value) // 3
        choices = [int(value) + step for step in range(-reach, reach + 1) if step and int(value) + step >= least]
        return random.choice(choices)
    factor = random.uniform(0.4, 0.78) if random.random() < 0.5 else random.uniform(1.25, 2.2)
    digits = str(int(value))
    step = int("1" + "0" * min(len(digits) - len(digits.rstrip("0")), len(digits) - 1))
    if value < 100 <= value * factor:
        factor = 1 / factor
    made = max(step, round(value * factor / step) * step)
    return made if made != int(value) else made + step


def _other_number(figure: Figure, random: Random) -> str:
    match = _written(figure)
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
    match = _written(figure)
    if figure.kind == "day":
        made = _other_of(range(1, 29), int(figure.value), random)
        return str(made) + (ordinal_ending(made) if match["rest"] else "")
    made = _near(figure.value, random, least=1)
    return f"{made}{ordinal_ending(made)}"


def _other_century(figure: Figure, random: Random) -> str:
    value = int(figure.value)
    made = _other_of(range(max(1, value - 3), min(max(21, value), value + 3) + 1), value, random)
    return f"{made}{ordinal_ending(made)}"


def _other_word(figure: Figure, random: Random) -> str:
    value = int(figure.value)
    if value <= 12:
        made = word_of(_other_of(range(max(2, value - 3), min(12, value + 4) + 1), value, random))
    elif figure.text.lower() in VALUES and value >= 20:
        made = word_of(10 * _other_of(range(2, 10), value // 10, random))
    else:
        made = word_of(_other_of(range(13, 99), value, random))
    return cased(made or "three", figure.text)


def _other_word_ordinal(figure: Figure, random: Random) -> str:
    value = int(figure.value)
    return ORDINALS[_other_of(range(max(1, value - 2), min(9, value + 3) + 1), value, random)]


def _other_year(figure: Figure, random: Random) -> str:
    reach = 4 if figure.value >= 2000 else 12
    years = range(int(figure.value) - reach, min(max(LAST_YEAR, int(figure.value)), int(figure.value) + reach) + 1)
    return str(_other_of(years, int(figure.value), random))


def _other_decade(figure: Figure, random: Random) -> str:
    value = int(figure.value)
    if value < 100:  # the '80s
        return f"{_other_of(range(10, 100, 10), value, random)}s"
    step = 100 if value % 100 == 0 and value < 1900 else 10
    steps = (-3, -2, -1, 1, 2, 3) if value + 3 * step <= LAST_YEAR else (-3, -2, -1)
    return f"{value + step * random.choice(steps)}s"


def _other_of(choices: range, value: int, random: Random) -> int:
    return random.choice([choice for choice in choices if choice != value])


_CHANGES: dict[str, Callable[[Figure, Random], str]] = {
    "number": _other_number,
    "percent": _other_number,
    "money": _other_number,
    "clock": _other_clock,
    "hour": lambda figure, random: str(_other_of(range(1, 13), int(figure.value), random)),
    "century": _other_century,
    "ordinal": _other_ordinal,
    "word": _other_word,
    "word_ordinal": _other_word_ordinal,
    "year": _other_year,
    "decade": _other_decade,
    "day": _other_ordinal,
    "month": lambda figure, random: MONTHS[_other_of(range(12), int(figure.value), random)],
    "weekday": lambda figure, random: WEEKDAYS[_other_of(range(7), int(figure.value), random)],
}
