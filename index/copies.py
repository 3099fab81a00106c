"""Copies of one text counted once: the wire report that five outlets printed is one source, not five."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from index.types import Hit


def sentence_key(text: str) -> str:
    """What makes two sentences the same words: case and white space don't count, everything else does."""
    return " ".join(text.casefold().split())


def gather_copies(hits: Iterable[Hit]) -> list[Hit]:
    """The hits, best first, without those that hold no sentence of their own.

    A hit all of whose sentences were already seen in better hits of other articles becomes one of the ``copies`` of
    the hit that shares most of them. A single changed number makes a sentence, and so its passage, not a copy: a
    correction is never hidden behind what it corrects.
    """
    kept: list[Hit] = []
    copies: list[list[Hit]] = []
    owners: dict[str, int] = {}
    for hit in hits:
        keys = [sentence_key(hit.article.text[start:end]) for start, end in hit.passage.sentences]
        owner = _owner([owners.get(key) for key in keys])
        if owner is not None and kept[owner].article.id != hit.article.id:
            copies[owner].append(hit)
            continue
        for key in keys:
            owners.setdefault(key, len(kept))
        kept.append(hit)
        copies.append([])
    return [replace(hit, copies=tuple(others)) for hit, others in zip(kept, copies, strict=True)]


def _owner(owners: Sequence[int | None]) -> int | None:
    """The one that owns most of a passage's sentences, if each has an owner."""
    known = [owner for owner in owners if owner is not None]
    if len(known) < len(owners):
        return None
    return max(sorted(set(known)), key=known.count, default=None)
