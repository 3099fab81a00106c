"""The trained reader: whatever it is given, it points to words that stand there; and what it must be able to answer."""

import shutil
from concurrent.futures import ThreadPoolExecutor
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index import Index, ModelError
from qa import Engine, Reading, TrainedReader, hits_of_texts
from qa.cross_encoder import CrossEncoder
from qa.passage_reading import MOST_WINDOWS
from qa.trained_reader import INSTEAD, MODEL

TEXTS = (
    "The barrier at Oxmere failed at 4.15 am on Tuesday. Forty people were taken out of their homes by boat. "
    "The town's mayor, Ruth Calder, blamed a pump that had not been serviced since 2019.",
    "The county council will pay $2.4 million for a new barrier. Work begins in September. "
    "Its engineer, Paul Dray, said that it would hold back three metres of water.",
)
ANSWERS = {
    "When did the barrier fail?": "4.15 am on Tuesday",
    "How many people were taken out of their homes?": "Forty",
    "Who is the mayor of the town?": "Ruth Calder",
    "How much will the council pay for a new barrier?": "$2.4 million",
    "When does work begin?": "September",
    "Who is the county's engineer?": "Paul Dray",
}


@pytest.fixture(scope="module")
def reader() -> TrainedReader:
    return TrainedReader()


def assert_sound(reading: Reading) -> None:
    assert 0 <= reading.confidence <= 1
    assert 0 <= reading.needed <= 1
    scores = [each.score for each in reading.sentences]
    assert scores == sorted(scores, reverse=True)
    assert not scores or sum(scores) == pytest.approx(1, abs=1e-4)
    for each in reading.sentences:
        assert each.span in each.hit.passage.sentences
        assert each.short is not None
        assert each.span[0] <= each.short[0] < each.short[1] <= each.span[1]


@pytest.mark.parametrize("question", ANSWERS)
def test_plain_questions_are_answered_with_the_fewest_words(reader: TrainedReader, question: str) -> None:
    reading = reader.read(question, hits_of_texts(TEXTS))
    best = reading.sentences[0]
    assert best.short is not None
    assert ANSWERS[question] in best.hit.article.text[slice(*best.short)]
    assert len(best.hit.article.text[slice(*best.short)]) <= len(ANSWERS[question]) + 20
    assert reading.confidence >= reading.needed


@pytest.mark.parametrize("question", ["Who won the cup final?", "What does a kilo of flour cost in Peru?"])
def test_questions_about_other_things_are_not(reader: TrainedReader, question: str) -> None:
    reading = reader.read(question, hits_of_texts(TEXTS))
    assert reading.confidence < reading.needed


@settings(max_examples=60, deadline=None)
@given(question=st.text(min_size=1), texts=st.lists(st.text(), max_size=4))
def test_any_text_is_read(reader: TrainedReader, question: str, texts: list[str]) -> None:
    assert_sound(reader.read(question, hits_of_texts(texts)))


def test_nothing_to_read_is_an_empty_reading(reader: TrainedReader) -> None:
    reading = reader.read("Who?", [])
    assert (reading.sentences, reading.confidence) == ((), 0.0)


def test_a_text_longer_than_the_network_reads_is_read_to_its_end(reader: TrainedReader) -> None:
    filler = " ".join(f"On day {day} the ferry left the harbour on time and nothing happened." for day in range(90))
    text = f"{filler} The harbour master is called Ines Okafor."
    reading = reader.read("What is the harbour master called?", hits_of_texts([text]))
    assert_sound(reading)
    assert len(reading.sentences) == 91
    best = reading.sentences[0]
    assert best.short is not None
    assert text[slice(*best.short)] == "Ines Okafor"


def test_the_work_for_a_question_has_an_end(reader: TrainedReader) -> None:
    sentence = "On that day the ferry left the harbour on time and nothing else happened at all."
    reading = reader.read("When?", hits_of_texts([" ".join([sentence] * 2000)]))
    assert 0 < len(reading.sentences) < 30 * MOST_WINDOWS


def test_threads_get_the_readings_they_get_alone(reader: TrainedReader) -> None:
    hits = hits_of_texts(TEXTS)
    alone = [reader.read(question, hits) for question in ANSWERS]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(lambda question: reader.read(question, hits), ANSWERS)) == alone


def test_the_default_engine_reads_with_it(sample_store: Index) -> None:
    question = "How many leaders were hosted at the summit in Paris?"
    answer, reading = Engine(sample_store).ask(question), Engine(sample_store, reader=TrainedReader()).ask(question)
    assert answer == reading
    assert answer.short is not None


def test_a_damaged_model_is_an_error_that_names_the_other_reader(tmp_path: Path) -> None:
    folder = tmp_path / "reader"
    shutil.copytree(Path(str(files("qa") / MODEL)), folder)
    (folder / "graph.bin").write_bytes(b"nothing")
    with pytest.raises(ModelError, match="ATTEST_READER=similarity"):
        CrossEncoder.open(folder, instead=INSTEAD)
    shutil.rmtree(folder)
    with pytest.raises(ModelError, match="missing or damaged"):
        CrossEncoder.open(folder, instead=INSTEAD)
