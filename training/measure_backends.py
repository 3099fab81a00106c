"""Which runtime reads pairs fastest on this machine: ``python -m training.measure_backends``.

Each runtime runs the same network in a fresh process of its own, in turns: medians, with the lowest and the highest.
"""

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from rich.console import Console
from rich.table import Table

from eval.benchmark.measure import peak_megabytes
from index import bundled_vocabulary
from qa.pair_tokens import padded, pair_tokens
from training.backends import BACKENDS, INPUTS, ONNX, OUTPUTS, REFERENCE, Arrays, Run, write_forms

SIZES = {"16 pairs": (16, 15, 160), "3 pairs": (3, 30, 160)}
"""Pairs at once, and the tokens of the first and of the second text: a question's candidates, a claim's evidence."""
REPEATS = 7
WORDS = "the council met on a cold night and put off its vote until the river fell below the old bridge".split()


def main() -> None:
    """Measure each runtime and print a table; with ``--one``, measure one in this process and print JSON."""
    parser = argparse.ArgumentParser(description="Compare runtimes of the cross-encoders.")
    parser.add_argument("--rounds", type=int, default=3, help="measurements of each runtime (3)")
    parser.add_argument("--one", nargs=2, metavar=("NAME", "FOLDER"), help="measure one runtime, in a folder of forms")
    arguments = parser.parse_args()
    if arguments.one:
        sys.stdout.write(json.dumps(measured(arguments.one[0], Path(arguments.one[1]))) + "\n")
        return
    with tempfile.TemporaryDirectory() as folder:
        write_forms(Path(folder))
        _write_inputs(Path(folder))
        names = [name for name in BACKENDS if "ONNX" not in name or (Path(folder) / ONNX).exists()]
        rounds = [{name: _in_process(name, folder) for name in names} for _ in range(arguments.rounds)]
    Console(width=200).print(_table({name: [found[name] for found in rounds] for name in names}))


def measured(name: str, folder: Path) -> dict[str, list[float]]:
    """Seconds to import, load and read once; times of a reading; the greatest difference from the reference."""
    start = time.perf_counter()
    run = BACKENDS[name](folder)
    results: dict[str, list[float]] = {}
    errors = []
    for size in SIZES:
        inputs, expected = ([np.load(folder / f"{size}, {each}.npy") for each in part] for part in (INPUTS, OUTPUTS))
        outputs = run(inputs)
        results.setdefault("load and first reading, s", [time.perf_counter() - start])
        errors += [float(np.abs(found - right).max()) for found, right in zip(outputs, expected, strict=True)]
        timings = [_timed(run, inputs) for _ in range(REPEATS)]
        results[f"{size}, ms"] = [wall for wall, _ in timings]
        results[f"{size}, processor ms"] = [processor for _, processor in timings]
    return results | {"peak memory, MB": [peak_megabytes()], "greatest difference": [max(errors)]}


def _write_inputs(folder: Path) -> None:
    """Each size's inputs and the reference's outputs for them."""
    run = BACKENDS[REFERENCE](folder)
    vocabulary = bundled_vocabulary()
    for size, (rows, first, second) in SIZES.items():
        pairs = [(_words(first, row), _words(second, 7 * row)) for row in range(rows)]
        batch = padded(vocabulary, pair_tokens(vocabulary, pairs), first + second + 3)
        inputs: Arrays = [vocabulary.embeddings(batch.ids), batch.mask, batch.types]
        for name, array in zip((*INPUTS, *OUTPUTS), (*inputs, *run(inputs)), strict=True):
            np.save(folder / f"{size}, {name}.npy", array)


def _words(count: int, start: int) -> str:
    return " ".join(WORDS[place % len(WORDS)] for place in range(start, start + count))


def _timed(run: Run, inputs: Arrays) -> tuple[float, float]:
    """Milliseconds on the clock, and of all processors together: the second says more where others are at work."""
    start, used = time.perf_counter(), time.process_time()
    run(inputs)
    return 1000 * (time.perf_counter() - start), 1000 * (time.process_time() - used)


def _in_process(name: str, folder: str) -> dict[str, list[float]]:
    command = [sys.executable, "-m", "training.measure_backends", "--one", name, folder]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=True)  # noqa: S603
    found: dict[str, list[float]] = json.loads(done.stdout.splitlines()[-1])
    return found


def _table(results: dict[str, list[dict[str, list[float]]]]) -> Table:
    columns = list(next(iter(results.values()))[0])
    table = Table("runtime", *columns)
    for name, rounds in results.items():
        table.add_row(name, *(_spread([each for found in rounds for each in found[column]]) for column in columns))
    return table


def _spread(values: Sequence[float]) -> str:
    if len(values) == 1:
        return _rounded(values[0])
    return f"{_rounded(statistics.median(values))} ({_rounded(min(values))} to {_rounded(max(values))})"


def _rounded(value: float) -> str:
    return f"{value:,.0f}" if value >= 10 else f"{value:.2g}"


if __name__ == "__main__":
    main()
