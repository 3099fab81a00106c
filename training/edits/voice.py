"""Honest rewrites between active and passive, for sentences of one plain clause."""

from random import Random

from training.edits.analysis import analyse
from training.edits.inflection import form_of, inflect
from training.edits.scene import Scene, lowered, upper_first
from training.edits.verb_table import TRANSITIVE
from training.edits.words import Word

_NOMINAL = frozenset(("det", "poss", "jj", "nn", "nns", "name", "num", "quant", "pos", "jjs"))


def other_voice(scene: Scene, random: Random) -> str | None:
    """``The army took the town in 1944.`` to ``The town was taken by the army in 1944.``, and back."""
    words = scene.sentence.words
    if (
        scene.sentence.quoted
        or words[-1].text != "."
        or any(word.text in ",;:()" or word.tag in ("sub", "wh", "modal") for word in words)
    ):
        return None
    return _passive(scene) or _active(scene)


def _passive(scene: Scene) -> str | None:
    words = scene.sentence.words
    verb = _only(words, "vbd")
    form = form_of(words[verb].lower) if verb else None
    if not verb or form is None or form[0] not in TRANSITIVE or not _is_noun_phrase(words[:verb]):
        return None
    end = verb + 1
    while (
        end < len(words) - 1
        and words[end].tag in _NOMINAL | {"prep"}
        and (words[end].tag != "prep" or words[end].lower == "of")
    ):
        end += 1
    if not _is_noun_phrase(words[verb + 1 : end]) or not _is_adjunct(words[end:-1]):
        return None
    text = scene.sentence.text
    goal = text[words[verb + 1].start : words[end - 1].end]
    subject = lowered(analyse(text[: words[verb - 1].end]))
    were = "were" if _is_plural(words[verb + 1 : end]) else "was"
    tail = text[words[end - 1].end : words[-1].start]
    return f"{upper_first(goal)} {were} {inflect(form[0], 'participle')} by {subject}{tail}."


def _active(scene: Scene) -> str | None:
    words = scene.sentence.words
    by = next((place for place, word in enumerate(words) if word.lower == "by" and place > 2), 0)
    if not by or words[by - 2].lower not in ("was", "were") or by + 1 >= len(words):
        return None
    form = form_of(words[by - 1].lower)
    if form is None or form[0] not in TRANSITIVE or not _is_noun_phrase(words[: by - 2]):
        return None
    end = by + 1
    while (
        end < len(words) - 1
        and words[end].tag in _NOMINAL | {"prep"}
        and (words[end].tag != "prep" or words[end].lower == "of")
    ):
        end += 1
    if not _is_noun_phrase(words[by + 1 : end]) or not _is_adjunct(words[end:-1]) or words[by + 1].tag == "num":
        return None
    text = scene.sentence.text
    doer = text[words[by + 1].start : words[end - 1].end]
    goal = lowered(analyse(text[: words[by - 3].end]))
    return f"{upper_first(doer)} {inflect(form[0], 'past')} {goal}{text[words[end - 1].end : words[-1].start]}."


def _only(words: tuple[Word, ...], tag: str) -> int | None:
    found = [
        place
        for place, word in enumerate(words)
        if word.tag in ("vbd", "vbz", "vb", "be", "have", "do", "vbn", "auxneg", "vbg", "to")
    ]
    return found[0] if len(found) == 1 and words[found[0]].tag == tag and found[0] > 0 else None


def _is_noun_phrase(words: tuple[Word, ...]) -> bool:
    if not words or words[-1].tag not in ("nn", "nns", "name") or words[0].tag in ("prep", "pos"):
        return False
    if words[0].tag == "nn" and words[0].text.islower():
        return False
    return all(word.tag in _NOMINAL or word.lower == "of" for word in words)


def _is_plural(words: tuple[Word, ...]) -> bool:
    head = next((place for place, word in enumerate(words) if word.lower == "of"), len(words))
    return words[head - 1].tag == "nns"


def _is_adjunct(words: tuple[Word, ...]) -> bool:
    """Tell whether the rest is nothing, or one time or place."""
    return not words or (
        words[0].lower in ("in", "on", "during", "after", "before", "at") and words[0].tag == "prep" and len(words) <= 5
    )
