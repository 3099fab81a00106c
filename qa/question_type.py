"""What kind of words a question asks for, and which words a sentence would need to answer it."""

import re
from typing import NamedTuple

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_NUMBER_WORDS = (
    "one two three four five six seven eight nine ten eleven twelve dozens? twenty thirty forty fifty sixty seventy"
    " eighty ninety hundreds? thousands? millions? billions? half third quarter twice once both several"
)


class Kind(NamedTuple):
    """``asks`` is found in questions of this kind, ``holds`` in sentences that could answer them."""

    asks: re.Pattern[str]
    holds: re.Pattern[str]


def _any(words: str) -> re.Pattern[str]:
    """Any of the words, separated by spaces; an underscore stands for a space inside one."""
    return re.compile(rf"\b(?:{'|'.join(words.split())})\b".replace("_", " "), re.IGNORECASE)


def _what(nouns: str, others: str = "") -> re.Pattern[str]:
    """ "What" or "which" with any of the nouns, or any of the other words."""
    return _any(" ".join([*(f"(?:what|which)_{noun}" for noun in nouns.split()), others]))


KINDS: dict[str, Kind] = {
    "time": Kind(
        _what("year date day month time century decade", "when how_(?:long|old|often)"),
        re.compile(
            rf"\b(?:1\d{{3}}|20\d\d)s?\b|\b{_MONTH} \d|\b\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}|\b{_WEEKDAY}\b|\b{_MONTH} "
        ),
    ),
    "money": Kind(
        _any("how_much cost price worth paid pay percentage percent rate share"),
        re.compile(r"[$€£¥%]|\b(?:dollars?|euros?|pounds?|yen|bn|cents?|per cent|percent)\b", re.IGNORECASE),
    ),
    "number": Kind(
        _what("number percentage population", "how_(?:many|much|far|large|big|high|tall|old|fast)"),
        re.compile(rf"\d|{_any(_NUMBER_WORDS).pattern}", re.IGNORECASE),
    ),
    "person": Kind(
        _what("person man woman president leader name", "who whom whose"),
        re.compile(r"(?<!^)(?<![.!?] )\b[A-Z][\w'’-]+"),
    ),
    "place": Kind(
        _what("country city town state place river region area building", "where"),
        re.compile(r"\b(?:in|at|from|near|to|of|on|across|outside|between) (?:the )?[A-Z]"),
    ),
    "reason": Kind(
        _what("caused led reason", "why"),
        _any("because due_to since so_that in_order_to as_a_result owing_to therefore caused led_to reason to"),
    ),
    "means": Kind(_any("how_(?:did|do|does|is|are|was|were|can|would|will)"), _any("by through using with via")),
    "speech": Kind(
        _any("say said call called describe described tell told claim think express"),
        re.compile(rf"[\"“”«»]|{_any('said says told called wrote asked added').pattern}"),
    ),
}
"""Rough on purpose: each kind is one feature among others, weighed on data."""
