"""Fool Me Twice (FM2): claims written to fool, with the sentences of Wikipedia that decide; ``{train,dev,test}.jsonl``.

Source: J. Eisenschlos and others, "Fool Me Twice: Entailment from Wikipedia Gamification", NAACL 2021; dataset/ of
google-research/fool-me-twice. ``text`` is the claim, ``label`` is SUPPORTS or REFUTES, ``gold_evidence`` are the
sentences, each with its ``section_header``. The sentences are all of one page and are read as one source.
"""

from collections.abc import Iterator, Sequence

from eval.labelled.claim import LabelledClaim
from eval.labelled.fields import identifier, objects, one_of, words
from eval.labelled.form import Form, each_row
from eval.labelled.tables import Row, Table

LABELS = {"SUPPORTS": True, "REFUTES": False}


def _read(row: Row, table: Table, _: int) -> Iterator[LabelledClaim]:
    yield LabelledClaim(
        dataset="fm2",
        id=identifier(row, "id"),
        group=words(row, "wikipedia_page"),
        sources=("\n\n".join(words(each, "text") for each in objects(row, "gold_evidence")),),
        claim=words(row, "text"),
        supported=one_of(row, "label", LABELS),
        split=table.split,
    )


def _load(tables: Sequence[Table]) -> Iterator[LabelledClaim]:
    return each_row(tables, _read)


FOOL_ME_TWICE = Form((frozenset({"text", "label", "gold_evidence", "wikipedia_page"}),), _load)
