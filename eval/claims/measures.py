"""The metrics of the suite ``claims``: of all claims, then of each part; intervals of shares are Wilson's."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from eval.checker.outcome import Outcome
from eval.checker.overlap import OVERLAP
from eval.checker.separation import pairwise_accuracy
from eval.claims.case import HONEST_KINDS, PARTS, WRONG_KINDS
from eval.intervals import wilson
from eval.measure import Measure
from eval.resamples import measured

EDITED = tuple(f"edited-{kind}" for kind in HONEST_KINDS)


def case_measures(outcomes: Sequence[Outcome]) -> tuple[Measure, ...]:
    """``caught`` of all claims, ``caught:number`` of those of a kind, ``caught/reporting`` of those of a part."""
    parts = (
        replace(each, name=f"{each.name}/{part}")
        for part in PARTS
        for each in _measures([outcome for outcome in outcomes if outcome.claim.split == part])
    )
    return (*_measures(outcomes), *parts)


def is_word_hit(outcome: Outcome) -> bool:
    """Whether any of the changed words is among those that the checker finds unsupported."""
    changed = outcome.claim.unsupported or ()
    return any(start < stop and begin < end for start, end in outcome.unsupported for begin, stop in changed)


def _measures(outcomes: Sequence[Outcome]) -> Iterator[Measure]:
    honest = [each for each in outcomes if each.claim.supported]
    wrong = [each for each in outcomes if not each.claim.supported]
    yield from _called_unsupported("false-accusations", "honest claims", honest, HONEST_KINDS)
    yield from _called_unsupported("caught", "wrong claims", wrong, (*WRONG_KINDS, *EDITED))
    pairs = pairwise_accuracy(outcomes)
    yield _share("pairwise-accuracy", "pairs", []) if pairs is None else measured("pairwise-accuracy", pairs)
    yield _share("word-hit", "wrong claims", [is_word_hit(each) for each in wrong])
    precision = OVERLAP["word-precision"](outcomes)
    yield _share("word-precision", "words", []) if precision is None else measured("word-precision", precision)


def _called_unsupported(name: str, over: str, outcomes: Sequence[Outcome], kinds: Sequence[str]) -> Iterator[Measure]:
    """The share called unsupported, or without evidence, of all and of each kind."""
    yield _share(name, over, [not each.called_supported for each in outcomes])
    for kind in kinds:
        of_kind = [not each.called_supported for each in outcomes if kind in each.claim.kinds]
        yield _share(f"{name}:{kind}", f"{over}: {kind}", of_kind)


def _share(name: str, over: str, holds: Sequence[bool]) -> Measure:
    if not holds:
        return Measure(name, over, 0, None, None)
    return Measure(name, over, len(holds), sum(holds) / len(holds), wilson(sum(holds), len(holds)))
