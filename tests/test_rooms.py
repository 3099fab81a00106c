"""Who may import whom, which file is the door to which library, and what every file keeps to."""

import ast
import importlib
import inspect
import re
from collections.abc import Iterator

import pytest

from sources import ROOMS, ROOT, Import, exported, imports, room_files

MAY_IMPORT: dict[str, set[str]] = {
    "index": set(),
    "qa": {"index"},
    "eval": {"index", "qa"},
    "page": {"index", "qa"},
    "app": {"index", "qa", "page"},
    "attest": {"index", "qa", "eval", "app"},
    "training": {"index", "qa", "eval"},
}

BY_PUBLIC_NAMES = ("qa", "eval", "page", "app")
"""Rooms that use others by the names of their ``__all__``, but for what ``BESIDE`` lists."""

BESIDE: dict[str, set[str]] = {
    "qa/terminal.py": {"index.console", "index.exits"},  # all commands print and end alike
    # reads files as sync does
    "qa/check_terminal.py": {"index.console", "index.exits", "index.readers", "index.writing"},
    "eval/terminal.py": {"index.console", "index.exits"},
    "eval/report.py": {"index.console"},
    "eval/benchmark/sides.py": {"index.embedding"},  # both sides embed with the same weights
}

TORCH_DOOR = "index/embedding/sentence_transformer.py"
RIVAL = "eval/benchmark/sides.py"
LLAMA_DOORS = (
    "index/llama_node_parser.py",
    "index/llama_retriever.py",
    "qa/llama_query_engine.py",
    "qa/llama_faithfulness.py",
    "qa/llama_reranker.py",
)

DOORS: dict[str, tuple[str, ...]] = {
    "chromadb": ("index/vector_store.py", RIVAL),
    "filelock": ("index/lock.py",),
    "fastapi": ("app.py", "page/layout.py"),
    "gradio": ("page/layout.py", "page/theme.py"),
    "jinja2": ("page/rendering.py",),
    "llama_index": (*LLAMA_DOORS, RIVAL),
    "llama_index.core.node_parser": (LLAMA_DOORS[0], RIVAL),
    "llama_index.core.retrievers": (LLAMA_DOORS[1],),
    "llama_index.core.query_engine": (LLAMA_DOORS[2],),
    "llama_index.core.evaluation": (LLAMA_DOORS[3],),
    "llama_index.core.postprocessor": (LLAMA_DOORS[4],),
    "markdown_it": ("index/readers/markdown.py",),
    "openvino": ("index/embedding/openvino_runtime.py",),
    "onnxruntime": ("training/backends.py",),
    "platformdirs": ("index/embedding/exported.py",),
    "sentence_transformers": (TORCH_DOOR,),
    "snowballstemmer": ("index/tokens.py",),
    "sqlite3": ("index/article_store.py", "index/vector_store.py"),
    "tokenizers": ("index/embedding/vocabulary.py",),
    "torch": (TORCH_DOOR, "training/"),
    "trafilatura": ("index/readers/html.py",),
    "transformers": (TORCH_DOOR, "training/network.py"),
    "uvicorn": ("app.py",),
    "yaml": ("index/readers/front_matter.py",),
}
"""The files, or the folder, that import a library or a role of it.

The rival side of the benchmark is built without our doors.
"""

READS_ENVIRONMENT = "index/settings.py"
WRITES_ENVIRONMENT: dict[str, set[str]] = {  # switches that a library reads when it is imported
    TORCH_DOOR: {"HF_HUB_OFFLINE", "TOKENIZERS_PARALLELISM", "TRANSFORMERS_VERBOSITY"},
    "page/__init__.py": {"GRADIO_ANALYTICS_ENABLED"},
}

MAX_LINES = 300
UNFINISHED = re.compile(r"\b(TO" + r"DO|FIX" + r"ME)\b")  # in halves, so that this file passes


def room_of(path: str) -> str:
    return path.partition("/")[0].removesuffix(".py")


def wrong_directions(path: str, source: str) -> list[str]:
    allowed = MAY_IMPORT[room_of(path)] | {room_of(path)}
    found = imports(source)
    return [
        f"{path} imports {item.module}"
        for item in found
        if item.module.startswith(".") or (item.root in ROOMS and item.root not in allowed)
    ]


def private_names(path: str, source: str) -> list[str]:
    def is_public(item: Import) -> bool:
        return item.module in BESIDE.get(path, ()) or (item.module == item.root and item.name in exported(item.root))

    others = [item for item in imports(source) if item.root in {"index", "qa"} - {room_of(path)}]
    return [f"{path} takes {item.name or 'all'} from {item.module}" for item in others if not is_public(item)]


def wrong_doors(path: str, source: str) -> list[str]:
    return [
        f"{path} imports {item.module}, whose door is {doors}"
        for item in imports(source)
        for library, doors in DOORS.items()
        if within(item.module, library) and not path.startswith(doors)
    ]


def within(module: str, package: str) -> bool:
    return module == package or module.startswith(package + ".")


