"""Numbers written as words.

>>> number_in_words(["two", "hundred", "and", "fifty", "thousand", "people"])
NumberWords(value=250000.0, length=5)
"""

from collections.abc import Sequence
from typing import NamedTuple

UNITS: dict[str, int] = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
        " seventeen eighteen nineteen".split()
    )
}
TENS: dict[str, int] = {
    word: 10 * value
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
MAGNITUDES: dict[str, float] = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "dozen": 12,
}
SHORT_MAGNITUDES: dict[str, float] = {"k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "bn": 1e9, "tn": 1e12, "trn": 1e12}
VAGUE: dict[str, tuple[float, float]] = {
    "dozens": (13, 1000),
    "hundreds": (100, 10_000),
    "thousands": (1000, 1e6),
    "millions": (1e6, 1e9),
    "billions": (1e9, 1e12),
}
"""From and up to what such a word can be said of."""

_IRREGULAR = {"one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth"}
ORDINALS: dict[str, int] = {
    _IRREGULAR.get(word, "twelfth" if word == "twelve" else f"{word}th"): value for word, value in UNITS.items()
} | {f"{word[:-1]}ieth": value for word, value in TENS.items()}
FRACTIONS: dict[str, float] = {"half": 1 / 2, "third": 1 / 3, "quarter": 1 / 4} | {
    word: 1 / value for word, value in ORDINALS.items() if 3 < value <= 10
}
TIMES: dict[str, float] = {
    "twice": 2,
    "double": 2,
    "doubled": 2,
    "doubling": 2,
    "twofold": 2,
    "thrice": 3,
    "triple": 3,
    "tripled": 3,
    "tripling": 3,
    "threefold": 3,
    "quadruple": 4,
    "quadrupled": 4,
    "fourfold": 4,
    "fivefold": 5,
    "tenfold": 10,
}


class NumberWords(NamedTuple):
    """The value of a run of ``length`` words."""

    value: float
    length: int


def number_in_words(words: Sequence[str]) -> NumberWords | None:
    """The cardinal number that begins with the first word (without capitals), or None. ``a hundred`` counts."""
    total, group, length, last = 0.0, 0.0, 0, ""
    for at, word in enumerate(words):
        if word in UNITS and last in {"", "tens", "hundred"}:
            group, last = group + UNITS[word], "units"
        elif word in TENS and last in {"", "hundred"}:
            group, last = group + TENS[word], "tens"
        elif word in MAGNITUDES and last:
            group, total, last = _multiplied(total, group or 1, MAGNITUDES[word])
        elif word in {"a", "an"} and not last and at + 1 < len(words) and words[at + 1] in MAGNITUDES:
            group, last = 1, "units"
        elif word == "and" and last == "hundred" and at + 1 < len(words) and words[at + 1] in UNITS | TENS:
            continue
        else:
            break
        length = at + 1
    return NumberWords(total + group, length) if length else None


def _multiplied(total: float, group: float, by: float) -> tuple[float, float, str]:
    """Group, total and what stood last, after a word such as ``thousand``."""
    if by < 1000:
        return group * by, total, "hundred"
    return 0, total + group * by, "hundred"
