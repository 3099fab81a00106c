"""RAGTruth: answers of six language models, with the spans that their sources don't carry; ``response.jsonl`` and
``source_info.jsonl``.

Source: C. Niu and others, "RAGTruth: A Hallucination Corpus for Developing Trustworthy Retrieval-Augmented Language
Models", ACL 2024; README.md, dataset/ and baseline/ of ParticleMedia/RAGTruth. ``labels`` are spans of ``response``,
with ``start``, ``end`` and ``label_type``. As in baseline/prepare_dataset.py and baseline/predict_and_evaluate.py, only
responses of ``quality`` ``good`` count, and any label makes one unsupported, also one that is ``implicit_true``. A
source is a text (Summary), a question with passages (QA), of which the passages are the sources, or the facts of a
business (Data2txt), which are read here as one line each.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from eval.labelled.claim import LabelledClaim
from eval.labelled.fields import identifier, objects, one_of, words
from eval.labelled.form import Form, each_row
from eval.labelled.tables import Row, Table
from index import SourceError, Span

RESPONSES = frozenset({"id", "source_id", "response", "labels"})
SOURCES = frozenset({"source_id", "task_type", "source_info"})

DATASETS = {"QA": "ragtruth-qa", "Summary": "ragtruth-summary", "Data2txt": "ragtruth-data2txt"}
_PASSAGE = re.compile(r"^passage \d+:", re.MULTILINE)


def facts(found: object, name: str = "") -> Iterator[str]:
    """Nested data as lines: ``{"hours": {"Monday": "9-17"}}`` gives ``"hours Monday: 9-17"``. Null is a fact, too."""
    if isinstance(found, dict):
        for key, value in found.items():
            yield from facts(value, f"{name} {key}".strip())
    elif isinstance(found, list):
        for value in found:
            yield from facts(value, name)
    else:
        yield f"{name}: {found}"


def merged(spans: Sequence[Span], length: int) -> tuple[Span, ...]:
    """Spans in order and apart, cut to a text's length: ``([(4, 9), (0, 5)], 7)`` gives ``((0, 7),)``."""
    apart: list[Span] = []
    for start, end in sorted((max(0, start), min(end, length)) for start, end in spans):
        if apart and start <= apart[-1][1]:
            apart[-1] = (apart[-1][0], max(apart[-1][1], end))
        elif start < end:
            apart.append((start, end))
    return tuple(apart)


def _load(tables: Sequence[Table]) -> Iterator[LabelledClaim]:
    responses = [table for table in tables if set(table.rows[0]) >= RESPONSES]
    sources = {identifier(row, "source_id"): row for table in tables if table not in responses for row in table.rows}
    if not responses or not sources:
        raise SourceError(
            f"Expected response.jsonl with source_info.jsonl, found only "
            f"{', '.join(each.path.name for each in tables)}. Give the folder that holds both."
        )
    return each_row(responses, lambda row, _, __: _read(row, sources))


def _read(row: Row, sources: Mapping[str, Row]) -> Iterator[LabelledClaim]:
    if row.get("quality", "good") != "good":
        return
    group, text = identifier(row, "source_id"), words(row, "response")
    if group not in sources:
        raise ValueError(f"there is no source with source_id {group!r}")
    labels = objects(row, "labels")
    yield LabelledClaim(
        dataset=one_of(sources[group], "task_type", DATASETS),
        id=identifier(row, "id"),
        group=group,
        sources=_source_texts(sources[group]),
        claim=text,
        supported=not labels,
        unsupported=merged([_span(label) for label in labels], len(text)),
        kinds=tuple(sorted({words(label, "label_type") for label in labels})),
        split=row.get("split"),
    )


def _source_texts(source: Row) -> tuple[str, ...]:
    found = source["source_info"]
    if isinstance(found, dict) and source["task_type"] == "QA":
        passages = (each.strip() for each in _PASSAGE.split(words(found, "passages")))
        return tuple(each for each in passages if each)
    return ("\n\n".join(facts(found)) if isinstance(found, dict) else words(source, "source_info"),)


def _span(label: Row) -> Span:
    start, end = label.get("start"), label.get("end")
    if not isinstance(start, int) or not isinstance(end, int):
        raise ValueError(f"field 'labels': found start {start!r} and end {end!r}, expected two numbers")
    return start, end


RAGTRUTH = Form((RESPONSES, SOURCES), _load)
