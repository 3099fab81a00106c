"""Number words and ordinals, with their values."""

UNITS = "zero one two three four five six seven eight nine ten eleven twelve".split()
TEENS = "thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
ORDINALS = "zeroth first second third fourth fifth sixth seventh eighth ninth tenth".split()

VALUES: dict[str, int] = {word: value for value, word in enumerate(UNITS + TEENS)} | {
    word: 10 * value for value, word in enumerate(TENS, start=2)
}
"""``"twelve"`` to 12; tens and units joined by a hyphen are left to ``value_of``."""
WORDS: dict[int, str] = {value: word for word, value in VALUES.items()}


def value_of(word: str) -> int | None:
    """The value of a number word below a hundred: ``"twenty-five"`` is 25; None for other words."""
    tens, _, unit = word.partition("-")
    if unit:
        return VALUES[tens] + VALUES[unit] if tens in TENS and VALUES.get(unit, 10) in range(1, 10) else None
    return VALUES.get(word)


def word_of(value: int) -> str | None:
    """The word of a value from 0 to 99, or None for others."""
    if value in WORDS:
        return WORDS[value]
    if not 20 < value < 100:
        return None
    return f"{WORDS[value // 10 * 10]}-{WORDS[value % 10]}"


def ordinal_ending(value: int) -> str:
    """``st`` for 1 and 21, ``th`` for 11, and so on."""
    if value % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
