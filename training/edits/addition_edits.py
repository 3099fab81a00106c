"""Edits that add what the document doesn't say: a time, a place, a reason, a manner, a description.

What is added is taken from other sentences, of the document or of the lexicon, so that its words alone betray nothing.
"""

import re
from random import Random

from training.edits.analysis import analyse, sentences_of
from training.edits.figures import DATE_KINDS, MONTHS, WEEKDAYS
from training.edits.inflection import article
from training.edits.lexicon import pair
from training.edits.names import PLACE_TYPES
from training.edits.place_table import CAPITAL, CITIES
from training.edits.pools import entries_of
from training.edits.scene import Changes, Scene, cased
from training.edits.types import Change
from training.edits.word import Word

_ADVERBS = """secretly reluctantly repeatedly unanimously illegally unexpectedly publicly accidentally deliberately
unsuccessfully anonymously temporarily""".split()
_ROLES = (
    "a former teacher|a retired judge|a close friend of the family|a former soldier|a trained lawyer"
    "|a well-known critic|a wealthy landowner|a doctor by training|a former minister|an engineer|a native of the region"
).split("|")
_WITHOUT_ADVERB = frozenset(
    "had did was were became meant included contained felt said knew saw thought remained caused found".split()
)
_OPEN_END = re.compile(r"[a-z\d]\.$")


def addition_edit(scene: Scene, random: Random) -> Changes | None:
    """Something put in that the document doesn't carry."""
    makers = [_at_the_end, _at_the_end, _adjective, _adjective, _adverb, _role]
    random.shuffle(makers)
    for make in makers:
        found = make(scene, random)
        if found:
            return found
    return None


def _at_the_end(scene: Scene, random: Random) -> Changes | None:
    """An adjunct before the full stop; a time or place only where the sentence has none."""
    text, last = scene.sentence.text, scene.sentence.words[-2] if len(scene.sentence.words) > 4 else None
    if (
        last is None
        or not _OPEN_END.search(text)
        or len(text) > 200
        or last.tag in ("prep", "conj", "det", "wh")
        or last.lower == "etc"
    ):
        return None
    adjunct = random.choice((_time, _place, _borrowed, _borrowed, _borrowed))(scene, random)
    return (Change(len(text) - 1, len(text) - 1, f" {adjunct}"),) if adjunct else None


def _time(scene: Scene, random: Random) -> str | None:
    if any(figure.kind in DATE_KINDS for figure in scene.sentence.figures):
        return None
    figures = [figure for sentence in sentences_of(scene.document) for figure in analyse(sentence).figures]
    years = [int(figure.value) for figure in figures if figure.kind == "year"]
    if not years:
        return random.choice((f"in {random.choice(MONTHS)}", f"on {random.choice(WEEKDAYS)}"))
    made = f"in {random.choice(years) + random.choice((-7, -5, -4, -3, -2, 2, 3, 4))}"
    return None if made in scene.document else made


def _place(scene: Scene, random: Random) -> str | None:
    if any(name.type in PLACE_TYPES for name in scene.sentence.names):
        return None
    city = random.choice(scene.lexicon.pool(("name", "city", "")) or CITIES + tuple(CAPITAL.values()))
    return None if city in scene.document else f"in {city}"


def _borrowed(scene: Scene, random: Random) -> str | None:
    """What another sentence says of something else; from the document only where no word of it is in this sentence."""
    own = [found for found in entries_of(scene.document).get(("adjunct",), ()) if found not in scene.sentence.text]
    others = scene.lexicon.pool(("adjunct",))
    near = [found for found in random.sample(others, min(40, len(others))) if _is_on_topic(found, scene.document)]
    pool = own if own and random.random() < 0.6 else near
    if not pool:
        return None
    adjunct = random.choice(pool)
    mentioned = {word.lower for word in scene.sentence.words if len(word.lower) > 3}
    doubled = scene.sentence.words[-2].lower == adjunct.split()[0]
    return None if mentioned & set(adjunct.split()) or doubled else adjunct


def _is_on_topic(adjunct: str, document: str) -> bool:
    """Tell whether a document uses a word of an adjunct from elsewhere, but does not hold the adjunct."""
    return adjunct not in document and any(len(word) > 4 and f" {word}" in document for word in adjunct.split()[1:])


def _adjective(scene: Scene, random: Random) -> Changes | None:
    """``the company`` to ``the bankrupt company``: an adjective known beside the noun, but not in the document."""
    words = scene.sentence.words
    places = [place for place in range(1, len(words) - 1) if _takes_adjective(scene, *words[place - 1 : place + 2])]
    if not places:
        return None
    place = random.choice(places)
    pool = scene.lexicon.pool(("jj", "attributive", ""))
    sample = [found for found in random.sample(pool, min(30, len(pool))) if f"{found} " not in scene.document]
    known = [found for found in sample if scene.lexicon.knows(pair(found, words[place].lower))]
    return _described(words[place - 1], words[place], random.choice(known)) if known else None


def _described(led: Word, noun: Word, adjective: str) -> Changes:
    if led.lower in ("a", "an"):
        return (Change(led.start, noun.start, f"{cased(article(adjective), led.text)} {adjective} "),)
    return (Change(noun.start, noun.start, f"{adjective} "),)


def _takes_adjective(scene: Scene, led: Word, noun: Word, after: Word) -> bool:
    if (
        (led.lower not in ("the", "a", "an") and led.tag != "poss")
        or noun.tag not in ("nn", "nns")
        or after.tag in ("nn", "nns", "name")
    ):
        return False
    return after.text != "-" and not scene.sentence.is_quoted(noun.start, noun.end)


def _adverb(scene: Scene, random: Random) -> Changes | None:
    """``he signed the treaty`` to ``he reluctantly signed the treaty``."""
    words = scene.sentence.words
    places = [
        place
        for place in range(1, len(words) - 1)
        if words[place].tag == "vbd"
        and words[place].lower not in _WITHOUT_ADVERB
        and words[place - 1].tag in ("name", "pron", "nn", "nns")
        and words[place + 1].tag in ("det", "poss", "name")
        and not scene.sentence.is_quoted(words[place].start, words[place].end)
    ]
    if not places:
        return None
    place = random.choice(places)
    return (Change(words[place].start, words[place].start, f"{random.choice(_ADVERBS)} "),)


def _role(scene: Scene, random: Random) -> Changes | None:
    """``Smith left`` to ``Smith, a former teacher, left``."""
    words = scene.sentence.words
    people = [
        name
        for name in scene.sentence.names
        if name.type == "person"
        and name.last + 1 < len(words)
        and words[name.last + 1].tag in ("vbd", "vbz", "be", "have")
        and not scene.sentence.is_quoted(name.start, name.end)
    ]
    if not people:
        return None
    name = random.choice(people)
    return (Change(name.end, name.end, f", {random.choice(_ROLES)},"),)
