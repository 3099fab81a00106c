"""Names, or numbers, that have changed places: "A beat B" where the evidence says "B beat A"."""

from collections.abc import Iterator

from qa.comparison.alignment import Alignment, Pair
from qa.comparison.case import Case
from qa.comparison.name_agreement import names_agree
from qa.comparison.names import Name
from qa.comparison.quantity import Quantity
from qa.comparison.quantity_agreement import quantity_allows
from qa.comparison.text import Value
from qa.comparison.types import Disagreement, Kind
from qa.comparison.words import key_of

_MOST_OTHERS = 1
"""Items of the claim, besides the two, that need not follow the sentence."""
_EITHER_WAY = frozenset(
    map(key_of, "and or nor with plus meet marry divorce equal resemble border versus vs v between both".split())
)
"""Words between or around two names that mean the same with the names changed over."""


def role_disagreements(case: Case) -> Iterator[Disagreement]:
    """At most one: where two items of the claim stand in each other's place, and all else follows the sentence."""
    found = [swap for each in case.alignments if not each.denied and (swap := _swap(each))]
    followed = any(len(each.agreeing) >= len(each.claim.items) - _MOST_OTHERS for each in case.alignments)
    if found and not followed:
        yield found[0]


def _swap(alignment: Alignment) -> Disagreement | None:
    wrong = [pair for pair in alignment.pairs if not pair.agrees]
    claim, sentence = alignment.claim, alignment.sentence
    if len(wrong) != 2 or len(claim.items) - len(alignment.agreeing) - 2 > _MOST_OTHERS:
        return None
    first, second = wrong
    between = claim.items[first.claim + 1 : second.claim]
    is_relation = (
        any(item.counts for item in between) and second.sentence - first.sentence == second.claim - first.claim
    )
    around = claim.items[max(0, first.claim - 1) : second.claim]
    if not is_relation or any(item.key in _EITHER_WAY for item in around) or not _crossed(alignment, first, second):
        return None
    span = (claim.items[first.claim].start, claim.items[second.claim].end)
    words = sentence.text[sentence.items[first.sentence].start : sentence.items[second.sentence].end]
    kind: Kind = "name" if isinstance(claim.items[first.claim].value, Name) else "number"
    return Disagreement(kind, span, f'the article says "{words}", the text says "{claim.text[slice(*span)]}"')


def _crossed(alignment: Alignment, first: Pair, second: Pair) -> bool:
    """Whether each of the two has, in the sentence, the place of the other."""
    claim, sentence = alignment.claim.items, alignment.sentence.items
    return all(
        _agree(claim[one.claim].value, sentence[other.sentence].value)
        for one, other in ((first, second), (second, first))
    )


def _agree(said: Value | None, found: Value | None) -> bool:
    match said, found:
        case Name() as one, Name() as other:
            return names_agree(one, other)
        case Quantity() as claim, Quantity() as evidence:
            return bool(quantity_allows(evidence, claim))
    return False
