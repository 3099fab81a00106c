"""The record of a run: a header, then one line a case, as JSONL; and the summary, as one JSON object."""

import json
import platform
from collections.abc import Iterator, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from eval.gates import Gate
from eval.metrics import METRICS
from eval.observation import Observation
from eval.runner import Run
from eval.score import Score

SCHEMA = 1
PACKAGES = ("attest", "chromadb", "numpy", "openvino")


def write_record(run: Run, gates: Sequence[Gate], folder: Path) -> Path:
    """Write a run to ``<utc time>-<suite>.jsonl`` in a folder, made if need be; the file's path.

    Raises:
        OSError: the folder can't be written to.
    """
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{run.began:%Y%m%dT%H%M%S.%fZ}-{run.request.suite}.jsonl"
    with path.open("w", encoding="utf-8") as stream:
        for line in (header(run, gates), *map(case_line, run.observations)):
            stream.write(to_json(line) + "\n")
    return path


def to_json(value: object) -> str:
    """As JSON that every reader accepts: a NaN raises ValueError."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def summary(run: Run, gates: Sequence[Gate]) -> dict[str, object]:
    """The measures and gates of a run, as plain data."""
    return {
        "schema": SCHEMA,
        "suite": run.request.suite,
        "began": run.began.isoformat(timespec="seconds"),
        "articles": run.articles,
        "passages": run.passages,
        "cases": len(run.observations),
        "limit": run.request.limit,
        "seed": run.request.seed,
        "measures": [measure.to_dict() for measure in run.measures],
        "gates": [gate.to_dict() for gate in gates],
        "passed": all(gate.holds for gate in gates),
        "notes": list(run.notes),
    }


def header(run: Run, gates: Sequence[Gate]) -> dict[str, object]:
    """The summary, with what the run was made with."""
    return summary(run, gates) | {
        "versions": {"python": platform.python_version()} | dict(_versions()),
        "settings": {
            "index": run.index_settings.model_dump(mode="json"),
            "answer": run.answer_settings.model_dump(mode="json"),
        },
    }


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


def _versions() -> Iterator[tuple[str, str]]:
    for name in PACKAGES:
        try:
            yield name, version(name)
        except PackageNotFoundError:
            yield name, "not installed"
