"""``ask``: one question, one answer, without building anything first."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from index import Index
from qa.engine import Engine
from qa.types import Answer


def ask(
    question: str,
    index: str | Path | Index = ".attest",
    *,
    outlets: Sequence[str] | None = None,
    since: date | None = None,
    until: date | None = None,
) -> Answer:
    """The answer to a question from the articles in a store, given as a folder or an open ``Index``.

    See ``Engine.ask`` for the filters. For many questions, open an ``Index`` once and reuse an ``Engine``.

    Raises:
        QuestionError: the question is empty, too long, or has no words.
        StoreError: there is no store in the folder, and none is made; or it can't be opened.
    """
    if isinstance(index, Index):
        return Engine(index).ask(question, outlets=outlets, since=since, until=until)
    with Index.open(index, create=False) as store:
        return Engine(store).ask(question, outlets=outlets, since=since, until=until)
