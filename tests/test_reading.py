"""The similarity reader and its parts."""

import gc
import json
import threading
import weakref
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from importlib.resources import files
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from answers import stories
from index import Hit, Index, ModelError, Passage, Vectors
from qa import Reading, SimilarityReader
from qa.question_type import KINDS
from qa.similarity_weights import WEIGHTS_FILE, read_weights, shipped_weights
from qa.vector_cache import MOST, VectorCache

QUESTION = "How many people were moved from their homes in Port Ellery?"
SHIPPED = (files("qa") / "models" / WEIGHTS_FILE).read_text("utf-8")
CONFIDENCE = json.loads(SHIPPED)["confidence"]


# the reader


def assert_sound(reading: Reading, hits: Sequence[Hit]) -> None:
    """Sentences of the hits, none twice, best first, with probabilities that sum to 1. Headings may be left out."""
    places = [(each.hit.passage.id, each.span) for each in reading.sentences]
    assert len(set(places)) == len(places)
    assert set(places) <= {(hit.passage.id, span) for hit in hits for span in hit.passage.sentences}
    scores = [each.score for each in reading.sentences]
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= 1 for score in scores)
    assert sum(scores) == pytest.approx(1 if scores else 0, abs=1e-4)
    assert 0 <= reading.confidence <= (1 if scores else 0)
    assert all(each.text == each.hit.article.text[each.span[0] : each.span[1]] for each in reading.sentences)


def test_no_candidates_give_an_empty_reading(sample_store: Index) -> None:
    reading = SimilarityReader(sample_store.embed).read(QUESTION, [])
    assert (reading.sentences, reading.confidence) == ((), 0.0)
    assert 0 < reading.needed < 1


def test_every_sentence_of_the_hits_is_scored(sample_store: Index) -> None:
    hits = sample_store.search(QUESTION)
    reading = SimilarityReader(sample_store.embed).read(QUESTION, hits)
    assert_sound(reading, hits)
    full_stops = [span for hit in hits for span in hit.passage.sentences if hit.article.text[span[1] - 1] == "."]
    assert len(reading.sentences) >= len(full_stops)
    assert reading == SimilarityReader(sample_store.embed).read(QUESTION, hits)


@given(stories(), st.sampled_from([QUESTION, "1", "$2.16bn", "“?” a", "who who", "👍 x"]))
@settings(deadline=None, max_examples=25)
def test_any_text_can_be_read(sample_store: Index, places: list[list[Any]], question: str) -> None:
    hits = [
        Hit(
            Passage(f"{article.id}/{start}", article.id, start, end, article.text[start:end], ((start, end),)),
            article,
            1,
        )
        for told in places
        for article, (start, end) in told
    ]
    assert_sound(SimilarityReader(sample_store.embed).read(question, hits), hits)


def test_one_sentence_alone_is_certain_to_be_the_best(sample_store: Index) -> None:
    places = ((hit, span) for hit in sample_store.search(QUESTION) for span in hit.passage.sentences)
    hit, (start, end) = next((hit, span) for hit, span in places if hit.article.text[span[1] - 1] == ".")
    alone = Hit(Passage("p", hit.article.id, start, end, hit.article.text[start:end], ((start, end),)), hit.article, 1)
    [sentence] = SimilarityReader(sample_store.embed).read(QUESTION, [alone]).sentences
    assert sentence.score == 1


def test_a_sentence_about_what_is_asked_comes_before_the_others(sample_store: Index) -> None:
    question = "What time was high water on the night of the flood?"
    best = SimilarityReader(sample_store.embed).read(question, sample_store.search(question)).sentences[:5]
    assert any("1:52 a.m." in each.text for each in best)


# its weights


def test_the_shipped_weights_are_read_from_their_file() -> None:
    weights = shipped_weights()
    assert 0 < weights.needed < 1
    assert (weights.mean == read_weights(Path(str(files("qa"))) / "models" / WEIGHTS_FILE).mean).all()


def test_missing_weights_are_named(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"similarity-reader\.json is missing or damaged .*Reinstall Attest"):
        read_weights(tmp_path / WEIGHTS_FILE)


def damaged(**changes: object) -> str:
    return json.dumps({**json.loads(SHIPPED), **changes})


@pytest.mark.parametrize(
    "text",
    [
        "",
        SHIPPED[: len(SHIPPED) // 2],
        "[]",
        "{}",
        damaged(mean="high"),
        damaged(mean=[0.0]),
        damaged(deviation=[[1.0], [1.0, 2.0]]),
        damaged(layers=[]),
        damaged(layers=[{"weights": [[1.0]], "bias": [0.0]}]),
        damaged(confidence={"weights": [1.0], "bias": 0.0}),
        damaged(confidence={**CONFIDENCE, "bias": float("nan")}),
        damaged(needed=2),
        damaged(needed=None),
    ],
)
def test_damaged_weights_are_refused(tmp_path: Path, text: str) -> None:
    file = tmp_path / WEIGHTS_FILE
    file.write_text(text, "utf-8")
    with pytest.raises(ModelError, match="missing or damaged"):
        read_weights(file)


def test_weights_that_are_no_text_are_refused(tmp_path: Path) -> None:
    (tmp_path / WEIGHTS_FILE).write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ModelError, match="missing or damaged"):
        read_weights(tmp_path / WEIGHTS_FILE)


