"""The names of a text: runs of capitalised words, without titles, parted at "of" and "and".

>>> from qa.comparison.words import words
>>> [found.written for found in names(words("French President Emmanuel Macron met the U.N. envoy"))]
['French', 'Emmanuel Macron', 'U.N.']
"""

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass
from functools import cached_property

from index import STOP_WORDS
from qa.comparison.places import COUNTRY_OF
from qa.comparison.words import Word

TITLES = frozenset(
    """
    mr mrs ms miss mx dr prof professor sir dame lord lady king queen prince princess emperor empress pope cardinal
    bishop archbishop rev reverend father sister brother st saint president vice prime minister premier chancellor
    secretary senator sen rep representative congressman congresswoman governor gov mayor councillor ambassador
    judge justice attorney general gen colonel col major maj captain capt lieutenant lt sergeant sgt admiral
    commander chief sheriff officer inspector detective director chairman chairwoman chair ceo coach manager doctor
    engineer
    """.split()
)
COURTESY = frozenset("mr mrs ms miss mx dr".split())
_CONNECTORS = frozenset("de la le du da di dos del van von der den bin ibn al el y".split())
_SENTENCE_END = re.compile(r"[.!?:;]['\"”’)\]]*\s|\n")
_OPENING = frozenset("\"“‘'([«—–*•")
_SMALL_IN_HEADINGS = frozenset("a an the of to in on for at by with and or as from v vs".split())


@dataclass(frozen=True)
class Name:
    """A name at words ``[first, after)``; ``keys`` are those of its words.

    ``at_start`` marks one word that begins a sentence: its capital tells nothing.
    """

    first: int
    after: int
    keys: tuple[str, ...]
    written: str
    at_start: bool

    @cached_property
    def country(self) -> str | None:
        """What the name stands for by the table of places, or None."""
        return COUNTRY_OF.get(self.written.lower().rstrip(".")) or COUNTRY_OF.get(" ".join(self.keys))

    @cached_property
    def initials(self) -> str:
        """The first letters of its words, without capitals."""
        return "".join(key[0] for key in self.keys)

    @property
    def is_acronym(self) -> bool:
        """Whether it is one word in capitals."""
        letters = self.written.replace(".", "")
        return len(self.keys) == 1 and letters.isupper() and len(letters) > 1


def names(words: Sequence[Word], taken: Container[int] = frozenset()) -> list[Name]:
    """The names of a text, in order; words at the places in ``taken`` are no part of any. Headings have none."""
    capitals = [_is_capital(word) for word in words]
    if _is_heading(words):
        return []
    found: list[Name] = []
    at = 0
    while at < len(words):
        if at in taken or not capitals[at] or not _may_begin(words[at]):
            at += 1
            continue
        after = _known_end(words, at, taken) or at + 1
        while not _stands_alone(words[after - 1]) and (step := _next_part(words, after, capitals, taken)):
            after += step
        if after > at + 1 and _stands_alone(words[after - 1]):
            after -= 1
        found.append(_name(words, at, after))
        at = after
    return found


def _is_heading(words: Sequence[Word]) -> bool:
    """Whether all but the smallest words have capitals, so that these tell nothing."""
    return len(words) > 3 and not any(word.text[0].islower() and word.lower not in _SMALL_IN_HEADINGS for word in words)


def _is_capital(word: Word) -> bool:
    return word.text[0].isupper() and word.lower != "i"


def _may_begin(word: Word) -> bool:
    is_acronym = word.text.isupper() and len(word.text) > 1
    return word.lower not in TITLES and (is_acronym or word.lower not in STOP_WORDS)


def _stands_alone(word: Word) -> bool:
    """Whether a word is a nationality, which goes before names without being a part of them."""
    country = COUNTRY_OF.get(word.lower)
    return country is not None and country != word.lower and word.lower.endswith(("an", "ish", "ese", "ch", "i", "ek"))


def _known_end(words: Sequence[Word], at: int, taken: Container[int]) -> int:
    """The end of two words that the table of places has as one, such as "European Union"; 0 without."""
    if at + 1 >= len(words) or at + 1 in taken or words[at + 1].gap != " ":
        return 0
    return at + 2 if f"{words[at].lower} {words[at + 1].lower}" in COUNTRY_OF else 0


def _next_part(words: Sequence[Word], after: int, capitals: Sequence[bool], taken: Container[int]) -> int:
    """How many of the words from ``after`` on go on with the name."""
    for step in (1, 2, 3):
        at = after + step - 1
        if at >= len(words) or at in taken or not _is_joined(words, at):
            return 0
        if capitals[at]:
            return step if words[at].lower not in STOP_WORDS | TITLES else 0
        if words[at].lower not in _CONNECTORS:
            return 0
    return 0


def _is_joined(words: Sequence[Word], at: int) -> bool:
    """Whether a word goes on where the one before ends: after a space, a hyphen, "&", or an initial's full stop."""
    gap, before = words[at].gap, words[at - 1]
    return gap in {" ", "-", "‑", " & ", "&", "\u00a0", "/"} or (gap == ". " and len(before.text) == 1)


def _name(words: Sequence[Word], first: int, after: int) -> Name:
    run = words[first:after]
    written = "".join(f"{word.gap if place else ''}{word.text}" for place, word in enumerate(run))
    return Name(first, after, tuple(word.key for word in run), written, len(run) == 1 and starts_sentence(words, first))


def starts_sentence(words: Sequence[Word], at: int) -> bool:
    """Whether a word begins a sentence or a quotation, where ordinary words have a capital too."""
    if at == 0:
        return True
    gap, before = words[at].gap, words[at - 1]
    is_abbreviation = gap == ". " and (before.lower in TITLES or len(before.text) == 1)
    return gap[-1:] in _OPENING or (bool(_SENTENCE_END.search(gap)) and not is_abbreviation)
