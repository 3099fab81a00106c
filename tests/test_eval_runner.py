"""The evaluation end to end, over the sample articles, with the real store and the real model."""

import html
import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt
from rich.console import Console

from eval import SUITES, Request, Run, check_gates, load_cases, load_thresholds, run_suite
from eval.record import summary, to_json
from eval.report import ANSWER_COLUMNS, judged, markdown_answers, markdown_report, terminal_report
from eval.terminal import run
from eval_examples import BOTH, COD, COD_SENTENCES, CREW, PRICE, citation, observation
from index import Index, QuestionError, SourceError
from index.console import one_line
from index.exits import DONE, FELL_SHORT

CASE = {"id": "price", "question": "How much did cod cost?", "kind": "answerable"}
GOLD = {"answers": ["$4"], "sources": ["cod.txt"]}


@pytest.fixture(scope="module")
def sample() -> Run:
    return run_suite(Request())


@pytest.fixture
def own(tmp_path: Path) -> tuple[Path, Path]:
    """A case file of one's own and its folder of articles."""
    articles = tmp_path / "news"
    articles.mkdir()
    (articles / "cod.txt").write_text(COD.text + " | <b>Cheap</b> eels", "utf-8")
    cases = tmp_path / "cases.jsonl"
    unanswerable = {"id": "weather", "question": "Who won the election in Peru?", "kind": "unanswerable"}
    cases.write_text(json.dumps(CASE | GOLD) + "\n" + json.dumps(unanswerable) + "\n", "utf-8")
    return cases, articles


def refuse_constant(name: str) -> None:
    raise AssertionError(name)


def strict(text: str) -> Any:
    return json.loads(text, parse_constant=refuse_constant)


def test_every_sample_citation_is_exact(sample: Run) -> None:
    (exactness,) = (each for each in sample.measures if each.name == "citation-exactness")
    assert exactness.value == 1
    assert exactness.n > 50


def test_every_sample_case_is_asked_and_can_be_judged(sample: Run) -> None:
    path = SUITES["sample"].cases
    assert path is not None
    assert [each.case for each in sample.observations] == load_cases(path)
    assert all(each.golds for each in sample.observations if each.case.answerable)
    assert sample.notes == ()


def test_an_attempt_abstains_only_where_nothing_was_found(sample: Run) -> None:
    for each in sample.observations:
        assert each.attempt.sentences or not each.hits
        assert each.attempt.confidence == pytest.approx(each.answer.confidence, abs=0.02)  # batches differ


def test_the_committed_thresholds_hold(sample: Run) -> None:
    gates = check_gates(load_thresholds("sample"), sample.measures)
    assert [str(gate) for gate in gates if not gate.holds] == []


def test_the_summary_and_reports_know_no_nan(sample: Run) -> None:
    gates = check_gates(load_thresholds("sample"), sample.measures)
    assert strict(to_json(summary(sample, gates)))["cases"] == len(sample.observations)
    assert "nan" not in markdown_report(sample, gates).lower().split()


def test_limits_draw_the_same_cases_from_the_same_seed(own: tuple[Path, Path]) -> None:
    cases, articles = own
    ids = [
        [each.case.id for each in run_suite(Request("own", cases, articles, limit=1, seed=seed)).observations]
        for seed in (0, 0, 1, 2, 3)
    ]
    assert ids[0] == ids[1]
    assert {name for drawn in ids for name in drawn} == {"price", "weather"}
    assert {len(drawn) for drawn in ids} == {1}


