"""Honest rewrites that leave something out: what is left still follows from the sentence."""

import re
from random import Random

from training.edits.analysis import FINITE, analyse
from training.edits.figures import DATE_KINDS
from training.edits.inflection import forms_of
from training.edits.names import PLACE_TYPES
from training.edits.scene import Scene, upper_first

_PARENTHESIS = re.compile(r" ?\((?!\d{1,2}\))[^()]{2,90}\)(?=[ ,.;])")
_RELATIVE_WITHIN = re.compile(r"(?<=[\w)]), (?:which|who|whose|where) [^,;:()\"“”]{6,100},(?= )")
_RELATIVE_AT_END = re.compile(r"(?<=[\w)]), (?:which|who|whose|where) [^;:()\"“”]{6,140}\.$")
_APPOSITION = re.compile(r"(?<=[a-z]), (?:a|an|the|his|her|its) [a-z][^,;:()\"“”]{3,70},(?= )")
_FOLLOW_UP = re.compile(
    r"(?<=[a-z\d]), (?:[a-z]+ing|while|although|though|whereas|making|leaving|including|such as) [^;:()\"“”]{6,140}\.$"
)
_SECOND_CLAUSE = re.compile(r",? (?:and|but) (?P<rest>[^;:()\"“”]{12,160})\.$")
_REASON = re.compile(r" (?:because|due to|as a result of|in order to|so that) [^;:()\"“”,]{6,140}\.$")
_DISCOURSE = re.compile(
    r"^(?:However|Meanwhile|Moreover|Furthermore|In addition|Additionally|For example|For instance|Also|Indeed"
    r"|As a result|Therefore|Thus|Consequently|Nevertheless|Nonetheless|On the other hand|In fact|In general|Similarly"
    r"|Finally|Then), (?=\w)"
)
_FILLER = re.compile(r" (?:also|however|furthermore|moreover|indeed|actually|really|very|simply)(?= [a-z])")
_LEADING = re.compile(
    r"^(?P<adjunct>(?:On|In|By|During|Since|At|Throughout|Around|As of|Yesterday|Today|Earlier)"
    r" ?[^,;:()\"“”]{0,45}), (?=\w)"
)
_ATTRIBUTION_FIRST = re.compile(r"^According to [^,;:()\"“”]{3,60}, (?=\w)")
_ATTRIBUTION_LAST = re.compile(r", (?:according to [^,;:()\"“”]{3,60}|[A-Z][^,;:()\"“”]{2,50} said)\.$")
_ATTRIBUTION = re.compile(r"^[^,;:()\"“”]{3,60} (?:said|stated|announced|confirmed) that (?=\w)")
_PAIRED = re.compile(r"\b(?:both|either|between|said|says)\b")
_UNCERTAIN = re.compile(
    r"\b(?:if|whether|unless|would|could|might|may|should|claim\w*|alleg\w*|deni\w*|hope\w*|believe\w*|not|never|no|only|rumou?r\w*)\b",
    re.IGNORECASE,
)


def without_parenthesis(scene: Scene, random: Random) -> str | None:
    """``Oslo (Norway's capital) grew.`` to ``Oslo grew.``"""
    return _cut(scene, random, _PARENTHESIS)


def without_clause(scene: Scene, random: Random) -> str | None:
    """Leave out the sentence's first relative clause or apposition between commas, where its verb follows."""
    text = scene.sentence.text
    matches = (match for pattern in (_RELATIVE_WITHIN, _APPOSITION) for match in pattern.finditer(text))
    found = [match for match in matches if "," not in text[: match.start()] and _goes_on(scene, match)]
    if not found or scene.sentence.words[0].tag in ("prep", "sub", "wh"):
        return None
    match = random.choice(found)
    return text[: match.start()] + text[match.end() :]


def without_ending(scene: Scene, random: Random) -> str | None:
    """Leave out what follows the main clause: ", which …", ", leaving …", " because …"."""
    found = [
        match for pattern in (_RELATIVE_AT_END, _FOLLOW_UP, _REASON) if (match := pattern.search(scene.sentence.text))
    ]
    if not found:
        return None
    match = random.choice(found)
    head = scene.sentence.text[: match.start()]
    return f"{head}." if is_clause(head) and not _UNCERTAIN.search(head) and _is_closed(head) else None


def _is_closed(head: str) -> bool:
    """Tell whether the end of a clause hangs on nothing left out: no "purely", no "that" without its verb."""
    words = analyse(head).words
    last = max((place for place, word in enumerate(words) if word.tag == "wh"), default=None)
    verb = last is None or any(word.tag in FINITE or word.tag == "vb" for word in words[last:])
    return verb and words[-1].lower not in _HANGING


