"""Training material for the claim checker and the reader: typed edits, and honest rewrites beside them.

An edit changes one thing so that the document no longer says it; a rewrite changes the wording and keeps the meaning.
All makers take a seeded ``random.Random``, and give None rather than nonsense. They are quickest when the sentences of
one document come one after the other: what is known of the last few hundred documents is kept.
"""

from training.edits.analysis import sentences_of
from training.edits.contrasts import contrast
from training.edits.editing import KINDS, edit
from training.edits.joining import join
from training.edits.lexicon import Lexicon
from training.edits.question_edits import QUESTION_KINDS, question_edit
from training.edits.rewriting import REWRITERS, rewrite
from training.edits.statements import statement
from training.edits.types import Contrast, Edit

__all__ = [  # grouped: what is made, of what, false, true, and both
    "Contrast",
    "Edit",
    "Lexicon",
    "sentences_of",
    "KINDS",
    "QUESTION_KINDS",
    "edit",
    "question_edit",
    "REWRITERS",
    "join",
    "rewrite",
    "statement",
    "contrast",
]
