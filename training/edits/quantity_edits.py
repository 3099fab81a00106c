"""Edits of how much and how often: all to some, more than to less than, often to rarely."""

from collections.abc import Callable
from random import Random

from training.edits.phrases import exchanged, pattern_of
from training.edits.scene import Changes, Scene
from training.edits.word import Word

_QUANTITIES: dict[str, tuple[str, ...]] = {
    "more than": ("less than", "fewer than"),
    "less than": ("more than",),
    "fewer than": ("more than",),
    "at least": ("at most", "no more than"),
    "at most": ("at least",),
    "up to": ("more than", "at least"),
    "no more than": ("more than", "at least"),
    "no fewer than": ("fewer than",),
    "no less than": ("less than",),
    "nearly all": ("almost none of", "only some of"),
    "almost all": ("hardly any", "only some"),
    "the majority of": ("a minority of", "a small part of"),
    "a majority of": ("a minority of", "a small part of"),
    "a minority of": ("a majority of",),
    "most of": ("few of", "hardly any of", "less than half of"),
    "many of": ("few of", "hardly any of", "all of"),
    "some of": ("all of", "none of"),
    "all of": ("some of", "none of", "half of"),
    "none of": ("all of", "most of"),
    "half of": ("a tenth of", "almost all of"),
    "a number of": ("hundreds of", "no"),
    "a few": ("a great many", "hundreds of"),
    "dozens of": ("thousands of", "a handful of"),
    "hundreds of": ("millions of", "a handful of"),
    "thousands of": ("dozens of", "millions of"),
    "millions of": ("thousands of", "dozens of"),
    "a handful of": ("hundreds of",),
    "a third of": ("two thirds of", "a tenth of"),
    "a quarter of": ("three quarters of", "a tenth of"),
    "two thirds of": ("a third of",),
    "twice as": ("half as", "ten times as"),
    "one of the": ("by no means one of the",),
    "for the first time": ("for the last time", "once again"),
    "the only": ("by no means the only",),
    "always": ("sometimes", "rarely", "never"),
    "often": ("rarely", "seldom", "never"),
    "usually": ("rarely", "seldom"),
    "sometimes": ("always", "never"),
    "rarely": ("often", "regularly"),
    "seldom": ("often",),
    "frequently": ("seldom", "rarely"),
    "mostly": ("rarely",),
    "once": ("twice",),
    "twice": ("once", "three times"),
    "million": ("billion", "thousand"),
    "billion": ("million", "trillion"),
    "several": ("no", "hundreds of"),
    "every": ("hardly any",),
    "most": ("few", "hardly any"),
    "many": ("few", "hardly any", "all"),
    "all": ("some", "few"),
    "some": ("all", "no"),
    "few": ("many", "most"),
    "annual": ("weekly", "monthly"),
    "annually": ("weekly", "every ten years"),
    "daily": ("weekly", "monthly"),
    "weekly": ("daily", "monthly"),
    "monthly": ("daily", "yearly"),
    "doubled": ("halved", "tripled"),
    "tripled": ("halved", "doubled"),
    "halved": ("doubled",),
    "largest": ("second largest", "smallest"),
    "biggest": ("second biggest", "smallest"),
    "highest": ("second highest", "lowest"),
    "oldest": ("second oldest", "youngest"),
}
_PATTERN = pattern_of(_QUANTITIES)
_NOT_AFTER: dict[str, frozenset[str]] = {
    "most": frozenset(("the", "at", "a", "'s", "its", "their", "his", "her")),
    "once": frozenset(("at",)),
    "all": frozenset("at of after not above we them they you for".split()),
    "many": frozenset("how so as too very great good".split()),
    "few": frozenset(("a", "the", "very", "only")),
    "some": frozenset(("and",)),
    "several": frozenset(("the",)),
    "every": frozenset(("nearly", "almost", "not", "once")),
    "half of": frozenset("first second other latter top bottom upper lower".split()),
    "a few": frozenset(("only", "quite")),
    "one of the": frozenset(("only",)),
    "largest": frozenset("second third fourth fifth".split()),
    "biggest": frozenset(("second", "third")),
    "highest": frozenset(("second", "third")),
    "oldest": frozenset(("second", "third")),
}
_QUANTIFIERS = frozenset("most many all some few several".split())


def quantity_edit(scene: Scene, random: Random) -> Changes | None:
    """Say another amount or frequency with the small words that tell them."""
    return exchanged(scene, random, _PATTERN, _QUANTITIES, _fits)


def _fits(text: str, before: Word | None, following: tuple[Word, ...]) -> bool:
    after = following[0]
    if before is not None and (before.tag in ("neg", "auxneg") or before.lower in ("how", *_NOT_AFTER.get(text, ()))):
        return False
    if any(word.lower in ("no", "not", "never", "none", "any") for word in following[:4]) or after.lower in (
        "few",
        "times",
    ):
        return False
    test = _TESTS.get(text) or (_counts if text in _QUANTIFIERS else None)
    return test is None or test(before, following)


def _counts(_: Word | None, following: tuple[Word, ...]) -> bool:
    """Tell whether a quantifier stands before a plural noun, with at most one adjective between."""
    described = following[0].tag == "jj" and len(following) > 1 and following[1].tag == "nns"
    return following[0].tag == "nns" or described


def _after_the(before: Word | None, _: tuple[Word, ...]) -> bool:
    return before is not None and before.lower in ("the", "'s", "its", "their", "is", "was", "are", "were")


def _after_be(before: Word | None, _: tuple[Word, ...]) -> bool:
    return before is not None and before.tag == "be"


def _before_number(_: Word | None, following: tuple[Word, ...]) -> bool:
    return following[0].tag in ("num", "quant") or following[0].lower in ("half", "one", "once", "twice", "a", "some")


_TESTS: dict[str, Callable[[Word | None, tuple[Word, ...]], bool]] = {
    "every": lambda _, following: following[0].tag == "nn" and following[0].lower not in ("day", "time", "year"),
    "daily": lambda _, following: following[0].lower not in ("life", "lives", "news", "mail"),
    "once": lambda before, following: before is not None and following[0].lower in ("a", "per", "in", "every"),
    "up to": _before_number,
    "at least": _before_number,
    "at most": _before_number,
    "largest": _after_the,
    "biggest": _after_the,
    "highest": _after_the,
    "oldest": _after_the,
    "one of the": _after_be,
    "the only": _after_be,
}
