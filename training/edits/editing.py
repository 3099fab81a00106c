"""Typed edits: one change that makes a sentence say what its document doesn't."""

from random import Random

from training.edits.addition_edits import addition_edit
from training.edits.analysis import analyse, is_statement
from training.edits.cause_edits import cause_edit
from training.edits.figure_edits import date_edit, number_edit
from training.edits.lexicon import EMPTY, Lexicon
from training.edits.modality_edits import modality_edit
from training.edits.name_edits import name_edit, place_edit
from training.edits.negation_edits import negation_edit
from training.edits.quantity_edits import quantity_edit
from training.edits.role_edits import role_edit, speaker_edit
from training.edits.scene import Maker, Scene
from training.edits.types import Edit, applied
from training.edits.word_edits import antonym_edit, word_edit

MAKERS: dict[str, tuple[Maker, float]] = {
    "number": (number_edit, 6),
    "date": (date_edit, 6),
    "name": (name_edit, 5),
    "place": (place_edit, 5),
    "negation": (negation_edit, 1.5),
    "speaker": (speaker_edit, 5),
    "quantity": (quantity_edit, 4),
    "modality": (modality_edit, 4),
    "antonym": (antonym_edit, 2.5),
    "role": (role_edit, 8),
    "word": (word_edit, 3),
    "addition": (addition_edit, 1),
    "cause": (cause_edit, 4),
}
"""Each kind of edit, and its weight: kinds with rarer places are rather tried first."""
KINDS: tuple[str, ...] = tuple(MAKERS)


def edit(
    sentence: str, document: str, random: Random, kind: str | None = None, lexicon: Lexicon = EMPTY
) -> Edit | None:
    """The sentence with one change of a kind, or of any kind that it has a place for.

    None for what is no plain statement (headings, questions, noise), and where no change of the kind fits.

    Raises:
        KeyError: ``kind`` is not one of ``KINDS``.
    """
    if not is_statement(sentence):
        return None
    scene = Scene(analyse(sentence), document, lexicon)
    for tried in _order(random) if kind is None else (kind,):
        made = _made(tried, MAKERS[tried][0], scene, random)
        if made:
            return made
    return None


def _made(kind: str, maker: Maker, scene: Scene, random: Random) -> Edit | None:
    changes = maker(scene, random)
    if not changes:
        return None
    text, spans = applied(scene.sentence.text, changes)
    return Edit(kind, text, spans) if spans and text != scene.sentence.text else None


def _order(random: Random) -> list[str]:
    """All kinds, those of larger weight rather first."""
    return sorted(KINDS, key=lambda kind: random.random() ** (1 / MAKERS[kind][1]), reverse=True)
