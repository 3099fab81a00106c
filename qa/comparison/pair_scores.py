"""Which items of a sentence an item of a claim can stand in place of, and how well each pair scores."""

from datetime import date

from qa.comparison.date_agreement import dates_agree
from qa.comparison.moment import Moment
from qa.comparison.name_agreement import alike, names_agree
from qa.comparison.names import Name
from qa.comparison.opposites import opposites
from qa.comparison.quantity import Quantity
from qa.comparison.quantity_agreement import measures_agree, quantity_allows
from qa.comparison.synonyms import SYNONYMS
from qa.comparison.text import Item, Text, Value

_SAME_VALUE, _SAME_WORD, _SAME_SMALL_WORD = 4.0, 3.0, 1.0
_OTHER_VALUE, _ALIKE, _OPPOSITE, _SYNONYM, _PART_OF_NAME = 1.5, 1.0, 1.5, 2.0, 1.0

Row = dict[int, tuple[float, bool]]
"""By place in the sentence: the score of a pair, and whether it agrees."""


def row_of(item: Item, sentence: Text, published: date | None) -> Row:
    """The items of the sentence that an item of the claim can stand in place of."""
    row: Row = {}
    if item.value is None:
        row.update((at, (_OPPOSITE, False)) for key in opposites(item.key) for at in sentence.places.get(key, ()))
        row.update((at, (_SYNONYM, True)) for key in SYNONYMS.get(item.key, ()) for at in sentence.places.get(key, ()))
    for at, value in sentence.values:
        if found := _valued(item, value, published):
            row[at] = found
    same = _SAME_VALUE if item.value else _SAME_WORD if item.counts else _SAME_SMALL_WORD
    row.update((at, (same, True)) for at in sentence.places.get(item.key, ()))
    return row


def _valued(item: Item, value: Value, published: date | None) -> tuple[float, bool] | None:
    """What pairing an item with a number, date or name scores, and whether they agree; None if they can't be paired."""
    agrees: bool | None = None
    is_alike = False
    match item.value, value:
        case Quantity() as claim, Quantity() as evidence:
            agrees, is_alike = quantity_allows(evidence, claim), measures_agree(evidence, claim)
        case Moment() as claim, Moment() as evidence:
            agrees, is_alike = dates_agree(evidence, claim, published).agrees, True
        case Name() as claim, Name() as evidence:
            agrees, is_alike = names_agree(evidence, claim), alike(evidence, claim)
        case (Quantity(measures="count") as number, Moment(years=years, month=None)) | (
            Moment(years=years, month=None),
            Quantity(measures="count") as number,
        ) if years:
            agrees = number.low in years
        case None, Name() as name if item.key in name.keys:
            return _PART_OF_NAME, True
    if agrees is None:
        return None
    return (_SAME_VALUE if agrees else _OTHER_VALUE + _ALIKE * is_alike), agrees
