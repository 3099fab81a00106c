"""What the terminal's commands share: where they write, how they show words of articles, and how errors come out.

Results go to standard output, everything else to standard error. Colours appear on a terminal only, and not where
``NO_COLOR`` is set. Words of articles are data: nothing in them can steer a terminal or pass for markup.
"""

import io
import json
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.text import Text

from index.exits import INTERRUPTED, exit_code
from index.settings import Settings

_UNWRAPPED = 100_000
"""The width where nobody looks at lines: a file or a pipe gets each line whole."""

# All control characters but tab and line feed; the ones that reorder text; half characters that can't be written.
_UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


class TerminalSettings(Settings):
    """Where the terminal's commands keep their store. docs/settings.md explains it."""

    store: Path = Path(".attest")


def store_folder(option: Path | None) -> Path:
    """The store that ``--store`` names, else ``ATTEST_STORE``, else ``.attest``."""
    return option or TerminalSettings.read().store


def plain(text: str) -> str:
    """The text with all that could steer a terminal replaced by ``�``; line feeds stay, tabs become spaces.

    ``"Flood\\x1b[2J warning"`` becomes ``"Flood�[2J warning"``.
    """
    return _UNSAFE.sub("\N{REPLACEMENT CHARACTER}", text.replace("\r\n", "\n").expandtabs(4))


def one_line(text: str) -> str:
    """``plain``, with every run of white space as one space."""
    return " ".join(plain(text).split())


def results() -> Console:
    """Standard output."""
    return _console(stderr=False)


def notes() -> Console:
    """Standard error: progress, notes, errors."""
    return _console(stderr=True)


def _console(stderr: bool) -> Console:
    stream = sys.stderr if stderr else sys.stdout
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(errors="replace")  # an old terminal shows "?" for what its encoding lacks
    console = Console(stderr=stderr, highlight=False, markup=False, emoji=False)
    if not console.is_terminal:
        console.width = _UNWRAPPED
    return console


def print_indented(console: Console, text: Text | str, first: str = "", indent: str = "") -> None:
    """Print text as it stands, its first line after ``first``, further lines after ``indent``."""
    text = Text(text) if isinstance(text, str) else text
    room = max(20, console.width - max(len(first), len(indent)))
    for number, line in enumerate(text.wrap(console, room)):
        line.rstrip()
        console.print(Text(indent if number else first) + line, soft_wrap=True)


def print_json(data: object) -> None:
    """Print plain data as JSON in ASCII alone, which every encoding can carry and no terminal obeys."""
    results().out(json.dumps(data, indent=2), highlight=False)


def note(sentence: str) -> None:
    """Tell how things go, on standard error."""
    print_indented(notes(), plain(sentence))


@contextmanager
def progress_bar(doing: str) -> Iterator[Callable[[int, int, str], None]]:
    """A bar on standard error, if that is a terminal, gone when all is done. Call what it gives as ``index.sync`` does.

    It takes things done, things in all, and the path of the one at hand.
    """
    console = notes()
    columns = (TextColumn("{task.description} {task.fields[source]}", markup=False), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task(doing, total=None, source="")
        yield lambda done, total, source: progress.update(
            task, completed=done, total=total, source=one_line(Path(source).name)
        )


def report_error(error: BaseException) -> int | None:
    """Print the one message of an expected error, and give its exit code; None, and nothing printed, for any other."""
    code = exit_code(error)
    if code is not None:
        message = "Interrupted. The store is whole." if code == INTERRUPTED else str(error)
        print_indented(notes(), Text.assemble(("Error: " if code != INTERRUPTED else "", "bold red"), plain(message)))
    return code
