"""What the edits know of one sentence: its words, names, figures, and what is quoted in it."""

import re
from dataclasses import dataclass
from functools import lru_cache

from index import Span, sentence_spans
from training.edits.figures import Figure, figures
from training.edits.names import Name, names
from training.edits.word import Word
from training.edits.words import words

_QUOTED = re.compile(r"[\"“][^\"“”]{2,400}[\"”]")
_BRACKETED = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
FINITE = frozenset(("vbd", "vbz", "be", "have", "do", "modal", "auxneg"))


@dataclass(frozen=True, slots=True)
class Analysis:
    """A sentence taken apart; every offset is in ``text``. Empty text has no parts."""

    text: str
    words: tuple[Word, ...]
    names: tuple[Name, ...]
    figures: tuple[Figure, ...]
    quoted: tuple[Span, ...]

    def is_quoted(self, start: int, end: int) -> bool:
        """Tell whether a place lies within quotation marks."""
        return any(first <= start and end <= last for first, last in self.quoted)

    @property
    def name_places(self) -> frozenset[int]:
        """The places of the words that names are made of."""
        return frozenset(place for name in self.names for place in range(name.first, name.last + 1))

    def word_before(self, place: int) -> Word | None:
        """The word before a place, or None at the beginning."""
        return self.words[place - 1] if place else None

    def word_after(self, place: int) -> Word | None:
        """The word after a place, or None at the end."""
        return self.words[place + 1] if place + 1 < len(self.words) else None


@lru_cache(maxsize=16384)
def analyse(sentence: str) -> Analysis:
    """Take a sentence apart; remembered, because each of a document's sentences is asked for many times."""
    found = words(sentence)
    quoted = tuple(match.span() for match in _QUOTED.finditer(sentence))
    return Analysis(sentence, found, names(sentence, found), figures(found), quoted)


@lru_cache(maxsize=4096)
def sentences_of(text: str) -> tuple[str, ...]:
    """The sentences of a text, in order."""
    return tuple(text[start:end] for start, end in sentence_spans(text))


def is_statement(sentence: str) -> bool:
    """Tell a whole sentence that states something from headings, lists, questions, fragments and noise."""
    if (
        not (15 <= len(sentence) <= 500)
        or sentence[-1] not in '.!"”'
        or (not sentence[0].isupper() and sentence[0] not in '"“')
    ):
        return False
    found = analyse(sentence)
    if sum(word.tag == "mark" for word in found.words) > len(found.words) // 3 or "?" in sentence:
        return False
    return any(word.tag in FINITE for word in found.words)
