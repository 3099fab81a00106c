"""The suite ``reader``: SQuAD's scores by hand, and whole runs."""

import json
import math
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from eval import Measure, Request, run_suite
from eval.reader import ReadOutcome, exact_match, f1, reader_measures, run_reader
from eval.reader.abstaining import best_needed
from eval.reader.answer_match import normalised
from eval.squad import is_validation
from eval.terminal import run
from index import Hit, SourceError, Span
from index.exits import DONE
from qa import Reading, ScoredSentence, hits_of_texts

PARAGRAPH = "The ferry sank in May. All 14 people were saved."
FERRY, SAVED = (0, 22), (23, 48)
FOURTEEN: Span = (27, 29)
TITLE = next(title for title in map(str, range(50)) if is_validation(title))
FITTED = next(title for title in map(str, range(50)) if not is_validation(title))


def read(
    *answers: str, first: Span = SAVED, short: Span | None = FOURTEEN, confidence: float = 0.8, group: str = "a"
) -> ReadOutcome:
    """A reading whose best sentence, and span in it, are given; 0.5 is needed."""
    (hit,) = hits_of_texts([PARAGRAPH])
    reading = Reading((ScoredSentence(hit, first, 0.9, short),), confidence, 0.5)
    return ReadOutcome("1", group, "How many?", answers, hit, reading)


def named(seen: Sequence[ReadOutcome]) -> dict[str, Measure]:
    return {measure.name: measure for measure in reader_measures(seen)}


def values(seen: Sequence[ReadOutcome], *names: str) -> list[float | None]:
    return [named(seen)[name].value for name in names]


# how near a span comes


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ("The U.S. Army's", ["us", "armys"]),
        ("a  theatre, an\tanthem", ["theatre", "anthem"]),
        ("“Quoted” words", ["“quoted”", "words"]),
        ("...", []),
    ],
)
def test_normalised_words(answer: str, words: list[str]) -> None:
    assert normalised(answer) == words


@pytest.mark.parametrize(
    ("prediction", "answers", "match", "harmonic"),
    [
        ("1066", ["in 1066 AD", "1066"], 1, 1),
        ("in 1066 AD", ["1066"], 0, 0.5),
        ("The Duke", ["duke"], 1, 1),
        ("red red boat", ["red boat"], 0, 0.8),
        ("boat", ["ship"], 0, 0),
        ("", ["ship"], 0, 0),
        ("", [], 1, 1),
        ("ship", [], 0, 0),
        ("the", ["ship"], 0, 0),
        ("ship", ["...", "ship"], 1, 1),
    ],
)
def test_scores_by_hand(prediction: str, answers: list[str], match: float, harmonic: float) -> None:
    assert exact_match(prediction, answers) == match
    assert f1(prediction, answers) == pytest.approx(harmonic)


@given(st.text(), st.text())
def test_f1_is_symmetric_and_at_least_the_exact_match(one: str, other: str) -> None:
    if normalised(one) and normalised(other):
        assert f1(one, [other]) == pytest.approx(f1(other, [one]))
    assert 0 <= exact_match(one, [other]) <= f1(one, [other]) <= 1
    assert exact_match(one, [one]) == 1


# thresholds


def test_the_best_threshold_by_hand() -> None:
    assert best_needed(np.array([0.9, 0.6, 0.3]), np.array([1.0, -1.0, 0.5])) == 0.9
    assert best_needed(np.array([0.9, 0.6, 0.6]), np.array([1.0, -0.5, 1.0])) == 0.6
    assert best_needed(np.array([0.9, 0.6]), np.array([-1.0, -1.0])) == math.inf
    assert best_needed(np.array([]), np.array([])) == math.inf


@given(st.lists(st.tuples(st.sampled_from([0.1, 0.4, 0.7]), st.sampled_from([-1.0, 0.5, 1.0])), min_size=1))
def test_no_threshold_is_better_than_the_best(rows: list[tuple[float, float]]) -> None:
    confidences, gains = (np.array(column) for column in zip(*rows, strict=True))
    best = best_needed(confidences, gains)
    for other in (0.1, 0.4, 0.7, 1.0):
        assert gains[confidences >= best].sum() >= gains[confidences >= other].sum()


# measures


def test_sentences_and_spans() -> None:
    right, near, wrong = read("14"), read("14 people", group="b"), read("May", group="c")
    assert values([right, near, wrong], "sentence-hit@1", "span-em", "span-f1") == [
        pytest.approx(2 / 3),
        pytest.approx(1 / 3),
        pytest.approx((1 + 2 / 3) / 3),
    ]


def test_answers_over_two_sentences_are_left_out_of_sentence_metrics() -> None:
    found = named([read("14"), read("May. All 14", group="b"), read(group="c")])
    reason = "no sentence of the paragraph contains a gold answer"
    assert (found["sentence-hit@1"].value, found["sentence-hit@1"].unmeasured) == (1, ((reason, 1),))
    assert (found["risk@1.00"].n, found["risk@1.00"].unmeasured) == (2, ((reason, 1),))
    assert found["span-em"].n == 2


def test_abstaining_at_both_thresholds() -> None:
    """Answerable and sure, unanswerable and surer, unanswerable and unsure, answerable and unsure."""
    seen = [
        read("14", confidence=0.7, group="a"),
        read(confidence=0.6, group="b"),
        read(confidence=0.1, group="c"),
        read("14", confidence=0.2, group="d"),
    ]
    assert values(seen, "squad2-em", "squad2-f1") == [0.5, 0.5]
    assert values(seen, "squad2-em@best", "squad2-f1@best") == [0.75, 0.75]
    assert named(seen)["squad2-f1@best"].over.endswith("answered from 0.700 on")
    assert named(seen[1:3])["squad2-f1@best"].over.endswith("answered never")
    assert values(seen, "answerability-auc") == [0.75]


