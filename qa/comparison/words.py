"""The words of a text with their places, and a key by which forms of one word are equal.

>>> [(word.text, word.key) for word in words("Renn's men didn't win $3.1m")]
[('Renn', 'renn'), ('men', 'man'), ('did', 'do'), ("n't", 'not'), ('win', 'win'), ('$3.1m', '$3.1m')]
"""

import re
from functools import lru_cache
from typing import NamedTuple

from index import tokens
from qa.comparison.irregular_forms import BASE_FORMS

_WORD = re.compile(
    r"""
    (?P<possessive> (?<=\w)['’][sS](?!\w) )                                     # also of "it's"; it is left out
  | (?P<number> (?: (?:(?<![^\s(\[“"])[-−])? (?:(?:US|A|C|NZ|HK)?[$€£¥₹]\s?)? | ['’] )    # -5, US$ 3, '90s
    (?: \d+ (?: [.,:\u00a0\u202f\u2009]\d+ )* | (?<!\S)\.\d+ )                     # 10:30, 1,500, .500
    (?: \s?% | \s?°[CF]?(?!\w) | (?<=0)['’]s(?!\w) | [^\W\d_]+ )? )                # 50 %, 21 °C, 1900's, 3rd
  | (?: [^\W\d_]\. ){2,}                                                        # U.S., a.m.
  | [^\W_]+ (?: [\u0300-\u036f]+[^\W_]* )* (?: ['’](?![sS]\b)[^\W_]+ )*           # with accents that stand alone
    """,
    re.VERBOSE,
)
_SEPARATOR = re.compile(r",(?=\d{3})|\s")
_NOT = re.compile(r"n['’]t$", re.IGNORECASE)
_SHORTENED = {"ca": "can", "wo": "will", "sha": "shall", "ai": "be"}
_JOINED_NOT = {"cannot": 3}
"""Words that end in "not": where it begins."""


class Word(NamedTuple):
    """``text[start:end]`` is the word; ``key`` is the same for all its forms, ``lower`` is it without capitals.

    ``gap`` is what stands between the word before and this one: white space, punctuation, or nothing. ``has_digit``:
    it is a number in figures.
    """

    text: str
    start: int
    end: int
    key: str
    lower: str
    gap: str
    has_digit: bool


def words(text: str) -> list[Word]:
    """The words of a text, in order. A number is one word with its sign, currency, percent and letters."""
    found: list[Word] = []

    def add(start: int, end: int, key: str, has_digit: bool = False) -> None:
        word = text[start:end]
        found.append(Word(word, start, end, key, word.lower(), text[found[-1].end if found else 0 : start], has_digit))

    for match in _WORD.finditer(text):
        word, (start, end) = match.group(), match.span()
        if match["possessive"]:
            continue
        if match["number"]:
            add(start, end, _SEPARATOR.sub("", word.lower()), has_digit=True)
        elif cut := _JOINED_NOT.get(word.lower()) or (ending.start() if (ending := _NOT.search(word)) else 0):
            add(start, start + cut, key_of(_SHORTENED.get(word[:cut].lower(), word[:cut])))
            add(start + cut, end, "not")
        else:
            add(start, end, key_of(word))
    return found


@lru_cache(maxsize=65536)
def key_of(word: str) -> str:
    """The key of one word: its base form, stemmed. ``US`` and ``us`` differ; numbers lose their separators."""
    lower = word.lower()
    found = tokens(BASE_FORMS.get(lower, word))
    return found[0] if found else lower
