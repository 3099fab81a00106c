"""Training material for the claim checker and the reader: typed edits, and honest rewrites beside them.

An edit changes one thing so that the document no longer says it; a rewrite changes the wording and keeps the meaning.
"""

from training.edits.analysis import sentences_of
from training.edits.editing import KINDS, edit
from training.edits.lexicon import Lexicon
from training.edits.types import Contrast, Edit

__all__ = [  # grouped: what is made, of what, the makers
    "Contrast",
    "Edit",
    "KINDS",
    "Lexicon",
    "sentences_of",
    "edit",
]
