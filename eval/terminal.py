"""What ``attest eval`` does. It knows nothing of the library that reads the command line."""

from collections.abc import Callable
from pathlib import Path

from eval.checker import run_checker
from eval.claims import run_claims
from eval.gates import COMMITTED, check_gates, load_thresholds
from eval.reader import run_reader
from eval.record import summary, write_record
from eval.report import markdown_report, terminal_report
from eval.run import AnyRun, Progress
from eval.runner import run_suite
from eval.suites import Request
from index.console import note, print_json, progress_bar, results
from index.exits import DONE, FELL_SHORT

RUNS = Path("eval", "runs")

RUNNERS: dict[str, Callable[[Request, Progress], AnyRun]] = {
    "checker": run_checker,
    "claims": run_claims,
    "reader": run_reader,
}
"""The suites that ask no store."""


def run(
    *,
    suite: str | None = None,
    cases: Path | None = None,
    articles: Path | None = None,
    store: Path | None = None,
    data: Path | None = None,
    limit: int | None = None,
    seed: int = 0,
    form: str | None = None,
    split: str | None = None,
    runs: Path = RUNS,
    thresholds: Path = COMMITTED,
    json: bool = False,
    markdown: bool = False,
    table: bool = False,
) -> int:
    """Run a suite, print its measures, keep a record, and say by the exit code whether the thresholds hold.

    ``suite`` defaults to ``own`` where ``cases`` is given, else to ``sample``. For ``cases`` to ``split`` see
    ``suites.Request``. The record is written into the folder ``runs``. ``json`` prints the summary as JSON,
    ``markdown`` the table in Markdown, and ``table`` adds every question with its answer, cited words and verdict.
    Falls short when a threshold doesn't hold.

    Raises:
        AttestError: see the suite's runner and ``load_thresholds``.
        OSError: the record can't be written.
    """
    request = Request(suite or ("own" if cases else "sample"), cases, articles, store, data, limit, seed, form, split)
    needed = load_thresholds(request.suite, thresholds)
    with progress_bar("Evaluating") as progress:
        run_it = RUNNERS.get(request.suite, run_suite)
        done = run_it(request, lambda step, count, total: progress(count, total, step))
    gates = check_gates(needed, done.measures)
    record = write_record(done, gates, runs)
    if json:
        print_json(summary(done, gates) | {"record": str(record)})
    elif markdown:
        results().out(markdown_report(done, gates), highlight=False)
    else:
        results().print(terminal_report(done, gates))
    if table:
        results().out("\n" + done.table(), highlight=False)
    note(f"Record: {record}")
    missed = [gate for gate in gates if not gate.holds]
    for gate in missed:
        note(f"Below the threshold: {gate}.")
    return FELL_SHORT if missed else DONE
