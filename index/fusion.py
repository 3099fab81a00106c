"""Weighted reciprocal rank fusion (Cormack, Clarke and Büttcher, SIGIR 2009)."""

from collections.abc import Sequence

RANK_CONSTANT = 60
"""The paper's k: how slowly the worth of a rank falls."""


def fuse(rankings: Sequence[tuple[float, Sequence[str]]]) -> list[tuple[str, float]]:
    """``(id, score)`` of every id in any ranking, best first, ties by id.

    ``rankings`` are ``(weight, ids best first)``. The score is Σ weight / (k + rank), divided by what rank 1 in every
    ranking would give, so it lies in 0..1 and 1 is first everywhere. No rankings, or only weights of 0: ``[]``.

    >>> [(id_, round(score, 3)) for id_, score in fuse([(1.0, ["a", "b"]), (1.0, ["a"])])]
    [('a', 1.0), ('b', 0.492)]
    """
    best = sum(weight for weight, _ in rankings) / (RANK_CONSTANT + 1)
    if best == 0:
        return []
    sums: dict[str, float] = {}
    for weight, ids in rankings:
        for rank, id_ in enumerate(ids, start=1):
            sums[id_] = sums.get(id_, 0.0) + weight / (RANK_CONSTANT + rank)
    return sorted(((id_, total / best) for id_, total in sums.items()), key=lambda pair: (-pair[1], pair[0]))
