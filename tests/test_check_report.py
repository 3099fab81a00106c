"""Reports of checks as data, JSON, Markdown and terminal text."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from typer.testing import CliRunner, Result

import attest
from answers import citations, texts, unit
from index import Index
from index.exits import BAD_INPUT, DONE, FELL_SHORT
from qa import Checked, Checker, CheckReport
from qa.check_terminal import print_report

BRIDGE = "Mayor Ana Ruiz opened the new bridge over the Tarn. The bridge cost 14 million euros."
CLAIMS = "Mayor Ana Ruiz opened the new bridge over the Tarn. The bridge cost 40 million euros. Elephants eat bananas."
STEERING = "\x1b]0;owned\x07\x1b[2J"


@pytest.fixture(scope="module")
def report() -> CheckReport:
    """One sentence of each label."""
    found = Checker().check(CLAIMS, [BRIDGE])
    assert [each.label for each in found.sentences] == ["supported", "unsupported", "no_evidence"]
    return found


# data


@st.composite
def any_reports(draw: st.DrawFn) -> CheckReport:
    """Reports of any content, kept promises or not."""
    listed = draw(st.lists(citations, max_size=3))
    cited = st.lists(st.sampled_from(listed), max_size=3).map(tuple) if listed else st.just(())
    spans = st.lists(st.tuples(st.integers(0, 99), st.integers(0, 99)), max_size=3).map(tuple)
    labels = st.sampled_from(["supported", "unsupported", "no_evidence"])
    checked = st.builds(Checked, texts, st.integers(0), st.integers(0), labels, unit, cited, spans, st.none() | texts)
    return CheckReport(draw(texts), tuple(draw(st.lists(checked, max_size=3))), draw(unit))


@given(any_reports())
def test_data_and_json_give_the_same_report_back(report: CheckReport) -> None:
    assert CheckReport.from_dict(report.to_dict()) == report
    assert CheckReport.from_dict(json.loads(report.to_json())) == report
    assert CheckReport.from_dict(json.loads(report.to_json(indent=2))) == report


def test_data_has_its_documented_form(report: CheckReport) -> None:
    data = json.loads(report.to_json())
    assert set(data) == {"schema", "text", "score", "sentences", "citations"}
    assert (data["schema"], data["text"], data["score"]) == (1, CLAIMS, 0.0)
    assert data["sentences"][0] == {
        "text": "Mayor Ana Ruiz opened the new bridge over the Tarn.",
        "start": 0,
        "end": 51,
        "label": "supported",
        "score": 1.0,
        "citations": [0],
        "unsupported_spans": [],
        "reason": None,
    }
    assert data["citations"][0] == {
        "number": 1,
        "article_id": "source-1",
        "title": "Source 1",
        "outlet": None,
        "url": None,
        "published": None,
        "start": 0,
        "end": 51,
        "quote": "Mayor Ana Ruiz opened the new bridge over the Tarn.",
    }


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"schema": 2}, "Expected a report of schema 1, found schema 2"),
        ({"sentences": [{}]}, "a part is missing or wrong"),
        ({"citations": None}, "a part is missing or wrong"),
    ],
)
def test_other_data_is_refused(report: CheckReport, change: dict[str, object], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        CheckReport.from_dict({**report.to_dict(), **change})
    with pytest.raises(ValueError, match="found a list"):
        CheckReport.from_dict([])  # type: ignore[arg-type]  # what a caller may read from a file


# for people


def test_markdown_shows_every_label_reason_and_source(report: CheckReport) -> None:
    text = report.to_markdown()
    assert "**supported** (100%): Mayor Ana Ruiz opened the new bridge over the Tarn. [1]" in text
    assert re.search(r"\*\*not supported\*\* \(\d+%\): The bridge cost 40 million euros\. nearest: \[2\]\n\n> ", text)
    assert "**no evidence** (0%): Elephants eat bananas.\n\n> Nothing was found that speaks of this." in text
    assert "- [2] Source 1: “The bridge cost 14 million euros.”" in text


@given(texts)
def test_words_never_become_markup(words: str) -> None:
    report = CheckReport(words, (Checked(words, 0, len(words), "unsupported", 0.5, (), ((0, 1),), words),), 0.5)
    tokens = MarkdownIt("commonmark").parse(report.to_markdown())
    kinds = {inline.type for token in tokens for inline in token.children or []}
    assert kinds <= {"text", "strong_open", "strong_close", "softbreak"}
    assert {token.type for token in tokens} <= {
        "paragraph_open", "paragraph_close", "inline", "blockquote_open", "blockquote_close"
    }  # fmt: skip


def test_the_terminal_shows_the_same(report: CheckReport, capsys: pytest.CaptureFixture[str]) -> None:
    print_report(report)
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "✓ supported 100%  Mayor Ana Ruiz opened the new bridge over the Tarn. [1]"
    assert re.fullmatch(r"✗ not supported \d+%  The bridge cost 40 million euros\. nearest: \[2\]", lines[1])
    assert "40 million" in lines[2]
    assert lines[3:5] == ["? no evidence 0%  Elephants eat bananas.", "  Nothing was found that speaks of this."]
    assert lines[-4:] == [
        "[1] Source 1",
        "      “Mayor Ana Ruiz opened the new bridge over the Tarn.”",
        "[2] Source 1",
        "      “The bridge cost 14 million euros.”",
    ]


# the command


def run(*args: str | Path, given: bytes | None = None) -> Result:
    result = CliRunner().invoke(attest.app, ["check", *map(str, args)], input=given)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "bridge.txt"
    path.write_text(f"---\ntitle: The bridge\noutlet: Tarn Post\n---\n{BRIDGE}\n", "utf-8")
    return path


def test_a_file_against_files(source: Path, tmp_path: Path) -> None:
    text = tmp_path / "text.txt"
    text.write_text(CLAIMS, "utf-8")
    result = run(text, "--source", source)
    assert result.exit_code == FELL_SHORT
    assert "[1] The bridge, Tarn Post" in result.stdout
    text.write_text("The bridge cost 14 million euros.", "utf-8")
    assert run(text, "--source", source).exit_code == DONE


def test_standard_input_against_a_store(sample_store: Index) -> None:
    article = sample_store.articles()[0]
    result = run("-", "--store", sample_store.folder, "--json", given=article.text.encode())
    assert result.exit_code == DONE
    report = CheckReport.from_dict(json.loads(result.stdout))
    assert report.supported
    assert report.text == article.text


def test_markdown_is_the_reports_own(source: Path, report: CheckReport) -> None:
    result = run("-", "--source", source, "--markdown", given=CLAIMS.encode())
    assert result.exit_code == FELL_SHORT
    assert result.stdout.splitlines()[0] == report.to_markdown().splitlines()[0]


def test_words_cannot_steer_the_terminal(source: Path) -> None:
    for form in ("--json", "--markdown", None):
        options = [form] if form else []
        result = run(
            "-", "--source", source, *options, given=f"The bridge{STEERING} cost 14 million. {BRIDGE * 2}".encode()
        )
        assert result.exit_code in {DONE, FELL_SHORT}
        assert not set("\x1b\x07") & set(result.stdout)


@pytest.mark.parametrize(
    ("args", "given", "message"),
    [
        (["nothing.txt"], None, "nothing.txt: can't be read"),
        (["-"], b" \n", "Found no words to check"),
        (["-"], b"\x89PNG\r\n", "Standard input: it holds a PNG image"),
        (["-", "--store", "here"], b"A claim.", "exclude each other"),
        (["-", "--json", "--markdown"], b"A claim.", "exclude each other"),
    ],
)
def test_what_cannot_be_checked_ends_as_bad_input(
    source: Path, args: list[str], given: bytes | None, message: str
) -> None:
    result = run(*args, "--source", source, given=given)
    assert result.exit_code == BAD_INPUT
    assert message in " ".join(result.stderr.replace("│", " ").split())


def test_a_store_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    result = run("-", "--store", tmp_path / "store", given=b"A claim.")
    assert result.exit_code == BAD_INPUT
    assert not (tmp_path / "store").exists()
