"""What a store refuses before it does any harm: other databases, other tables, filters of a wrong kind."""

import contextlib
import sqlite3
from datetime import date
from pathlib import Path

import pytest

from index import FilterError, Index, StoreError, StoreMismatchError
from stores import write


def test_a_database_of_something_else_is_refused_and_left_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "articles.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE customers (name TEXT)")
    other.close()
    before = path.read_bytes()
    with pytest.raises(StoreError, match="something else"):
        Index.open(tmp_path)
    assert path.read_bytes() == before


def test_tables_of_another_version_are_refused_by_opening_and_by_repair(tmp_path: Path) -> None:
    folder = tmp_path / "store"
    Index.open(folder).close()
    with sqlite3.connect(folder / "articles.db") as database:
        database.execute("UPDATE facts SET value = '0' WHERE name = 'schema'")
    database.close()
    for door in (Index.open, Index.repair):
        with pytest.raises(StoreMismatchError, match=r"version 0.*attest sync"):
            door(folder)


def test_without_create_no_store_is_made(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="attest sync"):
        Index.open(tmp_path / "typo", create=False)
    assert not (tmp_path / "typo").exists()


def test_a_store_stays_the_same_when_the_program_changes_its_folder(tmp_path: Path) -> None:
    for name, word in (("one", "bridge"), ("two", "tunnel")):
        folder = write(tmp_path / name, {"articles/story.txt": f"The {word} is closed until Friday."})
        with contextlib.chdir(folder):
            store = Index.open("store")
        with contextlib.chdir(tmp_path), store:
            store.sync(folder / "articles")
            assert [word in hit.passage.text for hit in store.search("What is closed?")] == [True]


def test_filters_of_a_wrong_kind_are_named(sample_store: Index) -> None:
    with pytest.raises(FilterError, match="expected a list of names"):
        sample_store.search("flood", outlets="Northline News")
    with pytest.raises(FilterError, match=r"since is '2025-05-01'; expected a datetime\.date"):
        sample_store.search("flood", since="2025-05-01")  # type: ignore[arg-type]
    assert sample_store.search("flood", outlets=["Northline News"], since=date(2025, 5, 1))


def test_a_link_is_one_article_whether_it_is_synced_or_added(tmp_path: Path) -> None:
    folder = write(tmp_path / "articles", {"story.txt": "The bridge is closed until Friday."})
    (folder / "link.txt").symlink_to(folder / "story.txt")
    with Index.open(tmp_path / "store") as store:
        store.sync(folder)
        store.add(folder / "link.txt")
        assert len(store.articles()) == 2


def test_a_failed_sync_command_leaves_no_store_behind(tmp_path: Path) -> None:
    from typer.testing import CliRunner

    from attest import app

    done = CliRunner().invoke(app, ["sync", str(tmp_path / "nothing"), "--store", str(tmp_path / "store")])
    assert done.exit_code != 0
    assert not (tmp_path / "store").exists()
