"""SummEdits: summaries and their edits, one file a domain, ``summedits_<domain>.json``.

Source: P. Laban and others, "SummEdits: Measuring LLM Ability at Factual Reasoning Through the Lens of
Summarization", EMNLP 2023; data/summedits and SummEdits_Benchmark.ipynb of salesforce/factualNLG. ``label`` is 1 for a
consistent summary. An id is the document's, then ``_og`` for the seed summary or the edit's number.
"""

from collections.abc import Iterator, Sequence

from eval.labelled.claim import LabelledClaim
from eval.labelled.fields import identifier, one_of, texts, words
from eval.labelled.form import Form, each_row
from eval.labelled.tables import Row, Table

LABELS = {"1": True, "0": False}


def _read(row: Row, table: Table, _: int) -> Iterator[LabelledClaim]:
    name = words(row, "id")
    yield LabelledClaim(
        dataset=table.name if table.name.startswith("summedits") else "summedits",
        id=name,
        group=name.rpartition("_")[0] or name,
        sources=(words(row, "doc"),),
        claim=words(row, "summary"),
        supported=one_of(row, "label", LABELS),
        kinds=tuple(texts(row, "edit_types")),
        split=identifier(row, "split") if "split" in row else None,
    )


def _load(tables: Sequence[Table]) -> Iterator[LabelledClaim]:
    return each_row(tables, _read)


SUMMEDITS = Form((frozenset({"id", "doc", "summary", "label", "original_summary", "edit_types"}),), _load)
