import doctest

from hypothesis import given
from hypothesis import strategies as st

import index.fusion
from index.fusion import RANK_CONSTANT, fuse

IDS = st.lists(st.sampled_from("abcdefgh"), unique=True)
RANKINGS = st.lists(st.tuples(st.floats(0.01, 10), IDS), max_size=4)


def test_worked_example() -> None:
    result = doctest.testmod(index.fusion)
    assert result.attempted
    assert not result.failed


def test_nothing_gives_nothing() -> None:
    assert fuse([]) == []
    assert fuse([(0.0, ["a"])]) == []
    assert fuse([(1.0, [])]) == []


def test_weights_decide_between_sides() -> None:
    assert [id_ for id_, _ in fuse([(2.0, ["a", "b"]), (1.0, ["b", "a"])])] == ["a", "b"]
    assert [id_ for id_, _ in fuse([(1.0, ["a", "b"]), (2.0, ["b", "a"])])] == ["b", "a"]


def test_a_weight_of_zero_is_as_if_the_side_were_not_there() -> None:
    assert dict(fuse([(1.0, ["a"]), (0.0, ["b"])])) == {"a": 1.0, "b": 0.0}


@given(RANKINGS)
def test_every_id_comes_once_best_first_with_a_score_in_0_to_1(rankings: list[tuple[float, list[str]]]) -> None:
    fused = fuse(rankings)
    assert sorted(id_ for id_, _ in fused) == sorted({id_ for _, ids in rankings for id_ in ids})
    assert fused == sorted(fused, key=lambda pair: (-pair[1], pair[0]))
    assert all(0 < score <= 1 + 1e-12 for _, score in fused)


@given(RANKINGS)
def test_the_score_is_the_paper_s_sum(rankings: list[tuple[float, list[str]]]) -> None:
    best = sum(weight / (RANK_CONSTANT + 1) for weight, _ in rankings)
    for id_, score in fuse(rankings):
        total = sum(weight / (RANK_CONSTANT + 1 + ids.index(id_)) for weight, ids in rankings if id_ in ids)
        assert abs(score - total / best) < 1e-9


@given(st.lists(st.floats(0.01, 10), min_size=1, max_size=4), IDS.filter(bool))
def test_first_everywhere_is_1(weights: list[float], ids: list[str]) -> None:
    id_, score = fuse([(weight, ids) for weight in weights])[0]
    assert (id_, round(score, 9)) == (ids[0], 1.0)
