"""Honest rewrites of single words: synonyms and contractions."""

import re
from random import Random

from training.edits.inflection import form_of, inflect, plural
from training.edits.scene import Scene, cased, replaced
from training.edits.synonym_table import SAME_ADJECTIVES, SAME_NOUNS, SAME_OTHERS, SAME_VERBS
from training.edits.types import applied
from training.edits.word import Word
from training.edits.word_edits import FORM_OF_TAG

_CONTRACTIONS = [
    (re.compile(rf"(?<=[\w)] ){full}\b(?! (?:only|just|to)\b)"), short)
    for full, short in [
        (f"{word} not", f"{word}n't") for word in "is are was were has have had would could should did does do".split()
    ]
    + [("will not", "won't"), ("cannot", "can't"), ("can not", "can't")]
] + [
    (re.compile(rf"(?<![\w'’]){full}(?= (?:a|an|the|not|[a-z]+ing|[a-z]+ed)\b)"), short)
    for full, short in [
        ("it is", "it's"),
        ("It is", "It's"),
        ("they are", "they're"),
        ("They are", "They're"),
        ("he is", "he's"),
        ("she is", "she's"),
    ]
]
_EXPANSIONS = [
    (re.compile(rf"\b{word}n['’]t\b"), f"{word} not")
    for word in "is are was were has have had would could should did does do".split()
] + [(re.compile(r"\bwon['’]t\b"), "will not"), (re.compile(r"\bcan['’]t\b"), "cannot")]
_SINGLE = {many: one for one, many in (("man", "men"), ("woman", "women"), ("child", "children"))}


def synonym(scene: Scene, random: Random) -> str | None:
    """One or two words put in others of the same meaning."""
    inside = scene.sentence.name_places
    found = [
        (place, other)
        for place, word in enumerate(scene.sentence.words)
        if place not in inside
        and not scene.sentence.is_quoted(word.start, word.end)
        and (other := _same(scene, place, word))
    ]
    if not found:
        return None
    chosen = random.sample(found, min(len(found), random.choice((1, 1, 2))))
    text, _ = applied(scene.sentence.text, [replaced(scene.sentence, place, place, other) for place, other in chosen])
    return text


def contraction(scene: Scene, random: Random) -> str | None:
    """``did not`` to ``didn't``, and back."""
    if scene.sentence.quoted:
        return None
    found = [
        made
        for pattern, other in _CONTRACTIONS + _EXPANSIONS
        if (made := pattern.sub(other, scene.sentence.text, count=1)) != scene.sentence.text
    ]
    return random.choice(found) if found else None


def _same(scene: Scene, place: int, word: Word) -> str | None:
    before, after = scene.sentence.word_before(place), scene.sentence.word_after(place)
    if (before and before.text in "-–'’") or (after and after.text in "-–"):
        return None
    if word.tag in FORM_OF_TAG:
        return _same_verb(word, before, after)
    if word.tag in ("nn", "nns"):
        return _same_noun(word, before, after)
    if word.tag == "jj":
        described = after is not None and after.tag in ("nn", "nns")
        return (
            SAME_ADJECTIVES.get(word.lower)
            if described and before and before.tag in ("det", "poss", "be", "prep", "adv")
            else None
        )
    follows = after is not None and after.tag != "mark" and not (after.tag == "wh" and word.lower == "so")
    other = SAME_OTHERS.get(word.lower) if follows and word.tag in ("adv", "prep", "sub", "wh") else None
    return cased(other, word.text) if other and _fits_other(word, before, after) else None


def _fits_other(word: Word, before: Word | None, after: Word | None) -> bool:
    if word.lower in ("about", "around"):
        return after is not None and after.tag == "num"
    if word.lower in ("because",):
        return (
            after is not None
            and after.lower != "of"
            and before is not None
            and before.lower not in ("not", "only", "just", "mainly")
        )
    if word.lower in (
        "while",
        "whereas",
        "since",
        "only",
        "so",
        "also",
        "upon",
        "within",
        "through",
        "following",
        "more",
        "less",
    ):
        return False
    return not (before and before.lower in ("not", "very", "so", "as", "more", "most", "too", "even", "less"))


def _same_verb(word: Word, before: Word | None, after: Word | None) -> str | None:
    form = form_of(word.lower)
    if form is None or form[0] not in SAME_VERBS or before is None or before.tag in ("det", "mark"):
        return None
    if (
        after is None
        or after.tag in ("mark", "vb", "prep", "adv", "vbg", "conj")
        or (after.tag in ("wh", "to") and form[0] not in _SPEAKING)
    ):
        return None
    base, *rest = SAME_VERBS[form[0]].split()
    if rest and word.tag == "vbn":
        return None
    return " ".join([inflect(base, FORM_OF_TAG[word.tag]), *rest])


_SPEAKING = frozenset("state declare announce attempt start begin assert".split())


def _same_noun(word: Word, before: Word | None, after: Word | None) -> str | None:
    if (
        after is None
        or after.tag in ("nn", "nns", "pos", "num")
        or before is None
        or before.tag in ("nn", "name", "vbg", "num", "to")
    ):
        return None
    if word.lower in SAME_NOUNS:
        return SAME_NOUNS[word.lower]
    single = _SINGLE.get(word.lower) or (word.lower[:-3] + "y" if word.lower.endswith("ies") else word.lower[:-1])
    other = SAME_NOUNS.get(single) if word.tag == "nns" else None
    return plural(other) if other and not other.endswith("s") else None
