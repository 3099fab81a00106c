"""Honest rewrites between ``the president of France`` and ``France's president``."""

import re
from random import Random

from training.edits.names import PLACE_TYPES, Name
from training.edits.scene import Scene

_RELATED = """president government leader king queen capital population economy army parliament mayor governor
constitution coast history border currency flag founder chairman owner director author son daughter wife husband
brother sister father mother death birth birthplace minister ambassador embassy navy airline university airport
church museum coach captain"""
_OF = re.compile(rf"\b(?P<the>[Tt]he) (?P<noun>{'|'.join(_RELATED.split())}) of $")
_POSSESSED = re.compile(rf"['’]s (?P<noun>{'|'.join(_RELATED.split())})(?=[ ,.])(?! of\b)")


def other_possession(scene: Scene, random: Random) -> str | None:
    """``The mayor of Lisbon left.`` to ``Lisbon's mayor left.``, and back."""
    found = [made for name in scene.sentence.names if _is_single(name, scene) and (made := _turned(scene, name))]
    return random.choice(found) if found else None


def _turned(scene: Scene, name: Name) -> str | None:
    text = scene.sentence.text
    led = _OF.search(text[: name.start])
    if led and text[name.end : name.end + 1] in (" ", "."):
        return f"{text[: led.start()]}{name.text}'s {led['noun']}{text[name.end :]}"
    owned = _POSSESSED.match(text, name.end)
    if owned is None:
        return None
    the = "The" if name.start == 0 else "the"
    return f"{text[: name.start]}{the} {owned['noun']} of {name.text}{text[owned.end() :]}"


def _is_single(name: Name, scene: Scene) -> bool:
    """Tell a place or person alone from one in a list, after "the", or in a quotation."""
    before, after = scene.sentence.word_before(name.first), scene.sentence.word_after(name.last)
    free = not name.the and (before is None or before.tag not in ("name", "conj", "jj", "nn"))
    joined = after is not None and (after.tag in ("conj", "name") or after.text == ",")
    known = name.type in PLACE_TYPES or name.type == "person"
    return free and not joined and known and not scene.sentence.is_quoted(name.start, name.end)
