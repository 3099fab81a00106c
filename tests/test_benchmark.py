import subprocess
import sys
from pathlib import Path

import numpy as np

from eval.benchmark.corpus import QUESTIONS
from eval.benchmark.reading import measure_reading
from index import Embedder, Index
from sources import ROOT


def test_reading_is_measured_for_each_question(tmp_path: Path, embedder: Embedder) -> None:
    with Index.open(tmp_path / "store") as store:
        store.sync(ROOT / "articles")
    times = measure_reading(tmp_path / "store")
    assert len(times.answer_seconds) == len(times.check_seconds) == len(QUESTIONS)
    assert min(times.load_seconds, *times.answer_seconds, *times.check_seconds) > 0
    assert times.peak_megabytes > 50


def test_memory_of_a_program_leaves_out_that_of_its_parent() -> None:
    ballast = np.ones(50_000_000)  # 400 MB
    command = [sys.executable, "-c", "from eval.benchmark.measure import peak_megabytes; print(peak_megabytes())"]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert 5 < float(ran.stdout) < ballast.nbytes / 1e6 / 2