@pytest.mark.parametrize("changes", [{"features": ["cosine"]}, {"confidence_inputs": []}])
def test_weights_of_another_version_are_refused(tmp_path: Path, changes: dict[str, object]) -> None:
    (tmp_path / WEIGHTS_FILE).write_text(damaged(**changes), "utf-8")
    with pytest.raises(ModelError, match="of another version"):
        read_weights(tmp_path / WEIGHTS_FILE)


# the cache of vectors


class Embedding:
    """Embeds a text as its length and 1, and keeps what it was asked for."""

    def __init__(self) -> None:
        self.batches: list[list[str]] = []
        self.vectors: list[weakref.ref[Vectors]] = []

    def __call__(self, texts: Sequence[str]) -> Vectors:
        self.batches.append(list(texts))
        made = np.array([[len(text), 1] for text in texts], np.float32)
        self.vectors.append(weakref.ref(made))
        return made


def lengths(vectors: Vectors) -> list[int]:
    return [int(row[0]) for row in vectors]


@settings(deadline=None)
@given(st.lists(st.lists(st.text(max_size=3), min_size=1, max_size=8), max_size=6))
def test_a_text_is_embedded_once_and_rows_stay_in_order(batches: list[list[str]]) -> None:
    embedding = Embedding()
    cache = VectorCache(embedding)
    for batch in batches:
        vectors = cache(batch)
        assert vectors.shape == (len(batch), 2)
        assert lengths(vectors) == [len(text) for text in batch]
    asked = [text for batch in embedding.batches for text in batch]
    assert sorted(asked) == sorted({text for batch in batches for text in batch})


def test_what_was_used_longest_ago_goes_first() -> None:
    embedding = Embedding()
    cache = VectorCache(embedding)
    cache([str(number) for number in range(MOST)])
    cache(["0"])  # used again, so "1" is now the oldest
    cache(["new"])
    embedding.batches.clear()
    cache(["0", "2", "new"])
    assert embedding.batches == []
    cache(["1"])
    assert embedding.batches == [["1"]]


def test_more_texts_than_are_kept_are_all_embedded() -> None:
    cache = VectorCache(Embedding())
    texts = [str(number) for number in range(MOST + 10)]
    assert lengths(cache(texts)) == [len(text) for text in texts]


def test_a_kept_row_does_not_keep_its_batch_alive() -> None:
    embedding = Embedding()
    cache = VectorCache(embedding)
    cache(["a", "b"])
    gc.collect()
    assert embedding.vectors[0]() is None
    assert lengths(cache(["a"])) == [1]


def test_threads_share_the_cache_and_embed_nothing_twice() -> None:
    embedding, start = Embedding(), threading.Barrier(8)
    cache = VectorCache(embedding)
    texts = ["x" * number for number in range(1, 60)]

    def read(first: int) -> list[int]:
        start.wait()
        return [length for number in range(40) for length in lengths(cache(texts[first + number % 7 :]))]

    with ThreadPoolExecutor(8) as threads:
        found = list(threads.map(read, range(8)))
    assert found == [[len(text) for number in range(40) for text in texts[first + number % 7 :]] for first in range(8)]
    asked = [text for batch in embedding.batches for text in batch]
    assert len(asked) == len(set(asked))


# kinds of questions


@pytest.mark.parametrize(
    ("kind", "asks", "holds", "lacks"),
    [
        ("time", "When did it open?", "It opened on 4 May.", "It opened late."),
        ("time", "In what year was it built?", "It was built in 1987.", "It cost $5 million."),
        ("money", "How much did it cost?", "Repairs cost $18.4 million.", "Repairs took 12 days."),
        ("money", "What was it worth?", "It was worth two billion euros.", "It was worth it."),
        ("number", "How many homes lost power?", "Power failed in 1,150 homes.", "Power failed at night."),
        ("number", "How many gates are there?", "There are five gates.", "The gates are old."),
        ("person", "Who leads the inquiry?", "The inquiry is led by Judge Ines Marrow.", "It is led by a judge."),
        ("place", "Where did they meet?", "They met in Paris.", "They met at noon."),
        ("reason", "Why did it jam?", "It jammed because rust had narrowed the slot.", "It jammed at night."),
        ("means", "How did they escape?", "They escaped by boat.", "They escaped."),
        ("speech", "What did the mayor say?", "“Stay away,” she told them.", "They stayed away."),
    ],
)
def test_kinds_of_questions_and_of_sentences(kind: str, asks: str, holds: str, lacks: str) -> None:
    assert KINDS[kind].asks.search(asks)
    assert KINDS[kind].holds.search(holds)
    assert not KINDS[kind].holds.search(lacks)


def test_no_kind_asks_for_everything() -> None:
    assert not any(kind.asks.search("Flood in Port Ellery") for kind in KINDS.values())
