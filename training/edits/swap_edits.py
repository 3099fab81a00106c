"""Edits that leave the words and turn who is what: roles, speakers, causes."""

import re
from itertools import pairwise
from random import Random

from training.edits.lexicon import name_kind, name_types
from training.edits.name_edits import alike, other_name
from training.edits.names import Name
from training.edits.scene import Changes, Scene, body, cased, lowered, replaced
from training.edits.types import Change
from training.edits.words import Word

_SYMMETRIC = re.compile(
    r"\b(?:and|or|met|meets|married|with|between|border|borders|bordering|versus|vs|both|near|cooperate\w*|negotiat\w*|agree\w*|joint\w*|like|unlike"
    r"|fought|played|resembl\w+|twin\w*|equal\w*|linked|connect\w*)\b",
    re.IGNORECASE,
)
_DIRECTED = frozenset(("vbd", "vbz", "vbn", "vb", "vbg"))
_DIRECTED_WORDS = frozenset(("from", "to", "than", "by", "over", "after", "before", "against", "replaced", "of"))
_SPEECH = r"said|says|told|added|argued|claimed|explained|stated|announced|warned|suggested|insisted|wrote|believes?|noted|reported|denied|confirmed"
_GROUPS = (
    "police witnesses officials scientists researchers doctors residents critics supporters lawyers analysts economists "
    "prosecutors historians experts journalists teachers farmers students activists protesters investigators engineers"
).split()
_GROUP_SAID = re.compile(
    rf"\b({'|'.join(_GROUPS)})(?= (?:have |had |also )?(?:{_SPEECH}|say|argue|claim|believe|warn)\b)", re.IGNORECASE
)
_SAID = re.compile(rf" (?:also |later |has |had )?(?:{_SPEECH})\b")
_BY_NAME = re.compile(
    r"(?:according to|said|told by|says|told|added|wrote|argued)(?: the)?(?: (?:Mr|Mrs|Ms|Dr|President|Prime Minister|Minister|Professor))?\.? ?$",
    re.IGNORECASE,
)
_CAUSE = re.compile(r"^(?P<effect>[^,;:\"“”()]{15,140}),? because (?!of\b)(?P<cause>[^,;:\"“”()]{12,140})\.$")
_LED = re.compile(
    r"^(?P<cause>(?:The|A|An|This|These) [^,;:\"“”()]{3,60}?) (?P<verb>led to|caused|resulted in|gave rise to|was caused by|were caused by|resulted from) (?P<effect>(?:the|a|an) [^,;:\"“”()]{3,80})\.$"
)
_LOOSE_START = re.compile(r"(?:it|he|she|they|this|that|these|those|there|however|also|but|and)\b", re.IGNORECASE)


def role_edit(scene: Scene, random: Random) -> Changes | None:
    """Two names of one type, or two nouns around a verb, changed for each other: who did it to whom."""
    pairs = [pair for pair in pairwise(scene.sentence.names) if _is_directed(pair, scene)]
    nouns = _noun_pair(scene)
    if nouns and (not pairs or random.random() < 0.5):
        return nouns
    if not pairs:
        return None
    one, other = random.choice(pairs)
    return (
        replaced(scene.sentence, one.first, one.last, other.text),
        replaced(scene.sentence, other.first, other.last, one.text),
    )


def _is_directed(pair: tuple[Name, Name], scene: Scene) -> bool:
    one, other = pair
    types = name_types(scene.document)
    if name_kind(one, types)[1] != name_kind(other, types)[1] or one.the != other.the or alike(one.text, other.text):
        return False
    if scene.sentence.is_quoted(one.start, one.end) or scene.sentence.is_quoted(other.start, other.end):
        return False
    between = scene.sentence.words[one.last + 1 : other.first]
    if not 1 <= len(between) <= 8 or _SYMMETRIC.search(scene.sentence.text[one.end : other.start]):
        return False
    if (
        between[0].tag == "mark"
        or any(word.text in ",;:()" or word.tag in ("wh", "sub") for word in between)
        or _is_possessive(scene, other)
    ):
        return False
    return any(word.tag in _DIRECTED for word in between) or between[0].lower in _DIRECTED_WORDS - {"of"}


def _is_possessive(scene: Scene, name: Name) -> bool:
    after = scene.sentence.word_after(name.last)
    return after is not None and after.tag == "pos"


