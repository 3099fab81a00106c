"""Loaders of labelled claims: the official forms, how they are told apart, and what is said of others."""

import csv
import gzip
import json
from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import labelled_examples as rows
from eval.labelled import FORMS, LabelledClaim, is_held_out, load_claims
from eval.labelled.ragtruth import merged
from eval.labelled.wice_words import marked_spans
from index import SourceError

FILES: dict[str, dict[str, rows.Rows]] = {
    "summedits": {"summedits_sea.json": rows.SUMMEDITS},
    "fm2": {"dev.jsonl": rows.FM2},
    "wice": {"dev.jsonl": rows.WICE},
    "wice-words": {"test.jsonl": rows.WICE_WORDS},
    "bump": {"task1_dataset.json": rows.BUMP_TASK_1, "task2_dataset.json": rows.BUMP_TASK_2},
    "frank": {"human_annotations_sentence.json": rows.FRANK_SENTENCES},
    "qags": {"mturk_xsum.jsonl": rows.QAGS},
    "llm-aggrefact": {"test.csv": rows.LLM_AGGREFACT},
    "ragtruth": {"response.jsonl": rows.RAGTRUTH_RESPONSES, "source_info.jsonl": rows.RAGTRUTH_SOURCES},
    "claims": {"claims.jsonl.gz": rows.OWN},
}


def written(path: Path, content: Sequence[dict[str, Any]]) -> Path:
    """Rows in a file, in the way that its name says."""
    if ".csv" in path.suffixes:
        with path.open("w", encoding="utf-8", newline="") as stream:
            writer = csv.DictWriter(stream, fieldnames=list(content[0]))
            writer.writeheader()
            writer.writerows(content)
        return path
    lines = "\n".join(json.dumps(row, ensure_ascii=False) for row in content)
    text = lines if ".jsonl" in path.suffixes else json.dumps(content, indent=1)
    path.write_bytes(gzip.compress(text.encode()) if path.suffix == ".gz" else text.encode())
    return path


def folder_of(form: str, folder: Path) -> Path:
    for name, content in FILES[form].items():
        written(folder / name, content)
    return folder


def labels(claims: Sequence[LabelledClaim]) -> list[tuple[str, str, str | None, bool]]:
    return [(each.dataset, each.id, each.split, each.supported) for each in claims]


def loaded(form: str, folder: Path) -> tuple[LabelledClaim, ...]:
    found = load_claims(folder_of(form, folder))
    assert found.form == form
    return found.claims


def test_every_form_has_an_example() -> None:
    assert list(FILES) == list(FORMS)


def test_summedits(tmp_path: Path) -> None:
    seed, edit = loaded("summedits", tmp_path)
    assert labels([seed, edit]) == [
        ("summedits_sea", "ferry_1_og", None, True),
        ("summedits_sea", "ferry_1_0", "test", False),
    ]
    assert (seed.group, edit.group, seed.sources, edit.claim) == ("ferry_1", "ferry_1", (rows.ARTICLE,), rows.WRONG)
    assert (seed.kinds, edit.kinds) == ((), ("entity_modification",))


def test_fool_me_twice(tmp_path: Path) -> None:
    first, second = loaded("fm2", tmp_path)
    assert labels([first, second]) == [("fm2", "a1", "dev", True), ("fm2", "a2", "dev", False)]
    assert first.sources == ("The ferry sank.\n\nAll 14 were saved.",)
    assert first.group == second.group == "Skelby"


def test_wice(tmp_path: Path) -> None:
    claims = loaded("wice", tmp_path)
    assert labels(claims) == [
        ("wice-claim", "dev00001", "dev", True),
        ("wice-subclaim", "dev00001-0", "dev", False),
        ("wice-subclaim", "test00002-13", "test", False),
    ]
    assert [each.group for each in claims] == ["dev00001", "dev00001", "test00002"]
    assert [each.kinds for each in claims] == [(), ("partially_supported",), ("not_supported",)]
    assert claims[0].published == date(2019, 5, 4)
    assert claims[0].sources[0].endswith("\n\nThe ferry sank.\n\nAll were saved.")


def test_wice_with_picked_evidence_has_a_name_of_its_own(tmp_path: Path) -> None:
    row = rows.wice_row("dev00001", "supported")
    row["meta"]["chunk_idx"] = [2, 3]
    (claim,) = load_claims(written(tmp_path / "dev.jsonl", [row])).claims
    assert claim.dataset == "wice-claim-oracle"


def test_wice_words(tmp_path: Path) -> None:
    (claim,) = loaded("wice-words", tmp_path)
    assert claim.unsupported is not None
    assert [claim.claim[start:end] for start, end in claim.unsupported] == ["In 1987", "ex-sailors"]
    assert labels([claim]) == [("wice-words", "test00002-1", "test", False)]