_HANGING = frozenset("purely mainly partly both not only simply largely mostly just even especially primarily".split())


def without_second_clause(scene: Scene, random: Random) -> str | None:
    """``A did this and B did that.`` to ``A did this.``"""
    text = scene.sentence.text
    match = _SECOND_CLAUSE.search(text)
    if match is None or _UNCERTAIN.search(text) or _PAIRED.search(text[: match.start()]):
        return None
    rest = [word for word in scene.sentence.words if word.start >= match.start("rest")]
    own_subject = rest[0].tag in ("det", "pron", "poss", "name") and any(word.tag in FINITE for word in rest[1:7])
    head = text[: match.start()]
    return f"{head}." if (own_subject or rest[0].tag == "vbd") and is_clause(head) and "," not in head else None


def without_opening(scene: Scene, random: Random) -> str | None:
    """Leave out a time, a place or a linking word before the sentence."""
    text = scene.sentence.text
    match = _DISCOURSE.match(text) or leading_adjunct(scene)
    return _opened(text, match.end()) if match else None


def without_filler(scene: Scene, random: Random) -> str | None:
    """Leave out "also", "very" and the like."""
    return _cut(scene, random, _FILLER) if not re.search(r"\b(?:not|n't|never)\b|n't", scene.sentence.text) else None


def without_attribution(scene: Scene, random: Random) -> str | None:
    """``Police said that the road was open.`` to ``The road was open.``"""
    text = scene.sentence.text
    if _UNCERTAIN.search(text):
        return None
    match = _ATTRIBUTION_FIRST.match(text) or _ATTRIBUTION.match(text)
    if match:
        return _opened(text, match.end())
    last = _ATTRIBUTION_LAST.search(text)
    return f"{text[: last.start()]}." if last and is_clause(text[: last.start()]) else None


def leading_adjunct(scene: Scene) -> re.Match[str] | None:
    """A time or place before the sentence's comma, where a subject follows that doesn't go on a list."""
    match = _LEADING.match(scene.sentence.text)
    if match is None:
        return None
    dated = any(figure.kind in DATE_KINDS and figure.end <= match.end() for figure in scene.sentence.figures)
    placed = any(name.type in PLACE_TYPES and name.end <= match.end() for name in scene.sentence.names)
    rest = [word for word in scene.sentence.words if word.start >= match.end()]
    subject = rest and rest[0].tag in ("det", "poss", "pron", "name", "nn", "nns", "jj", "quant") and len(rest) > 3
    return match if (dated or placed) and subject and not any(word.text == "," for word in rest[1:4]) else None


def _opened(text: str, start: int) -> str | None:
    rest = upper_first(text[start:])
    return rest if is_clause(rest) else None


def _cut(scene: Scene, random: Random, pattern: re.Pattern[str]) -> str | None:
    matches = [match for match in pattern.finditer(scene.sentence.text) if not scene.sentence.is_quoted(*match.span())]
    if not matches:
        return None
    match = random.choice(matches)
    return scene.sentence.text[: match.start()] + scene.sentence.text[match.end() :]


def _goes_on(scene: Scene, match: re.Match[str]) -> bool:
    """Tell whether the sentence's verb follows what stands between the commas, and none is in an apposition."""
    following = next((word for word in scene.sentence.words if word.start >= match.end()), None)
    inside = [word for word in scene.sentence.words if match.start() < word.start < match.end()]
    apposition = inside[0].tag != "wh"
    if following is None or following.tag not in FINITE or (apposition and any(word.tag in FINITE for word in inside)):
        return False
    return following.tag not in ("vbd", "vbz") or (
        bool({"past", "third"} & forms_of(following.lower)) and "-" not in following.text
    )


def is_clause(text: str) -> bool:
    """Tell whether some words stand as a sentence: long enough, with a finite verb after a subject, brackets closed."""
    found = analyse(text)
    if (
        len(text) < 12
        or text.count("(") != text.count(")")
        or text.count('"') % 2
        or text.count("“") != text.count("”")
    ):
        return False
    finite = [place for place, word in enumerate(found.words) if word.tag in FINITE]
    opened = found.words[0].tag in ("sub",) or found.words[0].lower in (
        "after",
        "before",
        "if",
        "when",
        "since",
        "until",
    )
    return bool(finite) and finite[0] > 0 and not opened and found.words[-1].tag not in ("prep", "conj", "det")
