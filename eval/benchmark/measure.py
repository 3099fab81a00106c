"""One measurement of one side, in this process: ``python -m eval.benchmark.measure SIDE CORPUS WORK``, as JSON."""

import json
import re
import resource
import sys
import time
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path

from eval.benchmark.corpus import QUESTIONS
from eval.benchmark.sides import SIDES, timed


@dataclass(frozen=True)
class Measurement:
    """Seconds, counts and megabytes. ``first_seconds`` and ``again_seconds`` have one entry a question."""

    load_seconds: float
    index_seconds: float
    passages: int
    first_seconds: list[float]
    again_seconds: list[float]
    peak_megabytes: float


def measure(name: str, corpus: Path, work: Path) -> Measurement:
    """Load, index, ask every question, ask every question again."""
    start = time.perf_counter()
    side = SIDES[name](corpus, work)
    loaded = time.perf_counter()
    passages = side.build()
    indexed = time.perf_counter()
    side.ask("What happened?")
    return Measurement(
        load_seconds=loaded - start,
        index_seconds=indexed - loaded,
        passages=passages,
        first_seconds=[timed(partial(side.ask, question)) for question in QUESTIONS],
        again_seconds=[timed(partial(side.ask, question)) for question in QUESTIONS],
        peak_megabytes=peak_megabytes(),
    )


def peak_megabytes() -> float:
    """The most memory that this program has held.

    Linux counts it for the program alone; what ``getrusage`` gives begins with that of the process that started it.
    """
    status = Path("/proc/self/status")
    if found := re.search(r"VmHWM:\s+(\d+) kB", status.read_text("utf-8") if status.exists() else ""):
        return int(found[1]) / 1024
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / 1024 ** (2 if sys.platform == "darwin" else 1)


if __name__ == "__main__":
    sys.stdout.write(json.dumps(asdict(measure(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])))) + "\n")