def _noun_pair(scene: Scene) -> Changes | None:
    """``the police attacked the crowd`` to ``the crowd attacked the police``: determiner, noun, past verb, and again."""
    words = scene.sentence.words
    for place, (one, verb, led, other) in enumerate(zip(words[1:], words[2:], words[3:], words[4:], strict=False)):
        after = words[place + 5] if place + 5 < len(words) else None
        nouns = (
            words[place].tag == "det" and led.tag == "det" and one.tag in ("nn", "nns") and other.tag in ("nn", "nns")
        )
        if (
            nouns
            and verb.tag == "vbd"
            and _is_end_of_phrase(after)
            and not _SYMMETRIC.match(verb.text)
            and one.lower != other.lower
        ):
            return Change(one.start, one.end, other.text), Change(other.start, other.end, one.text)
    return None


def _is_end_of_phrase(after: Word | None) -> bool:
    return after is None or after.text in ".," or (after.tag in ("prep", "conj", "sub", "adv") and after.lower != "of")


def speaker_edit(scene: Scene, random: Random) -> Changes | None:
    """The same words from another mouth."""
    text = scene.sentence.text
    group = _GROUP_SAID.search(text)
    if group and not scene.sentence.is_quoted(*group.span()):
        others = [other for other in _GROUPS if other not in (group[1].lower(), *_LIKE.get(group[1].lower(), ()))]
        return (Change(group.start(1), group.end(1), cased(random.choice(others), group[1])),)
    speakers = [name for name in scene.sentence.names if _speaks(name, scene)]
    if not speakers:
        return None
    name = random.choice(speakers)
    found = other_name(name, scene, random)
    return (replaced(scene.sentence, name.first, name.last, found),) if found else None


_LIKE = {
    "scientists": ("researchers", "experts"),
    "researchers": ("scientists", "experts"),
    "experts": ("analysts", "scientists", "researchers", "economists", "historians"),
    "analysts": ("experts", "economists"),
    "economists": ("experts", "analysts"),
    "historians": ("experts", "researchers"),
    "officials": ("police", "prosecutors", "investigators"),
    "police": ("officials", "investigators"),
    "investigators": ("police", "officials", "prosecutors"),
    "prosecutors": ("officials", "investigators", "lawyers"),
    "lawyers": ("prosecutors",),
    "activists": ("protesters", "critics"),
    "protesters": ("activists", "critics"),
}


def _speaks(name: Name, scene: Scene) -> bool:
    if scene.sentence.is_quoted(name.start, name.end):
        return False
    text = scene.sentence.text
    return bool(_SAID.match(text, name.end) or _BY_NAME.search(text[max(0, name.start - 50) : name.start]))


def cause_edit(scene: Scene, random: Random) -> Changes | None:
    """What caused a thing and the thing itself changed for each other, or the cause turned into an obstacle."""
    text = scene.sentence.text
    match = _LED.match(text) or _CAUSE.match(text)
    if match and not _LOOSE_START.match(match["cause"]) and not _LOOSE_START.match(match["effect"]):
        return _turned(scene, match)
    found = [match for match in _REASONS.finditer(text) if not scene.sentence.is_quoted(*match.span())]
    if not found:
        return None
    reason = random.choice(found)
    return (Change(reason.start(), reason.end(), cased(_OTHERWISE[reason.group().lower()], reason.group())),)


_OTHERWISE = {
    "because of": "despite",
    "due to": "despite",
    "as a result of": "in spite of",
    "thanks to": "in spite of",
    "because": "although",
    "owing to": "despite",
    "despite": "because of",
    "in spite of": "because of",
    "although": "because",
}
_REASONS = re.compile(
    r"\b(?:because of|due to|as a result of|thanks to|owing to|despite|in spite of|because|although)\b(?! (?:be|the fact))",
    re.IGNORECASE,
)


def _turned(scene: Scene, match: re.Match[str]) -> Changes:
    cause, effect = match["cause"], match["effect"]
    first, second = (cause, effect) if match.start("cause") < match.start("effect") else (effect, cause)
    starts = match.start("cause"), match.start("effect")
    small = lowered(scene.sentence)[: len(first)]
    return (
        Change(min(starts), min(starts) + len(first), second[0].upper() + second[1:]),
        Change(max(starts), max(starts) + len(second), body(small)),
    )
