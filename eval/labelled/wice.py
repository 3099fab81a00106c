"""WiCE: claims of Wikipedia and the web pages they cite, as ``{train,dev,test}.jsonl`` of claims or of subclaims.

Source: R. Kamoi and others, "WiCE: Real-World Entailment for Claims in Wikipedia", EMNLP 2023; data/ of ryokamoi/wice,
there entailment_retrieval/. ``label`` is supported, partially_supported or not_supported; only the first counts as
supported, as in the paper's binary figures. ``evidence`` are the sentences of the page, the first ones sometimes facts
about it. A subclaim's id is its claim's with a number after a hyphen. Rows of the "oracle" files, whose evidence was
picked with the annotations in hand, have ``meta.chunk_idx`` and a dataset's name of their own; several share one id.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from eval.labelled.claim import LabelledClaim
from eval.labelled.fields import inner, one_of, texts, words
from eval.labelled.form import Form, each_row
from eval.labelled.tables import Row, Table

LABELS = {"supported": True, "partially_supported": False, "not_supported": False}
_PUBLISHED = re.compile(r"\(meta data\) PUBLISHED DATETIME: (\d{4}-\d\d-\d\d)")


def group_and_split(name: str) -> tuple[str, str]:
    """The claim that an id belongs to, and its split: ``("dev02986", "dev")`` for ``"dev02986-2"``."""
    return name.partition("-")[0], name.rstrip("-0123456789")


def page(evidence: Sequence[str]) -> str:
    """The sentences of a page as one text, each a block of its own.

    Raises:
        ValueError: all are empty.
    """
    sentences = [each for each in evidence if each.strip()]
    if not sentences:
        raise ValueError("field 'evidence': found no sentence, expected at least one")
    return "\n\n".join(sentences)


def day(evidence: Sequence[str]) -> date | None:
    """The day of the page, which may stand among its first sentences."""
    found = (_PUBLISHED.match(each) for each in evidence)
    told = next((match for match in found if match), None)
    try:
        return date.fromisoformat(told[1]) if told else None
    except ValueError:  # pages state days that don't exist
        return None


def _read(row: Row, _: Table, __: int) -> Iterator[LabelledClaim]:
    meta, evidence = inner(row, "meta"), texts(row, "evidence")
    name = words(meta, "id")
    group, split = group_and_split(name)
    yield LabelledClaim(
        dataset=f"wice-{'subclaim' if '-' in name else 'claim'}{'-oracle' if 'chunk_idx' in meta else ''}",
        id=name,
        group=group,
        sources=(page(evidence),),
        claim=words(row, "claim"),
        supported=one_of(row, "label", LABELS),
        published=day(evidence),
        kinds=() if row["label"] == "supported" else (row["label"],),
        split=split,
    )


def _load(tables: Sequence[Table]) -> Iterator[LabelledClaim]:
    return each_row(tables, _read)


WICE = Form((frozenset({"claim", "evidence", "label", "meta"}),), _load)
