"""The modest judge."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks import embed_words
from index import Embedder
from qa import SimilarityJudge

EVIDENCE = "The new bridge over the Tarn cost 14 million euros, and Mayor Ana Ruiz opened it on Monday."


@pytest.mark.parametrize(
    ("claim", "missing"),
    [
        ("The bridge over the Tarn cost 14 million euros.", None),
        ("Ana Ruiz opened the new bridge.", None),
        ("The bridge over the Tarn cost 15 million euros.", ["15"]),
        ("Pedro Lima opened the new bridge.", ["Pedro Lima"]),
        ("The ferry to Lorne sank.", ["ferry", "Lorne sank"]),
    ],
)
def test_words_of_the_evidence_are_supported_and_others_named(
    embedder: Embedder, claim: str, missing: list[str] | None
) -> None:
    judge = SimilarityJudge(embedder.embed)
    [judgement] = judge.judge([(claim, EVIDENCE)])
    assert (judgement.probability >= judge.needed) == (missing is None)
    assert [claim[start:end] for start, end in judgement.unsupported] == (missing or [])


def test_no_pairs_no_judgements() -> None:
    assert SimilarityJudge(embed_words).judge([]) == []


@given(st.lists(st.tuples(st.text(max_size=40), st.text(max_size=40)), max_size=4))
def test_judgements_keep_their_promises(pairs: list[tuple[str, str]]) -> None:
    judge = SimilarityJudge(embed_words)
    judgements = judge.judge(pairs)
    assert len(judgements) == len(pairs)
    for (claim, _), judgement in zip(pairs, judgements, strict=True):
        assert 0 <= judgement.probability <= 1
        assert judgement.probability < judge.needed or judgement.unsupported == ()
        end = 0
        for start, stop in judgement.unsupported:
            assert end <= start < stop <= len(claim)
            end = stop
