import os
import random
import shutil
import sqlite3
import stat
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index import (
    ArticleNotFoundError,
    Embedder,
    Index,
    IndexSettings,
    SourceError,
    StoreDamagedError,
    StoreError,
    StoreLockedError,
    StoreMismatchError,
)
from sources import ROOT
from stores import (
    assert_exact,
    assert_whole,
    child,
    found,
    hear,
    history,
    passage_ids,
    ranking,
    story,
    tell,
    vectors_folder,
    write,
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Index]:
    with Index.open(tmp_path / "store") as opened:
        yield opened


# Opening, adding, removing


def test_opening_makes_a_store_and_opening_again_finds_it(tmp_path: Path, embedder: Embedder) -> None:
    path = write(tmp_path, {"flood.txt": "The flood came at night. It took the bridge."}) / "flood.txt"
    folder = tmp_path / "deep" / "store"
    with Index.open(folder) as store:
        assert store.articles() == []
        assert store.counts() == (0, 0)
        assert store.search("flood") == []
        article = store.add(path)
        hits = store.search("flood")
    with Index.open(folder) as again:
        assert again.articles() == [article]
        assert again.article(article.id) == article
        assert again.search("flood") == hits
        assert again.passage_counts() == {article.id: 1}
        assert_whole(again, embedder)


def test_an_article_says_where_it_is_from(tmp_path: Path, store: Index) -> None:
    told = {"title": "A flood", "outlet": "Gazette", "author": "Jane Doe", "published": "2025-03-27"}
    path = write(tmp_path, {"a.md": story("The flood came.", **told)}) / "a.md"
    article = store.add(path)
    assert article.source == str(path.resolve())
    assert (article.title, article.outlet, article.author) == ("A flood", "Gazette", "Jane Doe")
    assert (article.published, article.version, article.text) == (date(2025, 3, 27), 1, "The flood came.")


def test_articles_come_newest_first_those_without_a_date_last(tmp_path: Path, store: Index) -> None:
    days = {"b": "2025-01-02", "c": "2025-03-01", "a": "2025-01-02"}
    files = {f"{name}.md": story("Words.", title=name, published=day) for name, day in days.items()}
    store.sync(write(tmp_path / "in", files | {"none.md": story("Words.", title="0")}))
    assert [article.title for article in store.articles()] == ["c", "a", "b", "0"]


def test_an_update_raises_the_version_and_keeps_history(tmp_path: Path, store: Index, embedder: Embedder) -> None:
    path = tmp_path / "toll.txt"
    for version, toll in enumerate(("twelve", "thirteen", "fourteen"), start=1):
        path.write_text(f"The flood killed {toll}.")
        article = store.add(path)
        assert (article.version, article.text) == (version, f"The flood killed {toll}.")
        assert store.add(path) == article
    assert store.articles() == [article]
    assert [hit.article.text for hit in store.search("flood killed twelve")] == ["The flood killed fourteen."]
    assert history(store.folder) == [(1, "The flood killed twelve."), (2, "The flood killed thirteen.")]
    assert_whole(store, embedder)


def test_a_removed_article_is_gone_but_for_history(tmp_path: Path, store: Index, embedder: Embedder) -> None:
    folder = write(tmp_path / "in", {"a.txt": "The flood came.", "b.txt": "The fire went."})
    store.sync(folder)
    gone = store.add(folder / "a.txt")
    assert store.remove(gone.id) == gone
    assert found(store.search("flood came")) == ["b.txt"]
    assert history(store.folder) == [(1, "The flood came.")]
    for call in (store.article, store.remove):
        with pytest.raises(ArticleNotFoundError, match=gone.id):
            call(gone.id)
    assert_whole(store, embedder)
    [last] = store.articles()
    store.remove(last.id)
    assert store.search("fire") == []
    assert store.add(folder / "a.txt") == gone
    assert found(store.search("flood")) == ["a.txt"]
    assert_whole(store, embedder)


def test_history_outlives_removal_and_return(tmp_path: Path, store: Index) -> None:
    path = tmp_path / "a.txt"
    for text in ("First words.", "Second words."):
        path.write_text(text)
        store.remove(store.add(path).id)
    assert history(store.folder) == [(1, "First words."), (1, "Second words.")]


