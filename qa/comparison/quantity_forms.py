"""How quantities are written: plain numbers and ranges, shares, ordinals, "twice", "dozens"."""

from collections.abc import Sequence
from dataclasses import replace

from index import STOP_WORDS
from qa.comparison.number_words import FRACTIONS, ORDINALS, TENS, TIMES, UNITS, VAGUE
from qa.comparison.numerals import COUNT, ORDINAL, Numeral, numeral_at
from qa.comparison.quantity import SCORE, SHARE, Quantity
from qa.comparison.words import Word

_BEGINNINGS = frozenset({*UNITS, *TENS, *ORDINALS, *VAGUE, *TIMES, "a", "an", "half"})
"""Words without figures that a quantity may begin with."""
_FAR_APART = 3
"""Times of the first that the second of "two or three" may be."""
_SEPARATORS = frozenset("-–—‑")


def quantity_at(words: Sequence[Word], at: int) -> Quantity | None:
    """The quantity that begins with the word ``at``, without its hedge and its nouns, or None."""
    if not words[at].has_digit and words[at].lower not in _BEGINNINGS:
        return None
    return (
        _fraction_at(words, at)
        or _word_quantity_at(words, at)
        or (_plain_at(words, at) if _may_be_number(words, at) else None)
    )


def _may_be_number(words: Sequence[Word], at: int) -> bool:
    """Whether "one" is a number here and no pronoun."""
    if words[at].lower != "one":
        return True
    following = words[at + 1].lower if at + 1 < len(words) else ""
    before = words[at - 1].lower if at else ""
    return (
        bool(following) and following not in STOP_WORDS and before not in {"no", "any", "every", "this", "that", "the"}
    )


def _plain_at(words: Sequence[Word], at: int) -> Quantity | None:
    first = numeral_at(words, at)
    if first is None:
        return None
    single = Quantity(at, first.after, first.value, first.value, first.measures, "exact", first.scale, first.digits)
    join, start = _joined(words, at, first.after)
    second = numeral_at(words, start) if join else None
    if second is None or second.measures == ORDINAL:
        return _times(words, single)
    return _range(single, first, second, join)


def _joined(words: Sequence[Word], at: int, after: int) -> tuple[str, int]:
    """What joins a number to the next word, if it may make a range, and where the second number begins."""
    if after >= len(words):
        return "", after
    if words[after].gap.strip() in _SEPARATORS:
        return "-", after
    if words[after].gap.strip():
        return "", after
    before = words[at - 1].lower if at else ""
    if words[after].lower in {"to", "or"} or (words[after].lower == "and" and before == "between"):
        return words[after].lower, after + 1
    return "", after


def _range(single: Quantity, first: Numeral, second: Numeral, join: str) -> Quantity | None:
    """Two numbers as one quantity; the unit and the magnitude of the second hold for the first."""
    if COUNT not in (first.measures, second.measures) and first.measures != second.measures:
        return single
    if join == "or" and not first.value < second.value <= _FAR_APART * first.value:
        return single
    low = first.value
    if first.measures == COUNT != second.measures:
        low = first.value * second.scale
    if first.magnitude == 1 < second.magnitude and low * second.magnitude < second.value:
        low *= second.magnitude
    is_score = join == "-" and first.measures == second.measures == COUNT and low >= second.value
    return replace(
        single,
        after=second.after,
        low=low,
        high=second.value,
        measures=SCORE if is_score else first.measures if second.measures == COUNT else second.measures,
        scale=second.scale,
        digits=max(first.digits, second.digits),
    )


def _times(words: Sequence[Word], single: Quantity) -> Quantity:
    """ "three times" and "threefold" measure how many times as much; else the quantity itself."""
    following = words[single.after].lower if single.after < len(words) else ""
    if single.measures == COUNT and following in {"times", "fold"}:
        return replace(single, after=single.after + 1, measures="times")
    return single


def _fraction_at(words: Sequence[Word], at: int) -> Quantity | None:
    """ "two thirds", "a quarter of", "half the", "one in five": a share, in percent."""
    lower = [word.lower for word in words[at : at + 5]] + [""] * 5
    above = UNITS.get(lower[0], 1 if lower[0] in {"a", "an"} else 0)
    part = FRACTIONS.get(lower[1].removesuffix("s"))
    if part and above and (lower[1].endswith("s") if above > 1 else lower[2] == "of"):
        return _share(at, at + 2, above * part)
    is_part = at > 0 and words[at - 1].lower in ORDINALS  # "the second half of the year"
    if lower[0] == "half" and not is_part and lower[1] in {"of", "the", "a", "its", "their", "his", "her", "all"}:
        return _share(at, at + 1, 1 / 2)
    joint = 1 if lower[1] == "in" else 2 if lower[1:3] == ["out", "of"] else 0
    below = UNITS.get(lower[1 + joint], 0) if joint else 0
    if lower[0] in UNITS and below > above:
        return _share(at, at + 2 + joint, above / below)
    return None


def _share(first: int, after: int, part: float) -> Quantity:
    return Quantity(first, after, 100 * part, 100 * part, SHARE)


def _word_quantity_at(words: Sequence[Word], at: int) -> Quantity | None:
    """An ordinal, "twice", or a vague number such as "dozens"; "second" alone is taken as the ordinal."""
    word = words[at].lower
    if word in VAGUE:
        low, high = VAGUE[word]
        return Quantity(at, at + 1, low, high, COUNT)
    if word in TIMES:
        return Quantity(at, at + 1, TIMES[word], TIMES[word], "times")
    if word in ORDINALS:
        return Quantity(at, at + 1, ORDINALS[word], ORDINALS[word], ORDINAL, digits=2)
    following = words[at + 1].lower if at + 1 < len(words) else ""
    tens = numeral_at(words[at : at + 1], 0) if following in ORDINALS else None
    if tens and tens.value in range(20, 100, 10) and ORDINALS[following] < 10:
        value = tens.value + ORDINALS[following]
        return Quantity(at, at + 2, value, value, ORDINAL, digits=2)
    return None
