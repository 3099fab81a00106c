"""Edits of names and places: another of the same type in its place."""

import re
from random import Random

from training.edits.lexicon import EMPTY, drawn
from training.edits.names import PLACE_TYPES, Name
from training.edits.place_table import (
    CAPITAL,
    CITIES,
    COUNTRIES,
    NATIONALITIES,
    NATIONALITY,
    OTHER_NAMES,
    REGIONS,
    STATES,
    THE_COUNTRIES,
)
from training.edits.pools import attested, name_kind, name_types
from training.edits.scene import Changes, Scene, replaced

_TABLES: dict[str, tuple[str, ...]] = {
    "country": COUNTRIES,
    "city": CITIES + tuple(CAPITAL.values()),
    "state": STATES,
    "region": REGIONS,
    "nationality": NATIONALITIES,
    "people": tuple(f"{word}s" for word in NATIONALITIES if word.endswith(("n", "i"))),
}
_TITLED = re.compile(
    r"(?:President|King|Queen|Prince|Princess|Duke|Earl|University|Bishop|Archbishop|Mayor|Governor|Bank) of $"
)
_SETTLED = frozenset(("person", "organisation", "acronym", "nationality", "people", "body", "other"))


def name_edit(scene: Scene, random: Random) -> Changes | None:
    """Another person, organisation, people or thing with a name."""
    return _edit(scene, random, _SETTLED)


def place_edit(scene: Scene, random: Random) -> Changes | None:
    """Another city, country, state, region or smaller place."""
    return _edit(scene, random, PLACE_TYPES)


def other_name(name: Name, scene: Scene, random: Random) -> str | None:
    """Another name of the same type, not in the sentence and surely not another form of one in it."""
    kind = name_kind(name, scene.sentence, name_types(scene.document))

    def fits(other: str) -> bool:
        known = kind != ("name", "country", "the") or other in THE_COUNTRIES
        return known and not any(alike(other, mentioned.text) for mentioned in scene.sentence.names)

    lexicon = EMPTY if kind[1] in ("other", "acronym") else scene.lexicon  # what may be anything fits only at home
    found = drawn(kind, scene.document, lexicon, random, fits=fits)
    if found is None and not name.the:
        table = [other for other in _TABLES.get(kind[1], ()) if fits(other)]
        found = random.choice(table) if table else None
    return _closed(found, name, scene) if found else None


def _closed(found: str, name: Name, scene: Scene) -> str:
    """With the full stop that "U.S." shares with its sentence."""
    at_end = name.end == len(scene.sentence.text) and name.text.endswith(".") and not found.endswith(".")
    return f"{found}." if at_end else found


def _edit(scene: Scene, random: Random, types: frozenset[str]) -> Changes | None:
    known = name_types(scene.document)
    sure = attested(scene.document)
    names = [
        name
        for name in scene.sentence.names
        if name_kind(name, scene.sentence, known)[1] in types
        and (name.type != "other" or name.text in sure)
        and is_whole(name, scene)
    ]
    if not names:
        return None
    name = random.choice(names)
    found = other_name(name, scene, random)
    return (replaced(scene.sentence, name.first, name.last, found),) if found else None


def is_whole(name: Name, scene: Scene) -> bool:
    """Tell whether nothing around a name belongs to it: ``Boeing 747``, ``Paris-based``, ``J. Smith``."""
    text = scene.sentence.text
    after = text[name.end : name.end + 2]
    before = text[max(0, name.start - 2) : name.start]
    opening = text[max(0, name.start - 25) : name.start]
    in_name = re.search(r"[A-Z]\w+ of $", opening) and not _TITLED.search(opening)
    in_brackets = text[max(0, name.start - 1) : name.start] + text[name.end : name.end + 1] == "()"
    if in_brackets or re.search(r"\d(?:st|nd|rd|th) $", opening):
        return False
    return not (in_name or re.match(r"[-–/&.]\w| \d|\w|\(", after) or re.search(r"[\w.]?[-–/.@#&]$", before))


def alike(one: str, other: str) -> bool:
    """Tell whether two names may mean the same: a shared word, initials, a country and its people.

    >>> alike("Emmanuel Macron", "Macron"), alike("European Union", "EU"), alike("France", "French")
    (True, True, True)
    >>> alike("Rome", "Oslo")
    False
    """
    first, second = _parts(one), _parts(other)
    if any(part[:5] == twin[:5] for part in first for twin in second):
        return True
    initials = {"".join(part[0] for part in parts) for parts in (first, second) if len(parts) > 1}
    if initials & {one.lower().replace(".", ""), other.lower().replace(".", "")}:
        return True
    return OTHER_NAMES.get(one) == other or OTHER_NAMES.get(other) == one or _country(one) == _country(other) != ""


def _parts(name: str) -> list[str]:
    words = [word for word in re.findall(r"[^\W\d_]+", name.lower()) if len(word) > 2]
    return words or [name.lower()]


_COUNTRY_OF = {
    word: country
    for country in COUNTRIES
    for word in (country, NATIONALITY[country], NATIONALITY[country] + "s", CAPITAL[country])
} | {
    **dict.fromkeys(
        ("United States", "US", "U.S.", "USA", "U.S.A.", "America", "American", "Americans", "Washington"), "US"
    ),
    **dict.fromkeys(
        ("United Kingdom", "UK", "U.K.", "Britain", "British", "Great Britain", "England", "English", "London"), "UK"
    ),
    **dict.fromkeys(("Netherlands", "Dutch", "Holland"), "NL"),
}


def _country(name: str) -> str:
    return _COUNTRY_OF.get(name, "")
