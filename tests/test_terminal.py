"""The terminal program, as its users meet it: what it prints, where, and how it exits."""

import contextlib
import io
import json
import os
import shutil
import signal
import subprocess
import sys
import time
import tomllib
import unicodedata
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner, Result

import attest
from index import AttestError, Index
from index.console import one_line, plain, report_error
from index.exits import BAD_INPUT, DONE, FELL_SHORT, INTERRUPTED, exit_code
from index.lock import write_lock
from qa import Answer, Citation, NearPassage, Removed, Sentence
from qa.terminal import print_answer
from qa.types import Status

ROOT = Path(__file__).parent.parent
ARTICLES = ROOT / "articles"
ANSWERED = "Who leads the reassurance force?"
UNANSWERED = "Which team won the 1998 football world cup?"
STEERING = "\x1b]0;owned\x07\x1b[2J\x9b31m\u202e"


def run(*args: str | Path, **environment: str) -> Result:
    """One command in this process. Nothing unexpected may come out of it."""
    result = CliRunner().invoke(attest.app, [str(arg) for arg in args], env=environment)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def start(*args: str | Path, stdout: int = subprocess.PIPE) -> subprocess.Popen[str]:
    """One command in a process of its own, which takes Ctrl+C even where this one was told to ignore it."""
    code = "import signal, attest; signal.signal(signal.SIGINT, signal.default_int_handler); attest.main()"
    command = [sys.executable, "-c", code, *map(str, args)]
    return subprocess.Popen(command, cwd=ROOT, text=True, stdout=stdout, stderr=subprocess.PIPE)


def finished(*args: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """``python -m attest`` with these arguments, to its end, in this environment but without colours."""
    plain_environment = {name: value for name, value in os.environ.items() if name not in ("FORCE_COLOR", "NO_COLOR")}
    return subprocess.run(
        [sys.executable, "-m", "attest", *map(str, args)],
        check=False, capture_output=True, encoding="utf-8", cwd=ROOT, env={**plain_environment, **environment},
    )  # fmt: skip


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of the sample articles that no test changes."""
    folder = tmp_path_factory.mktemp("terminal") / "store"
    result = run("sync", ARTICLES, "--store", folder)
    assert (result.exit_code, result.stderr) == (DONE, ""), result.output
    return folder


@pytest.fixture
def own_store(store: Path, tmp_path: Path) -> Path:
    """A copy of it that a test may change."""
    return Path(shutil.copytree(store, tmp_path / "store"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two small articles."""
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "fire.txt").write_text("Fire in the harbour\n\nTwo people were hurt in a fire at Pier 4 on Monday.\n")
    (articles / "vote.txt").write_text("Council votes\n\nThe council voted for a new library on Tuesday.\n")
    return articles


# the program


@pytest.mark.parametrize("command", attest.COMMANDS)
def test_every_command_has_help(command: str) -> None:
    result = run(command, "--help")
    assert result.exit_code == DONE
    assert "--store" in result.stdout
    assert run(command, "-h").stdout == result.stdout


def test_help_lists_every_command_and_the_exit_codes() -> None:
    text = run("--help").stdout
    assert all(command in text for command in attest.COMMANDS)
    assert "0 done, 1 fell short, 2 bad input" in " ".join(text.split())


