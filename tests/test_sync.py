"""Syncing, adding and removing against a plain model, and bad input of every kind."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from index import Embedder, Index, IndexSettings, SourceError
from stores import assert_exact, assert_whole, found, story, texts, write

NAMES = st.sampled_from(["a.txt", "b.md", "c.html", "d.TEXT", "sub/a.txt", "sub/deep/é ü.md", "sub/e.htm"])
BODIES = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=80)


def page(name: str, body: str, word: str) -> str:
    """The content of a file, by its suffix, whose text holds a word of its own."""
    marks = str.maketrans({"<": " ", ">": " ", "&": " ", "`": " ", "[": " ", "]": " "})
    sentence = f"The {word} was seen. {body.translate(marks)}"
    if name.endswith(("html", "htm")):
        return f"<html><head><title>Seen</title></head><body><article><p>{sentence}</p></article></body></html>"
    return sentence


class SyncMachine(RuleBasedStateMachine):
    """The model: the word of each file that there is, and of each article that the store should hold."""

    embedder: Embedder
    root: Path

    @initialize()
    def open(self) -> None:
        self.home = Path(tempfile.mkdtemp(dir=self.root))
        self.inbox = write(self.home / "in", {"first.txt": "The wordzero was seen."})
        self.files = {"first.txt": "wordzero"}
        self.held: dict[str, str] = {}
        self.gone: list[str] = []
        self.count = 0
        self.store = Index.open(self.home / "store")

    def teardown(self) -> None:
        if hasattr(self, "store"):
            self.store.close()
            shutil.rmtree(self.home)

    def source(self, name: str) -> str:
        return str(self.inbox / name)

    @rule(name=NAMES, body=BODIES)
    def write_file(self, name: str, body: str) -> None:
        self.count += 1
        word = f"word{self.count}x"
        write(self.inbox, {name: page(name, body, word)})
        self.files[name] = word

    @rule(data=st.data())
    @precondition(lambda self: len(self.files) > 1)
    def delete_file(self, data: st.DataObject) -> None:
        name = data.draw(st.sampled_from(sorted(self.files)))
        (self.inbox / name).unlink()
        del self.files[name]

    @rule(data=st.data(), to=st.sampled_from(["renamed.txt", "sub/renamed.md"]))
    def rename_file(self, data: st.DataObject, to: str) -> None:
        name = data.draw(st.sampled_from(sorted(set(self.files) - {to})) if set(self.files) - {to} else st.none())
        if name is None or name.endswith(("html", "htm")):
            return
        (self.inbox / to).parent.mkdir(exist_ok=True)
        (self.inbox / name).rename(self.inbox / to)
        self.files[to] = self.files.pop(name)

    @rule()
    def sync(self) -> None:
        before = dict(self.held)
        report = self.store.sync(self.inbox)
        self.hold(dict(self.files))
        assert {Path(source).relative_to(self.inbox).as_posix() for source in report.added} == set(self.held) - set(
            before
        )
        assert report.failed == ()
        again = self.store.sync(self.inbox)
        assert sorted(again.unchanged) == sorted(map(self.source, self.files))
        assert (again.added, again.updated, again.removed, again.failed) == ((), (), (), ())

    @rule(data=st.data())
    def add(self, data: st.DataObject) -> None:
        name = data.draw(st.sampled_from(sorted(self.files)))
        assert self.store.add(self.inbox / name).source == self.source(name)
        self.hold(self.held | {name: self.files[name]})

    @rule(data=st.data())
    @precondition(lambda self: self.held)
    def remove(self, data: st.DataObject) -> None:
        name = data.draw(st.sampled_from(sorted(self.held)))
        [article] = [article for article in self.store.articles() if article.source == self.source(name)]
        self.store.remove(article.id)
        self.hold({other: word for other, word in self.held.items() if other != name})

    @rule()
    def reopen(self) -> None:
        self.store.close()
        self.store = Index.open(self.home / "store")

    def hold(self, words: dict[str, str]) -> None:
        self.gone += [word for word in self.held.values() if word not in words.values()]
        self.held = words

    @invariant()
    def the_store_holds_what_the_model_holds(self) -> None:
        held = texts(self.store)
        assert set(held) == {self.source(name) for name in self.held}
        for name, word in self.held.items():
            assert f"The {word} was seen." in held[self.source(name)]
        assert_whole(self.store, self.embedder)

    @invariant()
    def search_finds_what_is_there_and_nothing_else(self) -> None:
        for name, word in self.held.items():
            hits = self.store.search(word)
            assert_exact(hits)
            assert hits[0].lexical_rank
            assert self.source(name) in {each.article.source for hit in hits[:1] for each in (hit, *hit.copies)}
        for word in [word for word in self.gone if word not in self.held.values()][-3:]:
            assert all(word not in hit.article.text for hit in self.store.search(word))


def test_a_store_agrees_with_a_plain_model_whatever_happens(tmp_path: Path, embedder: Embedder) -> None:
    SyncMachine.embedder = embedder
    SyncMachine.root = tmp_path
    run_state_machine_as_test(
        SyncMachine,
        settings=settings(
            max_examples=25, stateful_step_count=12, deadline=None, suppress_health_check=list(HealthCheck)
        ),
    )


# Bad input

GOOD = "The good file was read."


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Index]:
    with Index.open(tmp_path / "store", IndexSettings.read(max_file_bytes=2000)) as opened:
        yield opened


BAD: dict[str, tuple[str | bytes, str]] = {
    "empty.txt": ("", "holds no text"),
    "blank.md": ("\n \t\n", "holds no text"),
    "binary.txt": (bytes(range(256)) * 4, "text"),
    "image.html": (b"\x89PNG\r\n\x1a\n" + bytes(100), "PNG image"),
    "big.txt": ("word " * 1000, "at most 2,000"),
    "front.md": ("---\ntitle: 'A\n---\nText", "front matter is broken"),
    "hollow.html": ("<html><head><title>Nothing</title></head><body></body></html>", "holds no text"),
}


def test_bad_files_are_told_and_the_rest_goes_on(tmp_path: Path, store: Index, embedder: Embedder) -> None:
    files: dict[str, str | bytes] = {name: content for name, (content, _) in BAD.items()}
    report = store.sync(write(tmp_path / "in", files | {"a.txt": GOOD, "z.txt": GOOD + " Twice."}))
    assert [Path(source).name for source in report.added] == ["a.txt", "z.txt"]
    reasons = {Path(source).name: reason for source, reason in report.failed}
    assert set(reasons) == set(BAD)
    for name, (_, reason) in BAD.items():
        assert reason in reasons[name]
        assert name not in reasons[name]  # the source stands beside it
    assert len(store.articles()) == 2
    assert_whole(store, embedder)


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_not_added(tmp_path: Path, store: Index, name: str) -> None:
    content, reason = BAD[name]
    with pytest.raises(SourceError, match=name) as caught:
        store.add(write(tmp_path, {name: content}) / name)
    assert reason in str(caught.value)
    assert store.articles() == []


def test_odd_but_readable_files_are_read(tmp_path: Path, store: Index) -> None:
    files: dict[str, str | bytes] = {
        "broken.html": "<html><body><p>Words in a <b>broken page <div></p></span> that goes on and on for a while.",
        "latin.txt": "Le café est fermé à Orléans depuis hier.".encode("cp1252"),
        "wide.txt": "The wide words.".encode("utf-16"),
        "unknown.html": '<html><head><meta charset="klingon"></head><body><p>The café is shut.</p></body></html>',
        "folder.txt/inner.txt": "The inner words.",
    }
    report = store.sync(write(tmp_path / "in", files))
    assert report.failed == ()
    held = {Path(source).name: text for source, text in texts(store).items()}
    assert "broken page" in held["broken.html"]
    assert held["latin.txt"] == "Le café est fermé à Orléans depuis hier."
    assert held["wide.txt"] == "The wide words."
    assert "café" in held["unknown.html"]
    assert held["inner.txt"] == "The inner words."


def test_an_empty_folder_changes_nothing(tmp_path: Path, store: Index) -> None:
    inbox = write(tmp_path / "in", {"a.txt": GOOD})
    store.sync(inbox)
    (inbox / "a.txt").unlink()
    (inbox / "notes.csv").write_text("1,2")
    with pytest.raises(SourceError, match="Found no articles"):
        store.sync(inbox)
    assert len(store.articles()) == 1


def test_a_file_gone_bad_keeps_its_older_version(tmp_path: Path, store: Index, embedder: Embedder) -> None:
    inbox = write(tmp_path / "in", {"a.txt": GOOD, "b.txt": "Other words."})
    store.sync(inbox)
    report = store.sync(write(inbox, {"a.txt": b"\x89PNG"}))
    assert [Path(source).name for source, _ in report.failed] == ["a.txt"]
    assert found(store.search("good file"))[0] == "a.txt"
    assert_whole(store, embedder)


def test_two_files_with_the_same_words_are_two_articles_and_one_result(tmp_path: Path, store: Index) -> None:
    store.sync(write(tmp_path / "in", {"a.txt": GOOD, "b.txt": GOOD}))
    assert len(store.articles()) == 2
    [hit] = store.search("good file")
    assert sorted(found([hit])) == ["a.txt", "b.txt"]


def test_a_file_that_vanishes_while_it_is_read_is_told(tmp_path: Path, store: Index) -> None:
    inbox = write(tmp_path / "in", {"a.txt": GOOD, "b.txt": "Other words.", "c.txt": "More words."})
    told: list[tuple[int, int, str]] = []

    def progress(done: int, total: int, source: str) -> None:
        told.append((done, total, Path(source).name))
        if source.endswith("b.txt"):
            (inbox / "b.txt").unlink()

    report = store.sync(inbox, progress)
    assert [Path(source).name for source, _ in report.failed] == ["b.txt"]
    assert len(report.added) == 2
    assert told == [(0, 3, "a.txt"), (1, 3, "b.txt"), (2, 3, "c.txt"), (3, 3, "")]
    assert [Path(source).name for source in store.sync(inbox).unchanged] == ["a.txt", "c.txt"]


def test_a_pipe_and_a_link_to_nowhere_are_told_and_do_not_block(tmp_path: Path, store: Index) -> None:
    inbox = write(tmp_path / "in", {"a.txt": GOOD})
    os.mkfifo(inbox / "pipe.txt")
    (inbox / "link.txt").symlink_to(tmp_path / "nowhere")
    (inbox / "loop.txt").symlink_to(inbox / "loop.txt")
    report = store.sync(inbox)
    assert [Path(source).name for source in report.added] == ["a.txt"]
    assert [Path(source).name for source, _ in report.failed] == ["link.txt", "loop.txt", "pipe.txt"]
    assert "named pipe" in report.failed[-1][1]


def test_a_name_that_is_not_unicode_is_told(tmp_path: Path, store: Index) -> None:
    inbox = write(tmp_path / "in", {"a.txt": GOOD})
    (inbox / os.fsdecode(b"caf\xe9.txt")).write_text("Words.")
    report = store.sync(inbox)
    assert len(report.added) == 1
    [(source, reason)] = report.failed
    assert source.encode().decode().endswith("caf\\udce9.txt")
    assert "rename" in reason
    with pytest.raises(SourceError, match="rename"):
        store.add(inbox / os.fsdecode(b"caf\xe9.txt"))


def test_folders_of_one_store_do_not_disturb_each_other(tmp_path: Path, store: Index) -> None:
    one = write(tmp_path / "news", {"a.txt": GOOD})
    two = write(tmp_path / "newspaper", {"b.txt": "Other words."})
    single = write(tmp_path, {"c.txt": "Single words."}) / "c.txt"
    store.add(single)
    store.sync(two)
    assert len(store.sync(one).added) == 1
    assert len(store.articles()) == 3
    (two / "b.txt").unlink()
    write(two, {"d.txt": "Fresh words."})
    report = store.sync(two)
    assert [Path(source).name for source in (*report.added, *report.removed)] == ["d.txt", "b.txt"]
    assert store.sync(one).removed == ()
    assert {Path(source).name for source in texts(store)} == {"a.txt", "c.txt", "d.txt"}


def test_a_relative_folder_is_the_same_as_an_absolute_one(tmp_path: Path, store: Index) -> None:
    inbox = write(tmp_path / "in", {"a.txt": GOOD})
    store.sync(inbox)
    assert len(store.sync(Path(os.path.relpath(inbox))).unchanged) == 1
    article = store.add(os.path.relpath(inbox / "a.txt"))
    assert store.articles() == [article]


def test_an_interrupted_progress_leaves_the_store_whole(tmp_path: Path, store: Index, embedder: Embedder) -> None:
    inbox = write(tmp_path / "in", {"a.txt": GOOD, "b.txt": story("Other words.", title="B")})
    store.sync(inbox)
    write(inbox, {"a.txt": "Changed words.", "c.txt": "New words."})

    def interrupt(done: int, total: int, source: str) -> None:
        if source.endswith("c.txt"):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        store.sync(inbox, interrupt)
    assert_whole(store, embedder)
    assert found(store.search("good file"))[0] == "a.txt"
    assert (len(store.sync(inbox).updated), len(store.articles())) == (1, 3)
    assert_whole(store, embedder)
