"""The terminal's ``ask``: an answer as text, its sources under the numbers of its markers, or why there is none."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby
from pathlib import Path

from rich.console import Console
from rich.text import Text

from index import Index
from index.console import note, one_line, plain, print_indented, print_json, results, store_folder
from index.exits import DONE
from qa.engine import Engine
from qa.types import Answer, Citation, NearPassage, Sentence

NEAREST, FIRST_WORDS = 3, 24
"""An abstention shows this many passages, and this many words of each."""


def ask(
    question: str,
    store: Path | None,
    *,
    outlets: Sequence[str] | None = None,
    since: date | None = None,
    until: date | None = None,
    form: str = "text",
) -> int:
    """Answer a question and print the answer in a form of ``FORMS``. To abstain is not to fall short."""
    with Index.open(store_folder(store), report=note, create=False) as index:
        FORMS[form](Engine(index).ask(question, outlets=outlets, since=since, until=until))
    return DONE


def print_answer(answer: Answer) -> None:
    """The answer for people: sentences with ``[n]`` and how each is supported, then the sources by number."""
    console = results()
    print_indented(console, Text(one_line(answer.question), "bold"))
    console.print()
    if answer.status == "abstained":
        _print_abstention(console, answer)
    else:
        _print_sentences(console, answer)
    for removed in answer.removed:
        print_indented(console, f"Removed: {one_line(removed.text)} ({one_line(removed.reason)})", indent="  ")


def _print_sentences(console: Console, answer: Answer) -> None:
    if answer.short:
        print_indented(console, f"In short: {one_line(answer.short)}")
        console.print()
    for sentence in answer.sentences:
        print_indented(console, _sentence(sentence))
    if answer.status == "partial":
        print_indented(console, one_line(answer.reason or ""))
    console.print()
    print_indented(console, Text(f"Sources (confidence {answer.confidence:.0%})", "bold"))
    for number, citations in groupby(answer.citations, lambda citation: citation.number):
        print_group(console, f"[{number}] ", list(citations))


def _sentence(sentence: Sentence) -> Text:
    markers = "".join(f"[{number}]" for number in sentence.numbers)
    return Text.assemble(one_line(sentence.text), " ", (markers, "bold cyan"), (f" {sentence.support}", "dim"))


def print_group(console: Console, marker: str, citations: Sequence[Citation]) -> None:
    """Every article that says the same words, each with its exact words."""
    indent = " " * len(marker)
    for position, citation in enumerate(citations):
        print_indented(console, _where(citation), indent if position else marker, indent)
        print_indented(console, f"“{plain(citation.quote)}”", f"{indent}  ", f"{indent}  ")


def _print_abstention(console: Console, answer: Answer) -> None:
    print_indented(console, Text("The articles don't say.", "bold"))
    print_indented(console, one_line(answer.reason or ""))
    if answer.passages:
        console.print()
        print_indented(console, Text("Nearest passages", "bold"))
    for passage in answer.passages[:NEAREST]:
        words = one_line(passage.text).split()
        print_indented(console, _where(passage))
        more = " …" if len(words) > FIRST_WORDS else ""
        print_indented(console, Text(" ".join(words[:FIRST_WORDS]) + more, "dim"), "  ", "  ")


def _where(part: Citation | NearPassage) -> str:
    known = (part.title, part.outlet, part.published.isoformat() if part.published else None)
    return ", ".join(one_line(each) for each in known if each)


def _print_json(answer: Answer) -> None:
    print_json(answer.to_dict())


def _print_markdown(answer: Answer) -> None:
    results().out(plain(answer.to_markdown()), highlight=False, end="")


FORMS = {"text": print_answer, "json": _print_json, "markdown": _print_markdown}
