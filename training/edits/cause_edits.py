"""Edits that turn a cause: changed for its effect, or made an obstacle."""

import re
from random import Random

from training.edits.analysis import analyse
from training.edits.scene import Changes, Scene, cased, lowered, upper_first
from training.edits.types import Change

_CAUSE = re.compile(r"^(?P<effect>[^,;:\"“”()]{15,140}),? because (?!of\b)(?P<cause>[^,;:\"“”()]{12,140})\.$")
_LED = re.compile(
    r"^(?P<cause>(?:The|A|An|This|These) [^,;:\"“”()]{3,60}?) (?:led to|caused|resulted in|gave rise to|was caused by"
    r"|were caused by|resulted from) (?P<effect>(?:the|a|an) [^,;:\"“”()]{3,80})\.$"
)
_LOOSE = re.compile(r"(?:it|he|she|they|this|that|these|those|there|however|also|but|and)\b", re.IGNORECASE)
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
_REASON = re.compile(rf"\b(?:{'|'.join(_OTHERWISE)})\b(?! (?:be|the fact|only))", re.IGNORECASE)


def cause_edit(scene: Scene, random: Random) -> Changes | None:
    """``A because B`` to ``B because A``, ``due to`` to ``despite``."""
    text = scene.sentence.text
    match = _LED.match(text) or _CAUSE.match(text)
    if match and not _LOOSE.match(match["cause"]) and not _LOOSE.match(match["effect"]):
        return _turned(match)
    found = [reason for reason in _REASON.finditer(text) if _stands_free(scene, reason)]
    if not found:
        return None
    reason = random.choice(found)
    return (Change(reason.start(), reason.end(), cased(_OTHERWISE[reason.group().lower()], reason.group())),)


def _stands_free(scene: Scene, reason: re.Match[str]) -> bool:
    """Tell "He left because …" from "This is because …", "not because …" and quoted words."""
    led = scene.sentence.text[: reason.start()].rstrip().lower()
    bound = led.endswith(
        (" is", " was", " are", " were", " not", " only", "simply", " just", "part", "partly", "mainly", "largely")
    )
    return not bound and not scene.sentence.is_quoted(*reason.span())


def _turned(match: re.Match[str]) -> Changes:
    one, other = sorted(("cause", "effect"), key=match.start)
    return (
        Change(match.start(one), match.end(one), upper_first(match[other])),
        Change(match.start(other), match.end(other), lowered(analyse(match[one]))),
    )
