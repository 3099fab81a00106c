"""Edits of single words: the opposite of a word, or another word of like kind from the document."""

from collections.abc import Callable, Mapping
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
from training.edits.lexicon import fitting
from training.edits.pools import entries_of, word_kind
from training.edits.scene import Changes, Scene, cased, replaced
from training.edits.synonym_table import same_meaning
from training.edits.word import Word

FORM_OF_TAG: Mapping[str, Form] = {"vb": "base", "vbd": "past", "vbn": "participle", "vbz": "third", "vbg": "ing"}
"""The form that a verb of a tag stands in."""
_IRREGULAR_PLURALS = {"man": "men", "woman": "women", "child": "children", "wife": "wives", "life": "lives"}
_SINGULARS = {many: one for one, many in _IRREGULAR_PLURALS.items()}
_PARTICLES = frozenset("up out off on down in over away to that into back".split())
_BEFORE_NOUN = frozenset(("det", "poss", "pos", "jj", "prep", "num", "quant", "mark", "conj"))
_BEFORE_ADJECTIVE = _BEFORE_NOUN | frozenset(("be", "adv", "vbd", "vbz"))
_AFTER_ADJECTIVE = frozenset(("nn", "nns", "jj", "mark", "prep", "conj"))
_FIXED = frozenset("for left right over under north south east west more most many few with".split())
_NO_TIME = frozenset("soon long shortly ever not look looked looking named come came".split())
_SET_PHRASES = frozenset(
    """short of|first of|last week|last year|last month|high school|right to|long as|old testament|new year|little more
    |public school|good amount|good deal|good number""".replace("\n    ", "").split("|")
)
SAMPLE = 14
"""How many words of a pool are looked at for one that fits."""


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
    other = cased(random.choice(others), scene.sentence.words[place].text)
    return (replaced(scene.sentence, place, place, other),)


def word_edit(scene: Scene, random: Random) -> Changes | None:
    """A noun, verb or adjective turned into another of like kind, which fits its place but means another thing."""
    inside = scene.sentence.name_places
    places = [place for place in range(len(scene.sentence.words)) if place not in inside]
    random.shuffle(places)
    for place in places[:8]:
        word = scene.sentence.words[place]
        if not scene.sentence.is_quoted(word.start, word.end):
            found = _other_word(scene, place, random)
            if found:
                return (replaced(scene.sentence, place, place, found),)
    return None


def _other_word(scene: Scene, place: int, random: Random) -> str | None:
    """A word of the pool of a place that is known beside its neighbours: of the document, else of the lexicon."""
    kind = word_kind(scene.sentence, place)
    if kind is None:
        return None
    unwanted = {word.lower for word in scene.sentence.words}
    for pool in (entries_of(scene.document).get(kind, ()), scene.lexicon.pool(kind)):
        sample = [found for found in random.sample(pool, min(SAMPLE, len(pool))) if found not in unwanted]
        for found in fitting(scene.sentence, place, sample, scene.document, scene.lexicon):
            if not _related(scene.sentence.words[place].lower, found):
                return found
    return None


def _related(one: str, other: str) -> bool:
    return one[:4] == other[:4] or tokens(one) == tokens(other) or same_meaning(one, other)


def _opposites(scene: Scene, place: int, word: Word) -> tuple[str, ...]:
    before, after = scene.sentence.word_before(place), scene.sentence.word_after(place)
    if before is None or before.text in "-–" or (after is not None and after.text in "-–"):
        return ()
    if after is not None and f"{word.lower} {after.lower}" in _SET_PHRASES:
        return ()
    find = _verb_opposites if word.tag in FORM_OF_TAG else _FINDERS.get(word.tag, _other_opposites)
    return find(word, before, after)


def _verb_opposites(word: Word, before: Word, after: Word | None) -> tuple[str, ...]:
    form = form_of(word.lower)
    particle = after is not None and after.lower in _PARTICLES
    if form is None or form[0] not in OPPOSITE_VERBS or particle or before.tag == "det":
        return ()
    return tuple(inflect(other, FORM_OF_TAG[word.tag]) for other in OPPOSITE_VERBS[form[0]])


def _adjective_opposites(word: Word, before: Word, after: Word | None) -> tuple[str, ...]:
    if word.lower in OPPOSITE_COMPARATIVES:
        return OPPOSITE_COMPARATIVES[word.lower]
    described = after is None or after.tag in _AFTER_ADJECTIVE
    return OPPOSITE_ADJECTIVES.get(word.lower, ()) if described and before.tag in _BEFORE_ADJECTIVE else ()


def _noun_opposites(word: Word, before: Word, after: Word | None) -> tuple[str, ...]:
    if before.tag not in _BEFORE_NOUN or (after is not None and after.tag in ("nn", "nns")):
        return ()
    if word.lower in OPPOSITE_NOUNS:
        return OPPOSITE_NOUNS[word.lower]
    single = _SINGULARS.get(word.lower) or (word.lower[:-3] + "y" if word.lower.endswith("ies") else word.lower[:-1])
    if word.tag != "nns" or single not in OPPOSITE_NOUNS:
        return ()
    return tuple(_IRREGULAR_PLURALS.get(other) or plural(other) for other in OPPOSITE_NOUNS[single])


def _other_opposites(word: Word, before: Word, after: Word | None) -> tuple[str, ...]:
    if word.lower not in OPPOSITE_OTHERS or word.lower in _FIXED or after is None or after.tag == "mark":
        return ()
    if word.lower in ("before", "after", "inside") and (before.lower in _NO_TIME or before.tag in ("vb", "vbg")):
        return ()
    if before.tag == "conj" and word.tag == "prep":  # "for and against"
        return ()
    bare = after.tag in ("vbg", "quant") and word.lower in ("without", "above", "below")
    return () if bare or after.tag in ("jjr",) else OPPOSITE_OTHERS[word.lower]


_Finder = Callable[[Word, Word, Word | None], tuple[str, ...]]
_FINDERS: dict[str, _Finder] = {
    "jj": _adjective_opposites,
    "jjr": _adjective_opposites,
    "jjs": _adjective_opposites,
    "nn": _noun_opposites,
    "nns": _noun_opposites,
}
