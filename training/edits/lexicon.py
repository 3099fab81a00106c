"""What replaces what: the names, figures, words and additions of texts, each in the pool of its like."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from random import Random

from training.edits.analysis import Analysis, analyse, sentences_of
from training.edits.names import Name
from training.edits.words import Word

MOST = 4000
"""A pool of many texts keeps this many of its most frequent entries."""
_PLAIN = re.compile(r"[a-z]{3,}(?:-[a-z]+)?$")
_CONTENT = frozenset(("nn", "nns", "jj", "jjs", "jjr", "vb", "vbd", "vbn", "vbz", "vbg"))
_TOO_COMMON = frozenset(
    """thing things way ways lot lots kind kinds sort sorts part parts case cases fact number numbers example one ones other others same own
such first second last next more most many much new said say says make made makes do does did have has had get got go went use used
uses using called known based including according following due able likely former latter main several various different
time times bit while am per""".split()
)


class Lexicon:
    """Pools of replacements from many texts: ``draw`` takes one of a kind.

    A kind is a tuple that describes the place that is to be filled, as ``name_kind`` and ``word_kind`` make it.
    An empty lexicon draws nothing.
    """

    def __init__(self, texts: Iterable[str] = ()) -> None:
        counts: defaultdict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
        for text in texts:
            for kind, entries in entries_of(text).items():
                counts[kind].update(entries)
        self._pools = {kind: tuple(entry for entry, _ in pool.most_common(MOST)) for kind, pool in counts.items()}

    def pool(self, kind: tuple[str, ...]) -> tuple[str, ...]:
        """Every replacement of a kind, most frequent first."""
        return self._pools.get(kind, ())


EMPTY = Lexicon()


@lru_cache(maxsize=512)
def entries_of(document: str) -> Mapping[tuple[str, ...], tuple[str, ...]]:
    """The pools of one document: kind to its different entries, in the order of the text."""
    found: defaultdict[tuple[str, ...], dict[str, None]] = defaultdict(dict)
    types = name_types(document)
    for sentence in sentences_of(document):
        analysis = analyse(sentence)
        for name in analysis.names:
            if not analysis.is_quoted(name.start, name.end):
                found[name_kind(name, types)][name.text] = None
        for kind, entry in _content_words(analysis):
            found[kind][entry] = None
        for figure in analysis.figures:
            found["figure", figure.kind][figure.text] = None
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


def name_kind(name: Name, types: Mapping[str, str]) -> tuple[str, ...]:
    """The pool of a name: its type, and for types that are in doubt also its shape."""
    kind = types.get(name.text, name.type)
    kind = name.type if kind == "other" else kind
    if kind == "person":
        return "name", kind
    if kind in ("other", "acronym", "organisation", "place", "country", "body"):
        plural = "plural" if name.text.endswith("s") and kind == "other" else ""
        length = str(min(3, name.text.count(" "))) if kind == "other" else ""
        return "name", kind, "the" if name.the else "", plural, length
    return "name", kind


def word_kind(analysis: Analysis, place: int) -> tuple[str, ...] | None:
    """The pool of a content word: its part of speech and what stands around it, or None where none should be replaced.

    Verbs must agree in what follows them, nouns in their article, so that a replacement reads well.
    """
    word = analysis.words[place]
    if word.tag not in _CONTENT or not _PLAIN.match(word.text) or word.lower in _TOO_COMMON:
        return None
    before, after = analysis.word_before(place), analysis.word_after(place)
    if (
        (before and before.text in "-–/'’")
        or (after and after.text in "-–/")
        or (before and before.tag == "name" and word.tag == "nn")
    ):
        return None
    return word.tag, *_SURROUNDINGS[word.tag[:2]](word, before, after)


def _around_noun(_: Word, before: Word | None, after: Word | None) -> tuple[str, ...]:
    """The article before a noun, and the preposition after it; a noun before another noun has a pool of its own."""
    return _article(before), _following(after, ("of", "to", "for", "that", "between", "against"))


def _around_adjective(word: Word, before: Word | None, after: Word | None) -> tuple[str, ...]:
    attributive = after is not None and after.tag in ("nn", "nns")
    led = before is not None and before.tag in ("adv", "quant")
    return "attributive" if attributive else _following(
        after, ("of", "to", "for", "with", "than", "by", "in", "on", "at", "from")
    ), "led" if led else ""


def _around_verb(_: Word, before: Word | None, after: Word | None) -> tuple[str, ...]:
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


def _following(after: Word | None, words: tuple[str, ...] | None) -> str:
    if after is None or after.tag == "mark":
        return "end"
    if after.tag == "prep" and (words is None or after.lower in words):
        return after.lower
    if after.tag in ("to", "wh"):
        return after.lower
    if after.tag in ("det", "poss", "name", "num", "quant", "jj", "nns"):
        return "object" if words is None else "noun" if after.tag == "nns" else "other"
    return "noun" if after.tag in ("nn",) else "other"


def _content_words(analysis: Analysis) -> Iterator[tuple[tuple[str, ...], str]]:
    in_names = analysis.name_places
    for place, word in enumerate(analysis.words):
        if place in in_names or analysis.is_quoted(word.start, word.end):
            continue
        kind = word_kind(analysis, place)
        if kind is not None:
            yield kind, word.lower


def drawn(
    kind: tuple[str, ...], document: str, lexicon: Lexicon, random: Random, unwanted: frozenset[str], near: float = 0.8
) -> str | None:
    """A replacement of a kind that is not among ``unwanted`` (in lower case): mostly of the document, else the lexicon's."""
    pools = (entries_of(document).get(kind, ()), lexicon.pool(kind))
    for pool in pools if random.random() < near else reversed(pools):
        for _ in range(min(8, len(pool))):
            found = random.choice(pool)
            if found.lower() not in unwanted:
                return found
    return None
