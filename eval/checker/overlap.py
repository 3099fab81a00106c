"""Unsupported words and characters: those that people marked against those that the checker does."""

import re
from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from eval.checker.outcome import Outcome
from eval.checker.sample import ClaimMetric
from eval.resamples import Resamples, Series, Statistic, ratio
from index import Span

_WORD = re.compile(r"\w+")


class Overlap(NamedTuple):
    """How many units both mark, how many the checker does, and how many people do."""

    both: int
    found: int
    gold: int


def word_overlap(text: str, found: Sequence[Span], gold: Sequence[Span]) -> Overlap:
    """In words; one counts as marked if any of its characters is.

    "The ferry sank in May" with "ferry sank" found and "sank in" marked by people: ``Overlap(1, 2, 2)``.
    """
    places = [match.span() for match in _WORD.finditer(text)]
    return _overlap(_touched(places, found), _touched(places, gold))


def character_overlap(text: str, found: Sequence[Span], gold: Sequence[Span]) -> Overlap:
    """In characters, as RAGTruth counts."""
    return _overlap(_characters(found), _characters(gold))


def _touched(places: Sequence[Span], spans: Sequence[Span]) -> set[int]:
    return {
        number
        for number, (start, end) in enumerate(places)
        if any(start < stop and begin < end for begin, stop in spans)
    }


def _characters(spans: Sequence[Span]) -> set[int]:
    return {place for start, end in spans for place in range(start, end)}


def _overlap(found: set[int], gold: set[int]) -> Overlap:
    return Overlap(len(found & gold), len(found), len(gold))


def precision(both: Series, found: Series, gold: Series) -> Series:
    """The share of what is found that people marked."""
    return ratio(both, found)


def recall(both: Series, found: Series, gold: Series) -> Series:
    """The share of what people marked that is found."""
    return ratio(both, gold)


def f1(both: Series, found: Series, gold: Series) -> Series:
    """The harmonic mean of the two: ``2 * both / (found + gold)``."""
    return ratio(2 * both, found + gold)


def _statistic(
    count: Callable[[str, Sequence[Span], Sequence[Span]], Overlap],
    of: Callable[[Series, Series, Series], Series],
    unit: str,
    outcomes: Sequence[Outcome],
) -> Statistic | None:
    """Over all claims together (micro average); None where nobody marked anything."""
    marked = [(each, each.claim.unsupported) for each in outcomes if each.claim.unsupported is not None]
    if not marked:
        return None
    overlaps = [count(each.claim.claim, each.unsupported, gold) for each, gold in marked]
    resamples = Resamples([each.claim.group for each, _ in marked])
    series = of(*(resamples.totals(column) for column in zip(*overlaps, strict=True)))
    over = f"{unit} of claims with marked words"
    return Statistic(series, len(marked), resamples.groups, over, f"no {unit} are marked")


OVERLAP: dict[str, ClaimMetric] = {
    f"{unit}-{name}": partial(_statistic, count, of, f"{unit}s")
    for unit, count in (("word", word_overlap), ("character", character_overlap))
    for name, of in (("precision", precision), ("recall", recall), ("f1", f1))
}
