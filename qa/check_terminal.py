"""The terminal's ``check``: each sentence of a text with its label, the words that prove it, or why nothing does."""

import sys
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

from rich.text import Text

from index import Article, Index, IndexSettings, SourceError
from index.console import note, one_line, plain, print_indented, print_json, results, store_folder
from index.exits import DONE, FELL_SHORT
from index.readers import decode, read_file
from index.writing import article_of
from qa.check_markdown import NAMES, markers
from qa.check_types import Checked, CheckReport, Label
from qa.checker import Checker
from qa.terminal import print_group

MARKS: dict[Label, tuple[str, str]] = {
    "supported": ("✓", "green"),
    "unsupported": ("✗", "red"),
    "no_evidence": ("?", "yellow"),
}
"""The sign before each sentence and its colour."""


def check(text: str, store: Path | None, sources: Sequence[Path], form: str = "text") -> int:
    """Check a file, or standard input for ``-``, and print the report in a form of ``FORMS``.

    Against the files in ``sources`` where there are any, else against a store. Falls short unless all is supported.
    """
    limit = IndexSettings.read().max_file_bytes
    words = _standard_input() if text == "-" else read_file(Path(text), limit)[1].text
    if sources:
        report = Checker().check(words, [_article(path, limit) for path in sources])
    else:
        with Index.open(store_folder(store), report=note, create=False) as index:
            report = Checker(index.embed).check_store(words, index)
    FORMS[form](report)
    return DONE if report.supported else FELL_SHORT


def print_report(report: CheckReport) -> None:
    """The report for people: the sentences with their labels and reasons, then the sources by number."""
    console = results()
    for sentence in report.sentences:
        print_indented(console, _sentence(sentence), indent="  ")
        if sentence.reason:
            print_indented(console, Text(one_line(sentence.reason), "dim"), "  ", "  ")
    if report.citations:
        console.print()
        print_indented(console, Text("Sources", "bold"))
    for number, citations in groupby(report.citations, lambda citation: citation.number):
        print_group(console, f"[{number}] ", list(citations))


def _sentence(sentence: Checked) -> Text:
    mark, colour = MARKS[sentence.label]
    return Text.assemble(
        (f"{mark} {NAMES[sentence.label]} {sentence.score:.0%}  ", colour),
        *_marked(sentence),
        (f" {markers(sentence)}".rstrip(), "bold cyan"),
    )


def _marked(sentence: Checked) -> list[str | tuple[str, str]]:
    """The sentence's words, those that nothing carries underlined."""
    parts: list[str | tuple[str, str]] = []
    last = sentence.start
    for start, end in sentence.unsupported_spans:
        parts += [_shown(sentence, last, start), (_shown(sentence, start, end), "underline red")]
        last = end
    return [*parts, _shown(sentence, last, sentence.end)]


def _shown(sentence: Checked, start: int, end: int) -> str:
    return " ".join(plain(sentence.text[start - sentence.start : end - sentence.start]).split("\n"))


def _standard_input() -> str:
    try:
        return decode(sys.stdin.buffer.read())
    except SourceError as error:
        raise SourceError(f"Standard input: {error}") from error


def _article(path: Path, limit: int) -> Article:
    sha256, draft = read_file(path, limit)
    return article_of(str(path), sha256, draft, 1)


def _print_json(report: CheckReport) -> None:
    print_json(report.to_dict())


def _print_markdown(report: CheckReport) -> None:
    results().out(plain(report.to_markdown()), highlight=False, end="")


FORMS = {"text": print_report, "json": _print_json, "markdown": _print_markdown}
