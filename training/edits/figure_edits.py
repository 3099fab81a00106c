"""Edits of numbers and dates."""

from itertools import pairwise
from random import Random

from training.edits.figure_changes import changed
from training.edits.figures import DATE_KINDS, Figure
from training.edits.number_words import value_of
from training.edits.pools import entries_of
from training.edits.scene import Changes, Scene, cased, replaced

FROM_DOCUMENT = 0.4
"""The chance to take another figure of the document, which is harder to tell than a made-up one."""
SWAPPED = 0.25
"""The chance to let two figures of one kind change places, in sentences that have them."""
TRIES = 8


def number_edit(scene: Scene, random: Random) -> Changes | None:
    """Another value for a number, an amount, a share or an ordinal."""
    return _edit([figure for figure in scene.sentence.figures if figure.kind not in DATE_KINDS], scene, random)


def date_edit(scene: Scene, random: Random) -> Changes | None:
    """Another year, day, month or weekday."""
    return _edit([figure for figure in scene.sentence.figures if figure.kind in DATE_KINDS], scene, random)


def _edit(figures: list[Figure], scene: Scene, random: Random) -> Changes | None:
    if not figures:
        return None
    pair = _pair(figures) if random.random() < SWAPPED else None
    if pair:
        return tuple(replaced(scene.sentence, one.place, one.place, other.text) for one, other in (pair, pair[::-1]))
    figure = random.choice(figures)
    for _ in range(TRIES):
        text = _other(figure, scene, random)
        if text and text not in scene.sentence.text and _keeps_order(figure, text, scene):
            return (replaced(scene.sentence, figure.place, figure.place, cased(text, figure.text)),)
    return None


def _pair(figures: list[Figure]) -> tuple[Figure, Figure] | None:
    """Two figures of one kind that stand apart, so that they are no range."""
    return next(
        (
            (one, other)
            for one, other in pairwise(figures)
            if one.kind == other.kind
            and one.place > 0
            and other.place - one.place > 3
            and _differs(one.text, other.text)
            and one.text[0].isupper() == other.text[0].isupper()
        ),
        None,
    )


def _other(figure: Figure, scene: Scene, random: Random) -> str | None:
    pool = entries_of(scene.document).get(("figure", figure.kind), ())
    if len(pool) > 1 and random.random() < FROM_DOCUMENT:
        found = random.choice(pool)
        return found if _differs(figure.text, found) else None
    return changed(figure, random)


def _differs(one: str, other: str) -> bool:
    """Tell whether two figures of the same kind are in the same style, and clearly not the same value."""
    first, second = value(one), value(other)
    if first is None or second is None:
        return one.lower() != other.lower()
    whole = first == int(first) and (max(first, second) <= 20 or 1000 <= first <= 2100)
    apart = whole or (abs(first - second) > 0.1 * max(first, second) and 0.3 < first / max(second, 0.01) < 3)
    alike = _ending(one) == _ending(other) and (first == int(first)) == (second == int(second))
    return second not in (first, 1) and apart and alike


def _ending(text: str) -> str:
    return text.lstrip("0123456789.,$€£")


def value(text: str) -> float | None:
    """The number that a figure's text gives, without its unit; None for words other than numbers."""
    digits = "".join(character for character in text if character.isdigit() or character == ".").strip(".")
    if digits:
        return float(digits) if digits.count(".") < 2 else None
    return value_of(text.lower())


def _keeps_order(figure: Figure, text: str, scene: Scene) -> bool:
    """Tell whether a range still goes up (or down) as it did: ``from 10 to 30``, ``1990–1995``."""
    made = value(text)
    if made is None:
        return True
    dated = figure.kind in DATE_KINDS
    near = [
        other.value
        for other in scene.sentence.figures
        if 0 < abs(other.place - figure.place) <= 2 and (other.kind in DATE_KINDS) == dated
    ]
    return all(made != other and (made < other) == (figure.value < other) for other in near)
