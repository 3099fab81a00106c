"""With the network denied and every cache empty, the installation indexes, answers and serves its page."""

import json
import os
import subprocess
import sys
import sysconfig
from dataclasses import dataclass
from pathlib import Path

import pytest

import closed_network
import page_visit
from index import Index
from qa import Answer
from sources import ROOT

ATTEST = Path(sysconfig.get_path("scripts")) / "attest"
ARTICLES = ROOT / "articles"
QUESTION, WORDS = "How many passengers can the Kittiwake carry?", "carries up to 120 passengers"
PATIENCE = 240  # seconds


@dataclass(frozen=True)
class Machine:
    """A machine without a network, on which nobody has used Attest."""

    home: Path

    @property
    def store(self) -> Path:
        return self.home / "store"

    def run(self, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
        environment = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "HOME": str(self.home)}
        environment["XDG_CACHE_HOME"] = str(self.home / "cache")
        return subprocess.run(
            closed_network.command(*arguments),
            env=environment,
            cwd=self.home,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
        )


@pytest.fixture(scope="module")
def machine(tmp_path_factory: pytest.TempPathFactory) -> Machine:
    """A fresh machine whose articles were synced."""
    machine = Machine(tmp_path_factory.mktemp("home"))
    trial = machine.run("true")
    assert trial.returncode == 0, (
        "These tests cut themselves off the network with 'unshare --net'. Run them as root, or allow namespaces to "
        f"users (sysctl kernel.unprivileged_userns_clone=1). Found: {trial.stderr}"
    )
    synced = machine.run(ATTEST, "sync", ARTICLES, "--store", machine.store)
    assert synced.returncode == 0, synced.stderr
    return machine


def test_the_network_is_denied_and_loopback_works(machine: Machine) -> None:
    inside = (
        "import socket; listener = socket.create_server(('127.0.0.1', 0)); "
        "socket.create_connection(listener.getsockname()); print([name for _, name in socket.if_nameindex()])"
    )
    assert machine.run(sys.executable, "-c", inside).stdout == "['lo']\n"


def test_every_article_is_indexed(machine: Machine) -> None:
    with Index.open(machine.store) as store:
        files = {path.name for path in ARTICLES.iterdir()}
        assert {Path(article.source).name for article in store.articles()} == files


def test_a_question_is_answered_with_exact_quotes(machine: Machine) -> None:
    asked = machine.run(ATTEST, "ask", QUESTION, "--store", machine.store, "--json")
    assert asked.returncode == 0, asked.stderr
    answer = Answer.from_dict(json.loads(asked.stdout))
    assert answer.status == "answered"
    assert WORDS in answer.text
    with Index.open(machine.store) as store:
        for citation in answer.citations:
            assert store.article(citation.article_id).text[citation.start : citation.end] == citation.quote


def test_the_page_answers_in_a_browser_and_talks_to_nobody_else(machine: Machine) -> None:
    visited = machine.run(sys.executable, page_visit.__file__, ATTEST, machine.store, ARTICLES, QUESTION)
    assert visited.returncode == 0, visited.stderr
    seen = json.loads(visited.stdout)
    assert seen["status"] == 200
    assert WORDS in seen["answer"]
    assert WORDS in seen["source"]
    assert seen["hosts"] == ["127.0.0.1"]
    assert seen["complaints"] == []
