"""BUMP: summaries and their minimal unfaithful edits, ``task1_dataset.json`` and ``task2_dataset.json``.

Source: L. Ma and others, "BUMP: A Benchmark of Unfaithful Minimal Pairs", ACL 2023; data/ of dataminr-ai/BUMP. Each row
has a ``reference_summary``, which is faithful, and an ``edited_summary``, which is not. Task 1 asked for a type of
error, and has ``corrected_error_type`` beside ``error_type``. A reference stands in several rows; it is one claim here.
"""

from collections.abc import Iterator, Sequence

from eval.labelled.claim import LabelledClaim
from eval.labelled.fields import identifier, words
from eval.labelled.form import Form, each_row
from eval.labelled.tables import Row, Table


def _load(tables: Sequence[Table]) -> Iterator[LabelledClaim]:
    seen: set[tuple[str, str, str]] = set()

    def read(row: Row, _: Table, __: int) -> Iterator[LabelledClaim]:
        task = "task1" if "corrected_error_type" in row else "task2"
        dataset, group = f"bump-{task}", f"{task}-{identifier(row, 'article_id')}"
        sources, reference = (words(row, "article"),), words(row, "reference_summary")
        if (dataset, group, reference) not in seen:
            seen.add((dataset, group, reference))
            yield LabelledClaim(dataset, f"{group}-reference", group, sources, reference, supported=True)
        kind = words(row, "corrected_error_type" if task == "task1" else "error_type").removesuffix(" Error")
        edited = f"{task}-{identifier(row, 'id')}-edited"
        yield LabelledClaim(dataset, edited, group, sources, words(row, "edited_summary"), False, kinds=(kind,))

    return each_row(tables, read)


BUMP = Form((frozenset({"article_id", "article", "reference_summary", "edited_summary", "error_type"}),), _load)
