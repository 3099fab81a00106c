"""The terminal program. ``COMMANDS`` is its table; a command is a few lines here, and its work lies in its room.

Nothing but typer is imported until a command runs, so that help comes at once.
"""

from collections.abc import Callable
from datetime import datetime
from functools import wraps
from pathlib import Path
from typing import Annotated, Any, ParamSpec

import typer

Parameters = ParamSpec("Parameters")

Store = Annotated[
    Path | None, typer.Option(metavar="PATH", help="The store's folder.", show_default="$ATTEST_STORE, or .attest")
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON and nothing else.")]
Markdown = Annotated[bool, typer.Option("--markdown", help="Print Markdown.")]
_DAY: dict[str, Any] = {"metavar": "YYYY-MM-DD", "formats": ["%Y-%m-%d"]}
Since = Annotated[datetime | None, typer.Option(help="Only articles of this day or later.", **_DAY)]
Until = Annotated[datetime | None, typer.Option(help="Only articles up to this day.", **_DAY)]


def sync(
    folder: Annotated[
        Path,
        typer.Argument(metavar="FOLDER", help="A folder of articles: text, Markdown and HTML files, at any depth."),
    ],
    store: Store = None,
    json: Json = False,
) -> int:
    """Make the store agree with a folder of articles.

    New files are added, changed ones replaced, vanished ones removed. Articles from elsewhere are left alone.
    Exits with 1 when a file could not be read; all others are in the store then.
    """
    from index import terminal

    return terminal.sync(folder, store, json)


def add(
    sources: Annotated[
        list[str], typer.Argument(metavar="SOURCE...", help="Files, or addresses of web pages (https://...).")
    ],
    store: Store = None,
) -> int:
    """Add single files or web pages.

    What the store already holds is replaced if it has changed. Exits with 1 when some could not be read.
    """
    from index import terminal

    return terminal.add(sources, store)


def list_articles(store: Store = None, json: Json = False) -> int:
    """List the articles in the store, newest first."""
    from index import terminal

    return terminal.list_articles(store, json)


def remove(
    ids: Annotated[list[str], typer.Argument(metavar="ID...", help="Article ids, as 'attest list' shows them.")],
    store: Store = None,
) -> int:
    """Take articles out of the store.

    Their files are left alone, so a sync of their folder adds them again.
    """
    from index import terminal

    return terminal.remove(ids, store)


def repair(store: Store = None) -> int:
    """Rebuild the store's passages and vectors from its own articles.

    Needed when the store is damaged, or was built with another model or other settings.
    """
    from index import terminal

    return terminal.repair(store)


def ask(
    question: Annotated[str, typer.Argument(metavar="QUESTION", help="The question, in quotation marks.")],
    *,
    outlet: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="Only articles of this outlet. Can be given many times.")
    ] = None,
    since: Since = None,
    until: Until = None,
    store: Store = None,
    json: Json = False,
    markdown: Markdown = False,
) -> int:
    """Answer a question from the articles, with the exact words that prove each sentence.

    Where the articles don't say, the answer says so and shows the nearest passages. That is not an error.
    """
    form = _form(json, markdown)
    if since and until and since > until:
        raise typer.BadParameter(f"--since {since:%Y-%m-%d} is later than --until {until:%Y-%m-%d}. Swap them.")
    from qa import terminal

    return terminal.ask(
        question,
        store,
        outlets=outlet,
        since=since.date() if since else None,
        until=until.date() if until else None,
        form=form,
    )


def check(
    file: Annotated[str, typer.Argument(metavar="FILE", help="The file to check, or - for standard input.")],
    *,
    source: Annotated[
        list[Path] | None, typer.Option(metavar="FILE", help="Check against this file. Can be given many times.")
    ] = None,
    store: Store = None,
    json: Json = False,
    markdown: Markdown = False,
) -> int:
    """Check a text by any author, sentence by sentence, against the articles in the store, or against given files.

    Each sentence comes with the exact words that prove it or come nearest. Exits with 1 unless all are supported.
    """
    form = _form(json, markdown)
    if source and store:
        raise typer.BadParameter("--source and --store exclude each other. Give one of them.")
    from qa import check_terminal

    return check_terminal.check(file, store, source or [], form)