# Search

STORIES = {
    "soleil.md": story("The harbour opened.", outlet="Le Soleil", published="2025-01-10"),
    "athens.md": story("A ship left the harbour.", outlet="ΑΘΗΝΑ ΝΕΑ", published="2025-02-10"),
    "strasse.md": story("The harbour is frozen.", outlet="Straße Post", published="2025-03-10"),
    "none.md": story("Nobody saw the harbour burn."),
    "undated.md": story("The harbour was sold.", outlet="le soleil"),
    "unnamed.md": story("The harbour is quiet.", published="2025-02-20"),
}
DAYS = st.none() | st.sampled_from([date(2025, 1, 10), date(2025, 1, 11), date(2025, 2, 15), date(2025, 3, 10)])
OUTLETS = ("LE SOLEIL", "αθηνα νεα", "STRASSE POST", "Nobody", "", "\ud800")


@pytest.fixture(scope="module")
def harbour(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    folder = tmp_path_factory.mktemp("harbour")
    with Index.open(folder / "store") as opened:
        opened.sync(write(folder / "in", STORIES))
        yield opened


@settings(deadline=None, max_examples=60)
@given(
    query=st.sampled_from(["harbour", "vessels in port"]),  # what both sides find, and what only one does
    outlets=st.none() | st.lists(st.sampled_from(OUTLETS), max_size=3),
    since=DAYS,
    until=DAYS,
)
def test_filters_hold_on_both_sides(
    harbour: Index, query: str, outlets: list[str] | None, since: date | None, until: date | None
) -> None:
    expected = {
        Path(article.source).name
        for article in harbour.articles()
        if outlets is None or (article.outlet or "?").casefold() in [name.casefold() for name in outlets]
        if since is None or (article.published and article.published >= since)
        if until is None or (article.published and article.published <= until)
    }
    hits = harbour.search(query, 10, outlets, since, until)
    assert sorted(found(hits)) == sorted(expected)
    assert all(hit.dense_rank for hit in hits)
    assert all(bool(hit.lexical_rank) == (query == "harbour") for hit in hits)


def test_a_moment_filters_as_its_day(harbour: Index) -> None:
    hits = harbour.search("harbour", since=datetime(2025, 2, 10, 12), until=datetime(2025, 2, 10, 6))
    assert found(hits) == ["athens.md"]
    assert hits[0].lexical_rank == 1


@pytest.mark.parametrize("limit", [-1, 0, 1, 3, 6, 7, 1000, 10**20])
def test_limits(harbour: Index, limit: int) -> None:
    assert len(harbour.search("harbour", limit)) == min(max(limit, 0), 6)


def test_hits_come_best_first_and_say_how_they_were_found(harbour: Index) -> None:
    hits = harbour.search("Was the harbour sold?")
    assert found(hits)[0] == "undated.md"
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    assert all(0 < hit.score <= 1 for hit in hits)
    assert (hits[0].score, hits[0].dense_rank, hits[0].lexical_rank) == (1, 1, 1)
    by_cosine = sorted(hits, key=lambda hit: -(hit.cosine or 0))
    assert [hit.dense_rank for hit in by_cosine] == [1, 2, 3, 4, 5, 6]


@pytest.mark.parametrize("query", ["", "  \n", "\u00a0"])
def test_no_words_find_nothing(harbour: Index, query: str) -> None:
    assert harbour.search(query) == []


OPERATORS = st.sampled_from(
    ["AND", "OR", "NOT", "NEAR(", "NEAR/3", "*", '"', "'", "(", ")", ":", "^", "-", "+", "title:", "{title body}", ";"]
)
QUERIES = st.text() | st.lists(OPERATORS | st.sampled_from(["harbour", "\x00", "\ud800", "😀", "%", "_"])).map(" ".join)


@settings(deadline=None)
@given(query=QUERIES)
def test_any_query_will_do(harbour: Index, query: str) -> None:
    hits = harbour.search(query)
    assert_exact(hits)
    assert bool(hits) == bool(query.strip())


def test_copies_of_one_text_count_once(sample_store: Index) -> None:
    hits = sample_store.search("What happened at the barrier?", limit=40)
    assert_exact(hits)
    wires = [hit for hit in hits if any("wire" in name for name in found([hit]))]
    assert wires
    for hit in wires:
        assert {name.split("-")[1] for name in found([hit])} == {"wire"}
    everything = [each.passage.id for hit in hits for each in (hit, *hit.copies)]
    assert len(everything) == len(set(everything))
    assert any(len(found([hit])) == 2 for hit in wires)


def test_an_update_is_what_filters_see(tmp_path: Path, store: Index) -> None:
    path = tmp_path / "a.md"
    path.write_text(story("The harbour opened.", outlet="Old", published="2025-01-01"))
    store.add(path)
    path.write_text(story("The harbour opened.", outlet="New", published="2025-02-01"))
    store.add(path)
    assert store.search("harbour", outlets=["Old"]) == []
    [hit] = store.search("harbour", outlets=["New"], since=date(2025, 2, 1))
    assert (hit.dense_rank, hit.lexical_rank) == (1, 1)


# What is no store, or not ours


def test_a_file_or_a_folder_of_something_else_is_no_store(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear reader")
    with pytest.raises(StoreError, match="found a file"):
        Index.open(tmp_path / "letter.txt")
    with pytest.raises(StoreError, match="is not a store"):
        Index.open(tmp_path)
    with pytest.raises(StoreError, match="can't be used"):
        Index.open(tmp_path / "letter.txt" / "store")
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


@pytest.mark.parametrize("content", [b"garbage" * 1000, b"SQLite format 3\x00" + b"\xff" * 5000])
def test_garbage_in_place_of_the_articles_is_damage(tmp_path: Path, content: bytes) -> None:
    folder = write(tmp_path / "store", {"articles.db": content})
    with pytest.raises(StoreDamagedError, match=r"articles\.db"):
        Index.open(folder)
    assert (folder / "articles.db").read_bytes() == content


def test_another_model_or_splitter_is_named_with_ours_and_repair_rebuilds(
    tmp_path: Path, index_settings: IndexSettings, embedder: Embedder
) -> None:
    folder = tmp_path / "store"
    path = write(tmp_path, {"a.txt": "The flood came at night and took the old bridge with it. " * 5}) / "a.txt"
    with Index.open(folder) as store:
        article = store.add(path)
    with pytest.raises(StoreMismatchError) as caught:
        Index.open(folder, index_settings.model_copy(update={"embedding_model": "some/model"}))
    assert "all-MiniLM-L6-v2:53aa51172d14" in str(caught.value)
    assert "sentence-transformers:some/model" in str(caught.value)
    assert "attest repair" in str(caught.value)
    smaller = index_settings.model_copy(update={"passage_tokens": 32})
    with pytest.raises(StoreMismatchError, match=r"160 tokens.*32 tokens"):
        Index.open(folder, smaller)
    with Index.repair(folder, smaller) as repaired:
        assert repaired.articles() == [article]
        assert repaired.counts()[1] > 1
        assert history(folder) == []
        assert_whole(repaired, embedder)
    with Index.open(folder, smaller) as again:
        assert again.articles() == [article]


# Damage to the vectors


def no_folder(store: Path) -> None:
    shutil.rmtree(store / "vectors")


def nothing_in_it(store: Path) -> None:
    no_folder(store)
    (store / "vectors").mkdir()


def nothing_in_the_generation(store: Path) -> None:
    folder = vectors_folder(store)
    shutil.rmtree(folder)
    folder.mkdir()


def no_database(store: Path) -> None:
    (vectors_folder(store) / "chroma.sqlite3").unlink()


def a_cut_database(store: Path) -> None:
    os.truncate(vectors_folder(store) / "chroma.sqlite3", 20_000)


def a_garbage_database(store: Path) -> None:
    (vectors_folder(store) / "chroma.sqlite3").write_bytes(random.Random(1).randbytes(50_000))


def no_segment(store: Path) -> None:
    [segment] = [path for path in vectors_folder(store).iterdir() if path.is_dir()]
    shutil.rmtree(segment)


def a_half_written_segment(store: Path) -> None:
    [data] = vectors_folder(store).glob("*/data_level0.bin")
    os.truncate(data, data.stat().st_size // 2)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("small")
    with Index.open(folder / "store") as opened:
        opened.sync(write(folder / "in", STORIES))
    return folder / "store"


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """So many passages that Chroma writes a segment; before, it keeps vectors in its database."""
    folder = tmp_path_factory.mktemp("large")
    with Index.open(folder / "store") as opened:
        opened.sync(write(folder / "in", {f"{number}.txt": f"Report {number}." for number in range(1100)}))
        assert opened.counts() == (1100, 1100)
    return folder / "store"


@pytest.mark.parametrize(
    "harm",
    [no_folder, nothing_in_it, nothing_in_the_generation, no_database, a_cut_database, a_garbage_database],
)
def test_damaged_vectors_are_noticed_and_repaired(
    tmp_path: Path, small: Path, embedder: Embedder, harm: Callable[[Path], None]
) -> None:
    damaged = shutil.copytree(small, tmp_path / "store")
    harm(damaged)
    with pytest.raises(StoreDamagedError, match="attest repair"):
        Index.open(damaged)
    with Index.open(small) as whole, Index.repair(damaged) as repaired:
        assert ranking(repaired.search("harbour")) == ranking(whole.search("harbour"))
        assert repaired.articles() == whole.articles()
        assert_whole(repaired, embedder)
    Index.open(damaged).close()


@pytest.mark.parametrize("harm", [no_segment, a_half_written_segment])
def test_a_damaged_segment_is_noticed(tmp_path: Path, large: Path, harm: Callable[[Path], None]) -> None:
    damaged = shutil.copytree(large, tmp_path / "store")
    Index.open(damaged).close()
    harm(damaged)
    with child(OPEN, damaged) as process:  # memory of this one may still hold what the file has lost
        told, wrong = process.communicate()
    assert (told.split(" ")[0], wrong) == ("StoreDamagedError", "")


def test_vectors_that_vanish_while_a_store_is_open_are_not_silently_replaced(tmp_path: Path, small: Path) -> None:
    damaged = shutil.copytree(small, tmp_path / "store")
    path = write(tmp_path, {"a.txt": "Another harbour."}) / "a.txt"
    with Index.open(damaged) as store:
        shutil.rmtree(damaged / "vectors")
        with pytest.raises(StoreDamagedError, match="attest repair"):
            store.add(path)
        assert len(store.articles()) == len(STORIES)
    Index.repair(damaged).close()


# More than one process, more than one thread

HOLD = """
import sys
from pathlib import Path
from index.lock import write_lock
with write_lock(Path(sys.argv[1]), 1):
    print("held", flush=True)
    sys.stdin.readline()
"""

SEARCH = """
import json, sys
from pathlib import Path
from index import Index
with Index.open(sys.argv[1]) as store:
    print("open", flush=True)
    for query in sys.stdin:
        print(json.dumps(sorted(Path(hit.article.source).name for hit in store.search(query))), flush=True)
"""

SYNC = """
import sys
from index import Index
with Index.open(sys.argv[1]) as store:
    print("open", flush=True)
    for folder in sys.stdin:
        store.sync(folder.strip())
        print("done", flush=True)
"""


def test_a_locked_store_is_told_with_its_holder_and_can_be_read(
    tmp_path: Path, small: Path, index_settings: IndexSettings
) -> None:
    store_folder = shutil.copytree(small, tmp_path / "store")
    path = write(tmp_path, {"a.txt": "Another harbour."}) / "a.txt"
    impatient = index_settings.model_copy(update={"lock_seconds": 0.2})
    assert index_settings.lock_seconds < 5
    with child(HOLD, store_folder) as holder:
        assert hear(holder) == "held"
        with Index.open(store_folder, impatient) as store:
            writes: list[Callable[[], object]] = [
                lambda: store.add(path),
                lambda: store.sync(tmp_path),
                lambda: store.remove(store.articles()[0].id),
                lambda: Index.repair(store_folder, impatient),
            ]
            for write_something in writes:
                with pytest.raises(StoreLockedError, match=f"process {holder.pid}"):
                    write_something()
            assert len(store.search("harbour")) == len(STORIES)
            tell(holder, "go")
            holder.wait()
            assert store.add(path).text == "Another harbour."


def test_the_lock_of_a_killed_process_is_free(tmp_path: Path, small: Path) -> None:
    store_folder = shutil.copytree(small, tmp_path / "store")
    with child(HOLD, store_folder) as holder:
        hear(holder)
        holder.kill()
    with Index.open(store_folder) as store:
        store.remove(store.articles()[0].id)


def test_a_reader_sees_what_another_process_writes(tmp_path: Path) -> None:
    inbox = write(tmp_path / "in", {"a.txt": "The harbour opened.", "b.txt": "The harbour closed."})
    with Index.open(tmp_path / "store") as writer:
        writer.sync(inbox)
        with child(SEARCH, tmp_path / "store") as reader:
            assert hear(reader) == "open"
            tell(reader, "harbour")
            assert hear(reader) == '["a.txt", "b.txt"]'
            (inbox / "a.txt").unlink()
            write(inbox, {"c.txt": "Ships wait.", "b.txt": "A harbour burned."})
            writer.sync(inbox)
            for query in ("harbour opened", "Ships wait"):
                tell(reader, query)
                assert hear(reader) == '["b.txt", "c.txt"]'
            assert reader.stdin
            reader.stdin.close()
            assert reader.wait() == 0


def test_a_store_can_be_opened_and_searched_while_another_process_syncs(tmp_path: Path) -> None:
    inboxes = [
        write(tmp_path / str(number), {f"{number}-{name}.txt": f"Harbour {name} of {number}." for name in range(20)})
        for number in range(2)
    ]
    with Index.open(tmp_path / "store") as store:
        store.sync(inboxes[0])
    with child(SYNC, tmp_path / "store") as writer, Index.open(tmp_path / "store") as reader:
        hear(writer)
        for round_number in range(1, 7):
            inbox = inboxes[round_number % 2]
            changed = {path.name: f"{path.read_text()} Round {round_number}." for path in inbox.iterdir()}
            tell(writer, str(write(inbox, changed)))
            for _ in range(4):
                with Index.open(tmp_path / "store") as store:
                    assert len(store.articles()) >= 20
                assert len(reader.search("harbour", limit=100)) >= 20
            assert hear(writer) == "done"
        assert len(reader.search("harbour", limit=100)) == 40
        assert writer.stdin
        writer.stdin.close()


def test_threads_search_one_store_while_it_syncs(tmp_path: Path, store: Index, embedder: Embedder) -> None:
    """Every search sees one state: all articles of one round and none of another."""
    names = [f"{number}.txt" for number in range(8)]

    def sync(round_number: int) -> None:
        bodies = {name: f"Harbour {name} in round {round_number}." for name in names}
        report = store.sync(write(tmp_path / "in", bodies))
        assert len(report.added) + len(report.updated) == len(names)

    def search(number: int) -> None:
        hits = store.search("harbour in which round", limit=20)
        assert_exact(hits)
        assert sorted(found(hits)) == names
        assert len({hit.article.text.split()[-1] for hit in hits}) == 1

    sync(0)
    with ThreadPoolExecutor(4) as pool:
        for round_number in range(1, 7):
            syncing = pool.submit(sync, round_number)
            searching = [pool.submit(search, number) for number in range(30)]
            for task in (syncing, *searching):
                task.result()
    assert_whole(store, embedder)


def test_two_openings_in_one_process_see_each_other_s_writes(tmp_path: Path, store: Index) -> None:
    with Index.open(store.folder) as other:
        store.sync(write(tmp_path / "in", STORIES))
        assert len(other.search("harbour")) == len(STORIES)
        other.remove(other.articles()[0].id)
        assert len(store.search("harbour")) == len(STORIES) - 1
        assert passage_ids(store.folder) == sorted(hit.passage.id for hit in store.search("harbour"))


# Disks that refuse

OPEN = """
import sys
from index import Index, StoreError
try:
    Index.open(sys.argv[1])
except StoreError as error:
    print(type(error).__name__, error)
"""


@pytest.mark.parametrize("name", ["store", "new"])
def test_a_folder_that_cannot_be_written_to_is_told_as_such(tmp_path: Path, small: Path, name: str) -> None:
    shutil.copytree(small, tmp_path / "closed" / "store")
    everything = [tmp_path / "closed", *(tmp_path / "closed").rglob("*")]
    for path in everything:
        path.chmod(path.stat().st_mode & ~(stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH))
    # Permissions bind the superuser only without this capability.
    prefix = ["setpriv", "--bounding-set=-dac_override", "--"] if os.geteuid() == 0 else []
    with child(OPEN, tmp_path / "closed" / name, prefix=prefix) as process:
        told, wrong = process.communicate()
    for path in everything:
        path.chmod(path.stat().st_mode | stat.S_IWUSR)
    assert (told.split(" ")[0], wrong) == ("StoreError", "")
    assert str(tmp_path / "closed" / name) in told


FILL = """
import resource, sys
from index import Index, StoreError
with Index.open(sys.argv[1]) as store:
    store.search("harbour")
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[3]), resource.RLIM_INFINITY))
    try:
        store.sync(sys.argv[2])
    except StoreError as error:
        print(error)
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    print(len(store.articles()), len(store.search("harbour")), flush=True)
"""


@pytest.mark.parametrize("room", [1_000, 200_000, 400_000])
def test_a_full_disk_leaves_the_store_as_it_was(tmp_path: Path, small: Path, embedder: Embedder, room: int) -> None:
    store_folder = shutil.copytree(small, tmp_path / "store")
    inbox = write(tmp_path / "in", {f"{name}.txt": f"Word{name} {'x' * 150} " * 100 for name in range(12)})
    with child(FILL, store_folder, inbox, room) as process:
        told, _ = process.communicate()
    assert str(store_folder) in told.splitlines()[0]
    assert "room" in told
    assert told.splitlines()[-1] == f"{len(STORIES)} {len(STORIES)}"
    with Index.open(store_folder) as store:
        assert len(store.articles()) == len(STORIES)
        assert len(store.sync(inbox).added) == 12
        assert_whole(store, embedder)


def test_a_folder_of_articles_that_is_not_there_changes_nothing(tmp_path: Path, store: Index) -> None:
    store.sync(write(tmp_path / "in", STORIES))
    before = store.articles()
    for folder in (tmp_path / "nowhere", ROOT / "README.md", tmp_path / "store"):
        with pytest.raises(SourceError):
            store.sync(folder)
    assert store.articles() == before
    assert replace(before[0]) == store.article(before[0].id)


# Stores in the making, and paths that can't be


def test_a_store_that_another_process_is_making_is_waited_for(tmp_path: Path) -> None:
    """SQLite does not wait by itself for the lock that turning on its log needs."""
    (tmp_path / "store").mkdir()
    with closing(sqlite3.connect(tmp_path / "store" / "articles.db", check_same_thread=False)) as other:
        other.execute("CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL)")
        other.execute("BEGIN IMMEDIATE")
        with ThreadPoolExecutor(1) as pool:
            opening = pool.submit(Index.open, tmp_path / "store")
            time.sleep(0.3)
            assert not opening.done()
            other.rollback()
            opening.result().close()


@pytest.mark.parametrize("path", ["a\0b", "x" * 5000, "loop", "loop/a.txt"])
def test_impossible_paths_are_told_as_such(tmp_path: Path, store: Index, path: str) -> None:
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    with pytest.raises(StoreError, match="can't be used"):
        Index.open(tmp_path / path)
    for call in (store.sync, store.add):
        with pytest.raises(SourceError):
            call(tmp_path / path)


def test_ids_that_are_no_text_are_unknown(store: Index) -> None:
    with pytest.raises(ArticleNotFoundError):
        store.article("\ud800")


def test_a_closed_store_says_so(tmp_path: Path) -> None:
    with Index.open(tmp_path / "store") as store:
        pass
    with pytest.raises(StoreError, match="closed"):
        store.articles()
