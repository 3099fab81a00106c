"""Documents are executed: their sessions run, their commands exist, their links lead somewhere."""

import contextlib
import doctest
import importlib
import importlib.util
import re
import shlex
import shutil
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
import typer.main
from markdown_it import MarkdownIt
from markdown_it.token import Token

import attest
from index import Index, IndexSettings
from sources import ROOT

DOCUMENTS = [*sorted(ROOT.glob("*.md")), *sorted(ROOT.glob("docs/*.md"))]
FLAGS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE | doctest.FAIL_FAST  # what follows a failure would fail too
MODULES = [
    ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
    for room in ("index", "qa", "eval", "page")
    for path in sorted((ROOT / room).rglob("*.py"))
    if ">>> " in path.read_text("utf-8")
]


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def tokens_of(document: Path) -> list[Token]:
    return MarkdownIt("commonmark").enable("table").parse(document.read_text("utf-8"))


def inline_of(document: Path) -> Iterator[Token]:
    for token in tokens_of(document):
        yield from token.children or []


# sessions


def session_of(document: Path) -> str:
    """The blocks that hold a Python session, each line where it stands; every other line empty."""
    lines = [""] * len(document.read_text("utf-8").splitlines())
    for token in tokens_of(document):
        if token.type == "fence" and ">>> " in token.content and token.map:
            block = token.content.splitlines()
            first = token.map[0] + 1
            lines[first : first + len(block)] = block
    return "\n".join(lines) + "\n"


def run_session(session: str, name: str) -> None:
    """Run it as one, and fail with what was got and what was expected."""
    test = doctest.DocTestParser().get_doctest(session, {"__name__": "__main__"}, name, name, 0)
    report: list[str] = []
    result = doctest.DocTestRunner(optionflags=FLAGS).run(test, out=report.append)
    assert result.attempted > 0
    assert result.failed == 0, "".join(report)


SESSIONS = [document for document in DOCUMENTS if session_of(document).strip()]


@pytest.mark.parametrize("document", SESSIONS, ids=name_of)
def test_the_sessions_of_a_document_run(document: Path, tmp_path: Path, index_settings: IndexSettings) -> None:
    shutil.copytree(ROOT / "articles", tmp_path / "articles")
    with contextlib.chdir(tmp_path):
        with Index.open(".attest", index_settings) as store:
            store.sync("articles")
        run_session(session_of(document), name_of(document))


@pytest.mark.parametrize("module", MODULES)
def test_the_examples_of_a_module_hold(module: str) -> None:
    result = doctest.testmod(importlib.import_module(module), optionflags=FLAGS)
    assert result.attempted > 0
    assert result.failed == 0


def test_there_are_sessions_to_run() -> None:
    assert ROOT / "docs" / "llama-index.md" in SESSIONS
    assert {"index.tokens", "index.sentences"} <= set(MODULES)


def test_a_session_with_a_wrong_result_fails() -> None:
    with pytest.raises(AssertionError, match=r"Expected:\s+3\s+Got:\s+2"):
        run_session(">>> 1 + 1\n3\n", "wrong")


# commands


def known_to_make(words: list[str]) -> bool:
    targets = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    return all(word in targets or "=" in word for word in words)


def known_to_attest(words: list[str]) -> bool:
    program = typer.main.get_command(attest.app)
    commands: dict[str, typer.core.TyperCommand] = getattr(program, "commands", {})
    command = commands.get(words[0]) if words and not words[0].startswith("-") else program
    if command is None:
        return False
    options = {name for parameter in command.params for name in parameter.opts} | {"--help", "-h"}
    return all(word.split("=")[0] in options for word in words if word.startswith("-"))


def known_to_python(words: list[str]) -> bool:
    return words[:1] != ["-m"] or importlib.util.find_spec(words[1]) is not None


KNOWN: dict[str, Callable[[list[str]], bool]] = {
    "make": known_to_make,
    "attest": known_to_attest,
    "python": known_to_python,
}


def commands_of(document: Path) -> Iterator[str]:
    """What a reader may type: lines of code blocks and words in code that begin with a program we know."""
    fences = [token.content for token in tokens_of(document) if token.type == "fence" and ">>> " not in token.content]
    lines = [line.strip().removeprefix("$ ") for fence in fences for line in fence.splitlines()]
    spans = [token.content for token in inline_of(document) if token.type == "code_inline"]
    for text in (*lines, *spans):
        if text.split(" ")[0].removeprefix(".venv/bin/") in KNOWN and " " in text:
            yield text.removeprefix(".venv/bin/")


def is_known(command: str) -> bool:
    program, *words = shlex.split(command.partition(" #")[0])
    return KNOWN[program](words)


@pytest.mark.parametrize("document", DOCUMENTS, ids=name_of)
def test_every_command_in_a_document_exists(document: Path) -> None:
    assert [command for command in commands_of(document) if not is_known(command)] == []


@pytest.mark.parametrize(
    ("command", "known"),
    [
        ("make app", True),
        ('make ask Q="Who leads it?"', True),
        ("make coffee", False),
        ("attest sync my-articles", True),
        ('attest ask "Who leads it?" --json', True),
        ("attest --help", True),
        ("attest brew", False),
        ("attest sync my-articles --json --strong", False),
        ("python -m qa.markdown", True),
        ("python -m qa.coffee", False),
    ],
)
def test_commands_that_do_not_exist_are_noticed(command: str, known: bool) -> None:
    assert is_known(command) == known


# links


def anchors_of(document: Path) -> set[str]:
    """The anchors that GitHub gives to headings."""
    tokens = tokens_of(document)
    headings = [after.content for token, after in pairwise(tokens) if token.type == "heading_open"]
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def leads_somewhere(document: Path, link: str) -> bool:
    path, _, anchor = link.partition("#")
    target = (document.parent / path).resolve() if path else document
    return target.exists() and (not anchor or (target.suffix == ".md" and anchor in anchors_of(target)))


def links_of(document: Path) -> Iterator[str]:
    """Links and images that point into the repository."""
    for token in inline_of(document):
        link = str(token.attrGet("href" if token.type == "link_open" else "src") or "")
        if link and "://" not in link and not link.startswith("mailto:"):
            yield link


@pytest.mark.parametrize("document", DOCUMENTS, ids=name_of)
def test_every_link_in_a_document_leads_to_a_file(document: Path) -> None:
    assert [link for link in links_of(document) if not leads_somewhere(document, link)] == []


def test_a_link_to_nothing_is_noticed() -> None:
    document = ROOT / "docs" / "llama-index.md"
    assert leads_somewhere(document, "answer.md")
    assert leads_somewhere(document, "#finding-storeretriever")
    assert not leads_somewhere(document, "no-such.md")
    assert not leads_somewhere(document, "#no-such-heading")
    assert "answer.md" in list(links_of(document))