def test_help_imports_nothing_heavy() -> None:
    code = (
        "import sys, attest\n"
        "try: attest.app(['ask', '--help'])\n"
        "except SystemExit: pass\n"
        "print({'index', 'qa', 'eval', 'app', 'numpy', 'torch', 'chromadb'} & set(sys.modules), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    assert done.stderr == "set()\n"


def test_version_is_the_project_files() -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    assert run("--version").stdout == f"attest {version}\n"


# asking


def test_json_is_the_whole_answer_and_nothing_else(store: Path) -> None:
    done = finished("ask", ANSWERED, "--json", "--store", store)
    assert (done.returncode, done.stderr) == (DONE, "")
    assert done.stdout.isascii()
    answer = Answer.from_dict(json.loads(done.stdout))
    assert answer.status == "answered"
    with Index.open(store) as index:
        assert all(
            index.article(each.article_id).text[each.start : each.end] == each.quote for each in answer.citations
        )


def test_text_shows_sentences_with_numbers_and_each_source_with_its_exact_words(store: Path) -> None:
    done = run("ask", ANSWERED, "--store", store)
    assert (done.exit_code, done.stderr) == (DONE, "")
    answer = Answer.from_dict(json.loads(run("ask", ANSWERED, "--json", "--store", store).stdout))
    before, after = done.stdout.split("\nSources")
    for sentence in answer.sentences:
        assert f"{one_line(sentence.text)} [{sentence.citations[0].number}] quoted\n" in before
    for each in answer.citations:
        assert f"[{each.number}] " in after
        assert f"{each.title}, {each.outlet}, {each.published}\n" in after
        assert one_line(f"“{each.quote}”") in one_line(after)


def test_markdown_is_the_answers_own(store: Path) -> None:
    answer = Answer.from_dict(json.loads(run("ask", ANSWERED, "--json", "--store", store).stdout))
    assert run("ask", ANSWERED, "--markdown", "--store", store).stdout == answer.to_markdown()


def test_an_abstention_is_no_error_and_shows_the_nearest_passages(store: Path) -> None:
    result = run("ask", UNANSWERED, "--store", store)
    answer = Answer.from_dict(json.loads(run("ask", UNANSWERED, "--json", "--store", store).stdout))
    assert (result.exit_code, result.stderr, answer.status) == (DONE, "", "abstained")
    assert f"The articles don't say.\n{answer.reason}\n" in result.stdout
    nearest = result.stdout.split("Nearest passages\n")[1].splitlines()
    assert nearest[0] == f"{answer.passages[0].title}, {answer.passages[0].outlet}, {answer.passages[0].published}"
    assert one_line(answer.passages[0].text).startswith(nearest[1].strip().removesuffix(" …"))
    assert len(nearest) == 6


def test_filters_bound_what_is_read(store: Path) -> None:
    def passages(*filters: str) -> list[NearPassage]:
        result = run("ask", "What did the flood do?", "--json", "--store", store, *filters)
        return list(Answer.from_dict(json.loads(result.stdout)).passages)

    outlets = ("Northline News", "tidewater courier")
    found = passages("--outlet", outlets[0], "--outlet", outlets[1])
    assert {str(each.outlet).casefold() for each in found} == {each.casefold() for each in outlets}
    found = passages("--since", "2025-05-05", "--until", "2025-05-08")
    days = {each.published for each in found if each.published}
    assert len(days) > 1
    assert all(date(2025, 5, 5) <= day <= date(2025, 5, 8) for day in days)


def printed(answer: Answer) -> str:
    with contextlib.redirect_stdout(io.StringIO()) as output:
        print_answer(answer)
    return output.getvalue()


def made_answer(words: str = "The gate jammed.") -> Answer:
    """An answer that says and cites ``words``: two articles under [1] and one under [2]."""
    first, copy = (Citation(1, f"a{n}", f"{n} {words}", "Out", None, None, 0, len(words), words) for n in (1, 2))
    second = Citation(2, "a3", "Three", None, None, date(2025, 5, 4), 0, 5, "Other")
    sentence = Sentence(words, 0, len(words), "quoted", 0.9, (first, copy, second))
    passage = NearPassage("a1", words, words, None, None, 0, len(words), words, 1.0)
    return Answer(
        words, "answered", words, f"{words} [1][2]", (sentence,), (first, copy, second), (Removed(words, words),),
        (passage,), 0.9, words, "quoting", {},
    )  # fmt: skip


def test_sources_that_share_a_number_stand_under_it_once() -> None:
    assert printed(made_answer()).splitlines() == [
        "The gate jammed.",
        "",
        "In short: The gate jammed.",
        "",
        "The gate jammed. [1][2] quoted",
        "",
        "Sources (confidence 90%)",
        "[1] 1 The gate jammed., Out",
        "      “The gate jammed.”",
        "    2 The gate jammed., Out",
        "      “The gate jammed.”",
        "[2] Three, 2025-05-04",
        "      “Other”",
        "Removed: The gate jammed. (The gate jammed.)",
    ]


# words of articles are data

ANY_TEXT = st.text(st.characters(exclude_categories=()))


def steers(text: str) -> bool:
    """Whether a control character, one that reorders text, or half a character is in it; line feeds are none."""
    reordering = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
    return any(
        unicodedata.category(sign) in {"Cc", "Cs"} or unicodedata.bidirectional(sign) in reordering
        for sign in text.replace("\n", "")
    )


@given(ANY_TEXT)
def test_plain_text_steers_nothing_and_keeps_all_other_words(text: str) -> None:
    shown = plain(STEERING + text)
    assert not steers(shown)
    assert plain(shown) == shown
    assert "".join(filter(str.isalnum, shown)) == "".join(filter(str.isalnum, STEERING + text))


@given(ANY_TEXT, st.sampled_from(get_args(Status)))
def test_no_answer_prints_a_control_character(text: str, status: Status) -> None:
    assert not steers(printed(replace(made_answer(STEERING + text), status=status)))


def test_an_articles_escapes_and_markup_reach_no_terminal(folder: Path, tmp_path: Path) -> None:
    store = tmp_path / "store"
    title, words = f"Storm {STEERING} [red]hits[/red]", f"The storm {STEERING} [b]hit[/b] Bay 9 today."
    (folder / "bad.txt").write_text(f"{title}\n\n{words}" + " It rained on every street of the town." * 20)
    assert run("sync", folder, "--store", store).exit_code == DONE
    for args in (["list"], ["ask", "Where did the storm hit?"], ["ask", "Where did the storm hit?", "--markdown"]):
        shown = run(*args, "--store", store, FORCE_COLOR="1", TERM="xterm", COLUMNS="200").stdout
        assert "hit" in shown
        assert not any(part in shown for part in ("\x1b]", "\x07", "\x1b[2J", "\x9b", "\u202e"))
    assert "[red]hits[/red]" in run("list", "--store", store).stdout


def test_colours_appear_on_a_terminal_only(store: Path) -> None:
    asked = ("ask", ANSWERED, "--store", store)
    assert "\x1b" not in run(*asked).stdout
    assert "\x1b[1;36m[1]" in run(*asked, FORCE_COLOR="1", TERM="xterm").stdout
    assert "36m" not in run(*asked, FORCE_COLOR="1", TERM="xterm", NO_COLOR="1").stdout


def test_an_old_encoding_loses_signs_but_not_the_answer(store: Path) -> None:
    done = finished("ask", ANSWERED, "--store", store, PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (DONE, "")
    assert "?reassurance force?" in done.stdout


# the store


def test_sync_counts_what_it_did(folder: Path, tmp_path: Path) -> None:
    sync = ("sync", folder, "--store", tmp_path / "store")
    assert run(*sync).stdout == "added 2, updated 0, unchanged 0, removed 0, failed 0\n"
    (folder / "fire.txt").write_text("Fire in the harbour\n\nThree people were hurt at Pier 4.\n")
    (folder / "vote.txt").unlink()
    assert run(*sync).stdout == "added 0, updated 1, unchanged 0, removed 1, failed 0\n"
    report = json.loads(run(*sync, "--json").stdout)
    fire = str((folder / "fire.txt").resolve())
    assert report == {"added": [], "updated": [], "unchanged": [fire], "removed": [], "failed": []}


def test_sync_falls_short_when_a_file_fails_and_tells_why(folder: Path, tmp_path: Path) -> None:
    broken = folder / "broken.txt"
    broken.write_bytes(bytes(range(32)) * 20)
    result = run("sync", folder, "--store", tmp_path / "store")
    assert result.exit_code == FELL_SHORT
    counts, failure = result.stdout.splitlines()
    assert counts == "added 2, updated 0, unchanged 0, removed 0, failed 1"
    assert failure.startswith(f"failed {broken.resolve()}: ")
    assert failure.count(str(broken)) == 1


def test_progress_shows_on_a_terminal_and_leaves_standard_output_alone(folder: Path, tmp_path: Path) -> None:
    done = run("sync", folder, "--store", tmp_path / "store", "--json", FORCE_COLOR="1", TERM="xterm")
    assert "Syncing" in done.stderr
    assert len(json.loads(done.stdout)["added"]) == 2


def test_add_list_remove(folder: Path, tmp_path: Path) -> None:
    at = ("--store", tmp_path / "store")
    result = run("add", folder / "fire.txt", folder / "vote.txt", *at)
    assert result.exit_code == DONE
    listed = json.loads(run("list", "--json", *at).stdout)
    assert {each["title"] for each in listed} == {"Fire in the harbour", "Council votes"}
    assert sorted(result.stdout.splitlines()) == sorted(f"added {each['id']}  {each['title']}" for each in listed)
    assert all(each["passages"] == 1 and "text" not in each for each in listed)
    ids = [each["id"] for each in listed]
    unknown = run("remove", ids[0], "0123", *at)
    assert unknown.exit_code == BAD_INPUT
    assert "'0123'" in unknown.stderr
    assert len(json.loads(run("list", "--json", *at).stdout)) == 2
    assert run("remove", *ids, ids[0], *at).exit_code == DONE
    emptied = run("list", *at)
    assert (emptied.exit_code, emptied.stdout) == (DONE, "")
    assert "attest sync FOLDER" in emptied.stderr


@pytest.mark.parametrize(("names", "code"), [(["fire.txt", "none.txt"], FELL_SHORT), (["none.txt"], BAD_INPUT)])
def test_add_goes_on_after_a_source_that_fails(folder: Path, tmp_path: Path, names: list[str], code: int) -> None:
    result = run("add", *[folder / name for name in reversed(names)], "--store", tmp_path / "store")
    assert result.exit_code == code
    assert "none.txt: can't be read" in result.stderr
    assert result.stdout.count("added") == len(names) - 1


def test_list_shows_a_line_for_each_article_newest_first(store: Path) -> None:
    heading, *lines = run("list", "--store", store).stdout.splitlines()
    assert heading.split() == ["id", "date", "outlet", "title", "passages"]
    with Index.open(store) as index:
        articles, passages = index.articles(), index.passage_counts()
    assert len(lines) == len(articles)
    for line, article in zip(lines, articles, strict=True):
        assert line.startswith(article.id)
        assert article.title in line
        assert (article.outlet or "") in line
        assert line.endswith(f" {passages[article.id]}")


def test_repair_rebuilds_lost_vectors(own_store: Path) -> None:
    shutil.rmtree(own_store / "vectors")
    lost = run("ask", ANSWERED, "--store", own_store)
    assert (lost.exit_code, lost.stdout) == (FELL_SHORT, "")
    assert "attest repair" in lost.stderr
    with Index.repair(own_store) as index:
        articles, passages = index.counts()
    assert run("repair", "--store", own_store).stdout == f"articles {articles}, passages {passages}\n"
    assert "[1] quoted" in run("ask", ANSWERED, "--store", own_store).stdout


def test_the_environment_names_the_store_and_the_option_comes_first(store: Path, tmp_path: Path) -> None:
    assert run("list", ATTEST_STORE=str(store)).exit_code == DONE
    assert run("list", "--store", store, ATTEST_STORE=str(tmp_path / "none")).exit_code == DONE
    assert run("list", ATTEST_STORE=str(tmp_path / "none")).exit_code == BAD_INPUT


# what goes wrong


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["ask", ""], "The question is empty"),
        (["ask", "?!"], "no words"),
        (["ask", "w " * 600], "at most 1,000"),
        (["ask", ANSWERED, "--json", "--markdown"], "exclude each other"),
        (["ask", ANSWERED, "--since", "yesterday"], "'--since'"),
        (["ask", ANSWERED, "--since", "2025-05-02", "--until", "2025-05-01"], "is later than"),
        (["ask"], "Missing argument"),
        (["sync", "no/such/folder"], "found nothing"),
        (["sync", "pyproject.toml"], "found a file"),
        (["sync"], "Missing argument"),
        (["remove", "0123"], "holds no article"),
        (["add"], "Missing argument"),
        (["serve", "--port", "70000"], "'--port'"),
        (["tell"], "No such command"),
    ],
)  # fmt: skip
def test_bad_input_exits_with_2_and_one_message(own_store: Path, args: list[str], said: str) -> None:
    result = run(*args, ATTEST_STORE=str(own_store))
    assert (result.exit_code, result.stdout) == (BAD_INPUT, "")
    assert said in " ".join(result.stderr.split())


