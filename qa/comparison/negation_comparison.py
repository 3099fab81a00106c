"""Claims that deny what their evidence says, or say what it denies."""

from collections.abc import Iterator, Sequence

from index import Span
from qa.comparison.alignment import Alignment
from qa.comparison.case import Case
from qa.comparison.opposites import DENIALS, DENYING_VERBS
from qa.comparison.text import Item, Text, span_of
from qa.comparison.types import Disagreement

_NEAR = 0.8
_ASIDE = frozenset("(),—–-[];")
_SHORT_GAP = 4
"""Items that a claim or a sentence may have between two pairs for a denial among them to concern both."""


def negation_disagreements(case: Case) -> Iterator[Disagreement]:
    """At most one: where the sentence that the claim follows most closely has the other polarity."""
    best = max(case.alignments, key=lambda each: len(each.agreeing), default=None)
    if best is None:
        return
    flips = [*_opposites(best), *_denials(best)]
    if len(flips) % 2 and all(_is_near(best, place) for place, _, _ in flips):
        _, span, reason = flips[0]
        yield Disagreement("negation", span, reason)


_Flip = tuple[int, Span, str]
"""A place in the claim, its words, and the reason."""


def _is_near(alignment: Alignment, place: int) -> bool:
    """Whether the claim follows the sentence around a place and says nothing else otherwise there."""
    others = (pair for pair in alignment.pairs if not pair.agrees and alignment.claim.items[pair.claim].value)
    return alignment.closeness(place) >= _NEAR and all(abs(pair.claim - place) > _SHORT_GAP for pair in others)


def _opposites(alignment: Alignment) -> Iterator[_Flip]:
    """Words that stand where the sentence has their opposite.

    Small words, and words that the sentence has elsewhere too, count only where all around them is the sentence's own.
    """
    claim, sentence = alignment.claim, alignment.sentence
    for pair in alignment.pairs:
        item, other = claim.items[pair.claim], sentence.items[pair.sentence]
        if pair.agrees or item.value is not None:
            continue
        if (item.counts and item.key not in sentence.keys) or alignment.is_tight(pair.claim):
            reason = f"the article says {sentence.written(other)}, the text says {claim.written(item)}"
            yield pair.claim, (item.start, item.end), reason


def _denials(alignment: Alignment) -> Iterator[_Flip]:
    """Gaps between neighbouring pairs where one side has a denial and the other has none."""
    claim, sentence = alignment.claim.items, alignment.sentence.items
    mine, theirs = -1, -1
    for pair in alignment.pairs:
        said, found = claim[mine + 1 : pair.claim], sentence[theirs + 1 : pair.sentence]
        denied, denying = _count(said, claim, mine + 1), _count(found, sentence, theirs + 1)
        is_short = max(len(said), len(found)) <= _SHORT_GAP
        if denied % 2 != denying % 2 and is_short and not _is_aside(alignment.sentence, theirs, pair.sentence):
            around = claim[max(0, mine) : pair.claim + 1]
            words = alignment.sentence.text[sentence[max(0, theirs)].start : sentence[pair.sentence].end]
            span = span_of(said) if said else span_of(around)
            yield (
                pair.claim,
                span,
                f'the article says "{words}", the text says "{alignment.claim.text[around[0].start : around[-1].end]}"',
            )
        mine, theirs = pair.claim, pair.sentence


def _is_aside(sentence: Text, before: int, after: int) -> bool:
    """Whether what stands between two items is in brackets, or between commas or dashes: "five members (not votes)"."""
    start = sentence.items[before].end if before >= 0 else 0
    between = sentence.text[start : sentence.items[after].start].strip()
    return (before < 0 or between[:1] in _ASIDE) and between[-1:] in _ASIDE


def _count(gap: Sequence[Item], items: Sequence[Item], start: int) -> int:
    """How many denials there are in a gap, which begins at ``start``."""
    return sum(
        item.key in DENIALS or (item.key in DENYING_VERBS and at + 1 < len(items) and items[at + 1].key == "to")
        for at, item in enumerate(gap, start)
    )
