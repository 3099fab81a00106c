"""LLM-AggreFact: claims of language models from eleven sets, as rows of JSON lines or CSV.

Source: L. Tang and others, "MiniCheck: Efficient Fact-Checking of LLMs on Grounding Documents", EMNLP 2024; the card of
lytang/LLM-AggreFact. ``label`` is 1 for a claim that ``doc`` supports; ``dataset`` is one of the eleven. The published
parquet files must be converted first (see ``tables.read_table``).
"""

from collections.abc import Iterator, Sequence

from eval.labelled.claim import LabelledClaim, group_of_text
from eval.labelled.fields import one_of, words
from eval.labelled.form import Form, each_row
from eval.labelled.tables import Row, Table

LABELS = {"1": True, "0": False}


def _read(row: Row, table: Table, number: int) -> Iterator[LabelledClaim]:
    document = words(row, "doc")
    yield LabelledClaim(
        dataset=words(row, "dataset"),
        id=f"{table.name}-{number}",
        group=group_of_text(document),
        sources=(document,),
        claim=words(row, "claim"),
        supported=one_of(row, "label", LABELS),
        split=table.split,
    )


def _load(tables: Sequence[Table]) -> Iterator[LabelledClaim]:
    return each_row(tables, _read)


LLM_AGGREFACT = Form((frozenset({"dataset", "doc", "claim", "label", "contamination_identifier"}),), _load)
