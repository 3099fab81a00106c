"""The line of the record for one case of a suite of questions."""

from eval.metrics import METRICS
from eval.observation import Observation
from eval.score import Score


def case_line(observation: Observation) -> dict[str, object]:
    """One case: what was asked, what was shown and cited, and every score with its explanation."""
    answer, case = observation.answer, observation.case
    return {
        "id": case.id,
        "kind": case.kind,
        "question": case.question,
        "status": answer.status,
        "confidence": answer.confidence,
        "reason": answer.reason,
        "text": answer.text,
        "sentences": [{"text": each.text, "score": each.score} for each in answer.sentences],
        "citations": [
            {
                "number": each.number,
                "source": observation.articles[each.article_id].source,
                "start": each.start,
                "end": each.end,
                "quote": each.quote,
            }
            for each in answer.citations
        ],
        "attempt": observation.attempt.text,
        "scores": {metric.name: _score(metric.score(observation)) for metric in METRICS if metric.applies(observation)},
        "seconds": dict(answer.timings),
    }


def _score(score: Score) -> dict[str, object]:
    if score.value is None:
        return {"value": None, "reason": score.reason}
    return {"value": score.value, "explanation": score.explanation}
