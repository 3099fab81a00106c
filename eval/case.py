"""A case: one question and what a right answer to it looks like. Cases are kept as JSON, one object a line.

    {"id": "cod", "question": "How much did cod cost?", "kind": "answerable", "answers": ["$4"], "sources": ["a.txt"]}

``since``, ``until`` (ISO dates) and ``outlets`` may be added; they filter the articles as in ``Engine.ask``.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from index import SourceError, Span

ANSWERABLE, UNANSWERABLE = ("answerable", "several-sources", "date"), "unanswerable"
KINDS = (*ANSWERABLE, UNANSWERABLE)
"""``several-sources``: every one of the sources should be cited. ``date``: the day matters, in words or as a filter."""


@dataclass(frozen=True, slots=True)
class Case:
    """One question with its gold answers.

    ``answers`` are words of which a right sentence contains at least one; ``sources`` are the files, or addresses, of
    the articles that hold them. Both are ``()`` for an unanswerable question. ``place`` narrows the gold to a span of
    the sources' texts; None for anywhere in them.
    """

    id: str
    question: str
    kind: str
    answers: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    outlets: tuple[str, ...] | None = None
    place: Span | None = None

    @property
    def answerable(self) -> bool:
        """Whether the articles hold an answer."""
        return self.kind != UNANSWERABLE


def load_cases(path: Path) -> list[Case]:
    """The cases of a file, in its order; blank lines are passed over.

    Raises:
        SourceError: the file can't be read, holds no case, or a case is not as expected; the message names the file,
            the line and the field.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise SourceError(f"The case file {path} can't be read: {error}. Give a JSONL file in UTF-8.") from error
    cases: dict[str, Case] = {}
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                case = _case(line)
                if case.id in cases:
                    raise ValueError(f"field 'id': found {case.id!r} for the second time, expected an id of its own")
            except ValueError as error:
                raise SourceError(f"{path}, line {number}: {error}. Correct the line.") from error
            cases[case.id] = case
    if not cases:
        raise SourceError(f"Expected at least one case in {path}, found none.")
    return list(cases.values())


def _case(line: str) -> Case:
    found = json.loads(line)
    if not isinstance(found, dict):
        raise ValueError(f"expected a JSON object, found {type(found).__name__}")
    if unknown := sorted(set(found) - set(FIELDS)):
        raise ValueError(f"field {unknown[0]!r} is unknown; expected {', '.join(FIELDS)}")
    case = Case(**{name: _field(name, found) for name in FIELDS if name in found or name in REQUIRED})
    if problem := next((words for applies, words in CONTRADICTIONS if applies(case)), None):
        raise ValueError(problem)
    return case


def _field(name: str, found: dict[str, Any]) -> Any:
    if name not in found:
        raise ValueError(f"field {name!r} is missing")
    read, expected = FIELDS[name]
    try:
        return read(found[name])
    except (TypeError, ValueError):
        raise ValueError(f"field {name!r}: found {found[name]!r}, expected {expected}") from None


def _words(value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError
    return value


def _kind(value: object) -> str:
    if value not in KINDS:
        raise ValueError
    return str(value)


def _list(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise TypeError
    return tuple(map(_words, value))


FIELDS: dict[str, tuple[Callable[[Any], Any], str]] = {
    "id": (_words, "a text that isn't empty"),
    "question": (_words, "a text that isn't empty"),
    "kind": (_kind, f"one of {', '.join(KINDS)}"),
    "answers": (_list, "a list of texts"),
    "sources": (_list, "a list of file names"),
    "since": (date.fromisoformat, "a day such as 2025-03-27"),
    "until": (date.fromisoformat, "a day such as 2025-03-27"),
    "outlets": (_list, "a list of outlets"),
}
"""How each field is read, and what is expected of it."""

REQUIRED = ("id", "question", "kind")

CONTRADICTIONS: tuple[tuple[Callable[[Case], bool], str], ...] = (
    (lambda case: case.answerable and not case.answers, "field 'answers': an answerable case needs at least one"),
    (lambda case: case.answerable and not case.sources, "field 'sources': an answerable case needs at least one"),
    (
        lambda case: not case.answerable and bool(case.answers or case.sources),
        "field 'answers': an unanswerable case has neither answers nor sources",
    ),
    (
        lambda case: case.kind == "several-sources" and len(case.sources) < 2,
        "field 'sources': a case of several sources needs at least two",
    ),
    (
        lambda case: bool(case.since and case.until and case.since > case.until),
        "field 'until': it lies before 'since'",
    ),
)
"""What fields can say against each other, in the order in which they are looked at."""
