"""Texts that somebody hands over, as hits."""

from hypothesis import given
from hypothesis import strategies as st

from index import Embedder
from qa import SimilarityReader, hits_of_texts
from stores import assert_exact


@given(st.lists(st.text(max_size=80), max_size=5))
def test_each_text_with_words_is_one_exact_hit(texts: list[str]) -> None:
    hits = hits_of_texts(texts)
    assert_exact(hits)
    numbered = [(number, text) for number, text in enumerate(texts, start=1) if text.strip()]
    assert [(hit.article.id, hit.article.title) for hit in hits] == [
        (f"source-{number}", f"Source {number}") for number, _ in numbered
    ]
    assert [hit.article.text for hit in hits] == [text for _, text in numbered]
    assert [hit.passage.text for hit in hits] == [text.strip() for _, text in numbered]


def test_a_reader_reads_them(embedder: Embedder) -> None:
    hits = hits_of_texts(["The quay is old. It was built in 1812.", "Ana Ruiz leads the fleet of Lorne."])
    best = SimilarityReader(embedder.embed).read("Who leads the fleet?", hits).sentences[0]
    assert (best.hit.article.id, best.text) == ("source-2", "Ana Ruiz leads the fleet of Lorne.")