def environment_uses(source: str) -> Iterator[str]:
    """The variables that a file sets, and ``"read"`` for every other use of the environment."""
    writes: dict[ast.AST, str] = {}
    for node in ast.walk(ast.parse(source)):
        match node:
            case (
                ast.Expr(value=ast.Call(func=ast.Attribute(value=environ, attr="setdefault"), args=[key, _]))
                | ast.Assign(targets=[ast.Subscript(value=environ, slice=key)])
            ) if isinstance(key, ast.Constant):
                writes[environ] = str(key.value)
            case ast.Attribute(attr="environ" | "environb"):
                yield writes.get(node, "read")
            case ast.Attribute(attr="getenv" | "getenvb"):
                yield "read"
    for item in imports(source):
        if item.root == "pydantic_settings" or (
            item.root == "os" and (item.name or "").startswith(("environ", "getenv"))
        ):
            yield "read"


def each_file(*rooms: str) -> pytest.MarkDecorator:
    files = [pytest.param(path, source, id=path) for path, source in room_files(*rooms)]
    return pytest.mark.parametrize(("path", "source"), files)


every_file = each_file(*ROOMS)


@every_file
def test_a_room_imports_only_rooms_below_it(path: str, source: str) -> None:
    assert wrong_directions(path, source) == []


@each_file(*BY_PUBLIC_NAMES)
def test_rooms_are_entered_by_their_public_names(path: str, source: str) -> None:
    assert private_names(path, source) == []


@every_file
def test_a_library_has_one_door(path: str, source: str) -> None:
    assert wrong_doors(path, source) == []


def test_every_door_is_used() -> None:
    sources = dict(room_files(*ROOMS))
    for library, doors in DOORS.items():
        for door in doors:
            found = [item for path in sources if path.startswith(door) for item in imports(sources[path])]
            assert any(within(item.module, library) for item in found), f"{door} without {library}"


@every_file
def test_the_environment_is_read_in_one_file(path: str, source: str) -> None:
    reads = {"read"} if path == READS_ENVIRONMENT else set()
    assert set(environment_uses(source)) == WRITES_ENVIRONMENT.get(path, set()) | reads


@every_file
def test_a_file_is_short_enough_to_read(path: str, source: str) -> None:
    assert len(source.splitlines()) < MAX_LINES


def test_nothing_is_left_for_later() -> None:
    texts = [ROOT / "Makefile", *ROOT.glob("*.md"), *ROOT.glob("*.toml"), *ROOT.glob("docs/**/*.md")]
    for folder in (*ROOMS, "tests"):
        texts += [path for kind in ("py", "js", "css", "html") for path in (ROOT / folder).rglob(f"*.{kind}")]
    assert [path.name for path in texts if UNFINISHED.search(path.read_text("utf-8"))] == []


@pytest.mark.parametrize("room", ["index", "qa"])
def test_public_names_exist_and_functions_and_classes_are_documented(room: str) -> None:
    module = importlib.import_module(room)
    for name in exported(room):
        thing = getattr(module, name)
        if inspect.isclass(thing) or inspect.isfunction(thing):
            words = thing.__doc__ or ""  # a dataclass without one is given its signature
            assert words and not words.startswith(f"{name}("), f"{room}.{name} has no docstring"


@pytest.mark.parametrize("room", ["index", "index/embedding", "index/readers", "qa", "qa/comparison", "eval", "page"])
def test_a_map_lists_what_it_imports(room: str) -> None:
    names = exported(room)
    taken = {item.name for item in imports((ROOT / room / "__init__.py").read_text("utf-8")) if item.root in ROOMS}
    assert set(names) == taken
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    "line",
    ["import qa", "from qa.engine import Engine", "from .. import eval", "def f():\n    import_module('page.theme')"],
)
def test_a_wrong_direction_is_seen(line: str) -> None:
    assert wrong_directions("index/made_up.py", line) != []
    assert wrong_directions("index/made_up.py", "import os\nfrom index.types import Hit") == []


@pytest.mark.parametrize("line", ["from index.store import Index", "import index", "from index import store"])
def test_a_private_name_is_seen(line: str) -> None:
    assert private_names("qa/made_up.py", line) != []
    assert private_names("qa/made_up.py", "from index import Index, Hit\nfrom qa.types import Answer") == []


@pytest.mark.parametrize(
    "line", ["import chromadb.errors", "from torch import nn", "from llama_index.core.retrievers import BaseRetriever"]
)
def test_a_wrong_door_is_seen(line: str) -> None:
    assert wrong_doors(LLAMA_DOORS[2], line) != []
    assert wrong_doors(LLAMA_DOORS[2], "from llama_index.core.query_engine import CustomQueryEngine") == []


@pytest.mark.parametrize(
    ("line", "uses"),
    [
        ("os.environ.setdefault('A', '1')", ["A"]),
        ("os.environ['A'] = '1'", ["A"]),
        ("x = os.environ['A']", ["read"]),
        ("x = os.environ.setdefault('A', '1')", ["read"]),
        ("x = os.getenv('A')", ["read"]),
        ("from os import environ", ["read"]),
        ("from pydantic_settings import BaseSettings", ["read"]),
        ("import os", []),
    ],
)
def test_uses_of_the_environment_are_seen(line: str, uses: list[str]) -> None:
    assert list(environment_uses(line)) == uses


def test_what_is_left_for_later_is_seen() -> None:
    assert UNFINISHED.search("# TO" + "DO: more")
    assert not UNFINISHED.search("A town doctor")
