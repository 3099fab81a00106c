"""Edits of single words: the opposite of a word, or another word of like kind from the document."""

from collections.abc import Mapping
from random import Random

from index import tokens
from training.edits.antonym_table import (
    OPPOSITE_ADJECTIVES,
    OPPOSITE_COMPARATIVES,
    OPPOSITE_NOUNS,
    OPPOSITE_OTHERS,
    OPPOSITE_VERBS,
)
from training.edits.inflection import Form, form_of, inflect, plural
from training.edits.lexicon import drawn, word_kind
from training.edits.scene import Changes, Scene, replaced
from training.edits.synonym_table import same_meaning
from training.edits.words import Word

_FORM_OF_TAG: Mapping[str, Form] = {"vb": "base", "vbd": "past", "vbn": "participle", "vbz": "third", "vbg": "ing"}
_IRREGULAR_PLURALS = {"man": "men", "woman": "women", "child": "children", "wife": "wives", "life": "lives"}
_SINGULARS = {many: one for one, many in _IRREGULAR_PLURALS.items()}
_FIXED_OTHERS = frozenset(
    ("for", "left", "right", "over", "under", "north", "south", "east", "west", "more", "most", "many", "few")
)


def antonym_edit(scene: Scene, random: Random) -> Changes | None:
    """A word turned into one that excludes it: rose to fell, before to after, largest to smallest."""
    inside = scene.sentence.name_places
    found = [
        (place, others)
        for place, word in enumerate(scene.sentence.words)
        if place not in inside
        and not scene.sentence.is_quoted(word.start, word.end)
        and (others := _opposites(scene, place, word))
    ]
    if not found:
        return None
    place, others = random.choice(found)
    return (replaced(scene.sentence, place, place, random.choice(others)),)


def word_edit(scene: Scene, random: Random) -> Changes | None:
    """A noun, verb or adjective turned into another of like kind, which fits its place but means another thing."""
    inside = scene.sentence.name_places
    places = [place for place in range(len(scene.sentence.words)) if place not in inside]
    random.shuffle(places)
    unwanted = frozenset(word.lower for word in scene.sentence.words)
    for place in places[:6]:
        word = scene.sentence.words[place]
        kind = word_kind(scene.sentence, place)
        if kind is None or scene.sentence.is_quoted(word.start, word.end):
            continue
        found = drawn(kind, scene.document, scene.lexicon, random, unwanted, near=0.75)
        if found and not _related(word.lower, found):
            return (replaced(scene.sentence, place, place, found),)
    return None


def _related(one: str, other: str) -> bool:
    return one[:4] == other[:4] or tokens(one) == tokens(other) or same_meaning(one, other)


def _opposites(scene: Scene, place: int, word: Word) -> tuple[str, ...]:
    before, after = scene.sentence.word_before(place), scene.sentence.word_after(place)
    if before is None or (before.text in "-–" or (after is not None and after.text in "-–")):
        return ()
    if word.tag in _FORM_OF_TAG:
        return _verb_opposites(word, before, after)
    if word.tag in ("jj", "nn") and word.lower in OPPOSITE_ADJECTIVES:
        described = after is not None and after.tag in ("nn", "nns", "jj", "mark", "prep", "conj")
        placed = before.tag in ("det", "be", "adv", "poss", "pos", "prep", "jj", "mark", "vbd", "vbz", "quant", "conj")
        return OPPOSITE_ADJECTIVES[word.lower] if described and placed else ()
    if word.lower in OPPOSITE_COMPARATIVES and word.tag in ("jj", "jjr", "jjs"):
        return OPPOSITE_COMPARATIVES[word.lower]
    if word.tag in ("nn", "nns"):
        return _noun_opposites(word, before)
    return _other_opposites(word, before, after)


def _verb_opposites(word: Word, before: Word, after: Word | None) -> tuple[str, ...]:
    form = form_of(word.lower)
    particle = after is not None and after.lower in (
        "up",
        "out",
        "off",
        "on",
        "down",
        "in",
        "over",
        "away",
        "to",
        "that",
        "into",
        "back",
    )
    if form is None or form[0] not in OPPOSITE_VERBS or particle or before.tag == "det":
        return ()
    return tuple(inflect(other, _FORM_OF_TAG[word.tag]) for other in OPPOSITE_VERBS[form[0]])


def _noun_opposites(word: Word, before: Word) -> tuple[str, ...]:
    if before.tag not in ("det", "poss", "pos", "jj", "prep", "num", "quant", "mark", "conj"):
        return ()
    if word.lower in OPPOSITE_NOUNS:
        return OPPOSITE_NOUNS[word.lower]
    single = _SINGULARS.get(word.lower) or (word.lower[:-3] + "y" if word.lower.endswith("ies") else word.lower[:-1])
    if word.tag != "nns" or single not in OPPOSITE_NOUNS:
        return ()
    return tuple(_IRREGULAR_PLURALS.get(other) or plural(other) for other in OPPOSITE_NOUNS[single])


def _other_opposites(word: Word, before: Word, after: Word | None) -> tuple[str, ...]:
    if word.lower not in OPPOSITE_OTHERS or word.lower in _FIXED_OTHERS or after is None or after.tag == "mark":
        return ()
    if (word.lower == "without" and after.tag in ("vbg", "mark", "quant")) or (
        word.lower in ("with", "inside") and before.tag in ("vbd", "vbn", "vb")
    ):
        return ()
    if word.lower in ("before", "after") and (
        before.lower in ("soon", "long", "shortly", "ever", "not", "look", "looked", "named")
    ):
        return ()
    if word.lower == "with" or (after.tag == "vbg" and word.lower in ("above", "below")):
        return ()
    return OPPOSITE_OTHERS[word.lower]