def serve(
    folder: Annotated[
        Path | None, typer.Option(metavar="PATH", help="A folder of articles to sync first.", show_default=False)
    ] = None,
    host: Annotated[str, typer.Option(help="The address to listen on, one of this machine's own.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="The port to listen on; 0 takes any free one.")] = 7860,
    store: Store = None,
) -> int:
    """Serve the page in which to ask questions, to this machine only, until Ctrl+C."""
    from index import terminal
    from index.console import store_folder

    if folder is not None:
        terminal.sync(folder, store)
    import app as page

    page.serve(store_folder(store), folder, host, port)
    return 0


def evaluate(
    *,
    suite: Annotated[
        str | None,
        typer.Option(
            metavar="NAME",
            help="sample, paris, squad, own, reader, claims or checker.",
            show_default="sample; own with --cases",
        ),
    ] = None,
    cases: Annotated[Path | None, typer.Option(metavar="PATH", help="A case file of your own (suite own).")] = None,
    articles: Annotated[Path | None, typer.Option(metavar="PATH", help="A folder of articles to ask.")] = None,
    store: Annotated[Path | None, typer.Option(metavar="PATH", help="A store to ask, used as it is.")] = None,
    data: Annotated[
        Path | None, typer.Option(metavar="PATH", help="SQuAD's form (squad, reader), or labelled claims (checker).")
    ] = None,
    form: Annotated[
        str | None, typer.Option(metavar="NAME", help="The form of labelled claims.", show_default="recognised")
    ] = None,
    split: Annotated[
        str | None, typer.Option(metavar="NAME", help="Only this split of labelled claims.", show_default="all")
    ] = None,
    limit: Annotated[int | None, typer.Option(min=1, help="Ask this many cases only, drawn with --seed.")] = None,
    seed: Annotated[int, typer.Option(help="What --limit draws with.")] = 0,
    runs: Annotated[Path, typer.Option(metavar="PATH", help="The folder for records of runs.")] = Path("eval", "runs"),
    thresholds: Annotated[
        Path | None, typer.Option(metavar="PATH", help="A file of thresholds.", show_default="those of the project")
    ] = None,
    json: Json = False,
    markdown: Markdown = False,
    table: Annotated[bool, typer.Option("--table", help="Print every question with its answer and verdict.")] = False,
) -> int:
    """Measure whether answers stay grounded.

    Exits with 1 when a measure misses its threshold.
    """
    from eval import terminal
    from eval.gates import COMMITTED

    return terminal.run(
        suite=suite,
        cases=cases,
        articles=articles,
        store=store,
        data=data,
        limit=limit,
        seed=seed,
        form=form,
        split=split,
        runs=runs,
        thresholds=thresholds or COMMITTED,
        json=json,
        markdown=markdown,
        table=table,
    )


def _form(json: bool, markdown: bool) -> str:
    if json and markdown:
        raise typer.BadParameter("--json and --markdown exclude each other. Give one of them.")
    return "json" if json else "markdown" if markdown else "text"


COMMANDS: dict[str, Callable[..., int]] = {  # in the order of the help
    "sync": sync,
    "add": add,
    "list": list_articles,
    "remove": remove,
    "ask": ask,
    "check": check,
    "serve": serve,
    "eval": evaluate,
    "repair": repair,
}


def _version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"attest {version('attest')}")
        raise typer.Exit


def _program(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """Ask questions of your own news articles; every sentence of an answer comes with the exact words that prove it.

    Exit codes: 0 done, 1 fell short, 2 bad input, 130 interrupted. An answer that abstains is done.
    """


def _exiting(command: Callable[Parameters, int]) -> Callable[Parameters, None]:
    """The command as typer wants it: ends with its exit code, and expected errors come out as one message."""

    @wraps(command)
    def run(*args: Parameters.args, **options: Parameters.kwargs) -> None:
        try:
            code = command(*args, **options)
        except (Exception, KeyboardInterrupt) as error:
            from index.console import report_error

            expected = report_error(error)
            if expected is None:
                raise
            code = expected
        raise typer.Exit(code)

    return run


def _terminal() -> typer.Typer:
    terminal = typer.Typer(
        add_completion=False,
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    terminal.callback()(_program)
    for name, command in COMMANDS.items():
        terminal.command(name)(_exiting(command))
    return terminal


app = _terminal()


def main() -> None:
    """Run the terminal program."""
    app(prog_name="attest")


if __name__ == "__main__":
    main()
