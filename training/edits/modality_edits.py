"""Edits of how certain and how far along a thing is: may to must, planned to done, failed to managed."""

from random import Random

from training.edits.inflection import form_of, inflect
from training.edits.phrases import exchanged, pattern_of
from training.edits.scene import Changes, Scene, replaced
from training.edits.types import Change
from training.edits.verb_table import STATIVE
from training.edits.word import Word

_CERTAINTIES: dict[str, tuple[str, ...]] = {
    "may": ("must", "will", "may not"),
    "might": ("will", "must"),
    "could": ("could not",),
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
    "agreed to": ("refused to",),
    "refused to": ("agreed to",),
    "tried to": ("managed to", "refused to"),
    "attempted to": ("managed to", "declined to"),
    "failed to": ("managed to",),
    "managed to": ("failed to",),
    "wanted to": ("refused to",),
    "hopes to": ("refuses to",),
    "hope to": ("refuse to",),
    "decided to": ("refused to",),
    "able to": ("unable to",),
    "unable to": ("able to",),
    "allowed to": ("forbidden to", "forced to"),
    "forced to": ("allowed to", "asked to"),
    "required to": ("forbidden to", "free to"),
    "encouraged to": ("forbidden to",),
    "began to": ("ceased to",),
    "continued to": ("ceased to",),
    "continues to": ("has ceased to",),
    "continue to": ("cease to",),
    "proposed": ("approved", "rejected"),
    "planned": ("completed", "cancelled"),
    "considered": ("ruled out",),
    "suggested": ("denied",),
    "alleged": ("proven",),
    "possible": ("certain", "impossible"),
}
_PATTERN = pattern_of(_CERTAINTIES)
_MODALS = frozenset("may might could must should".split())
_OBJECT_VERBS = frozenset("planned proposed considered suggested".split())
_PLANS = frozenset(
    "plans plan intends intend aims aim hopes hope wants want promised planned intended hoped vowed".split()
)
_UNDONE = STATIVE | frozenset("be think feel say tell continue keep remain stay become get able find".split())
_NEGATIVE = frozenset("no not never only nor neither any".split())
_SUBJECTS = frozenset(("name", "nn", "nns", "pron"))


def modality_edit(scene: Scene, random: Random) -> Changes | None:
    """What may be to what must be, what is planned to what is done, what was done to what will be."""
    done = _done(scene, random)
    if done and random.random() < 0.6:
        return done
    return exchanged(scene, random, _PATTERN, _CERTAINTIES, _fits) or done


def _fits(text: str, before: Word | None, following: tuple[Word, ...]) -> bool:
    if before is None or any(word.lower in _NEGATIVE for word in following[:3]) or before.lower in ("not", "if", "as"):
        return False
    if text == "charged with" and following[0].tag == "vbg":
        return False
    if text in _MODALS:
        return before.tag in _SUBJECTS and following[0].tag in ("vb", "be", "have", "adv")
    if text in _OBJECT_VERBS:
        return before.tag in _SUBJECTS and following[0].tag in ("det", "poss", "jj")
    return text != "possible" or before.tag in ("be", "det")


def _done(scene: Scene, random: Random) -> Changes | None:
    """``will build`` and ``plans to build`` to ``has already built``; ``built`` to ``will build``."""
    found = [changes for place in range(1, len(scene.sentence.words) - 1) if (changes := _done_at(scene, place))]
    return random.choice(found) if found else None


def _done_at(scene: Scene, place: int) -> Changes | None:
    words = scene.sentence.words
    word, before, after = words[place - 1 : place + 2][1], words[place - 1], words[place + 1]
    if scene.sentence.is_quoted(word.start, word.end) or before.tag not in _SUBJECTS:
        return None
    if word.lower == "will":
        return _perfect(scene, place, place + 1, before)
    if word.lower in _PLANS and word.tag != "nn" and after.lower == "to" and place + 2 < len(words):
        return _perfect(scene, place, place + 2, before)
    return _future(scene, place, word, after) if word.tag == "vbd" and before.tag in ("name", "nns") else None


def _future(scene: Scene, place: int, word: Word, after: Word) -> Changes | None:
    """``signed the treaty`` to ``will sign the treaty``, where nothing else in the sentence tells of the past."""
    form = form_of(word.lower)
    if form is None or form[0] in _UNDONE or after.tag not in ("det", "poss", "name") or after.lower == "that":
        return None
    others = [
        other
        for other in scene.sentence.words
        if other is not word and other.tag in ("vbd", "be", "have", "sub", "wh", "do")
    ]
    return None if others else (Change(word.start, word.end, f"will {form[0]}"),)


def _perfect(scene: Scene, first: int, verb: int, subject: Word) -> Changes | None:
    word = scene.sentence.words[verb]
    form = form_of(word.lower)
    passive = word.lower == "be" and scene.sentence.words[min(verb + 1, len(scene.sentence.words) - 1)].tag == "vbn"
    if not passive and (form is None or word.tag != "vb" or form[0] in _UNDONE):
        return None
    made = "been" if passive or form is None else inflect(word.lower, "participle")
    many = subject.tag == "nns" or subject.lower in ("they", "we", "you", "i")
    return (replaced(scene.sentence, first, verb, f"{'have' if many else 'has'} already {made}"),)
