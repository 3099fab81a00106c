"""Honest rewrites between active and passive."""

from random import Random

from training.edits.analysis import FINITE, analyse
from training.edits.inflection import form_of, inflect
from training.edits.scene import Scene, lowered, upper_first
from training.edits.verb_table import TRANSITIVE
from training.edits.word import Word

_NOMINAL = frozenset(("det", "poss", "jj", "nn", "nns", "name", "num", "quant", "pos", "jjs"))
_ADJUNCT = frozenset("in on during after before at with for as near".split())


def other_voice(scene: Scene, random: Random) -> str | None:
    """``The army took the town in 1944.`` to ``The town was taken by the army in 1944.``, and back."""
    words = scene.sentence.words
    if scene.sentence.quoted or words[-1].text != "." or any(word.text in ",;:()" for word in words):
        return None
    return _passive(scene.sentence.text, words) or _active(scene.sentence.text, words)


def transitive_parts(words: tuple[Word, ...]) -> tuple[int, int] | None:
    """The places of the verb and of its object's end, in a sentence of subject, past verb, object and little more."""
    verb = next((place for place, word in enumerate(words) if word.tag in FINITE or word.tag in ("vb", "vbn")), 0)
    if words[verb].tag != "vbd" or transitive(words[verb]) is None:
        return None
    end = _end_of_phrase(words, verb + 1)
    parts = _are_phrases(words[:verb], words[verb + 1 : end]) and _is_tail(words[end:-1])
    return (verb, end) if parts else None


def _passive(text: str, words: tuple[Word, ...]) -> str | None:
    parts = transitive_parts(words)
    if parts is None:
        return None
    verb, end = parts
    base = transitive(words[verb]) or words[verb].lower
    goal = text[words[verb + 1].start : words[end - 1].end]
    were = "were" if _is_plural(words[verb + 1 : end]) else "was"
    doer = lowered(analyse(text[: words[verb - 1].end]))
    tail = text[words[end - 1].end : words[-1].start]
    return f"{upper_first(goal)} {were} {inflect(base, 'participle')} by {doer}{tail}."


def _active(text: str, words: tuple[Word, ...]) -> str | None:
    by = next((place for place, word in enumerate(words) if word.lower == "by" and place > 2), 0)
    if not by or words[by - 2].lower not in ("was", "were"):
        return None
    base = transitive(words[by - 1])
    end = _end_of_phrase(words, by + 1)
    if base is None or not _are_phrases(words[: by - 2], words[by + 1 : end]) or not _is_tail(words[end:-1]):
        return None
    doer = text[words[by + 1].start : words[end - 1].end]
    goal = lowered(analyse(text[: words[by - 3].end]))
    return f"{upper_first(doer)} {inflect(base, 'past')} {goal}{text[words[end - 1].end : words[-1].start]}."


def transitive(word: Word) -> str | None:
    """The base of a past or participle of a verb that can stand in the passive, or None."""
    form = form_of(word.lower)
    return form[0] if form is not None and form[0] in TRANSITIVE and form[1] in ("past", "participle") else None


def _end_of_phrase(words: tuple[Word, ...], start: int) -> int:
    """The place after a noun phrase that begins at a place: nouns and what describes them, with "of" between."""
    end = start
    while end < len(words) - 1 and (words[end].tag in _NOMINAL or words[end].lower == "of"):
        end += 1
    return end


def _are_phrases(*phrases: tuple[Word, ...]) -> bool:
    return all(map(_is_noun_phrase, phrases))


def _is_noun_phrase(words: tuple[Word, ...]) -> bool:
    """Tell a whole noun phrase, led by its article where it is one thing, from a part of one."""
    if (
        not words
        or len(words) > 9
        or words[-1].tag not in ("nn", "nns", "name")
        or words[0].tag in ("prep", "pos", "num")
    ):
        return False
    bare = words[0].tag in ("nn", "jj") and words[-1].tag == "nn" and words[0].tag != "name"
    owned = words[0].tag == "poss" and words[0].lower not in ("my", "our", "your")
    return not bare and not owned and all(word.tag in _NOMINAL or word.lower == "of" for word in words)


def _is_plural(words: tuple[Word, ...]) -> bool:
    head = next((place for place, word in enumerate(words) if word.lower == "of"), len(words))
    return words[head - 1].tag == "nns"


def _is_tail(words: tuple[Word, ...]) -> bool:
    """Tell whether the rest is nothing, or times, places and manners without another clause."""
    if not words:
        return True
    clause = any(word.tag in (*FINITE, "wh", "sub", "to", "vbg", "vbn", "conj", "poss") for word in words)
    return words[0].lower in _ADJUNCT and len(words) <= 9 and not clause
