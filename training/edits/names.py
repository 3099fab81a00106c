"""The names of a sentence with a rough type each: person, place, organisation, nationality and so on."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from training.edits.figures import MONTHS, WEEKDAYS
from training.edits.name_table import (
    FIRST_NAMES,
    NEVER_SWAPPED,
    ORGANISATION_WORDS,
    PLACE_ENDINGS,
    PLACE_WORDS,
    TITLES,
)
from training.edits.place_table import (
    CAPITAL,
    CITIES,
    COUNTRIES,
    NATIONALITIES,
    OTHER_NAMES,
    REGIONS,
    SHORT_FORMS,
    STATES,
)
from training.edits.word import Word

TYPE_OF: dict[str, str] = (
    dict.fromkeys(CITIES, "city")
    | dict.fromkeys(CAPITAL.values(), "city")
    | dict.fromkeys(COUNTRIES, "country")
    | dict.fromkeys(SHORT_FORMS | OTHER_NAMES.keys(), "country")
    | dict.fromkeys(("EU", "European Union", "UN", "United Nations"), "body")
    | dict.fromkeys(STATES, "state")
    | dict.fromkeys(REGIONS, "region")
    | dict.fromkeys(NATIONALITIES, "nationality")
    | {f"{word}s": "people" for word in NATIONALITIES if word.endswith(("n", "i"))}
)
PLACE_TYPES = frozenset(("city", "country", "state", "region", "place"))
_CALENDAR = frozenset(MONTHS) | frozenset(WEEKDAYS)
_BEFORE_OF = (
    ORGANISATION_WORDS
    | PLACE_WORDS
    | frozenset("Republic Kingdom Battle Treaty War Duke Earl Declaration Act Siege".split())
)
_PARTICLES = frozenset("de van von der den du del di bin al el".split())
_SPEECH = frozenset("said says told added argued claimed explained wrote announced who".split())
_ACRONYM = re.compile(r"[A-Z][A-Z&]{1,3}$")


@dataclass(frozen=True, slots=True)
class Name:
    """One name: ``sentence[start:end] == text``; ``the`` tells whether "the" stands before it.

    ``type`` is one of: person place city country state region nationality people organisation acronym body other.
    ``first`` and ``last`` are the places of its words among those of the sentence.
    """

    text: str
    start: int
    end: int
    type: str
    the: bool
    first: int
    last: int


def names(sentence: str, words: tuple[Word, ...]) -> tuple[Name, ...]:
    """The names among the words of a sentence, in order, titles left out (``President Macron`` gives ``Macron``)."""
    found: list[Name] = []
    place = 0
    while place < len(words):
        last = _end_of_name(words, place)
        if last is None:
            place += 1
            continue
        first = place
        while first < last and (words[first].text in TITLES or words[first].tag == "mark"):
            first += 1
        found += _named(sentence, words, first, last)
        place = last + 1
    return tuple(found)


def _starts(word: Word) -> bool:
    return word.tag == "name" and word.text not in _CALENDAR


def _end_of_name(words: tuple[Word, ...], place: int) -> int | None:
    """The place of the last word of the name that begins here, or None."""
    if not _starts(words[place]):
        return None
    last = place
    while last + 1 < len(words):
        step = _step(words, last)
        if step is None:
            break
        last += step
    return last


def _step(words: tuple[Word, ...], last: int) -> int | None:
    """How many words further the name goes on: 1 for the next word, more over ``of``, ``de`` and initials' stops."""
    after = words[last + 1]
    second = words[last + 2] if last + 2 < len(words) else None
    if _starts(after) and after.start == words[last].end + 1:
        return 1
    if second is None or not _starts(second):
        return None
    initial = after.text == "." and after.start == words[last].end and len(words[last].text) <= 2
    if initial or after.lower in _PARTICLES or (after.text == "&"):
        return 2
    return 2 if after.lower == "of" and words[last].text in _BEFORE_OF else None


def _named(sentence: str, words: tuple[Word, ...], first: int, last: int) -> list[Name]:
    text = sentence[words[first].start : words[last].end]
    if text.rstrip(".") in TITLES or text in NEVER_SWAPPED or len(text) < 2 or _NOISE.search(text):
        return []
    before = words[first - 1] if first else None
    after = words[last + 1] if last + 1 < len(words) else None
    kind = TYPE_OF.get(text) or _type(text, words[first : last + 1], before, after)
    the = before is not None and before.lower == "the"
    return [Name(text, words[first].start, words[last].end, kind, the, first, last)]


@dataclass(frozen=True, slots=True)
class _Clues:
    """What tells a name's type: its text, its words, and the words around it."""

    text: str
    parts: tuple[str, ...]
    before: str
    after: str  # in lower case

    @property
    def head(self) -> str:
        """The last word, or the one before "of"."""
        return self.parts[(self.parts.index("of") if "of" in self.parts else len(self.parts)) - 1]


def _type(text: str, parts: tuple[Word, ...], before: Word | None, after: Word | None) -> str:
    clues = _Clues(
        text,
        tuple(part.text for part in parts),
        before.text.rstrip(".") if before else "",
        after.lower if after else "",
    )
    return next((kind for kind, holds in _TESTS if holds(clues)), "other")


def _is_organisation(clues: _Clues) -> bool:
    return len(clues.parts) > 1 and (clues.head in ORGANISATION_WORDS or clues.parts[-1] in ORGANISATION_WORDS)


def _is_place(clues: _Clues) -> bool:
    if clues.parts[0] in FIRST_NAMES and len(clues.parts) == 2 and clues.head in _SURNAMES_TOO:
        return False
    named = len(clues.parts) > 1 and (clues.head in PLACE_WORDS or clues.parts[0] in ("Lake", "Mount", "Cape", "Fort"))
    return named or (len(clues.parts) == 1 and clues.text.lower().endswith(PLACE_ENDINGS) and clues.after != "'s")


def _is_person(clues: _Clues) -> bool:
    things = ORGANISATION_WORDS | PLACE_WORDS - _SURNAMES_TOO
    if any(part in things or part == "of" for part in clues.parts) or clues.before.lower() == "the":
        return False
    named = clues.before in TITLES or (clues.parts[0] in FIRST_NAMES and len(clues.parts) <= 4)
    speaks = clues.after in _SPEECH and clues.before.lower() not in ("the", "of", "'s")
    return named or (speaks and _PERSON.fullmatch(clues.text) is not None)


_SURNAMES_TOO = frozenset("Hill Lake Forest Castle Street Park River Garden".split())
_NOISE = re.compile(r"[A-Z]{5}|[a-z][A-Z]{1}[a-z]*[A-Z]|(?:\S+ ){5}")
_PERSON = re.compile(r"[A-Z][a-z]+[a-rt-z](?: [A-Z][a-z]+){0,2}")
_TESTS: tuple[tuple[str, Callable[[_Clues], bool]], ...] = (
    ("organisation", _is_organisation),
    ("place", _is_place),
    ("person", _is_person),
    ("acronym", lambda clues: _ACRONYM.match(clues.text) is not None),
)
