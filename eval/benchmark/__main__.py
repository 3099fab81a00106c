"""``python -m eval.benchmark``: both sides alternate, each time in a fresh process; medians with their spread."""

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from eval.benchmark.corpus import write_corpus
from eval.benchmark.measure import Measurement
from eval.benchmark.reading import CANDIDATES, SOURCES, ReadingTimes
from eval.benchmark.sides import SIDES, timed
from index import Index

Value = Callable[[Measurement], float]
ROWS: dict[str, Value] = {
    "passages": lambda each: each.passages,
    "passages indexed per second": lambda each: each.passages / each.index_seconds,
    "import and load, s": lambda each: each.load_seconds,
    "first ask of a question, median, ms": lambda each: 1000 * statistics.median(each.first_seconds),
    "first ask of a question, 95th percentile, ms": lambda each: 1000 * percentile_95(each.first_seconds),
    "asked again, median, ms": lambda each: 1000 * statistics.median(each.again_seconds),
    "asked again, 95th percentile, ms": lambda each: 1000 * percentile_95(each.again_seconds),
    "peak memory, MB": lambda each: each.peak_megabytes,
}
READING_ROWS: dict[str, tuple[Callable[[ReadingTimes], float], int]] = {
    "load what reads and checks, ms": (lambda each: 1000 * each.load_seconds, 1000),
    f"answer from {CANDIDATES} passages, median, ms": (lambda each: 1000 * statistics.median(each.answer_seconds), 250),
    f"check a sentence against {SOURCES}, median, ms": (lambda each: 1000 * statistics.median(each.check_seconds), 60),
    "peak memory, MB": (lambda each: each.peak_megabytes, 700),
}
"""What is measured of Attest alone, and what each may be at most on two cores."""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m eval.benchmark", description="Speed and memory.")
    parser.add_argument("--articles", type=Path, default=Path("articles"), help="folder of articles (articles)")
    parser.add_argument("--copies", type=int, default=20, help="how many times over (20)")
    parser.add_argument("--rounds", type=int, default=3, help="measurements of each side (3)")
    arguments = parser.parse_args()
    console = Console()
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        characters = write_corpus(work / "corpus", _texts(arguments.articles, work / "source"), arguments.copies)
        results: dict[str, list[Measurement]] = {side: [] for side in SIDES}
        for turn in range(arguments.rounds):
            for side in SIDES:
                console.print(f"round {turn + 1}: {side} …", highlight=False)
                results[side].append(_in_process(side, work / "corpus", work / f"{side}-{turn}"))
        console.print(
            _table(results, f"{characters:,} characters, {arguments.rounds} rounds: median (lowest to highest)")
        )
        console.print(_reading(work / "source", arguments.rounds))
        console.print(_commands(work / "source", arguments.rounds * 3))


def percentile_95(values: Sequence[float]) -> float:
    """The 95th percentile, between neighbours; ``values`` has at least two."""
    return statistics.quantiles(values, n=20, method="inclusive")[-1]


def _texts(articles: Path, store: Path) -> list[str]:
    with Index.open(store) as opened:
        opened.sync(articles)
        return [article.text for article in opened.articles()]


def _in_process(side: str, corpus: Path, work: Path) -> Measurement:
    work.mkdir()
    return Measurement(**_measured("eval.benchmark.measure", side, str(corpus), str(work)))


def _measured(module: str, *arguments: str) -> dict[str, Any]:
    """What a module of ours prints as JSON when it is run in a process of its own."""
    printed = _output([sys.executable, "-W", "ignore", "-m", module, *arguments])
    found: dict[str, Any] = json.loads(printed.splitlines()[-1])
    return found


def _output(command: Sequence[str]) -> str:
    """What a command of our own prints."""
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=True)  # noqa: S603
    return done.stdout


def _table(results: dict[str, list[Measurement]], title: str) -> Table:
    table = Table("measured", *results, "ratio", title=title)
    for name, value in ROWS.items():
        columns = [[value(each) for each in side] for side in results.values()]
        ours, theirs = (statistics.median(column) for column in columns)
        table.add_row(name, *map(_spread, columns), f"{ours / theirs:.2f}")
    return table


def _reading(store: Path, rounds: int) -> Table:
    """Attest alone, without what it remembers of a question."""
    table = Table("measured", "Attest", "at most", title=f"{rounds} rounds: median (lowest to highest)")
    found = [ReadingTimes(**_measured("eval.benchmark.reading", str(store))) for _ in range(rounds)]
    for name, (value, most) in READING_ROWS.items():
        table.add_row(name, _spread([value(each) for each in found]), f"{most:,}")
    return table


def _commands(store: Path, rounds: int) -> Table:
    """Whole commands from a cold start, as a person waits for them."""
    table = Table("command", "seconds", title=f"{rounds} runs: median (lowest to highest)")
    for arguments in (["--help"], ["ask", "Who leads the reassurance force?", "--store", str(store)]):
        command = [sys.executable, "-m", "attest", *arguments]
        runs = [timed(partial(_output, command)) for _ in range(rounds)]
        table.add_row(" ".join(["attest", *arguments[:2]]), _spread(runs))
    return table


def _spread(values: Sequence[float]) -> str:
    middle = statistics.median(values)
    digits = 0 if middle >= 100 else 1 if middle >= 10 else 2
    return f"{middle:,.{digits}f} ({min(values):,.{digits}f} to {max(values):,.{digits}f})"


if __name__ == "__main__":
    main()
