"""The checker's labels against people's: balanced accuracy, false accusations, and unsupported claims caught."""

from collections.abc import Sequence

from eval.checker.outcome import Outcome
from eval.checker.sample import Flags, Sample
from eval.resamples import Series, Statistic, ratio

ONE_LABEL = "there are not both supported and unsupported claims"


def balanced_accuracy_series(sample: Sample, called: Flags) -> Series:
    """The mean of two shares: supported claims called so, and unsupported claims called so.

    8 of 10 supported and 5 of 10 unsupported claims called rightly: 0.65. Source: K. H. Brodersen and others, "The
    balanced accuracy and its posterior distribution", ICPR 2010; what SummEdits and LLM-AggreFact report.
    """
    return (_share(sample, sample.supported, called) + _share(sample, ~sample.supported, ~called)) / 2


def balanced_accuracy(outcomes: Sequence[Outcome]) -> Statistic:
    """At the checker's own labels."""
    sample = Sample(outcomes)
    series = balanced_accuracy_series(sample, sample.called)
    return Statistic(series, len(outcomes), sample.resamples.groups, "claims", ONE_LABEL)


def false_accusations(outcomes: Sequence[Outcome]) -> Statistic:
    """The share of supported claims that are called unsupported."""
    return _rate(outcomes, True, "supported claims")


def caught(outcomes: Sequence[Outcome]) -> Statistic:
    """The share of unsupported claims that are called so."""
    return _rate(outcomes, False, "unsupported claims")


def unsupported_precision(outcomes: Sequence[Outcome]) -> Statistic:
    """The share of claims called unsupported that are."""
    sample = Sample(outcomes)
    return _of_part(sample, ~sample.called, ~sample.supported, "claims called unsupported")


def unsupported_f1(outcomes: Sequence[Outcome]) -> Statistic:
    """The harmonic mean of ``unsupported-precision`` and ``caught``: RAGTruth's score at the level of examples."""
    sample = Sample(outcomes)
    totals = sample.resamples.totals
    right = totals(~sample.supported & ~sample.called)
    both = totals(~sample.supported) + totals(~sample.called)
    return Statistic(
        ratio(2 * right, both), len(outcomes), sample.resamples.groups, "claims", "none is or is called unsupported"
    )


def _share(sample: Sample, of: Flags, having: Flags) -> Series:
    return ratio(sample.resamples.totals(of & having), sample.resamples.totals(of))


def _rate(outcomes: Sequence[Outcome], supported: bool, over: str) -> Statistic:
    """The share called unsupported of the claims that are, or are not, supported."""
    sample = Sample(outcomes)
    of = sample.supported == supported
    return _of_part(sample, of, ~sample.called, over)


def _of_part(sample: Sample, of: Flags, having: Flags, over: str) -> Statistic:
    """A share of a part of the claims; where the part is empty, all claims are left out."""
    n = int(of.sum()) or len(of)
    return Statistic(_share(sample, of, having), n, sample.resamples.groups, over, f"there are no {over}")
