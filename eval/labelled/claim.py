"""A labelled claim: a text, the sources it is held against, and what people said of it. Every form is read into it."""

import hashlib
from dataclasses import dataclass
from datetime import date

from index import Span


@dataclass(frozen=True, slots=True)
class LabelledClaim:
    """One claim of a public set.

    ``dataset`` names the set and its subset, ``split`` the part that its makers put it in (None where they don't say).
    Claims of one ``group`` share their origin and are never parted: splits, draws and intervals go by it. ``sources``
    are whole texts. ``supported`` is true if they carry every part of the claim. ``unsupported`` are the spans of the
    claim that they don't carry, in order and apart, ``()`` for none; None where nobody marked them. ``kinds`` are the
    makers' names of what is wrong, or of how a supported claim was made, ``()`` where they don't say. ``published`` is
    the day of the sources, if known.
    """

    dataset: str
    id: str
    group: str
    sources: tuple[str, ...]
    claim: str
    supported: bool
    unsupported: tuple[Span, ...] | None = None
    published: date | None = None
    kinds: tuple[str, ...] = ()
    split: str | None = None


def is_held_out(group: str) -> bool:
    """Whether a group of the project's own training data is kept for reporting: a fifth of all, by a hash."""
    return int(hashlib.sha256(group.encode()).hexdigest(), 16) % 5 == 0


def group_of_text(text: str) -> str:
    """A group's name for claims about one text, where the form has none."""
    return hashlib.sha256(text.encode()).hexdigest()[:12]
