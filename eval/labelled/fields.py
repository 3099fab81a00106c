"""Reading one field of a row. A field that is missing or of another kind raises ValueError, which names it."""

from collections.abc import Mapping
from typing import Any, TypeVar

from eval.labelled.tables import Row

Value = TypeVar("Value")


def words(row: Row, name: str) -> str:
    """A text that isn't blank."""
    found = _present(row, name)
    if not isinstance(found, str) or not found.strip():
        raise _fault(name, found, "a text that isn't empty")
    return found


def identifier(row: Row, name: str) -> str:
    """A name or a number, as text."""
    found = _present(row, name)
    if not isinstance(found, str | int) or found == "":
        raise _fault(name, found, "a name or a number")
    return str(found)


def one_of(row: Row, name: str, meanings: Mapping[str, Value]) -> Value:
    """What the field's value means; numbers are looked up as text."""
    found = _present(row, name)
    if str(found) not in meanings:
        raise _fault(name, found, f"one of {', '.join(meanings)}")
    return meanings[str(found)]


def texts(row: Row, name: str) -> list[str]:
    """A list of texts, which may be empty or hold empty ones."""
    return _listed(row, name, str, "texts")


def objects(row: Row, name: str) -> list[dict[str, Any]]:
    """A list of objects, which may be empty."""
    return _listed(row, name, dict, "objects")


def flags(row: Row, name: str) -> list[bool]:
    """A list of true and false."""
    return _listed(row, name, bool, "true and false")


def inner(row: Row, name: str) -> dict[str, Any]:
    """An object."""
    found = _present(row, name)
    if not isinstance(found, dict):
        raise _fault(name, found, "an object")
    return found


def _listed(row: Row, name: str, kind: type[Value], expected: str) -> list[Value]:
    found = _present(row, name)
    if not isinstance(found, list) or not all(isinstance(each, kind) for each in found):
        raise _fault(name, found, f"a list of {expected}")
    return found


def _present(row: Row, name: str) -> Any:
    if name not in row:
        raise ValueError(f"field {name!r} is missing; found {', '.join(map(str, row))}")
    return row[name]


def _fault(name: str, found: object, expected: str) -> ValueError:
    shown = repr(found)
    return ValueError(f"field {name!r}: found {shown[:80]}{'…' if len(shown) > 80 else ''}, expected {expected}")