def test_an_empty_folder_is_bad_input(own_store: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    result = run("sync", tmp_path / "empty", "--store", own_store)
    assert result.exit_code == BAD_INPUT
    assert "Found no articles" in result.stderr


@pytest.mark.parametrize("command", [["list"], ["ask", ANSWERED], ["remove", "0123"], ["repair"]])
def test_a_store_that_is_not_there_is_not_made(tmp_path: Path, command: list[str]) -> None:
    result = run(*command, "--store", tmp_path / "none")
    assert (result.exit_code, result.stdout) == (BAD_INPUT, "")
    assert "attest sync FOLDER" in result.stderr
    assert not (tmp_path / "none").exists()


def test_stores_that_cannot_be_used(own_store: Path) -> None:
    assert run("list", "--store", ARTICLES).exit_code == BAD_INPUT  # not a store
    mismatched = run("list", "--store", own_store, ATTEST_PASSAGE_TOKENS="64")
    assert mismatched.exit_code == BAD_INPUT
    assert "attest repair" in mismatched.stderr
    assert run("list", "--store", own_store, ATTEST_PASSAGE_TOKENS="few").exit_code == BAD_INPUT
    with write_lock(own_store, 1):
        locked = run("sync", ARTICLES, "--store", own_store, ATTEST_LOCK_SECONDS="0")
    assert locked.exit_code == FELL_SHORT
    assert f"process {os.getpid()}" in locked.stderr
    (own_store / "articles.db").write_bytes(b"no database " * 100)
    assert run("list", "--store", own_store).exit_code == FELL_SHORT  # damaged


def all_errors(kind: type[AttestError] = AttestError) -> list[type[AttestError]]:
    return [kind, *(each for child in kind.__subclasses__() for each in all_errors(child))]


@pytest.mark.parametrize("kind", all_errors())
def test_every_error_of_attest_has_an_exit_code(kind: type[AttestError], capsys: pytest.CaptureFixture[str]) -> None:
    assert report_error(kind(f"It went {STEERING} wrong.")) in (FELL_SHORT, BAD_INPUT)
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err == f"Error: It went {plain(STEERING)} wrong.\n"


def test_an_error_that_nobody_expects_is_not_hidden(capsys: pytest.CaptureFixture[str]) -> None:
    assert exit_code(ZeroDivisionError()) is None
    assert report_error(ZeroDivisionError()) is None
    assert capsys.readouterr().err == ""


def test_ctrl_c_exits_with_130_and_leaves_the_store_whole(tmp_path: Path) -> None:
    store = tmp_path / "store"
    Index.open(store).close()
    with write_lock(store, 1):  # the command waits for the lock until it is interrupted
        process = start("sync", ARTICLES, "--store", store)
        deadline = time.monotonic() + 60
        while not (store / "articles.db-wal").exists() and time.monotonic() < deadline:
            time.sleep(0.02)
        process.send_signal(signal.SIGINT)
        output, errors = process.communicate(timeout=60)
    assert (process.returncode, output) == (INTERRUPTED, "")
    assert errors == "Interrupted. The store is whole.\n"
    assert run("list", "--store", store).exit_code == DONE


@pytest.mark.parametrize("form", [[], ["--json"]])
def test_a_reader_that_goes_away_is_no_error(store: Path, form: list[str]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    process = start("list", "--store", store, *form, stdout=writing)
    os.close(writing)
    assert process.communicate(timeout=60)[1] == ""


# what other files do


def test_serve_syncs_first_and_refuses_other_machines(folder: Path, tmp_path: Path) -> None:
    done = finished("serve", "--folder", folder, "--host", "0.0.0.0", "--store", tmp_path / "store")
    assert done.returncode == BAD_INPUT
    assert done.stdout == "added 2, updated 0, unchanged 0, removed 0, failed 0\n"
    assert done.stderr.startswith("Error: The page can't be served on '0.0.0.0'")


def test_eval_measures_and_keeps_a_record(tmp_path: Path) -> None:
    done = run("eval", "--suite", "sample", "--limit", "1", "--json", "--runs", tmp_path / "runs")
    assert done.exit_code in (DONE, FELL_SHORT), done.stderr
    assert Path(json.loads(done.stdout)["record"]).is_relative_to(tmp_path / "runs")


def test_eval_ends_like_the_other_commands(tmp_path: Path) -> None:
    refused = run("eval", "--suite", "none")
    assert (refused.exit_code, refused.stdout) == (BAD_INPUT, "")
    assert refused.stderr.startswith("Error: Expected one of the suites ")
    runs = tmp_path / "runs"
    runs.write_text("no folder", "utf-8")
    unwritten = run("eval", "--limit", "1", "--runs", runs)
    assert (unwritten.exit_code, unwritten.stdout) == (FELL_SHORT, "")
    assert unwritten.stderr.startswith("Error: ")
