"""The project's own files, and what a Python file imports, for tests of structure."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
ROOMS = ("index", "qa", "eval", "page", "app", "attest", "training")


class Import(NamedTuple):
    """``from module import name``, or ``import module`` with no name."""

    module: str
    name: str | None

    @property
    def root(self) -> str:
        return self.module.split(".")[0]


def imports(source: str) -> list[Import]:
    """Every import of a file, lazy and dynamic ones included; a relative module keeps its dots."""
    found: list[Import] = []
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Import(names=aliases):
                found += (Import(alias.name, None) for alias in aliases)
            case ast.ImportFrom(module=module, names=aliases, level=level):
                found += (Import("." * level + (module or ""), alias.name) for alias in aliases)
            case ast.Call(
                func=ast.Attribute(attr=name) | ast.Name(id=name), args=[ast.Constant(value=str(module)), *_]
            ):
                found += [Import(module, None)] if name in {"import_module", "__import__"} else []
    return found


def room_files(*rooms: str) -> Iterator[tuple[str, str]]:
    """Path from the root, and source, of every Python file of the rooms."""
    for room in rooms:
        single = ROOT / f"{room}.py"
        for path in [single] if single.is_file() else sorted((ROOT / room).rglob("*.py")):
            yield path.relative_to(ROOT).as_posix(), path.read_text("utf-8")


def exported(package: str) -> list[str]:
    """The names of a package's ``__all__``, as written; ``[]`` without one."""
    for node in ast.parse((ROOT / package / "__init__.py").read_text("utf-8")).body:
        match node:
            case ast.Assign(targets=[ast.Name(id="__all__")], value=value):
                return list(ast.literal_eval(value))
    return []
