"""Answer hit: is a gold sentence shown? An abstention is a miss, except for ``best-sentence-hit@1``."""

from eval.intervals import of_proportion
from eval.metrics.answerable import NO_GOLD, OVER, applies
from eval.observation import Observation
from eval.score import Metric, Score, unmeasured, verdict
from qa import Answer


def first_sentence(observation: Observation) -> Score:
    """1 where the first sentence shown contains a gold answer and cites a gold sentence."""
    return _first(observation, observation.answer)


def any_sentence(observation: Observation) -> Score:
    """1 where one of the sentences shown does."""
    if not observation.golds:
        return unmeasured(NO_GOLD)
    answer = observation.answer
    places = [place for place, sentence in enumerate(answer.sentences, 1) if observation.is_gold(sentence)]
    return verdict(bool(places), f"Gold sentences: {len(places)} of {len(answer.sentences)}.")


def best_sentence(observation: Observation) -> Score:
    """The first sentence of the attempt: what the reader takes for the best one, however uncertain."""
    return _first(observation, observation.attempt)


def _first(observation: Observation, answer: Answer) -> Score:
    if not observation.golds:
        return unmeasured(NO_GOLD)
    if not answer.sentences:
        return verdict(False, f"No sentence is shown: {answer.reason}")
    first = answer.sentences[0]
    return verdict(observation.is_gold(first), f"First: {first.text}")


ANSWER_HIT = (
    Metric("answer-hit@1", OVER, applies, first_sentence, of_proportion),
    Metric("answer-hit", OVER, applies, any_sentence, of_proportion),
    Metric("best-sentence-hit@1", OVER, applies, best_sentence, of_proportion),
)
