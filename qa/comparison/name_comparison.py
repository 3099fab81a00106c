"""Names of a claim that its evidence contradicts."""

from collections.abc import Iterator

from qa.comparison.case import Case
from qa.comparison.contradiction import Contradiction
from qa.comparison.name_agreement import alike, names_agree
from qa.comparison.names import Name
from qa.comparison.types import Disagreement

_NEAR = 0.65
_PRONOUNS = frozenset("he she it they".split())


def name_disagreements(case: Case) -> Iterator[Disagreement]:
    """One for each name of the claim that stands in place of another one, and for which nothing else speaks."""
    for found in case.in_place(Name):
        if (
            found.closeness >= _NEAR
            and _are_names(case, found)
            and not _stands_in(found)
            and not _is_pronoun(found)
            and (found.is_tight or _is_unknown(case, found))
        ):
            yield Disagreement("name", found.span, found.reason)


def _is_pronoun(found: Contradiction[Name]) -> bool:
    """Whether the name may stand in place of a pronoun that follows the other: "Of all feasts of Carrow, it is …"."""
    alignment = found.alignment
    after = alignment.partner.get(alignment.slot(found.place)[-1] + 1)
    return after is not None and alignment.sentence.items[after.sentence - 1].key in _PRONOUNS


def _stands_in(found: Contradiction[Name]) -> bool:
    """Whether the sentence has the claim's name in another place."""
    return any(names_agree(found.said, name) for name in found.alignment.sentence.names)


def _is_unknown(case: Case, found: Contradiction[Name]) -> bool:
    """Whether nothing has the claim's name; it must be like the other one, and stand between the same words."""
    if not isinstance(found.found, Name) or not alike(found.said, found.found):
        return False
    if not (found.alignment.run(found.place, -1) and found.alignment.run(found.place, 1)):
        return False
    return not any(names_agree(found.said, name) for text in case.everywhere() for name in text.names)


def _are_names(case: Case, found: Contradiction[Name]) -> bool:
    """Whether the capitals tell names: not those of single words that lack one elsewhere, or open a sentence."""
    both = [each for each in (found.said, found.found) if isinstance(each, Name)]
    singles = {each.keys[0] for each in both if len(each.keys) == 1}
    if any(not singles.isdisjoint(text.lower_keys) for text in case.everywhere()):
        return False
    return any(not each.at_start or each.country or _is_seen(case, each) for each in both)


def _is_seen(case: Case, name: Name) -> bool:
    """Whether the name stands anywhere but at the start of a sentence."""
    return any(not other.at_start and name.keys[0] in other.keys for text in case.everywhere() for other in text.names)