def test_own_cases_over_own_articles(
    own: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cases, articles = own
    assert run(cases=cases, articles=articles, runs=tmp_path / "runs", json=True) == DONE
    printed = strict(capsys.readouterr().out)
    assert (printed["suite"], printed["cases"], printed["articles"], printed["passed"]) == ("own", 2, 1, True)
    (record,) = (tmp_path / "runs").iterdir()
    assert printed["record"] == str(record)
    header, *lines = map(strict, record.read_text("utf-8").splitlines())
    assert header["versions"]["numpy"] and header["settings"]["answer"]["candidates"]
    assert [line["id"] for line in lines] == ["price", "weather"]
    assert lines[0]["scores"]["retrieval-hit@1"]["value"] == 1
    assert all(score["value"] is not None or score["reason"] for line in lines for score in line["scores"].values())


def test_a_store_is_used_as_it_is(own: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cases, articles = own
    with Index.open(tmp_path / "store") as store:
        store.sync(articles)
        before = store.articles()
    assert run(cases=cases, store=tmp_path / "store", runs=tmp_path / "runs", markdown=True, table=True) == DONE
    printed = capsys.readouterr().out
    assert "| citation-exactness |" in printed
    assert "| How much did cod cost? |" in printed
    with Index.open(tmp_path / "store") as store:
        assert store.articles() == before


def test_falling_short_exits_with_one(
    own: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cases, articles = own
    thresholds = tmp_path / "thresholds.json"
    thresholds.write_text('{"own": {"source-coverage": {"at_least": 0.5}}}', "utf-8")
    assert run(cases=cases, articles=articles, runs=tmp_path / "runs", thresholds=thresholds) == FELL_SHORT
    said = capsys.readouterr()
    assert "FAILS" in said.out
    assert "source-coverage is not measured, at least 0.5 is needed" in said.err


@pytest.mark.parametrize(
    ("request_", "named"),
    [
        (Request("samples"), "samples"),
        (Request("paris"), "--articles or --store"),
        (Request("squad"), "--data"),
        (Request("squad", articles=Path("news")), "--data"),
        (Request("sample", data=Path("squad.json")), "--articles or --store"),
        (Request("sample", articles=Path("news"), store=Path("store")), "one of them"),
        (Request("sample", cases=Path("cases.jsonl")), "cases.jsonl"),
        (Request("own", articles=Path("news")), "--cases"),
        (Request(store=Path("missing-store")), "missing-store"),
        (Request(limit=0), "at least 1"),
    ],
)
def test_requests_that_cannot_be_met_are_refused(request_: Request, named: str) -> None:
    with pytest.raises(SourceError, match=named):
        run_suite(request_)


def test_a_source_that_is_not_there_is_named(own: tuple[Path, Path]) -> None:
    cases, articles = own
    cases.write_text(json.dumps(CASE | GOLD | {"sources": ["eel.txt"]}), "utf-8")
    with pytest.raises(SourceError, match=r"Case price .*'eel.txt'"):
        run_suite(Request("own", cases, articles))


def test_a_question_that_cannot_be_asked_is_named(own: tuple[Path, Path]) -> None:
    cases, articles = own
    cases.write_text(json.dumps(CASE | GOLD | {"question": "?!"}), "utf-8")
    with pytest.raises(QuestionError, match="Case price"):
        run_suite(Request("own", cases, articles))


def test_a_file_that_cannot_be_read_is_noted(own: tuple[Path, Path]) -> None:
    cases, articles = own
    (articles / "image.txt").write_bytes(b"\x89PNG")
    (note,) = run_suite(Request("own", cases, articles)).notes
    assert "image.txt" in note


def test_bad_input_prints_nothing_and_keeps_no_record(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SourceError, match=r"missing\.jsonl"):
        run(cases=tmp_path / "missing.jsonl", articles=tmp_path, runs=tmp_path / "runs")
    assert capsys.readouterr() == ("", "")
    assert not (tmp_path / "runs").exists()


def test_a_record_that_cannot_be_written_is_an_error(own: tuple[Path, Path], tmp_path: Path) -> None:
    cases, articles = own
    (tmp_path / "runs").write_text("no folder", "utf-8")
    with pytest.raises(OSError, match="runs"):
        run(cases=cases, articles=articles, runs=tmp_path / "runs")


def test_verdicts() -> None:
    gold, other = citation(COD, COD_SENTENCES[0]), citation(COD, COD_SENTENCES[1])
    seen = [observation(PRICE, gold), observation(PRICE, other), observation(PRICE), observation(CREW)]
    seen += [observation(CREW, gold), observation(BOTH, gold)]
    assert [judged(each) for each in seen] == [
        "right",
        "wrong sentence",
        "wrongly abstained",
        "rightly abstained",
        "wrongly answered",
        "right",
    ]


def test_words_of_articles_do_not_break_the_table() -> None:
    words = "a | b\nc \\| <img src=x> &amp; [x](javascript:alert(1)) **d** `e` \x1b]0;owned\x07\x1b[2J\u202e"
    file = replace(COD, source="/news/a|b [x](y) \x1b[2J.txt")
    wild = replace(observation(PRICE, citation(COD, (0, 19), words)), articles={COD.id: file})
    table = markdown_answers([wild])
    assert table.replace("\n", "").isprintable()
    page = MarkdownIt("gfm-like", {"linkify": False, "html": True}).render(table)
    tags = re.findall(r"<(\w+)", page)
    assert (tags.count("tr"), tags.count("th"), tags.count("td")) == (2, len(ANSWER_COLUMNS), len(ANSWER_COLUMNS))
    assert set(tags) == {"table", "thead", "tbody", "tr", "th", "td"}
    shown = html.unescape(page)
    assert shown.count(one_line(words)) == 2
    assert f"[1] {one_line(Path(file.source).name)}: “" in shown


def test_notes_steer_no_terminal_and_are_no_markup(sample: Run) -> None:
    run_ = replace(sample, notes=("Not read: \x1b[2J<b>.txt",))
    output = Console(width=200)
    with output.capture() as capture:
        output.print(terminal_report(run_, []))
    assert "Not read: \N{REPLACEMENT CHARACTER}[2J<b>.txt" in capture.get()
    assert markdown_report(run_, []).endswith("\n\nNot read: \N{REPLACEMENT CHARACTER}\\[2J\\<b>\\.txt")
