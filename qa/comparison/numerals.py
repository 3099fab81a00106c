"""Reading one number, in digits or in words, with its sign, magnitude, currency and unit of measure.

>>> from qa.comparison.words import words
>>> numeral_at(words("$3.1m was paid"), 0)
Numeral(value=3100000.0, after=1, digits=2, measures='dollars', scale=1.0, magnitude=1000000.0)
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from index import STOP_WORDS
from qa.comparison.number_words import MAGNITUDES, SHORT_MAGNITUDES, number_in_words
from qa.comparison.units import SYMBOLS, UNITS, Unit, unit_of
from qa.comparison.words import Word

COUNT = "count"
ORDINAL = "ordinal"
_DIGITS = re.compile(
    r"""
    (?P<sign>[-−])? (?: (?:us|nz|hk|a|c)?(?P<symbol>[$€£¥₹]) )?
    (?: (?P<grouped> \d{1,3} (?:,\d{3})+ (?:\.\d+)? | \d{1,3} (?:[\u00a0\u202f\u2009]\d{3})+ | \d{1,3} (?:\.\d{3}){2,} )
      | (?P<plain> \d+ (?:[.,]\d+)? | \.\d+ ) )
    (?P<letters> % | °[cf]? | [^\W\d_]+ )?
    """,
    re.VERBOSE,
)
_ORDINAL_LETTERS = frozenset({"st", "nd", "rd", "th"})
_LONGEST = 8
"""Words that a number in words may have."""


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as it is written at words ``[at, after)``.

    ``value`` is in the base unit of what it ``measures`` ("count" for plain numbers, "label …" for letters of unknown
    meaning); ``scale`` is the factor that the written unit has to it. ``digits`` are the significant ones as written.
    ``magnitude`` is 1e6 for "million".
    """

    value: float
    after: int
    digits: int
    measures: str
    scale: float = 1.0
    magnitude: float = 1.0


@dataclass(frozen=True, slots=True)
class _Figure:
    value: float
    digits: int
    symbol: str
    letters: str


def numeral_at(words: Sequence[Word], at: int) -> Numeral | None:
    """The number that begins with the word ``at``, or None. Ordinals in words are not read here."""
    if at < len(words) and (figure := _figure(words[at].lower)):
        return _with_unit(words, at + 1, figure)
    spelled = number_in_words(_run(words, at))
    if spelled is None:
        return None
    digits = significant_digits(f"{spelled.value:.0f}")
    return _with_unit(words, at + spelled.length, _Figure(spelled.value, digits, "", ""))


def _run(words: Sequence[Word], at: int) -> list[str]:
    """The words from ``at`` on that no punctuation parts, as many as a number may have."""
    run: list[str] = []
    for word in words[at : at + _LONGEST]:
        if run and word.gap.strip() not in {"", "-", "‑"}:
            break
        run.append(word.lower)
    return run


def significant_digits(number: str) -> int:
    """How many digits of a number as written are significant: zeros at the end of a whole number are not."""
    plain = "".join(filter(str.isdecimal, number)).lstrip("0")
    return max(1, len(plain if "." in number else plain.rstrip("0")))


@lru_cache(maxsize=8192)
def _figure(word: str) -> _Figure | None:
    """A number in digits with what is written onto it; None for words, clock times and version numbers."""
    match = _DIGITS.fullmatch(word.replace(" ", ""))
    if match is None:
        return None
    grouped, plain = match["grouped"], match["plain"]
    written = _ungrouped(grouped) if grouped else plain.replace(",", ".")
    value = float(written) * (-1 if match["sign"] else 1)
    return _Figure(value, significant_digits(written), match["symbol"] or "", match["letters"] or "")


def _ungrouped(number: str) -> str:
    """Without the marks between groups of three; a full stop is one of these where it stands twice."""
    return re.sub(r"\D", "", number) if number.count(".") > 1 else re.sub(r"[^\d.]", "", number)


def _with_unit(words: Sequence[Word], after: int, figure: _Figure) -> Numeral:
    """The figure with what its letters and the words behind it say."""
    if figure.letters in _ORDINAL_LETTERS:
        return Numeral(figure.value, after, figure.digits, ORDINAL)
    magnitude, letters, after = _magnitude(words, after, figure)
    numeral = Numeral(figure.value * magnitude, after, figure.digits, COUNT, 1.0, magnitude)
    if figure.symbol or letters == "%":
        return replace(numeral, measures=SYMBOLS.get(figure.symbol, "percent"))
    if letters and unit_of(letters) is None:
        return replace(numeral, measures=f"label {letters}") if letters != "s" else numeral
    unit, length = _unit_at(words, after, letters)
    if unit is None:
        return numeral
    value = numeral.value * unit.factor + unit.offset
    return replace(numeral, value=value, after=after + length, measures=unit.measures, scale=unit.factor)


def _magnitude(words: Sequence[Word], after: int, figure: _Figure) -> tuple[float, str, int]:
    """What "million", "bn" or "k" makes of a figure, the letters that are left, and where it ends."""
    letters, following = figure.letters, next(iter(_run(words, after)), "")
    if letters == "m" and not figure.symbol:  # "3m people" are millions, "3m of snow" are metres
        return (1e6, "", after) if following.isalpha() and following not in STOP_WORDS else (1.0, letters, after)
    if letters in SHORT_MAGNITUDES or (letters == "b" and figure.symbol):
        return SHORT_MAGNITUDES.get(letters, 1e9), "", after
    if not letters and following.removesuffix("s") in MAGNITUDES:
        return MAGNITUDES[following.removesuffix("s")], "", after + 1
    if not letters and figure.symbol and following in SHORT_MAGNITUDES:
        return SHORT_MAGNITUDES[following], "", after + 1
    return 1.0, letters, after


def _unit_at(words: Sequence[Word], after: int, letters: str) -> tuple[Unit | None, int]:
    """The unit that ``letters`` or the words from ``after`` on name, and how many words it takes."""
    run = [letters] * bool(letters) + [word.lower for word in words[after : after + 2]]
    if letters and after < len(words) and words[after].gap == "/" and f"{letters}/{run[1]}" in UNITS:
        return UNITS[f"{letters}/{run[1]}"], 1
    if letters or not run or words[after].gap.strip(" -\u00a0"):
        return unit_of(letters), 0
    if len(run) == 2:
        together = f"{run[0]}/{run[1]}" if words[after + 1].gap == "/" else " ".join(run)
        if unit := unit_of(together):
            return unit, 2
        if run[0] in {"square", "sq"} and (side := unit_of(run[1])):
            return Unit("area", side.factor**2), 2
    return unit_of(run[0]), 1