def test_bump_has_each_reference_once(tmp_path: Path) -> None:
    claims = loaded("bump", tmp_path)
    assert labels(claims) == [
        ("bump-task1", "task1-7-reference", None, True),
        ("bump-task1", "task1-0-edited", None, False),
        ("bump-task1", "task1-1-edited", None, False),
        ("bump-task2", "task2-7-reference", None, True),
        ("bump-task2", "task2-0-edited", None, False),
    ]
    assert [each.kinds for each in claims if not each.supported] == [("Extrinsic Entity",)] * 2 + [
        ("Intrinsic Predicate",)
    ]


FRANK = [
    ("frank-cnndm", f"{'0' * 40}-bart", "test", True),
    ("frank-bbc", "1234-BERTS2S", "valid", False),
]


def test_frank_by_sentences(tmp_path: Path) -> None:
    claims = loaded("frank", tmp_path)
    assert labels(claims) == FRANK
    assert [each.kinds for each in claims] == [(), ("CircE",)]


def test_frank_by_scores(tmp_path: Path) -> None:
    written(tmp_path / "benchmark_data.json", rows.FRANK_BENCHMARK)
    written(tmp_path / "human_annotations.json", rows.FRANK_SCORES)
    written(tmp_path / "baseline_factuality_metrics_outputs.json", [{"hash": "1234", "model_name": "b", "Bleu": 0.1}])
    found = load_claims(tmp_path)
    assert labels(found.claims) == FRANK
    assert [each.kinds for each in found.claims] == [(), ("CircE",)]
    assert [path.name for path in found.passed_over] == ["baseline_factuality_metrics_outputs.json"]


def test_qags_goes_by_most_votes(tmp_path: Path) -> None:
    claims = loaded("qags", tmp_path)
    assert labels(claims) == [("qags-xsum", "mturk_xsum-1", None, True), ("qags-xsum", "mturk_xsum-2", None, False)]
    assert claims[1].claim == f"{rows.RIGHT} {rows.WRONG}"
    assert claims[0].group == claims[1].group


@pytest.mark.parametrize("name", ["test.csv", "test.jsonl", "test.jsonl.gz", "test-00000-of-00001.json"])
def test_llm_aggrefact(tmp_path: Path, name: str) -> None:
    found = load_claims(written(tmp_path / name, rows.LLM_AGGREFACT))
    stem = name.partition(".")[0]
    assert found.form == "llm-aggrefact"
    assert labels(found.claims) == [("Wice", f"{stem}-1", "test", True), ("Wice", f"{stem}-2", "test", False)]


def test_llm_aggrefact_in_a_cell_longer_than_csv_allows_by_default(tmp_path: Path) -> None:
    long = rows.LLM_AGGREFACT[0] | {"doc": "A long story. " * 20_000}
    (claim,) = load_claims(written(tmp_path / "dev.csv", [long])).claims
    assert claim.sources == (long["doc"],)
    assert csv.field_size_limit() == 131_072


def test_ragtruth(tmp_path: Path) -> None:
    claims = loaded("ragtruth", tmp_path)
    assert labels(claims) == [
        ("ragtruth-summary", "10", "test", False),
        ("ragtruth-qa", "11", "test", True),
        ("ragtruth-data2txt", "12", "train", False),
    ]
    assert [each.unsupported for each in claims] == [((4, 6),), (), ((0, 15),)]
    assert claims[2].kinds == ("Evident Conflict", "Subtle Baseless Info")
    assert claims[1].sources == (rows.ARTICLE, "It was\n\nrainy.")
    assert claims[2].sources == ("name: Kiosk\n\nhours Monday: 9:0-17:0\n\nattributes WiFi: None",)


def test_the_projects_own_form(tmp_path: Path) -> None:
    claims = loaded("claims", tmp_path)
    assert labels(claims) == [
        ("fm2", "claims-1", "dev", True),
        ("nli", "claims-2", "all", False),
        ("se", "claims-3", "all", False),
    ]
    assert [each.kinds for each in claims] == [(), ("contradiction",), ("swap", "cut")]


def test_a_fifth_of_the_groups_is_held_out() -> None:
    assert sum(is_held_out(str(number)) for number in range(5000)) == pytest.approx(1000, abs=100)


# what can't be read


@pytest.mark.parametrize("form", FORMS)
def test_a_row_that_lacks_a_field_is_named(tmp_path: Path, form: str) -> None:
    first, *_ = FILES[form].values()
    folder = folder_of(form, tmp_path)
    name = next(iter(FILES[form])).removesuffix(".gz").replace(".csv", ".jsonl")
    for path in folder.iterdir():
        if path.name.startswith(name.partition(".")[0]):
            path.unlink()
    written(folder / name, [*first, {"hash": "1", "other": 5}])
    with pytest.raises(SourceError, match=rf"{name}, row {len(first) + 1}: .*missing; found hash, other"):
        load_claims(folder)


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"label": 2}, "'label': found 2, expected one of 1, 0"),
        ({"summary": " "}, "'summary'.*a text that isn't empty"),
        ({"doc": 5}, "'doc'.*a text"),
        ({"edit_types": "swap"}, "'edit_types'.*a list of texts"),
    ],
)
def test_a_field_of_another_kind_is_named(tmp_path: Path, change: dict[str, Any], named: str) -> None:
    path = written(tmp_path / "summedits_sea.json", [rows.SUMMEDITS[0] | change])
    with pytest.raises(SourceError, match=f"row 1: field {named}"):
        load_claims(path)


