"""``check``: one text, one report, without building anything first."""

from collections.abc import Sequence
from pathlib import Path

from index import Article, Index, QuestionError
from qa.check_types import CheckReport
from qa.checker import Checker


def check(
    text: str, index: str | Path | Index | None = None, *, sources: Sequence[str | Article] | None = None
) -> CheckReport:
    """Check a text by any author, sentence by sentence, against a store or against given sources.

    ``index`` is a store's folder or an open ``Index``; ``sources`` are whole texts, or articles. For many texts, reuse
    an ``Engine`` or a ``Checker``.

    Raises:
        QuestionError: the text has no words; or there is not exactly one of ``index`` and ``sources``.
        StoreError: there is no store in the folder, and none is made; or it can't be opened.
    """
    if sources is not None and index is None:
        return Checker().check(text, sources)
    if index is None or sources is not None:
        found = "neither" if index is None else "both"
        raise QuestionError(f"What to check against: found {found} of index and sources, expected one of them.")
    if isinstance(index, Index):
        return Checker(index.embed).check_store(text, index)
    with Index.open(index, create=False) as store:
        return Checker(store.embed).check_store(text, store)
