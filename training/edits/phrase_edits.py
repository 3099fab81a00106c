"""Edits of how much, how certain and how far along: small words that turn a statement into another."""

import re
from random import Random

from training.edits.inflection import form_of, inflect
from training.edits.scene import Changes, Scene, cased, replaced
from training.edits.types import Change
from training.edits.verb_table import STATIVE
from training.edits.words import Word

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
    "nearly all": ("almost none", "only some"),
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
    "tens of thousands": ("dozens", "millions"),
    "millions of": ("thousands of", "dozens of"),
    "a handful of": ("hundreds of",),
    "a third of": ("two thirds of", "a tenth of"),
    "a quarter of": ("three quarters of", "a tenth of"),
    "two thirds of": ("a third of",),
    "twice as": ("half as", "ten times as"),
    "one of the": ("the only one of the", "none of the"),
    "for the first time": ("for the last time", "once again"),
    "the only": ("one of the many", "the second"),
    "only": ("not only",),
    "always": ("sometimes", "rarely", "never"),
    "often": ("rarely", "seldom", "never"),
    "usually": ("rarely", "seldom"),
    "sometimes": ("always", "never"),
    "rarely": ("often", "regularly"),
    "seldom": ("often",),
    "frequently": ("seldom", "rarely"),
    "mostly": ("rarely",),
    "primarily": ("only marginally",),
    "once": ("twice",),
    "twice": ("once", "three times"),
    "million": ("billion", "thousand"),
    "billion": ("million", "trillion"),
    "several": ("no", "hundreds of"),
    "every": ("nearly every", "hardly any"),
    "most": ("few", "hardly any"),
    "many": ("few", "hardly any", "all"),
    "all": ("some", "few", "most"),
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
"""Words of quantity and frequency to words that say otherwise in the same place."""

_CERTAINTIES: dict[str, tuple[str, ...]] = {
    "may": ("must", "will", "may not"),
    "might": ("will", "must"),
    "could": ("will", "could not"),
    "must": ("may", "need not"),
    "should": ("need not", "must not"),
    "allegedly": ("admittedly", "provably"),
    "reportedly": ("certainly", "admittedly"),
    "possibly": ("certainly",),
    "probably": ("certainly", "hardly"),
    "perhaps": ("certainly",),
    "is expected to": ("has refused to", "is not expected to"),
    "are expected to": ("have refused to", "are not expected to"),
    "was expected to": ("had refused to",),
    "is likely to": ("is unlikely to", "is certain to"),
    "are likely to": ("are unlikely to", "are certain to"),
    "accused of": ("cleared of", "convicted of"),
    "suspected of": ("cleared of", "convicted of"),
    "charged with": ("convicted of", "cleared of"),
    "convicted of": ("cleared of", "accused of"),
    "agreed to": ("refused to", "promised to"),
    "refused to": ("agreed to",),
    "tried to": ("managed to", "refused to"),
    "attempted to": ("managed to", "declined to"),
    "failed to": ("managed to",),
    "managed to": ("failed to",),
    "wanted to": ("refused to", "was forced to"),
    "hopes to": ("refuses to",),
    "hope to": ("refuse to",),
    "decided to": ("refused to", "was forced to"),
    "able to": ("unable to",),
    "unable to": ("able to",),
    "allowed to": ("forbidden to", "forced to"),
    "forced to": ("allowed to", "asked to"),
    "required to": ("forbidden to", "free to"),
    "encouraged to": ("forbidden to",),
    "began to": ("ceased to", "refused to"),
    "continued to": ("ceased to",),
    "continues to": ("has ceased to",),
    "used to": ("never used to",),
    "proposed": ("approved", "rejected"),
    "planned": ("completed", "cancelled"),
    "considered": ("ruled out",),
    "suggested": ("denied",),
    "threatened to": ("promised never to",),
    "alleged": ("proven",),
    "possible": ("certain", "impossible"),
}

_PLANS = frozenset(
    "plans plan intends intend aims aim hopes hope wants want promised planned intended hoped vowed".split()
)
_PLURAL = frozenset(("nns", "conj"))
_NOT_BEFORE = {
    "most": ("the", "at", "a", "'s"),
    "once": ("at",),
    "all": ("at", "of", "after", "not", "above", "we", "them"),
    "many": ("how", "so", "as", "too", "very", "great", "good"),
    "few": ("a", "the", "very"),
    "some": ("and",),
    "only": ("not", "the", "if"),
    "may": (),
    "possible": ("as",),
    "must": (),
    "several": ("the",),
    "every": ("nearly", "almost"),
    "largest": ("second", "third"),
    "highest": ("second", "third"),
    "oldest": ("second",),
    "biggest": ("second",),
    "proposed": ("be", "the", "a"),
    "planned": ("the", "a"),
    "considered": ("is", "was", "are", "were", "be", "been"),
}
_ADVERBIAL_MOST = frozenset(("jj", "adv", "mark", "vbn", "prep"))


