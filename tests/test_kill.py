"""A sync that is killed at any instant leaves the store answering; the next one ends as a clean one would."""

import random
import shutil
import signal
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest

from index import Embedder, Index
from stores import assert_exact, assert_whole, child, hear, passage_ids, tell, texts, vectors_folder, write

SYNC = """
import sys
from index import Index
with Index.open(sys.argv[1]) as store:
    store.embed(["warm"])
    print("ready", flush=True)
    sys.stdin.readline()
    store.sync(sys.argv[2])
print("done", flush=True)
"""

FIRST_SYNC = """
import sys
from index import Index, IndexSettings
from index.embedding import open_embedder
open_embedder("bundled", IndexSettings.read().cache_folder, print).embed(["warm"])
import chromadb
print("ready", flush=True)
sys.stdin.readline()
with Index.open(sys.argv[1]) as store:
    store.sync(sys.argv[2])
print("done", flush=True)
"""

REPAIR = SYNC.replace("store.sync(sys.argv[2])", "Index.repair(sys.argv[1]).close()")

WORDS = "barrier flood mayor council bridge school ferry museum harbour vote budget storm".split()


def body(word: str, version: str) -> str:
    return "\n\n".join(f"The {word} was {version} on day {day}. Nobody in town was sure of it." for day in range(6))


def kept(number: int) -> str:
    return f"Report {number}."


OLD = {f"{word}.txt": body(word, "old") for word in WORDS[:9]}
NEW = {f"{word}.txt": body(word, "new") for word in WORDS[3:]} | {"mayor.txt": OLD["mayor.txt"]}
QUERIES = [f"The {word} was new" for word in WORDS]


@dataclass(frozen=True)
class Case:
    """A folder in its new state, a store of its old state, and what a clean store of the new state holds."""

    inbox: Path
    store: Path
    old: dict[str, str]
    new: dict[str, str]
    passages: list[str]
    answers: list[list[str]]

    def copy(self, to: Path) -> Path:
        return shutil.copytree(self.store, to)

    def states(self) -> list[dict[str, str]]:
        """A sync writes what is new and changed in one step, and takes out what is gone in another."""
        return [self.old, self.old | self.new, self.new]


def answers(store: Index) -> list[list[str]]:
    """For each query the texts of the best hits that share its words."""
    return [
        sorted(hit.passage.id for hit in store.search(query, limit=20) if query.split()[1] in hit.passage.text)
        for query in QUERIES
    ]


def make_case(folder: Path, unchanged: int) -> Case:
    rest = {f"kept/{number}.txt": kept(number) for number in range(unchanged)}
    inbox = write(folder / "in", OLD | rest)
    with Index.open(folder / "store") as store:
        store.sync(inbox)
        old = texts(store)
    for name in OLD:
        (inbox / name).unlink()
    write(inbox, NEW)
    with Index.open(folder / "clean") as store:
        store.sync(inbox)
        return Case(inbox, folder / "store", old, texts(store), passage_ids(store.folder), answers(store))


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Case:
    return make_case(tmp_path_factory.mktemp("small"), 0)


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Case:
    """So many passages that Chroma writes its segment anew, in place, during the sync: it does so every 1000."""
    return make_case(tmp_path_factory.mktemp("large"), 985)


def check(folder: Path, case: Case, states: list[dict[str, str]], embedder: Embedder) -> None:
    """The store opens, holds one of the states, finds and quotes what it holds, and a sync makes it a clean one."""
    with Index.open(folder) as store:
        held = texts(store)
        assert held in states
        for word in WORDS:
            hits = store.search(f"{word} town", limit=5)
            assert_exact(hits)
            assert all(held[hit.article.source] == hit.article.text for hit in hits)
            if any(f"The {word} was" in text for text in held.values()):
                assert word in hits[0].passage.text
                assert hits[0].dense_rank
                assert hits[0].lexical_rank
        store.sync(case.inbox)
        assert texts(store) == case.new
        assert passage_ids(folder) == case.passages
        assert answers(store) == case.answers
        assert_whole(store, embedder)
        assert list((folder / "vectors").iterdir()) == [vectors_folder(folder)]
        assert len(store.sync(case.inbox).unchanged) == len(case.new)


def kill(code: str, folder: Path, inbox: Path, moment: Callable[[], None], how: int = signal.SIGKILL) -> bool:
    """Run code on a store, and end it at a moment; whether that came before it was done."""
    with child(code, folder, inbox) as process:
        assert hear(process) == "ready"
        tell(process, "go")
        moment()
        process.send_signal(how)
        told, _ = process.communicate()
        return "done" not in told


