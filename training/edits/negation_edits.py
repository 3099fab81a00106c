"""Edits that put a negation in, or take one out."""

from collections.abc import Callable
from random import Random

from training.edits.inflection import Form, form_of, inflect
from training.edits.scene import Changes, Scene, in_clause, replaced
from training.edits.types import Change
from training.edits.word import Word

_NEGATIVE = frozenset(
    """no not never none nobody nothing neither nor cannot without hardly rarely seldom unless failed refused denied
    only if whether unable few little""".split()
)
SHORT = {word: f"{word}n't" for word in "is are was were has have had would could should did does do".split()} | {
    "can": "can't",
    "will": "won't",
}
"""Each auxiliary with its short denial."""
_LONG = {short: word for word, short in SHORT.items()}
DO = {"vbd": "did", "vbz": "does", "vb": "do"}
"""The auxiliary that a verb of a tag is denied with."""
_FORMS: dict[str, Form] = {
    "did": "past",
    "didn't": "past",
    "does": "third",
    "doesn't": "third",
    "do": "base",
    "don't": "base",
}
_KEPT_AFTER_NOT = frozenset("only just until because merely simply necessarily to".split())
_NEEDS_NEGATION = frozenset("any anyone anything anybody yet until either anymore ever nor or but".split())
_UNSPOKEN = frozenset("say tell think know let go come mean".split())


def negation_edit(scene: Scene, random: Random) -> Changes | None:
    """Deny what is stated; where something is denied, rather state it."""
    removed = _removals(scene)
    if removed:
        return random.choice(removed)
    places = [place for place, word in enumerate(scene.sentence.words) if _can_be_denied(scene, place, word)]
    return _denied(scene, random.choice(places), random) if places else None


def _can_be_denied(scene: Scene, place: int, word: Word) -> bool:
    """Tell whether a word is a finite verb or auxiliary of a clause that states something and denies nothing."""
    analysis = scene.sentence
    before, after = analysis.word_before(place), analysis.word_after(place)
    if (word.lower not in SHORT and word.tag not in DO) or before is None or after is None:
        return False
    if analysis.is_quoted(word.start, word.end) or not _is_stated(scene, place):
        return False
    if word.tag in DO:
        return _is_finite_verb(word, before, after)
    full = word.tag in ("be", "modal") or (word.tag == "have" and _is_perfect(analysis.words, place))
    return full and before.tag not in ("mark", "conj", "modal") and after.tag not in ("mark", "pron")


def _is_stated(scene: Scene, place: int) -> bool:
    """Tell a plain clause from one that denies already, or stands after "if" or in a comparison."""
    words = scene.sentence.words
    clause = in_clause(scene.sentence, place)
    if any(near.lower in _NEGATIVE or near.tag in ("neg", "auxneg") for near in clause):
        return False
    led = any(near.end + 1 == clause[0].start and near.lower in ("if", "unless", "whether") for near in words)
    return not led and not (place > 1 and words[place - 2].lower in ("as", "than", "how"))


def _is_finite_verb(word: Word, before: Word, after: Word) -> bool:
    """Tell whether a full verb follows its subject, so that "did not" can go between them."""
    form = form_of(word.lower)
    if form is None or form[0] in _UNSPOKEN or after.tag in ("mark", "conj", "vbd", "vbz", "be", "have", "modal"):
        return False
    if word.tag == "vb":
        return before.lower in ("they", "we", "you", "i")
    return before.tag in ("name", "nn", "nns", "pron") or before.lower in ("who", "which")


def _is_perfect(words: tuple[Word, ...], place: int) -> bool:
    after = [word for word in words[place + 1 : place + 3] if word.tag != "adv"]
    return bool(after) and (after[0].tag == "vbn" or after[0].lower == "been")


