"""The project's own form, in which its training data are kept: ``claims.jsonl``.

One object a line: ``dataset``, ``split``, ``doc``, ``claim``, ``label`` (1 for supported by ``doc``) and ``group``.
What is wrong with a claim may stand in ``edit``, a list, in ``relation`` or in ``fine``.
"""

from collections.abc import Iterator, Sequence

from eval.labelled.claim import LabelledClaim
from eval.labelled.fields import identifier, one_of, words
from eval.labelled.form import Form, each_row
from eval.labelled.tables import Row, Table

LABELS = {"1": True, "0": False}


def _read(row: Row, table: Table, number: int) -> Iterator[LabelledClaim]:
    supported = one_of(row, "label", LABELS)
    named = next((row[name] for name in ("edit", "relation", "fine") if row.get(name)), ())
    kinds = (named,) if isinstance(named, str) else tuple(map(str, named))
    yield LabelledClaim(
        dataset=words(row, "dataset"),
        id=f"{table.name}-{number}",
        group=identifier(row, "group"),
        sources=(words(row, "doc"),),
        claim=words(row, "claim"),
        supported=supported,
        kinds=() if supported else kinds,
        split=identifier(row, "split") if "split" in row else None,
    )


def _load(tables: Sequence[Table]) -> Iterator[LabelledClaim]:
    return each_row(tables, _read)


PROJECT = Form((frozenset({"dataset", "doc", "claim", "label", "group"}),), _load)
