"""What replaces what: the pools of many documents, and the pairs of words that are known to stand together."""

import zlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import pairwise
from random import Random

from training.edits.analysis import Analysis, analyse, sentences_of
from training.edits.pools import Kind, entries_of

MOST = 4000
"""A pool of many texts keeps this many of its most frequent entries."""
TRIES = 8
REACH = 3
"""Two content words with at most this many words between them stand near each other."""
CONTENT = frozenset(("nn", "nns", "name", "jj", "jjr", "jjs", "vb", "vbd", "vbn", "vbz", "vbg"))


class Lexicon:
    """Pools of replacements from many texts. An empty lexicon has none.

    It also knows which words stood side by side in its texts: of several replacements the one that is known beside its
    neighbours reads best.
    """

    def __init__(self, texts: Iterable[str] = ()) -> None:
        counts: defaultdict[Kind, Counter[str]] = defaultdict(Counter)
        pairs: set[int] = set()
        for text in texts:
            for kind, entries in entries_of(text).items():
                counts[kind].update(entries)
            pairs |= pairs_of(text)
        self._pools = {kind: tuple(entry for entry, _ in pool.most_common(MOST)) for kind, pool in counts.items()}
        self._pairs = frozenset(pairs)

    def pool(self, kind: Kind) -> tuple[str, ...]:
        """Every replacement of a kind, most frequent first."""
        return self._pools.get(kind, ())

    def knows(self, pair: int) -> bool:
        """Tell whether two words, as ``pair`` numbers them, stood side by side."""
        return pair in self._pairs


EMPTY = Lexicon()


@lru_cache(maxsize=512)
def pairs_of(document: str) -> frozenset[int]:
    """The numbers of all pairs of neighbours in a document."""
    return frozenset(number for sentence in sentences_of(document) for number in _pairs(analyse(sentence)))


def pair(one: str, other: str) -> int:
    """The number of two neighbouring words in lower case: the same in every run, as ``hash`` is not."""
    return zlib.crc32(f"{one} {other}".encode())


def drawn(kind: Kind, document: str, lexicon: Lexicon, random: Random, *, fits: Callable[[str], bool]) -> str | None:
    """A replacement of a kind that fits: mostly of the document, which is harder to tell, else of the lexicon."""
    pools = (entries_of(document).get(kind, ()), lexicon.pool(kind))
    for pool in pools if random.random() < 0.8 else reversed(pools):
        for found in random.sample(pool, min(TRIES, len(pool))):
            if fits(found):
                return found
    return None


def fitting(analysis: Analysis, place: int, candidates: Iterable[str], document: str, lexicon: Lexicon) -> list[str]:
    """The candidates for a word's place that are known beside both neighbours and near a content word, best first."""
    near = pairs_of(document)
    sides, reach = _around(analysis, place)

    def known(pattern: tuple[str, str], candidate: str) -> bool:
        number = pair(*(word.replace(GAP, candidate) for word in pattern))
        return number in near or lexicon.knows(number)

    fit = [found for found in candidates if all(known(side, found) for side in sides)]
    scores = {found: sum(known(side, found) for side in reach) for found in fit}
    return sorted((found for found in fit if scores[found]), key=lambda found: -scores[found])


GAP = "_"
_Pattern = tuple[str, str]


def _around(analysis: Analysis, place: int) -> tuple[list[_Pattern], list[_Pattern]]:
    """The pairs that a place forms, its word left open: with its neighbours, and with the nearest content words."""
    before, after = analysis.word_before(place), analysis.word_after(place)
    sides = [(before.lower, GAP)] if before else []
    sides += [(GAP, after.lower)] if after else []
    words = analysis.words
    left = next((word for word in words[max(0, place - 1 - REACH) : place][::-1] if word.tag in CONTENT), None)
    right = next((word for word in words[place + 1 : place + 2 + REACH] if word.tag in CONTENT), None)
    reach = [(f"{left.lower} …", GAP)] if left else []
    return sides, reach + ([(f"{GAP} …", right.lower)] if right else [])


def _pairs(analysis: Analysis) -> Iterator[int]:
    """The numbers of all neighbours, and of all content words with the next one within reach."""
    words = analysis.words
    for one, other in pairwise(words):
        yield pair(one.lower, other.lower)
    for place, word in enumerate(words):
        if word.tag in CONTENT:
            following = next((near for near in words[place + 1 : place + 2 + REACH] if near.tag in CONTENT), None)
            if following is not None:
                yield pair(f"{word.lower} …", following.lower)