def _denied(scene: Scene, place: int, random: Random) -> Changes:
    word = scene.sentence.words[place]
    before = scene.sentence.word_before(place)
    if word.tag in DO:
        return (Change(word.start, word.end, _denied_verb(word, random)),)
    if before is not None and before.lower == "there":
        return _denied_existence(scene, place)
    if random.random() < 0.35:
        return (Change(word.start, word.end, SHORT[word.lower]),)
    if word.lower == "can":
        return (Change(word.start, word.end, "cannot"),)
    return (Change(word.end, word.end, " never" if word.tag == "have" and random.random() < 0.4 else " not"),)


def _denied_existence(scene: Scene, place: int) -> Changes:
    """``there was a fire`` to ``there was no fire``."""
    after = scene.sentence.words[place + 1]
    if after.lower in ("a", "an", "some", "several", "many", "also"):
        return (Change(after.start, after.end, "no"),)
    return (Change(scene.sentence.words[place].end, scene.sentence.words[place].end, " not"),)


def _denied_verb(word: Word, random: Random) -> str:
    form = form_of(word.lower)
    base = form[0] if form else word.lower
    chance = random.random()
    if chance < 0.2:
        return f"never {word.text}"
    if chance < 0.3 and word.tag == "vbd":
        return f"failed to {base}"
    return f"{SHORT[DO[word.tag]] if chance < 0.55 else DO[word.tag] + ' not'} {base}"


def _removals(scene: Scene) -> list[Changes]:
    found = [_removed(scene, place, word) for place, word in enumerate(scene.sentence.words)]
    return [changes for changes in found if changes]


def _removed(scene: Scene, place: int, word: Word) -> Changes | None:
    """The changes that take the negation at a place out, if it is one and nothing after it hangs on it."""
    remover = _REMOVERS.get("auxneg" if word.tag == "auxneg" else word.lower)
    if remover is None or not 0 < place < len(scene.sentence.words) - 1:
        return None
    if any(near.lower in _NEEDS_NEGATION for near in scene.sentence.words[place + 1 : place + 8]):
        return None
    return remover(scene, place)


def _without_auxneg(scene: Scene, place: int) -> Changes | None:
    word = scene.sentence.words[place]
    return _stated(scene, place, place + 1, _LONG[word.lower]) if word.lower in _LONG else None


def _without_not(scene: Scene, place: int) -> Changes | None:
    before, word, after = scene.sentence.words[place - 1 : place + 2]
    if after.lower in _KEPT_AFTER_NOT:
        return None
    if before.tag == "do":
        return _stated(scene, place - 1, place + 1, before.text)
    return (Change(before.end, word.end, ""),) if before.tag in ("be", "have", "modal") else None


def _without_never(scene: Scene, place: int) -> Changes | None:
    before, word = scene.sentence.words[place - 1 : place + 1]
    follows = before.tag in ("have", "name", "nn", "nns", "pron", "modal")
    return (Change(before.end, word.end, ""),) if follows else None


def _without_no(scene: Scene, place: int) -> Changes | None:
    before, word, after = scene.sentence.words[place - 1 : place + 2]
    if after.lower == "longer":
        return (replaced(scene.sentence, place, place + 1, "still"),)
    counted = after.tag in ("nn", "nns", "jj") and before.tag in ("be", "have", "vbd", "vbz", "prep")
    return (Change(word.start, word.end, "some"),) if counted else None


def _without_cannot(scene: Scene, place: int) -> Changes:
    word = scene.sentence.words[place]
    return (Change(word.start, word.end, "can"),)


_REMOVERS: dict[str, Callable[[Scene, int], Changes | None]] = {
    "auxneg": _without_auxneg,
    "not": _without_not,
    "never": _without_never,
    "no": _without_no,
    "cannot": _without_cannot,
}


def _stated(scene: Scene, first: int, verb: int, auxiliary: str) -> Changes | None:
    """``did not win`` and ``didn't win`` to ``won``; after other auxiliaries only the "not" goes."""
    words = scene.sentence.words
    wanted = _FORMS.get(words[first].lower)
    if wanted is None:
        return (Change(words[first].start, words[first].end, auxiliary),)
    form = form_of(words[verb].lower)
    if form is None or words[verb].tag != "vb":
        return None
    return (Change(words[first].start, words[verb].end, inflect(words[verb].lower, wanted)),)
