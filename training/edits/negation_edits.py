"""Edits that put a negation in, or take one out."""

from random import Random

from training.edits.inflection import form_of, inflect
from training.edits.scene import Changes, Scene, in_clause, replaced
from training.edits.types import Change
from training.edits.words import Word

_NEGATIVE = frozenset(
    """no not never none nobody nothing neither nor cannot without hardly rarely seldom unless failed refused denied
    only if whether unable few little""".split()
)
_SHORT = {word: f"{word}n't" for word in "is are was were has have had would could should did does do".split()} | {
    "can": "can't",
    "will": "won't",
}
_LONG = {short: word for word, short in _SHORT.items()}
_DO = {"vbd": "did", "vbz": "does", "vb": "do"}
_FORM: dict[str, str] = {"did": "past", "didn't": "past", "does": "third", "doesn't": "third"}
_KEPT_AFTER_NOT = frozenset("only just until because merely simply necessarily".split())
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
    analysis = scene.sentence
    before, after = analysis.word_before(place), analysis.word_after(place)
    if before is None or after is None or analysis.is_quoted(word.start, word.end):
        return False
    if any(near.lower in _NEGATIVE or near.tag in ("neg", "auxneg") for near in in_clause(analysis, place)):
        return False
    if word.tag in ("be", "modal") or (word.tag == "have" and _is_perfect(analysis.words, place)):
        return (
            word.lower in _SHORT and before.tag not in ("mark", "conj", "modal") and after.tag not in ("mark", "pron")
        )
    if word.tag == "have":
        return False
    return _is_finite_verb(word, before, after)


def _is_finite_verb(word: Word, before: Word, after: Word) -> bool:
    """Tell whether a full verb follows its subject, so that "did not" can go between them."""
    form = form_of(word.lower)
    if form is None or form[0] in _UNSPOKEN or after.tag in ("mark", "vbd", "vbz", "be", "have", "modal"):
        return False
    if word.tag == "vb":
        return before.lower in ("they", "we", "you", "i")
    subject = before.tag in ("name", "nn", "nns", "pron") or before.lower in ("who", "which")
    return word.tag in ("vbd", "vbz") and subject


def _is_perfect(words: tuple[Word, ...], place: int) -> bool:
    after = [word for word in words[place + 1 : place + 3] if word.tag != "adv"]
    return bool(after) and (after[0].tag == "vbn" or after[0].lower == "been")


def _denied(scene: Scene, place: int, random: Random) -> Changes:
    word = scene.sentence.words[place]
    before = scene.sentence.word_before(place)
    if word.tag in ("be", "have", "modal"):
        if before is not None and before.lower == "there":
            return _denied_existence(scene, place)
        if random.random() < 0.35:
            return (Change(word.start, word.end, _SHORT[word.lower]),)
        if word.lower == "can":
            return (Change(word.start, word.end, "cannot"),)
        return (Change(word.end, word.end, " never" if word.tag == "have" and random.random() < 0.4 else " not"),)
    return (Change(word.start, word.end, _denied_verb(word, random)),)


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
    return f"{_SHORT[_DO[word.tag]] if chance < 0.55 else _DO[word.tag] + ' not'} {base}"


def _removals(scene: Scene) -> list[Changes]:
    found = [_removed(scene, place, word) for place, word in enumerate(scene.sentence.words)]
    return [changes for changes in found if changes]


def _removed(scene: Scene, place: int, word: Word) -> Changes | None:
    words = scene.sentence.words
    before, after = scene.sentence.word_before(place), scene.sentence.word_after(place)
    if after is None or any(near.lower in _NEEDS_NEGATION for near in words[place + 1 : place + 8]):
        return None
    if word.tag == "auxneg" and word.lower in _LONG:
        return _without_not(scene, place, place + 1, _LONG[word.lower], form_name=_FORM.get(word.lower))
    if word.lower == "not" and before is not None and after.lower not in _KEPT_AFTER_NOT:
        if before.tag == "do":
            return _without_not(scene, place - 1, place + 1, before.text, form_name=_FORM.get(before.lower))
        return (Change(before.end, word.end, ""),) if before.tag in ("be", "have", "modal") else None
    if word.lower == "cannot":
        return (Change(word.start, word.end, "can"),)
    if word.lower == "never" and before is not None and before.tag in ("have", "name", "nn", "nns", "pron", "modal"):
        return (Change(before.end, word.end, ""),)
    if word.lower == "no" and after.lower == "longer":
        return (replaced(scene.sentence, place, place + 1, "still"),)
    if (
        word.lower == "no"
        and before is not None
        and after.tag in ("nn", "nns", "jj")
        and before.tag in ("be", "have", "vbd", "vbz", "prep")
    ):
        return (Change(word.start, word.end, "some"),)
    return None


def _without_not(scene: Scene, first: int, verb: int, auxiliary: str, form_name: str | None) -> Changes | None:
    """Take the negation out of ``did not win`` and ``didn't win``; of other auxiliaries only the "not" goes."""
    words = scene.sentence.words
    if form_name is None and words[first].lower not in ("do", "don't"):
        return (Change(words[first].start, words[first].end, auxiliary),)
    form = form_of(words[verb].lower)
    if form is None or (form[1] != "base" and "base" not in words[verb].tag):
        return None
    made = inflect(form[0], form_name) if form_name in ("past", "third") else words[verb].text
    return (Change(words[first].start, words[verb].end, made),)