def _pattern(table: dict[str, tuple[str, ...]]) -> re.Pattern[str]:
    return re.compile(
        r"(?<![\w'’-])(?:" + "|".join(sorted(table, key=len, reverse=True)) + r")(?![\w'’-])", re.IGNORECASE
    )


_QUANTITY, _CERTAINTY = _pattern(_QUANTITIES), _pattern(_CERTAINTIES)


def quantity_edit(scene: Scene, random: Random) -> Changes | None:
    """All to some, more than to less than, often to rarely."""
    return _exchanged(scene, random, _QUANTITY, _QUANTITIES)


def modality_edit(scene: Scene, random: Random) -> Changes | None:
    """What may be to what must be, what is planned to what is done, what failed to what was managed."""
    done = _done(scene, random)
    if done and random.random() < 0.6:
        return done
    return _exchanged(scene, random, _CERTAINTY, _CERTAINTIES) or done


def _exchanged(
    scene: Scene, random: Random, pattern: re.Pattern[str], table: dict[str, tuple[str, ...]]
) -> Changes | None:
    places = {word.start: place for place, word in enumerate(scene.sentence.words)}
    matches = [match for match in pattern.finditer(scene.sentence.text) if _fits(scene, match, places)]
    if not matches:
        return None
    match = random.choice(matches)
    text = random.choice(table[match.group().lower()])
    return (Change(match.start(), match.end(), cased(text, match.group())),)


def _fits(scene: Scene, match: re.Match[str], places: dict[int, int]) -> bool:
    place = places.get(match.start())
    if place is None or scene.sentence.is_quoted(*match.span()):
        return False
    text = match.group().lower()
    before = scene.sentence.word_before(place)
    after = next((word for word in scene.sentence.words[place + 1 :] if word.start >= match.end()), None)
    if before is not None and before.lower in _NOT_BEFORE.get(text, ()):
        return False
    if after is None or after.tag == "neg" or after.lower in ("not", "few"):
        return False
    return _fits_quantifier(text, before, after)


def _fits_quantifier(text: str, before: Word | None, after: Word) -> bool:
    if text in ("most", "many", "all", "some", "few", "several"):
        return after.tag == "nns" or (after.tag == "jj" and text != "most")
    if text == "every":
        return after.tag == "nn"
    if text == "once":
        return before is not None and before.tag not in ("mark",) and after.lower in ("a", "per", "in", "every")
    if text == "only":
        return after.tag in ("num", "prep", "det")
    if text in ("planned", "proposed", "considered", "suggested"):
        return before is not None and before.tag in ("name", "nn", "nns", "pron") and after.tag in ("det", "poss", "jj")
    if text in ("largest", "biggest", "highest", "oldest"):
        return before is not None and before.lower in ("the", "'s", "its", "their")
    return True


def _done(scene: Scene, random: Random) -> Changes | None:
    """``will build`` and ``plans to build`` to ``has already built``; ``built`` to ``will build``."""
    found = [changes for place in range(1, len(scene.sentence.words) - 1) if (changes := _done_at(scene, place))]
    return random.choice(found) if found else None


def _done_at(scene: Scene, place: int) -> Changes | None:
    words = scene.sentence.words
    word, before, after = words[place], words[place - 1], words[place + 1]
    if scene.sentence.is_quoted(word.start, word.end):
        return None
    if word.lower == "will" and after.lower not in STATIVE and after.tag in ("vb", "be"):
        return _perfect(scene, place, place + 1, before)
    if (
        word.lower in _PLANS
        and after.lower == "to"
        and before.tag in ("name", "nn", "nns", "pron")
        and place + 2 < len(words)
    ):
        return _perfect(scene, place, place + 2, before) if words[place + 2].lower not in STATIVE else None
    if word.tag == "vbd" and before.tag in ("name", "nns") and after.tag in ("det", "poss", "name"):
        form = form_of(word.lower)
        usable = form is not None and form[0] not in STATIVE and "that" not in (after.lower,)
        return (Change(word.start, word.end, f"will {form[0]}"),) if usable and form else None
    return None


def _perfect(scene: Scene, first: int, verb: int, subject: Word) -> Changes | None:
    word = scene.sentence.words[verb]
    form = form_of(word.lower)
    made = "been" if word.lower == "be" else inflect(form[0], "participle") if form and form[1] == "base" else None
    if made is None or subject.tag not in ("name", "nn", "nns", "pron"):
        return None
    have = "have" if subject.tag == "nns" or subject.lower in ("they", "we", "you", "i") else "has"
    return (replaced(scene.sentence, first, verb, f"{have} already {made}"),)
