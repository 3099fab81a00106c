"""Minimal pairs: an honest rewrite, and the same words with one typed edit."""

from random import Random

from training.edits.editing import edit
from training.edits.lexicon import EMPTY, Lexicon
from training.edits.rewriting import rewrite
from training.edits.types import Contrast

VERBATIM = 0.3
"""The chance that the positive side is the sentence itself."""


def contrast(
    sentence: str, document: str, random: Random, kind: str | None = None, lexicon: Lexicon = EMPTY
) -> Contrast | None:
    """A pair that differs in one typed edit, so that nothing but the edit tells true from false.

    ``positive`` is the sentence (three times in ten, and where no rewrite fits) or a rewrite of it. None where no edit
    fits.
    """
    positive = sentence if random.random() < VERBATIM else rewrite(sentence, document, random) or sentence
    made = edit(positive, document, random, kind, lexicon)
    return Contrast(positive, made.text, made.kind, made.spans) if made else None
