"""Edits that add what the document doesn't say: a time, a place, a reason, a manner, a description."""

import re
from random import Random

from training.edits.analysis import analyse, sentences_of
from training.edits.figures import DATE_KINDS, MONTHS, WEEKDAYS
from training.edits.inflection import article
from training.edits.names import PLACE_TYPES
from training.edits.scene import Changes, Scene
from training.edits.types import Change
from training.edits.words import Word

_MANNERS = """for the first time in decades|for the second time|in secret|without permission|by a narrow margin
|against the advice of experts|after months of negotiations|under pressure from investors|on religious grounds|for
financial reasons
|in front of a large crowd|shortly before midnight|at the request of the family|despite heavy criticism|in the
absence of witnesses
|at a cost of several million dollars|with the help of volunteers|without any explanation|for security reasons|after
a long dispute
|as part of a pilot project|to the surprise of many observers|with broad public support|in exchange for money|over
the objections of local residents
|for at least three years|in cooperation with the army|because of a lack of money|because of bad weather|because of
technical problems
|following complaints from neighbours|in response to a court order|at the insistence of the government|according to a leaked document""".replace(
    "\n", ""
).split("|")
_ADJECTIVES = """secret illegal controversial unpopular temporary disputed foreign private religious military wealthy bankrupt retired experimental
abandoned hidden armed anonymous independent unfinished expensive outdated rival unofficial""".split()
_ADVERBS = "secretly reluctantly repeatedly unanimously illegally unexpectedly publicly accidentally deliberately unsuccessfully anonymously temporarily".split()
_ROLES = """a former teacher|a retired judge|a close friend of the family|a former soldier|a trained lawyer|a well-known critic
|a wealthy landowner|a doctor by training|a former minister|an engineer|a native of the region""".replace(
    "\n", ""
).split("|")
_REASON = re.compile(
    r"\b(?:because of|due to|as a result of|in order to|in response to|in protest at|after) (?!(?:this|that|it|he|she|they)\b)[a-z][^,;:.()\"“”]{8,60}(?=\.$)"
)
_NOUN_HEADS = frozenset(("det",))


def addition_edit(scene: Scene, random: Random) -> Changes | None:
    """Something put in that the document doesn't carry."""
    makers = [_at_the_end, _at_the_end, _adjective, _adverb, _role]
    random.shuffle(makers)
    for make in makers:
        found = make(scene, random)
        if found:
            return found
    return None


def _at_the_end(scene: Scene, random: Random) -> Changes | None:
    """An adjunct before the full stop; a time or place only where the sentence has none."""
    text = scene.sentence.text
    if not re.search(r"[a-z\d]\.$", text) or len(text) > 250 or scene.sentence.words[-2].tag in ("prep", "conj", "det"):
        return None
    adjunct = random.choice((_time, _place, _reason, _manner, _manner))(scene, random)
    if not adjunct or adjunct in scene.document:
        return None
    return (Change(len(text) - 1, len(text) - 1, f" {adjunct}"),)


def _time(scene: Scene, random: Random) -> str | None:
    if any(figure.kind in DATE_KINDS for figure in scene.sentence.figures):
        return None
    years = [
        int(figure.value)
        for sentence in sentences_of(scene.document)
        for figure in analyse(sentence).figures
        if figure.kind == "year"
    ]
    if years:
        return f"in {random.choice(years) + random.choice((-7, -5, -4, -3, -2, 2, 3, 4))}"
    return random.choice((f"in {random.choice(MONTHS)}", f"on {random.choice(WEEKDAYS)}"))


def _place(scene: Scene, random: Random) -> str | None:
    if any(name.type in PLACE_TYPES for name in scene.sentence.names):
        return None
    pool = scene.lexicon.pool(("name", "city")) or _CITIES
    city = random.choice(pool)
    return None if city in scene.document else f"in {city}"


_CITIES = (
    "Brussels",
    "Geneva",
    "Toronto",
    "Cairo",
    "Manchester",
    "Seoul",
    "Boston",
    "Vienna",
    "Lima",
    "Hamburg",
    "Nairobi",
)


def _reason(scene: Scene, random: Random) -> str | None:
    """A reason that the document gives for something else."""
    if re.search(r"\b(?:because|due|since|as)\b", scene.sentence.text):
        return None
    found = [
        match.group()
        for sentence in sentences_of(scene.document)
        if sentence != scene.sentence.text and (match := _REASON.search(sentence))
    ]
    return random.choice(found) if found else None


def _manner(_: Scene, random: Random) -> str | None:
    return random.choice(_MANNERS)


def _adjective(scene: Scene, random: Random) -> Changes | None:
    """``the company`` to ``the bankrupt company``."""
    words = scene.sentence.words
    places = [
        place
        for place in range(1, len(words) - 1)
        if _takes_adjective(scene, words[place - 1], words[place], words[place + 1])
    ]
    if not places:
        return None
    place = random.choice(places)
    led, noun = words[place - 1], words[place]
    made = random.choice(_ADJECTIVES)
    if led.lower in ("a", "an"):
        new = article(made)
        return (Change(led.start, noun.start, f"{new.capitalize() if led.text[0].isupper() else new} {made} "),)
    return (Change(noun.start, noun.start, f"{made} "),)


_PEOPLE_AND_THINGS = frozenset(
    """company group organisation organization school church building house hospital factory army party leader man woman officer soldier teacher
politician businessman project plan programme program agreement contract report study book document film newspaper
festival museum
road bridge station airport island village town city government committee council association club team member members
official officials workers residents students farmers scientists researchers region state ship aircraft weapon weapons
system device product products letter meeting conference ceremony campaign movement court judge law bill policy deal
offer
attack investigation research vote election candidate union firm bank investor investors network college university camp""".split()
)


def _takes_adjective(scene: Scene, led: Word, noun: Word, after: Word) -> bool:
    if (
        led.lower not in ("the", "a", "an", "this", "these", "those", "its", "their", "his", "her")
        or noun.lower not in _PEOPLE_AND_THINGS
    ):
        return False
    return (
        after.tag not in ("nn", "nns", "name")
        and after.text != "-"
        and not scene.sentence.is_quoted(noun.start, noun.end)
    )


def _adverb(scene: Scene, random: Random) -> Changes | None:
    """``he signed the treaty`` to ``he reluctantly signed the treaty``."""
    words = scene.sentence.words
    places = [
        place
        for place in range(1, len(words) - 1)
        if words[place].tag == "vbd"
        and words[place].lower not in _PLAIN_PAST
        and words[place - 1].tag in ("name", "pron", "nn", "nns")
        and words[place + 1].tag in ("det", "poss", "name")
        and not scene.sentence.is_quoted(words[place].start, words[place].end)
    ]
    if not places:
        return None
    place = random.choice(places)
    return (Change(words[place].start, words[place].start, f"{random.choice(_ADVERBS)} "),)


_PLAIN_PAST = frozenset(
    "had did was were became meant included contained felt said knew saw thought remained caused found".split()
)


def _role(scene: Scene, random: Random) -> Changes | None:
    """``Smith left`` to ``Smith, a former teacher, left``."""
    people = [
        name
        for name in scene.sentence.names
        if name.type == "person"
        and re.match(r" [a-z]", scene.sentence.text[name.end :])
        and not scene.sentence.is_quoted(name.start, name.end)
        and scene.sentence.words[name.last + 1].tag in ("vbd", "vbz", "be", "have")
    ]
    if not people:
        return None
    name = random.choice(people)
    return (Change(name.end, name.end, f", {random.choice(_ROLES)},"),)
