"""Edits that leave the words and turn who is what: who did it to whom, and who said it."""

import re
from itertools import pairwise
from random import Random

from training.edits.analysis import FINITE, analyse
from training.edits.name_edits import alike, is_whole, other_name
from training.edits.names import Name
from training.edits.pools import name_kind, name_types
from training.edits.scene import Changes, Scene, cased, lowered, replaced, upper_first
from training.edits.types import Change
from training.edits.voice import transitive, transitive_parts
from training.edits.word import Word

_SYMMETRIC = re.compile(
    r"\b(?:and|or|met|meets?|married|with|between|borders?|bordering|versus|vs|both|near|cooperate\w*|negotiat\w*"
    r"|agree\w*|joint\w*|like|unlike|fought|played|resembl\w+|twin\w*|equal\w*|linked|connect\w*)\b",
    re.IGNORECASE,
)
_SURE = frozenset("person city country state region nationality people organisation acronym body".split())
_VERBS = frozenset(("vbd", "vbz", "vbn", "vb", "vbg"))
_DIRECTIONS = frozenset("from to than by over after before against".split())
_OPEN = frozenset(("name", "nn", "nns", "jj", "pos", "num"))
_OF_THINGS = frozenset("use win provide introduce offer read play write publish sign hold see hear show".split())
_SPEECH = (
    r"said|says|told|added|argued|claimed|explained|stated|announced|warned|suggested|insisted|wrote|believes?|noted"
    r"|reported|denied|confirmed"
)
_GROUPS = """police witnesses officials scientists researchers doctors residents critics supporters lawyers analysts
economists prosecutors historians experts journalists teachers farmers students activists protesters investigators
engineers""".split()
_LIKE = {
    "scientists": ("researchers", "experts"),
    "researchers": ("scientists", "experts", "historians"),
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
_GROUP_SAID = re.compile(
    rf"\b({'|'.join(_GROUPS)})(?= (?:have |had |also )?(?:{_SPEECH}|say|argue|claim|believe|warn)\b)", re.IGNORECASE
)
_SAID = re.compile(rf" (?:also |later |has |had )?(?:{_SPEECH})\b")
_ACCORDING = re.compile(
    r"according to(?: the)?(?: (?:Mr|Mrs|Ms|Dr|President|Minister|Professor))?\.? ?$", re.IGNORECASE
)
_SAID_BEFORE = re.compile(
    rf"[,”\"] (?:{_SPEECH})(?: the)?(?: (?:Mr|Mrs|Ms|Dr|President|Prime Minister|Minister|Professor))?\.? ?$"
)


def role_edit(scene: Scene, random: Random) -> Changes | None:
    """Two names of one type, or two nouns around a verb, changed for each other: who did it to whom."""
    pairs = [pair for pair in pairwise(scene.sentence.names) if _is_directed(pair, scene)]
    nouns = _noun_pair(scene) or _compared(scene)
    if nouns and (not pairs or random.random() < 0.5):
        return nouns
    if not pairs:
        return None
    one, other = random.choice(pairs)
    return (
        replaced(scene.sentence, one.first, one.last, other.text),
        replaced(scene.sentence, other.first, other.last, one.text),
    )


def speaker_edit(scene: Scene, random: Random) -> Changes | None:
    """The same words from another mouth."""
    group = _GROUP_SAID.search(scene.sentence.text)
    if group and not scene.sentence.is_quoted(*group.span()):
        others = [other for other in _GROUPS if other not in (group[1].lower(), *_LIKE.get(group[1].lower(), ()))]
        return (Change(group.start(1), group.end(1), cased(random.choice(others), group[1])),)
    speakers = [name for name in scene.sentence.names if _speaks(name, scene)]
    if not speakers:
        return None
    name = random.choice(speakers)
    found = other_name(name, scene, random)
    return (replaced(scene.sentence, name.first, name.last, found),) if found else None


def _is_directed(pair: tuple[Name, Name], scene: Scene) -> bool:
    """Tell whether two names can change places: of one type, nothing around them part of them, not "A and B"."""
    one, other = pair
    types = name_types(scene.document)
    kind = name_kind(one, scene.sentence, types)
    between = scene.sentence.words[one.last + 1 : other.first]
    if alike(one.text, other.text) or not (_is_free(one, scene) and _is_free(other, scene)):
        return False
    if kind[1] == name_kind(other, scene.sentence, types)[1] == "other":
        verb = transitive(between[0]) if len(between) == 1 else None
        return verb is not None and verb not in _OF_THINGS and one.the == other.the
    if kind != name_kind(other, scene.sentence, types) or kind[1] not in _SURE:
        return False
    subjects = _is_subject(one, scene) and _is_subject(other, scene) and kind[1] != "acronym"
    return subjects or _is_one_way(between)


def _is_subject(name: Name, scene: Scene) -> bool:
    """Tell whether a verb follows a name: two subjects in one sentence do different things."""
    after = scene.sentence.word_after(name.last)
    return after is not None and (after.tag in FINITE or after.tag == "adv")


def _is_one_way(between: tuple[Word, ...]) -> bool:
    """Tell whether what stands between two names makes their order matter: a verb, or "from", "to", "than"."""
    if not 1 <= len(between) <= 8 or _SYMMETRIC.search(" ".join(word.text for word in between)):
        return False
    if any(word.tag in ("mark", "wh", "sub") for word in between):
        return False
    ends = (between[0].lower, between[-1].lower)
    return any(word.tag in _VERBS for word in between) or any(word in _DIRECTIONS for word in ends)


def _is_free(name: Name, scene: Scene) -> bool:
    """Tell whether a name stands alone: not in a list, not before a noun (but for nationalities), not quoted."""
    before, after = scene.sentence.word_before(name.first), scene.sentence.word_after(name.last)
    if scene.sentence.is_quoted(name.start, name.end) or not is_whole(name, scene) or _is_listed(name, scene):
        return False
    if name.type == "nationality":
        return after is not None and after.tag in ("nn", "nns", "jj")
    return (after is None or after.tag not in _OPEN) and (before is None or before.tag != "name")


def _is_listed(name: Name, scene: Scene) -> bool:
    """Tell whether a comma, "and" or "or" joins a name with another."""
    words = scene.sentence.words
    led = name.first >= 2 and _is_joint(words[name.first - 1]) and words[name.first - 2].tag == "name"
    return led or (
        name.last + 2 < len(words) and _is_joint(words[name.last + 1]) and words[name.last + 2].tag == "name"
    )


def _is_joint(word: Word) -> bool:
    return word.text in ",&/" or word.lower in ("and", "or")


def _noun_pair(scene: Scene) -> Changes | None:
    """``the police attacked the crowd`` to ``the crowd attacked the police``: what is before and after a plain verb."""
    text, words = scene.sentence.text, scene.sentence.words
    parts = transitive_parts(words) if not scene.sentence.quoted and words[-1].text == "." else None
    if parts is None:
        return None
    verb, end = parts
    one, other = text[: words[verb - 1].end], text[words[verb + 1].start : words[end - 1].end]
    if words[verb - 1].lower == words[end - 1].lower or words[verb - 1].tag != words[end - 1].tag:
        return None
    return (
        Change(0, words[verb - 1].end, upper_first(other)),
        Change(words[verb + 1].start, words[end - 1].end, lowered(analyse(one))),
    )


def _compared(scene: Scene) -> Changes | None:
    """``more trains than buses`` to ``more buses than trains``; the same with "from … to"."""
    match = next((match for match in _COMPARED.finditer(scene.sentence.text) if match["one"] != match["other"]), None)
    if match is None or scene.sentence.is_quoted(*match.span()):
        return None
    tags = {word.start: word.tag for word in scene.sentence.words}
    pair = tags.get(match.start("one")), tags.get(match.start("other"))
    compared = "than" in match.group()
    if (pair != ("nns", "nns") and (compared or pair != ("nn", "nn"))) or match["one"] in _NO_THINGS:
        return None
    return (
        Change(match.start("one"), match.end("one"), match["other"]),
        Change(match.start("other"), match.end("other"), match["one"]),
    )


_COMPARED = re.compile(r"\b(?:more|fewer|from) (?P<one>[a-z]{3,}) (?:than|to) (?P<other>[a-z]{3,})(?=[ ,.])")
_NO_THINGS = frozenset("time day place year side end top bottom start door coast one".split())


def _speaks(name: Name, scene: Scene) -> bool:
    if (
        scene.sentence.is_quoted(name.start, name.end)
        or not is_whole(name, scene)
        or name.type in ("city", "nationality")
    ):
        return False
    text = scene.sentence.text
    after = scene.sentence.word_after(name.last)
    before = scene.sentence.word_before(name.first)
    if before is not None and before.tag in ("pos", "prep") and before.lower not in ("to", "by"):
        return False
    led = text[max(0, name.start - 50) : name.start]
    closed = after is None or after.tag == "mark"
    return bool(_SAID.match(text, name.end) or (closed and (_ACCORDING.search(led) or _SAID_BEFORE.search(led))))
