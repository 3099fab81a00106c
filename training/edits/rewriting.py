"""Honest rewrites: other words, the same meaning or a part of it."""

from collections.abc import Callable
from random import Random

from training.edits.analysis import analyse, is_statement
from training.edits.figure_rewrites import reworded_figure
from training.edits.lexicon import EMPTY
from training.edits.naming import named_subject, other_name_form
from training.edits.possession import other_possession
from training.edits.reductions import (
    without_attribution,
    without_clause,
    without_ending,
    without_filler,
    without_opening,
    without_parenthesis,
    without_second_clause,
)
from training.edits.reorderings import exchanged_pair, flipped_clauses, moved_adjunct, moved_speaker
from training.edits.scene import Scene
from training.edits.voice import other_voice
from training.edits.wording import contraction, synonym

REWRITERS: dict[str, tuple[Callable[[Scene, Random], str | None], float]] = {
    "parenthesis": (without_parenthesis, 2),
    "clause": (without_clause, 2),
    "ending": (without_ending, 2),
    "second clause": (without_second_clause, 2),
    "opening": (without_opening, 1),
    "filler": (without_filler, 0.5),
    "attribution": (without_attribution, 0.5),
    "adjunct": (moved_adjunct, 3),
    "said": (moved_speaker, 3),
    "clauses": (flipped_clauses, 3),
    "pair": (exchanged_pair, 2),
    "figure": (reworded_figure, 3),
    "synonym": (synonym, 3),
    "contraction": (contraction, 1.5),
    "name": (other_name_form, 2),
    "subject": (named_subject, 2),
    "voice": (other_voice, 3),
    "possession": (other_possession, 2),
}
"""Each kind of rewrite, and how often it is tried first."""
MOST = 3
"""At most this many rewrites are made of one sentence, one upon the other."""


def rewrite(sentence: str, document: str, random: Random, kind: str | None = None) -> str | None:
    """The sentence in other words, by one to three rewrites, or by one of a kind; None where none fits.

    Raises:
        KeyError: ``kind`` is not one of ``REWRITERS``.
    """
    if not is_statement(sentence):
        return None
    if kind is not None:
        return _checked(REWRITERS[kind][0](_scene(sentence, document), random), sentence)
    wanted, made, text = random.choice((1, 1, 2, MOST)), 0, sentence
    for tried in sorted(REWRITERS, key=lambda name: random.random() ** (1 / REWRITERS[name][1]), reverse=True):
        found = _checked(REWRITERS[tried][0](_scene(text, document), random), text)
        if found:
            text, made = found, made + 1
        if made == wanted:
            break
    return text if made and text != sentence else None


def _scene(text: str, document: str) -> Scene:
    return Scene(analyse(text), document, EMPTY)


def _checked(text: str | None, before: str) -> str | None:
    """What was made, if it is another statement without doubled spaces or marks."""
    if text is None or text == before or not is_statement(text):
        return None
    return None if any(slip in text for slip in ("  ", " ,", " .", ",,", ",.", ";.")) else text
