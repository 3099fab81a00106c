import json
from datetime import date
from pathlib import Path

import pytest

from eval import Case, load_cases
from eval.suites import SUITES
from index import SourceError

GOOD: dict[str, object] = {
    "id": "price",
    "question": "How much did cod cost?",
    "kind": "answerable",
    "answers": ["$4"],
    "sources": ["cod.txt"],
}


def written(folder: Path, *lines: str) -> Path:
    path = folder / "cases.jsonl"
    path.write_text("\n".join(lines), "utf-8")
    return path


def test_a_case_with_filters(tmp_path: Path) -> None:
    line = json.dumps(GOOD | {"since": "2025-03-27", "until": "2025-03-28", "outlets": ["The Post"]})
    expected = Case(
        id="price",
        question="How much did cod cost?",
        kind="answerable",
        answers=("$4",),
        sources=("cod.txt",),
        since=date(2025, 3, 27),
        until=date(2025, 3, 28),
        outlets=("The Post",),
    )
    assert load_cases(written(tmp_path, line, "", json.dumps(GOOD | {"id": "other"}))) == [
        expected,
        Case("other", "How much did cod cost?", "answerable", ("$4",), ("cod.txt",)),
    ]


@pytest.mark.parametrize("name", ["sample", "paris"])
def test_the_committed_cases_are_read(name: str) -> None:
    path = SUITES[name].cases
    assert path is not None
    cases = load_cases(path)
    assert any(case.answerable for case in cases)
    assert any(not case.answerable for case in cases)


FAULTS: tuple[tuple[dict[str, object], str], ...] = (
    ({"question": " "}, "field 'question'"),
    ({"id": 3}, "field 'id'"),
    ({"kind": "easy"}, "field 'kind'"),
    ({"kind": ["answerable"]}, "field 'kind'"),
    ({"answers": "$4"}, "field 'answers'"),
    ({"answers": [4]}, "field 'answers'"),
    ({"answers": []}, "field 'answers'"),
    ({"sources": []}, "field 'sources'"),
    ({"sources": [""]}, "field 'sources'"),
    ({"kind": "unanswerable"}, "field 'answers'"),
    ({"kind": "several-sources"}, "field 'sources'"),
    ({"since": "27 March"}, "field 'since'"),
    ({"until": 20250327}, "field 'until'"),
    ({"since": "2025-03-28", "until": "2025-03-27"}, "field 'until'"),
    ({"outlets": "The Post"}, "field 'outlets'"),
    ({"answer": "$4"}, "field 'answer' is unknown"),
)


@pytest.mark.parametrize(("change", "named"), FAULTS)
def test_a_fault_is_named_with_its_file_and_line(tmp_path: Path, change: dict[str, object], named: str) -> None:
    path = written(tmp_path, json.dumps(GOOD), json.dumps(GOOD | {"id": "second"} | change))
    with pytest.raises(SourceError) as caught:
        load_cases(path)
    assert f"{path}, line 2: {named}" in str(caught.value)


@pytest.mark.parametrize("field", ["id", "question", "kind"])
def test_a_missing_field_is_named(tmp_path: Path, field: str) -> None:
    line = json.dumps({name: value for name, value in GOOD.items() if name != field})
    with pytest.raises(SourceError, match=f"line 1: field '{field}' is missing"):
        load_cases(written(tmp_path, line))


def test_an_id_stands_once(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"line 2: field 'id'.*second time"):
        load_cases(written(tmp_path, json.dumps(GOOD), json.dumps(GOOD)))


@pytest.mark.parametrize("line", ["{", "[]", "3"])
def test_a_line_that_is_no_object_is_named(tmp_path: Path, line: str) -> None:
    with pytest.raises(SourceError, match="line 1"):
        load_cases(written(tmp_path, line))


def test_a_file_without_cases_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="found none"):
        load_cases(written(tmp_path, "", " "))
    with pytest.raises(SourceError, match="can't be read"):
        load_cases(tmp_path / "missing.jsonl")
    (tmp_path / "latin.jsonl").write_bytes(b"\xff")
    with pytest.raises(SourceError, match="can't be read"):
        load_cases(tmp_path / "latin.jsonl")
