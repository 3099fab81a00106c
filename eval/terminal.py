"""What ``attest eval`` does. It knows nothing of the library that reads the command line."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn

from eval.gates import COMMITTED, check_gates, load_thresholds
from eval.record import summary, to_json, write_record
from eval.report import markdown_answers, markdown_report, terminal_report
from eval.runner import Progress as Report
from eval.runner import run_suite
from eval.suites import Request
from index import AttestError

PASSED, FELL_SHORT, BAD_INPUT = 0, 1, 2
RUNS = Path("eval", "runs")
WIDTH_OF_FILES = 160
"""Columns of the table where the output is no terminal."""


def run(
    *,
    suite: str | None = None,
    cases: Path | None = None,
    articles: Path | None = None,
    store: Path | None = None,
    data: Path | None = None,
    limit: int | None = None,
    seed: int = 0,
    runs: Path = RUNS,
    thresholds: Path = COMMITTED,
    json: bool = False,
    markdown: bool = False,
    table: bool = False,
) -> int:
    """Run a suite, print its measures, keep a record, and say by the exit code whether the thresholds hold.

    ``suite`` defaults to ``own`` where ``cases`` is given, else to ``sample``. For ``cases`` to ``seed`` see
    ``suites.Request``. The record is written into the folder ``runs``. ``json`` prints the summary as JSON,
    ``markdown`` the table in Markdown, and ``table`` adds every question with its answer, cited words and verdict.
    Progress and errors go to the standard error.

    Returns 0 where all thresholds hold, 1 where one doesn't, 2 for input that can't be used.
    """
    request = Request(suite or ("own" if cases else "sample"), cases, articles, store, data, limit, seed)
    errors = Console(stderr=True, soft_wrap=True, highlight=False)
    try:
        needed = load_thresholds(request.suite, thresholds)
        with _progress(errors) as report:
            done = run_suite(request, report)
        gates = check_gates(needed, done.measures)
        record = write_record(done, gates, runs)
    except (AttestError, OSError) as error:
        errors.print(str(error), markup=False)
        return BAD_INPUT
    if json:
        _say(to_json(summary(done, gates) | {"record": str(record)}, indent=2))
    elif markdown:
        _say(markdown_report(done, gates))
    else:
        output = Console(highlight=False)
        output = output if output.is_terminal else Console(highlight=False, width=WIDTH_OF_FILES)
        output.print(terminal_report(done, gates))
    if table:
        _say("\n" + markdown_answers(done.observations))
    errors.print(f"Record: {record}", markup=False)
    for gate in gates:
        if not gate.holds:
            errors.print(f"Below the threshold: {gate}.", markup=False)
    return PASSED if all(gate.holds for gate in gates) else FELL_SHORT


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")


@contextmanager
def _progress(console: Console) -> Iterator[Report]:
    """A bar for each step; nothing where the standard error is no terminal."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, disable=not console.is_terminal) as bars:
        tasks: dict[str, TaskID] = {}

        def report(step: str, done: int, total: int) -> None:
            if step not in tasks:
                tasks[step] = bars.add_task(step, total=total)
            bars.update(tasks[step], completed=done, total=total)

        yield report
