"""Every metric of the suite ``reader``; intervals by articles."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from eval.measure import Measure
from eval.metrics.answerable import NO_GOLD, OVER
from eval.metrics.risk_coverage import COVERAGES
from eval.reader.abstaining import Match, best_needed, scores_if_abstained, scores_if_answered
from eval.reader.answer_match import exact_match, f1
from eval.reader.calibration_error import calibration_error_series
from eval.reader.outcome import ReadOutcome
from eval.reader.risk import risk_series
from eval.resampled_auc import auc_series
from eval.resamples import Resamples, Statistic, measured, ratio

ALL = "answerable and unanswerable questions"
NO_SPANS = "the reader gives no spans"
NO_GOLD_SENTENCE = NO_GOLD.replace("the gold sources", "the paragraph")
MATCHES: dict[str, Match] = {"em": exact_match, "f1": f1}


def reader_measures(outcomes: Sequence[ReadOutcome]) -> tuple[Measure, ...]:
    """Every metric over at least one outcome."""
    answerable = [each for each in outcomes if each.answerable]
    return (
        _sentence(answerable),
        *(_mean(f"span-{name}", answerable, match) for name, match in MATCHES.items()),
        _answerability(outcomes),
        *(each for name, match in MATCHES.items() for each in _abstaining(name, outcomes, match)),
        *_confidence(outcomes),
    )


def _sentence(answerable: Sequence[ReadOutcome]) -> Measure:
    judged = [each for each in answerable if each.has_gold]
    right = np.array([each.is_right for each in judged], np.float64)
    return _taken("sentence-hit@1", OVER, judged, right, (NO_GOLD_SENTENCE, len(answerable) - len(judged)))


def _mean(name: str, answerable: Sequence[ReadOutcome], match: Match) -> Measure:
    spanned, left_out = _spanned(answerable)
    return _taken(name, OVER, spanned, scores_if_answered(spanned, match), left_out)


def _abstaining(name: str, outcomes: Sequence[ReadOutcome], match: Match) -> Iterator[Measure]:
    """At the reader's own threshold, and at the best one."""
    spanned, left_out = _spanned(outcomes)
    said, unsaid = scores_if_answered(spanned, match), scores_if_abstained(spanned)
    confidences = np.array([each.reading.confidence for each in spanned])
    own = np.array([each.is_answered for each in spanned], np.bool_)
    needed = best_needed(confidences, said - unsaid)
    best = f"from {needed:.3f} on" if needed <= 1 else "never"
    yield _taken(f"squad2-{name}", f"{ALL}, own threshold", spanned, np.where(own, said, unsaid), left_out)
    at_best = np.where(confidences >= needed, said, unsaid)
    yield _taken(f"squad2-{name}@best", f"{ALL}, answered {best}", spanned, at_best, left_out)


def _answerability(outcomes: Sequence[ReadOutcome]) -> Measure:
    resamples = _resamples(outcomes)
    answerable = np.array([each.answerable for each in outcomes], np.bool_)
    series = auc_series(np.array([each.reading.confidence for each in outcomes]), answerable, resamples)
    reason = "there are not both answerable and unanswerable questions"
    return measured("answerability-auc", Statistic(series, len(outcomes), resamples.groups, ALL, reason))


def _confidence(outcomes: Sequence[ReadOutcome]) -> Iterator[Measure]:
    """What the confidence is worth: calibration, and the risk at each coverage."""
    judged = [each for each in outcomes if each.has_gold or not each.answerable]
    left_out = (NO_GOLD_SENTENCE, len(outcomes) - len(judged))
    if not judged:
        yield Measure("calibration-error", ALL, 0, None, None, (left_out,))
        return
    resamples = _resamples(judged)
    confidences = [each.reading.confidence for each in judged]
    right = [each.is_right for each in judged]
    error = calibration_error_series(confidences, right, resamples)
    yield _with(measured("calibration-error", Statistic(error, len(judged), resamples.groups, ALL)), left_out)
    for coverage in COVERAGES:
        risk = risk_series(coverage, confidences, [not each for each in right], resamples)
        over, n = f"most confident {coverage:.0%} of questions", math.ceil(coverage * len(judged))
        yield _with(measured(f"risk@{coverage:.2f}", Statistic(risk, n, resamples.groups, over)), left_out)


def _spanned(outcomes: Sequence[ReadOutcome]) -> tuple[list[ReadOutcome], tuple[str, int]]:
    spanned = [each for each in outcomes if each.span is not None]
    return spanned, (NO_SPANS, len(outcomes) - len(spanned))


def _taken(
    name: str, over: str, outcomes: Sequence[ReadOutcome], scores: NDArray[np.float64], left_out: tuple[str, int]
) -> Measure:
    """The mean of scores."""
    if not outcomes:
        return _with(Measure(name, over, 0, None, None), left_out)
    resamples = _resamples(outcomes)
    series = ratio(resamples.totals(scores), resamples.totals(np.ones(len(outcomes))))
    return _with(measured(name, Statistic(series, len(outcomes), resamples.groups, over)), left_out)


def _with(measure: Measure, left_out: tuple[str, int]) -> Measure:
    unmeasured = (*measure.unmeasured, left_out) if left_out[1] else measure.unmeasured
    return replace(measure, unmeasured=unmeasured)


def _resamples(outcomes: Sequence[ReadOutcome]) -> Resamples:
    return Resamples([each.group for each in outcomes])
