"""FRANK: summaries of nine systems, each sentence judged by three people.

Source: A. Pagnoni and others, "Understanding Factuality in Abstractive Summarization with FRANK", NAACL 2021; data/ of
artidoro/frank. Either ``human_annotations_sentence.json``, whose ``summary_sentences_annotations`` give each person's
errors for each sentence (``NoE`` for none), or ``benchmark_data.json`` with ``human_annotations.json``, joined by
``hash`` and ``model_name``, whose ``Factuality`` is the share of right sentences and whose other scores are 1 where no
such error was found. A summary is supported if most people found no error in each of its sentences, as in SummaC
(tingofurro/summac) and google-research/true. The first file alone is enough and is preferred.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from eval.labelled.claim import LabelledClaim
from eval.labelled.fields import identifier, objects, words
from eval.labelled.form import Form, each_row
from eval.labelled.tables import Row, Table
from index import SourceError

SENTENCES = frozenset({"hash", "model_name", "article", "summary", "summary_sentences_annotations"})
SUMMARIES = frozenset({"hash", "model_name", "article", "summary"})
SCORES = frozenset({"hash", "model_name", "Factuality"})

NO_ERROR = "NoE"
ERRORS = ("RelE", "EntE", "CircE", "OutE", "GramE", "CorefE", "LinkE", "Other")
CNNDM_HASH = 40
"""CNN/DailyMail's articles are named by the 40 hexadecimal digits of a SHA-1, the BBC's by a short number."""


def _load(tables: Sequence[Table]) -> Iterator[LabelledClaim]:
    if judged := _having(SENTENCES, tables):
        return each_row(judged, lambda row, _, __: [_claim(row, *_votes(row))])
    summaries, scores = _having(SUMMARIES, tables), _having(SCORES, tables)
    if not summaries or not scores:
        raise SourceError(
            f"Expected human_annotations_sentence.json, or benchmark_data.json with human_annotations.json; found "
            f"{', '.join(table.path.name for table in tables)}. Give the folder that holds them."
        )
    texts = {_key(row): row for table in summaries for row in table.rows}
    return each_row(scores, lambda row, _, __: [_joined(row, texts)])


def _having(keys: frozenset[str], tables: Sequence[Table]) -> list[Table]:
    return [table for table in tables if keys <= set(table.rows[0])]


def _key(row: Row) -> tuple[str, str]:
    return identifier(row, "hash"), identifier(row, "model_name")


def _joined(row: Row, texts: Mapping[tuple[str, str], Row]) -> LabelledClaim:
    if _key(row) not in texts:
        raise ValueError(f"there is no summary for hash and model_name {_key(row)}")
    factuality = row["Factuality"]
    if not isinstance(factuality, int | float):
        raise ValueError(f"field 'Factuality': found {factuality!r}, expected a number from 0 to 1")
    kinds = tuple(name for name in ERRORS if row.get(name, 1) < 1)
    return _claim({**texts[_key(row)], "split": row.get("split")}, factuality == 1, kinds)


def _votes(row: Row) -> tuple[bool, tuple[str, ...]]:
    """Whether most people found no error in each sentence, and the errors that at least two found in the same one."""
    supported, kinds = True, Counter[str]()
    for sentence in objects(row, "summary_sentences_annotations"):
        votes = [list(errors) for errors in sentence.values()]
        supported &= 2 * sum(errors == [NO_ERROR] for errors in votes) > len(votes)
        times = Counter(error for errors in votes for error in set(errors))
        kinds.update(error for error, count in times.items() if count > 1 and error != NO_ERROR)
    return supported, tuple(sorted(kinds))


def _claim(row: Row, supported: bool, kinds: tuple[str, ...]) -> LabelledClaim:
    group, model = _key(row)
    return LabelledClaim(
        dataset=f"frank-{'cnndm' if len(group) == CNNDM_HASH else 'bbc'}",
        id=f"{group}-{model}",
        group=group,
        sources=(words(row, "article"),),
        claim=words(row, "summary"),
        supported=supported,
        kinds=() if supported else kinds,
        split=row.get("split"),
    )


FRANK = Form((SENTENCES, SUMMARIES, SCORES), _load)