def test_the_confidence_is_that_the_first_sentence_answers() -> None:
    seen = [read("14", confidence=0.9, group="a"), read("14", first=FERRY, short=None, confidence=0.8, group="b")]
    assert values(seen, "risk@0.50", "risk@1.00") == [0, 0.5]
    assert values(seen, "calibration-error") == [pytest.approx((0.1 + 0.8) / 2)]


def test_a_reader_without_spans_is_not_measured_by_them() -> None:
    found = named([read("14", short=None), read(short=None, group="b")])
    for name in ("span-em", "span-f1", "squad2-em", "squad2-f1", "squad2-em@best", "squad2-f1@best"):
        assert (found[name].value, found[name].n) == (None, 0)
        assert found[name].unmeasured[0][0] == "the reader gives no spans"
    assert found["sentence-hit@1"].value == 1


def test_an_empty_reading_says_nothing() -> None:
    (hit,) = hits_of_texts([PARAGRAPH])
    seen = ReadOutcome("1", "a", "How many?", (), hit, Reading((), 0.0, 0.0))
    assert (seen.span, seen.is_right, seen.is_answered) == ("", False, False)
    assert values([seen], "squad2-f1") == [1]


def test_answerable_questions_alone_leave_answerability_unmeasured() -> None:
    assert values([read("14")], "answerability-auc") == [None]
    assert values([read("May. All")], "calibration-error") == [None]


# whole runs


def squad_file(folder: Path, *titles: str) -> Path:
    questions: list[dict[str, Any]] = [
        {"id": "many", "question": "How many people were saved?", "answers": [{"text": "14", "answer_start": 27}]},
        {"id": "cargo", "question": "What did the cargo cost?", "answers": [], "is_impossible": True},
    ]
    paragraphs = [{"context": PARAGRAPH, "qas": questions}]
    path = folder / "squad.json"
    content = {"data": [{"title": title, "paragraphs": paragraphs} for title in titles]}
    path.write_text(json.dumps(content), "utf-8")
    return path


class LastSentenceReader:
    """Takes the last sentence, and its second word for the answer."""

    def read(self, question: str, hits: Sequence[Hit]) -> Reading:
        (hit,) = hits
        start, end = hit.passage.sentences[-1]
        word = hit.passage.text[start:end].split()[1]
        begin = hit.article.text.index(word, start)
        return Reading((ScoredSentence(hit, (start, end), 1.0, (begin, begin + len(word))),), 0.6, 0.5)


def test_a_run_over_validation_articles(tmp_path: Path) -> None:
    told: list[tuple[str, int, int]] = []
    request = Request("reader", data=squad_file(tmp_path, TITLE, FITTED))
    done = run_reader(request, lambda *step: told.append(step), LastSentenceReader())
    assert [(each.id, each.group, each.span) for each in done.outcomes] == [
        ("many", TITLE, "14"),
        ("cargo", TITLE, "14"),
    ]
    assert told == [("reading", 1, 2), ("reading", 2, 2)]
    assert (done.counts, done.settings) == ({"articles": 1, "cases": 2}, {"reader": "LastSentenceReader"})
    assert [line["verdict"] for line in done.lines()] == ["right", "wrongly answered"]
    assert "| How many people were saved? | 14 | All 14 people were saved. | 14 | 0.600 | right |" in done.table()


def test_a_run_with_the_reader_that_users_get(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    runs = tmp_path / "runs"
    assert run(suite="reader", data=squad_file(tmp_path, TITLE), runs=runs, json=True) == DONE
    printed = json.loads(capsys.readouterr().out)
    measures = {each["name"]: each["value"] for each in printed["measures"]}
    assert measures["sentence-hit@1"] == 1
    (record,) = runs.iterdir()
    assert len(record.read_text("utf-8").splitlines()) == 3


def test_limits_draw_questions(tmp_path: Path) -> None:
    data = squad_file(tmp_path, TITLE)

    def read_ids(seed: int) -> list[str]:
        request = Request("reader", data=data, limit=1, seed=seed)
        return [each.id for each in run_reader(request, reader=LastSentenceReader()).outcomes]

    ids = [read_ids(seed) for seed in (0, 0, 1, 2, 3)]
    assert ids[0] == ids[1]
    assert {name for drawn in ids for name in drawn} == {"many", "cargo"}


@pytest.mark.parametrize(
    ("request_", "named_"),
    [
        (Request("reader"), "--data"),
        (Request("reader", data=Path("squad.json"), form="fm2"), "takes no --form"),
        (Request("reader", data=Path("squad.json"), split="test"), "takes no --split"),
        (Request("reader", data=Path("missing.json")), "SQuAD"),
    ],
)
def test_requests_that_cannot_be_met_are_refused(request_: Request, named_: str) -> None:
    with pytest.raises(SourceError, match=named_):
        run_reader(request_, reader=LastSentenceReader())


def test_data_without_validation_articles_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="for validation"):
        run_reader(Request("reader", data=squad_file(tmp_path, FITTED)), reader=LastSentenceReader())


def test_the_runner_of_questions_takes_no_suite_that_asks_no_store(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="asks no store"):
        run_suite(Request("reader", data=squad_file(tmp_path, TITLE)))