def test_files_of_two_forms_are_told_apart_by_name(tmp_path: Path) -> None:
    folder_of("qags", tmp_path)
    folder_of("summedits", tmp_path)
    with pytest.raises(SourceError, match="qags and summedits"):
        load_claims(tmp_path)
    assert {each.dataset for each in load_claims(tmp_path, "qags").claims} == {"qags-xsum"}


@pytest.mark.parametrize(
    ("content", "form", "named"),
    [
        ('{"title": "Ferry"}', None, "one of the forms summedits, .* found rows.json with title"),
        ('{"title": "Ferry"}', "fm2", "the form fm2 .* gold_evidence.* found rows.json with title"),
        ('{"title": "Ferry"}', "squad", "one of the forms .* found 'squad'"),
        ("", None, "found none"),
        ("[]", None, "found none"),
        ("[1, 2]", None, "found others"),
        ('{"title": ', None, "can't be read"),
        (json.dumps(rows.FRANK_SCORES), None, "Give the folder that holds them"),
        (json.dumps(rows.RAGTRUTH_RESPONSES), None, "Give the folder that holds both"),
        (json.dumps(rows.RAGTRUTH_SOURCES), None, "Give the folder that holds both"),
        (json.dumps([rows.RAGTRUTH_RESPONSES[3]]), None, "Give the folder that holds both"),
    ],
)
def test_other_files_are_refused(tmp_path: Path, content: str, form: str | None, named: str) -> None:
    path = tmp_path / "rows.json"
    path.write_text(content, "utf-8")
    with pytest.raises(SourceError, match=named):
        load_claims(path, form)


def test_what_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"missing\.json can't be read"):
        load_claims(tmp_path / "missing.json")
    with pytest.raises(SourceError, match=r"Expected files ending in \.json"):
        load_claims(tmp_path)
    (tmp_path / "test.parquet").write_bytes(b"PAR1")
    with pytest.raises(SourceError, match="Convert it first"):
        load_claims(tmp_path / "test.parquet")


def test_responses_of_poor_quality_alone_are_no_claims(tmp_path: Path) -> None:
    written(tmp_path / "response.jsonl", rows.RAGTRUTH_RESPONSES[3:])
    written(tmp_path / "source_info.jsonl", rows.RAGTRUTH_SOURCES)
    with pytest.raises(SourceError, match="at least one claim"):
        load_claims(tmp_path)


def test_lines_are_parted_by_line_feeds_alone(tmp_path: Path) -> None:
    claim = "It sank.\u2028All were saved.\u0085"
    path = written(tmp_path / "rows.jsonl", [rows.OWN[0] | {"claim": claim}, rows.OWN[1]])
    assert load_claims(path).claims[0].claim == claim


# spans


@given(
    st.lists(st.tuples(st.text("ab-", min_size=1, max_size=4), st.booleans()), max_size=8), st.sampled_from(["", " "])
)
def test_marked_tokens_and_no_others_lie_in_spans(tokens: list[tuple[str, bool]], gap: str) -> None:
    claim = gap.join(token for token, _ in tokens)
    spans = marked_spans(claim, [token for token, _ in tokens], [marked for _, marked in tokens])
    position = 0
    for token, marked in tokens:
        inside = [start <= position and position + len(token) <= end for start, end in spans]
        assert any(inside) == marked
        position += len(token) + len(gap)


def test_marks_that_do_not_fit_are_refused() -> None:
    with pytest.raises(ValueError, match="1 marks for 2 tokens"):
        marked_spans("It sank.", ["It", "sank"], [True])
    with pytest.raises(ValueError, match="'rose' does not stand in the claim after character 2"):
        marked_spans("It sank.", ["It", "rose"], [True, False])


@given(st.lists(st.tuples(st.integers(-2, 12), st.integers(-2, 12))), st.integers(0, 10))
def test_merged_spans_cover_the_same_characters_apart(spans: list[tuple[int, int]], length: int) -> None:
    apart = merged(spans, length)
    covered = {place for start, end in spans for place in range(start, end)} & set(range(length))
    assert {place for start, end in apart for place in range(start, end)} == covered
    assert all(start < end for start, end in apart)
    assert all(first[1] < second[0] for first, second in pairwise(apart))
