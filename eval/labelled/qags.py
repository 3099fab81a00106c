"""QAGS: summaries whose sentences three people judged, ``mturk_cnndm.jsonl`` and ``mturk_xsum.jsonl``.

Source: A. Wang and others, "Asking and Answering Questions to Evaluate the Factual Consistency of Summaries", ACL 2020;
data/ of W4ngatang/qags. Each of ``summary_sentences`` has ``responses``, ``yes`` for supported. A summary is supported
if most people say so of each of its sentences, as in google-research/true (src/download_datasets.py).
"""

from collections.abc import Iterator, Sequence

from eval.labelled.claim import LabelledClaim, group_of_text
from eval.labelled.fields import objects, one_of, words
from eval.labelled.form import Form, each_row
from eval.labelled.tables import Row, Table

ANSWERS = {"yes": True, "no": False}


def _read(row: Row, table: Table, number: int) -> Iterator[LabelledClaim]:
    sentences, article = objects(row, "summary_sentences"), words(row, "article")
    yield LabelledClaim(
        dataset=table.name.replace("mturk_", "qags-") if table.name.startswith("mturk_") else "qags",
        id=f"{table.name}-{number}",
        group=group_of_text(article),
        sources=(article,),
        claim=" ".join(words(each, "sentence") for each in sentences),
        supported=all(map(_is_supported, sentences)),
    )


def _is_supported(sentence: Row) -> bool:
    votes = [one_of(each, "response", ANSWERS) for each in objects(sentence, "responses")]
    return 2 * sum(votes) > len(votes)


def _load(tables: Sequence[Table]) -> Iterator[LabelledClaim]:
    return each_row(tables, _read)


QAGS = Form((frozenset({"article", "summary_sentences"}),), _load)
