"""Units of measure and money. Data only: each word of a unit, what it measures, and how many of the base unit it is."""

from typing import NamedTuple


class Unit(NamedTuple):
    """``value * factor + offset`` is the value in the base unit of what is measured."""

    measures: str
    factor: float = 1
    offset: float = 0


_FACTORS: dict[str, dict[str, float]] = {
    "length": {
        "mm millimetre millimeter": 0.001,
        "cm centimetre centimeter": 0.01,
        "inch": 0.0254,
        "foot ft": 0.3048,
        "yard": 0.9144,
        "metre meter m": 1,
        "km kilometre kilometer": 1000,
        "mile": 1609.344,
    },
    "mass": {
        "gram": 0.001,
        "kg kilo kilogram kilogramme": 1,
        "ounce": 0.02835,
        "lb": 0.45359,
        "tonne ton": 1000,
    },
    "area": {"hectare": 10_000, "acre": 4046.86},
    "volume": {"millilitre milliliter": 0.001, "litre liter": 1, "gallon": 3.785, "barrel": 158.99},
    "time": {
        "second": 1,
        "minute": 60,
        "hour": 3600,
        "day": 86_400,
        "week": 604_800,
        "fortnight": 1_209_600,
        "month": 2_629_800,
        "year": 31_557_600,
        "decade": 315_576_000,
        "century": 3_155_760_000,
    },
    "speed": {"kph km/h": 1, "mph": 1.609344},
    "power": {"kilowatt kw": 1, "megawatt mw": 1000, "gigawatt gw": 1e6},
    "percent": {"percent pct percentage": 1},
    "dollars": {"dollar": 1, "cent": 0.01},
    "euros": {"euro": 1},
    "pounds": {"pound": 1},
    "yen": {"yen": 1},
    "rupees": {"rupee": 1},
    "degrees": {"degree": 1},
}

_CELSIUS = Unit("temperature")
_FAHRENHEIT = Unit("temperature", 5 / 9, -32 * 5 / 9)

UNITS: dict[str, Unit] = {
    word: Unit(measures, factor)
    for measures, factors in _FACTORS.items()
    for spellings, factor in factors.items()
    for word in spellings.split()
} | {
    "°c": _CELSIUS,
    "celsius": _CELSIUS,
    "degrees celsius": _CELSIUS,
    "°f": _FAHRENHEIT,
    "fahrenheit": _FAHRENHEIT,
    "degrees fahrenheit": _FAHRENHEIT,
    "per cent": Unit("percent"),
    "percentage points": Unit("percent"),
    "°": Unit("degrees"),
}
"""By the singular, without capitals. "pound" is money: weights in pounds are only compared with each other."""

SYMBOLS: dict[str, str] = {"$": "dollars", "€": "euros", "£": "pounds", "¥": "yen", "₹": "rupees"}

PLURALS: dict[str, str] = {"feet": "foot", "inches": "inch", "centuries": "century", "kilos": "kilo"} | {
    f"{word}s": word for word in UNITS if word.isalpha() and len(word) > 2
}


def unit_of(word: str) -> Unit | None:
    """The unit that a word names, without capitals, singular or plural; None for any other word."""
    return UNITS.get(PLURALS.get(word, word))