def seconds(case: Case, folder: Path, code: str) -> float:
    """How long the code takes when nobody ends it."""
    with child(code, folder, case.inbox) as process:
        assert hear(process) == "ready"
        start = time.monotonic()
        tell(process, "go")
        assert hear(process) == "done"
        return time.monotonic() - start


def test_killed_at_random(tmp_path: Path, small: Case, embedder: Embedder) -> None:
    chance = random.Random(1)
    whole = seconds(small, small.copy(tmp_path / "timed"), SYNC)
    killed = 0
    for number in range(9):
        folder = small.copy(tmp_path / str(number))
        delay = whole * (number + chance.random()) / 9
        killed += kill(SYNC, folder, small.inbox, partial(time.sleep, delay))
        check(folder, small, small.states(), embedder)
    assert killed


def test_killed_again_and_again_without_a_clean_sync(tmp_path: Path, small: Case, embedder: Embedder) -> None:
    chance = random.Random(2)
    folder = small.copy(tmp_path / "store")
    for _ in range(4):
        kill(SYNC, folder, small.inbox, partial(time.sleep, chance.uniform(0, 0.3)))
        with Index.open(folder) as store:
            assert texts(store) in small.states()
    check(folder, small, small.states(), embedder)


def generation(folder: Path) -> int:
    with closing(sqlite3.connect(folder / "articles.db")) as connection:
        return int(connection.execute("SELECT value FROM facts WHERE name = 'generation'").fetchone()[0])


def segment_sizes(folder: Path) -> list[int]:
    """Of the files that Chroma writes in place; a file that is not there counts as -1."""
    names = ("header.bin", "data_level0.bin", "length.bin", "link_lists.bin", "index_metadata.pickle")
    segments = [path for path in folder.glob("*") if path.is_dir()]
    paths = [segment / name for segment in segments for name in names]
    return [path.stat().st_size if path.exists() else -1 for path in paths]


# The points between and inside the three steps of a write, each as what can be seen of it from outside.
POINTS: dict[str, Callable[[Path, int], bool]] = {
    "the copy has begun": lambda store, before: (store / "vectors" / str(before + 1)).exists(),
    "the copied database is there": lambda store, before: (
        store / "vectors" / str(before + 1) / "chroma.sqlite3"
    ).exists(),
    "Chroma writes its segment": lambda store, before: (
        max(segment_sizes(store / "vectors" / str(before + 1)), default=0) > 1_000_000
    ),
    "Chroma has written its segment": lambda store, before: (
        min(segment_sizes(store / "vectors" / str(before + 1)), default=-1) > 0
    ),
    "the articles are replaced": lambda store, before: generation(store) == before + 1,
    "the old vectors are being swept out": lambda store, before: (
        not (store / "vectors" / str(before) / "chroma.sqlite3").exists()
    ),
    "the vectors of the second step are copied": lambda store, before: (store / "vectors" / str(before + 2)).exists(),
}


@pytest.mark.parametrize("point", POINTS)
def test_killed_between_and_inside_the_steps(tmp_path: Path, large: Case, embedder: Embedder, point: str) -> None:
    def reached(folder: Path, before: int) -> None:
        while not POINTS[point](folder, before) and generation(folder) < before + 2:
            pass

    for attempt in range(5):  # a busy machine may look too late
        folder = large.copy(tmp_path / str(attempt))
        if kill(SYNC, folder, large.inbox, partial(reached, folder, generation(folder))):
            check(folder, large, large.states(), embedder)
            return
    raise AssertionError("The sync was never killed in time.")


def test_killed_while_a_store_is_made(tmp_path: Path, small: Case, embedder: Embedder) -> None:
    whole = seconds(small, tmp_path / "timed", FIRST_SYNC)
    for number in range(4):
        folder = tmp_path / str(number)
        delay = whole * number / 4
        kill(FIRST_SYNC, folder, small.inbox, partial(time.sleep, delay))
        check(folder, small, [{}, small.new], embedder)


def test_killed_while_it_is_repaired(tmp_path: Path, small: Case, embedder: Embedder) -> None:
    whole = seconds(small, small.copy(tmp_path / "timed"), REPAIR)
    for number in range(2):
        folder = small.copy(tmp_path / str(number))
        delay = whole * (number + 1) / 3
        kill(REPAIR, folder, small.inbox, partial(time.sleep, delay))
        check(folder, small, [small.old], embedder)


def test_interrupted_from_the_keyboard(tmp_path: Path, small: Case, embedder: Embedder) -> None:
    whole = seconds(small, small.copy(tmp_path / "timed"), SYNC)
    for number in range(4):
        folder = small.copy(tmp_path / str(number))
        delay = whole * number / 4
        kill(SYNC, folder, small.inbox, partial(time.sleep, delay), signal.SIGINT)
        check(folder, small, small.states(), embedder)
