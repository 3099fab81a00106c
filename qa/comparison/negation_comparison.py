"""Claims that deny what their evidence says, or say what it denies."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from index import Span
from qa.comparison.alignment import Alignment
from qa.comparison.case import Case
from qa.comparison.opposites import DENIALS, DENYING_VERBS
from qa.comparison.text import Item
from qa.comparison.types import Disagreement

_NEAR = 0.8
_SHORT_GAP = 4
"""Items that a claim or a sentence may have between two pairs for a denial among them to concern both."""


class _Flip(NamedTuple):
    """Words of the claim by which it says the opposite of the sentence; ``place`` is the item at or behind them."""

    place: int
    span: Span
    reason: str


def negation_disagreements(case: Case) -> Iterator[Disagreement]:
    """At most one: where the sentence that the claim follows most closely has the other polarity."""
    best = max(case.alignments, key=lambda each: len(each.agreeing), default=None)
    if best is None:
        return
    flips = [*_opposites(best), *_denials(best)]
    if len(flips) % 2 and all(_is_near(best, flip.place) for flip in flips):
        yield Disagreement("negation", flips[0].span, flips[0].reason)


def _is_near(alignment: Alignment, place: int) -> bool:
    """Whether the claim follows the sentence around a place and says nothing else otherwise there."""
    others = (pair for pair in alignment.pairs if not pair.agrees and alignment.claim.items[pair.claim].value)
    return alignment.closeness(place) >= _NEAR and all(abs(pair.claim - place) > _SHORT_GAP for pair in others)


def _opposites(alignment: Alignment) -> Iterator[_Flip]:
    """Words that stand where the sentence has their opposite.

    Small words, and words that the sentence has elsewhere too, count only where all around them is the sentence's own.
    Denials are left to ``_denials``.
    """
    claim, sentence = alignment.claim, alignment.sentence
    for pair in alignment.pairs:
        item, other = claim.items[pair.claim], sentence.items[pair.sentence]
        if pair.agrees or item.value is not None or not DENIALS.isdisjoint({item.key, other.key}):
            continue
        if (item.counts and item.key not in sentence.keys) or alignment.is_tight(pair.claim):
            reason = f"the article says {sentence.written(other)}, the text says {claim.written(item)}"
            yield _Flip(pair.claim, (item.start, item.end), reason)


def _denials(alignment: Alignment) -> Iterator[_Flip]:
    """Gaps between neighbouring pairs where one side has a denial and the other has none.

    Where both texts have as many denials in all, one may only have moved: then the words around must be the
    sentence's own.
    """
    claim, sentence = alignment.claim.items, alignment.sentence.items
    may_have_moved = _count(claim) % 2 == _count(sentence) % 2
    mine, theirs = -1, -1
    for pair in alignment.pairs:
        said, found = claim[mine + 1 : pair.claim], sentence[theirs + 1 : pair.sentence]
        differs = _count([*said, claim[pair.claim]]) % 2 != _count([*found, sentence[pair.sentence]]) % 2
        if differs and max(len(said), len(found)) <= _SHORT_GAP:
            is_tight = mine >= 0 and alignment.run(mine, -1) > 0 and alignment.run(pair.claim, 1) > 0
            if (is_tight or not may_have_moved) and not (_count(found) and alignment.is_aside(theirs, pair.sentence)):
                yield _flip(alignment, (mine, pair.claim), (theirs, pair.sentence))
        mine, theirs = pair.claim, pair.sentence
    tail = [*claim[mine + 1 :], *sentence[theirs + 1 :]]
    if len(tail) == _count(tail) == 1:  # "are not" against "are", at the end of both
        yield _flip(alignment, (mine, len(claim) - 1), (theirs, len(sentence) - 1))


def _flip(alignment: Alignment, mine: Span, theirs: Span) -> _Flip:
    """The words from one pair to the next, in the claim and in the sentence."""
    claim, sentence = alignment.claim, alignment.sentence
    span = claim.items[max(0, mine[0])].start, claim.items[mine[1]].end
    words = sentence.text[sentence.items[max(0, theirs[0])].start : sentence.items[theirs[1]].end]
    return _Flip(mine[1], span, f'the article says "{words}", the text says "{claim.text[slice(*span)]}"')


def _count(items: Sequence[Item]) -> int:
    """How many denials there are; "failed" is one where "to" follows."""
    following = [*(item.key for item in items[1:]), ""]
    return sum(
        item.key in DENIALS or (item.key in DENYING_VERBS and after == "to")
        for item, after in zip(items, following, strict=False)
    )
