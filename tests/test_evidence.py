"""Which sentences a claim is held against."""

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from index import Embedder
from qa.evidence import MOST_SENTENCES, MOST_WORDS, EvidenceChoice, select_evidence

REPORT = (
    "The council met on Monday evening.",
    "Mayor Ana Ruiz opened the new bridge over the Tarn.",
    "She promised a second one by 2031.",
    "The bridge cost 14 million euros, most of it from the state.",
    "Ferries will stop running in June.",
    "The weather was fine.",
)


def chosen(embedder: Embedder, claim: str, sentences: tuple[str, ...] = REPORT) -> EvidenceChoice:
    vectors = embedder.embed([claim, *sentences])
    return select_evidence(claim, sentences, vectors[1:], vectors[0])


@pytest.mark.parametrize("row", range(len(REPORT)))
def test_a_sentence_of_the_text_is_its_own_best_evidence(embedder: Embedder, row: int) -> None:
    choice = chosen(embedder, REPORT[row])
    assert choice.best_first[0] == row
    assert choice.cosine == pytest.approx(1, abs=0.01)
    assert choice.carried == pytest.approx(1)


def test_a_claim_joined_of_two_facts_finds_both(embedder: Embedder) -> None:
    choice = chosen(embedder, "The bridge cost 14 million euros and ferries will stop in June.")
    assert set(choice.best_first[:2]) == {3, 4}


def test_a_sentence_that_opens_with_a_pronoun_brings_the_one_before(embedder: Embedder) -> None:
    assert chosen(embedder, "A second one was promised by 2031.").best_first[:2] == (2, 1)


def test_no_sentences_give_no_choice() -> None:
    assert select_evidence("A claim.", (), np.zeros((0, 3), np.float32), np.ones(3, np.float32)) == EvidenceChoice(
        (), (), 0.0
    )


def test_the_best_sentence_is_given_whole_however_long(embedder: Embedder) -> None:
    long = "The old harbour wall " + "and the long pier " * 60 + "fell into the sea."
    assert chosen(embedder, "The harbour wall fell.", (long, "Nobody saw it.")).best_first == (0,)


words = st.lists(st.sampled_from("She harbour wall fell 12 Ruiz and is".split()), max_size=60).map(" ".join)


@given(words, st.lists(words, min_size=1, max_size=8), st.integers(0, 2**32 - 1))
@example("", [""], 0)
def test_a_choice_keeps_to_its_limits(claim: str, sentences: list[str], seed: int) -> None:
    vectors = np.random.default_rng(seed).normal(size=(len(sentences) + 1, 4)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    choice = select_evidence(claim, sentences, vectors[1:], vectors[0])
    assert 1 <= len(choice.best_first) <= MOST_SENTENCES
    assert list(choice.rows) == sorted(set(choice.best_first))
    assert set(choice.rows) <= set(range(len(sentences)))
    assert len(choice.rows) == 1 or sum(len(sentences[row].split()) for row in choice.rows) <= MOST_WORDS
    assert all(0 <= gain <= 1 + 1e-9 for gain in choice.gains)
    assert 0 <= choice.carried <= 1 + 1e-9
    assert choice.cosine == pytest.approx(float((vectors[1:] @ vectors[0]).max()))
