"""The replacements that one document offers: its names, figures, words and adjuncts, each in the pool of its like.

A pool's kind is a tuple that describes the place that is to be filled, so that what is taken from it reads well there.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache

from training.edits.analysis import FINITE, Analysis, analyse, sentences_of
from training.edits.inflection import forms_of
from training.edits.names import Name
from training.edits.word import Word
from training.edits.word_table import ADJECTIVES, CLOSED, COMMON_BEGINNINGS, NOUNS

Kind = tuple[str, ...]

_PLAIN = re.compile(r"[a-z]{3,}(?:-[a-z]+)?$")
_CONTENT = frozenset(("nn", "nns", "jj", "jjs", "jjr", "vb", "vbd", "vbn", "vbz", "vbg"))
_TOO_COMMON = frozenset(
    """thing things way ways lot lots kind kinds sort sorts part parts case cases fact number numbers example one ones
    other others same own such first second last next more most many much new said say says make made makes do does did
    have has had get got go went use used uses using called known based including according following due able likely
    former latter main several various different time times bit while am per""".split()
)
_ADJUNCT = re.compile(
    r" (?P<adjunct>(?:in|during|after|before|without|because of|due to|near|at|as part of|in response to"
    r"|in exchange for"
    r"|at the request of|on behalf of|with the help of|as a result of|thanks to|in front of|on the eve of) "
    r"(?:the |a |an |[a-z])[^,;:()\"“”.]{4,45})\.$"
)
_DANGLING = re.compile(
    r"\b(?:this|that|these|those|it|which|who|he|she|they|them|other|others|same|such|so|more|less|than|is|are|was|were|order|fact|general|particular|favor|addition|least|all|once|first|last|time)\b"
)


@lru_cache(maxsize=512)
def entries_of(document: str) -> Mapping[Kind, tuple[str, ...]]:
    """The pools of one document: kind to its different entries, in the order of the text."""
    found: defaultdict[Kind, dict[str, None]] = defaultdict(dict)
    types, sure = name_types(document), attested(document)
    for sentence in sentences_of(document):
        analysis = analyse(sentence)
        for name in analysis.names:
            if name.text in sure and not analysis.is_quoted(name.start, name.end):
                found[name_kind(name, analysis, types)][name.text] = None
        for kind, entry in _content_words(analysis):
            found[kind][entry] = None
        for figure in analysis.figures:
            found["figure", figure.kind][figure.text] = None
        adjunct = _adjunct(analysis)
        if adjunct:
            found[("adjunct",)][adjunct] = None
    return {kind: tuple(entries) for kind, entries in found.items()}


@lru_cache(maxsize=512)
def name_types(document: str) -> Mapping[str, str]:
    """The types of a document's names: the best known of all their places, and a full name's type for its last word."""
    found: dict[str, str] = {}
    for sentence in sentences_of(document):
        for name in analyse(sentence).names:
            if found.get(name.text, "other") == "other":
                found[name.text] = name.type
    for text, kind in list(found.items()):
        last = text.split()[-1]
        if kind == "person" and found.get(last, "other") == "other":
            found[last] = kind
    return found


@lru_cache(maxsize=512)
def attested(document: str) -> frozenset[str]:
    """The names that are surely names: of known types, of several words, or capitalised within a sentence."""
    return frozenset(
        name.text
        for sentence in sentences_of(document)
        for name in analyse(sentence).names
        if name.type != "other" or name.last > name.first or (name.first > 0 and not _is_word(name.text.lower()))
    )


def name_kind(name: Name, analysis: Analysis, types: Mapping[str, str]) -> Kind:
    """The pool of a name: its type, and for types that are in doubt also its shape and place."""
    kind = name.type if name.type != "other" else types.get(name.text, name.type)
    if kind == "other":
        return (
            "name",
            kind,
            *_place_of(name, analysis),
            "s" if name.text.endswith("s") else "",
            str(min(3, name.text.count(" "))),
        )
    return ("name", kind) if kind == "person" else ("name", kind, "the" if name.the else "")


def _place_of(name: Name, analysis: Analysis) -> tuple[str, str]:
    """What is before a name (a preposition, "the" or other), and whether a verb, a noun or something else follows."""
    before, after = analysis.word_before(name.first), analysis.word_after(name.last)
    led = before.lower if before is not None and (before.tag == "prep" or before.lower == "the") else ""
    return led, _FOLLOWING.get(after.tag, "other") if after is not None else "end"


_FOLLOWING = dict.fromkeys(("mark", "conj", "prep"), "end") | dict.fromkeys((*FINITE, "vb"), "verb")
_FOLLOWING |= dict.fromkeys(("nn", "nns", "jj", "pos"), "noun")


def _is_word(lower: str) -> bool:
    """Tell whether a word is an ordinary one that is capitalised for some reason."""
    return (
        bool(forms_of(lower)) or lower in ADJECTIVES or lower in NOUNS or lower in COMMON_BEGINNINGS or lower in CLOSED
    )


def word_kind(analysis: Analysis, place: int) -> Kind | None:
    """The pool of a content word: its part of speech and what stands around it, or None where none should be replaced.

    Verbs must agree in what follows them, nouns in their article, so that a replacement reads well.
    """
    word = analysis.words[place]
    if word.tag not in _CONTENT or not _PLAIN.match(word.text) or word.lower in _TOO_COMMON:
        return None
    before, after = analysis.word_before(place), analysis.word_after(place)
    if (before and before.text in "-–/'’") or (after and after.text in "-–/"):
        return None
    if before and before.tag == "name" and word.tag == "nn":
        return None
    return word.tag, *_SURROUNDINGS[word.tag[:2]](before, after)


def _around_noun(before: Word | None, after: Word | None) -> Kind:
    """The article before a noun, and the preposition after it; a noun before another noun has a pool of its own."""
    return _article(before), _following(after, ("of", "to", "for", "between", "against"))


def _around_adjective(before: Word | None, after: Word | None) -> Kind:
    led = "led" if before is not None and before.tag in ("adv", "quant") else ""
    if after is not None and after.tag in ("nn", "nns"):
        return "attributive", led
    return _following(after, ("of", "to", "for", "with", "than", "by", "in", "on", "at", "from")), led


def _around_verb(before: Word | None, after: Word | None) -> Kind:
    led = before.tag if before is not None and before.tag in ("be", "have", "to", "modal") else ""
    return led, _following(after, None)


_SURROUNDINGS = {"nn": _around_noun, "jj": _around_adjective, "vb": _around_verb}


def _article(before: Word | None) -> str:
    if before is None:
        return "none"
    if before.lower in ("a", "an"):
        return "a"
    if before.tag in ("det", "poss", "pos"):
        return "the"
    return before.tag if before.tag in ("jj", "num", "quant", "nn") else "none"


def _following(after: Word | None, prepositions: tuple[str, ...] | None) -> str:
    """What follows: its preposition (any, where none are listed), an object, a noun, a clause, or the end."""
    if after is None or after.tag == "mark":
        return "end"
    if after.tag in ("to", "wh") or (after.tag == "prep" and (prepositions is None or after.lower in prepositions)):
        return after.lower
    if prepositions is None and after.tag in ("det", "poss", "name", "num", "quant", "jj", "nns"):
        return "object"
    return "noun" if after.tag in ("nn", "nns") else "other"


def _content_words(analysis: Analysis) -> Iterator[tuple[Kind, str]]:
    in_names = analysis.name_places
    for place, word in enumerate(analysis.words):
        if place not in in_names and not analysis.is_quoted(word.start, word.end):
            kind = word_kind(analysis, place)
            if kind is not None:
                yield kind, word.lower


def _adjunct(analysis: Analysis) -> str | None:
    """A phrase of place, time or reason at the end of a sentence: a preposition, an article, and plain nouns."""
    match = _ADJUNCT.search(analysis.text)
    if match is None or _DANGLING.search(match["adjunct"]):
        return None
    tags = [word.tag for word in analysis.words if match.start("adjunct") < word.start < match.end("adjunct")]
    phrase = all(tag in _PHRASE for tag in tags) and "nn" in tags[-1] and len(tags) <= 7
    return match["adjunct"] if phrase else None


_PHRASE = frozenset(("det", "jj", "nn", "nns", "prep", "num", "to"))
