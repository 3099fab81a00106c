"""The record of a run: a header, then one line a case, as JSONL; and the summary, as one JSON object."""

import json
import platform
from collections.abc import Iterator, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from eval.gates import Gate
from eval.run import AnyRun

SCHEMA = 1
PACKAGES = ("attest", "chromadb", "numpy", "openvino")


def write_record(run: AnyRun, gates: Sequence[Gate], folder: Path) -> Path:
    """Write a run to ``<utc time>-<suite>.jsonl`` in a folder, made if need be; the file's path.

    Raises:
        OSError: the folder can't be written to.
    """
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{run.began:%Y%m%dT%H%M%S.%fZ}-{run.request.suite}.jsonl"
    with path.open("w", encoding="utf-8") as stream:
        for line in (header(run, gates), *run.lines()):
            stream.write(to_json(line) + "\n")
    return path


def to_json(value: object) -> str:
    """As JSON that every reader accepts: a NaN raises ValueError."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def summary(run: AnyRun, gates: Sequence[Gate]) -> dict[str, object]:
    """The measures and gates of a run, as plain data."""
    return {
        "schema": SCHEMA,
        "suite": run.request.suite,
        "began": run.began.isoformat(timespec="seconds"),
        **run.counts,
        "limit": run.request.limit,
        "seed": run.request.seed,
        "measures": [measure.to_dict() for measure in run.measures],
        "gates": [gate.to_dict() for gate in gates],
        "passed": all(gate.holds for gate in gates),
        "notes": list(run.notes),
    }


def header(run: AnyRun, gates: Sequence[Gate]) -> dict[str, object]:
    """The summary, with what the run was made with."""
    return summary(run, gates) | {
        "versions": {"python": platform.python_version()} | dict(_versions()),
        "settings": dict(run.settings),
    }


def _versions() -> Iterator[tuple[str, str]]:
    for name in PACKAGES:
        try:
            yield name, version(name)
        except PackageNotFoundError:
            yield name, "not installed"
