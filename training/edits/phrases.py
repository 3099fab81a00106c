"""Exchange of small phrases by a table, where the words around them allow it."""

import re
from collections.abc import Callable, Mapping
from random import Random

from training.edits.scene import Changes, Scene, cased
from training.edits.types import Change
from training.edits.word import Word

Fits = Callable[[str, Word | None, tuple[Word, ...]], bool]
"""Given a phrase in lower case, the word before it and the words after it: may the phrase be exchanged there?"""


def pattern_of(table: Mapping[str, tuple[str, ...]]) -> re.Pattern[str]:
    """A pattern that finds the phrases of a table as whole words, the longest first."""
    phrases = "|".join(sorted(table, key=len, reverse=True))
    return re.compile(rf"(?<![\w'’-])(?:{phrases})(?![\w'’-])", re.IGNORECASE)


def exchanged(
    scene: Scene, random: Random, pattern: re.Pattern[str], table: Mapping[str, tuple[str, ...]], fits: Fits
) -> Changes | None:
    """One phrase of a table put into another of its line, chosen among those whose place fits."""
    places = {word.start: place for place, word in enumerate(scene.sentence.words)}
    matches = [match for match in pattern.finditer(scene.sentence.text) if _may(scene, match, places, fits)]
    if not matches:
        return None
    match = random.choice(matches)
    text = random.choice(table[match.group().lower()])
    return (Change(match.start(), match.end(), cased(text, match.group())),)


def _may(scene: Scene, match: re.Match[str], places: Mapping[int, int], fits: Fits) -> bool:
    place = places.get(match.start())
    following = tuple(word for word in scene.sentence.words if word.start >= match.end())
    if place is None or not following or scene.sentence.is_quoted(*match.span()) or place in scene.sentence.name_places:
        return False
    return fits(match.group().lower(), scene.sentence.word_before(place), following)
