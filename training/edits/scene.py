"""What every kind of edit is given, and the small steps that they share."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from training.edits.analysis import Analysis
from training.edits.inflection import article
from training.edits.lexicon import Lexicon
from training.edits.types import Change
from training.edits.word import Word

Changes = tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence taken apart, the document it belongs to, and the lexicon for what the document lacks."""

    sentence: Analysis
    document: str
    lexicon: Lexicon


Maker = Callable[[Scene, Random], Changes | None]
"""Makes the changes of one kind of edit, or gives None where the sentence has no place for it."""


def replaced(analysis: Analysis, first: int, last: int, text: str) -> Change:
    """Put ``text`` in the place of some words; "a" and "an" before it are made to agree, a first letter to be large."""
    start, end = analysis.words[first].start, analysis.words[last].end
    before = analysis.word_before(first)
    if before is not None and before.lower in ("a", "an") and before.end + 1 == start:
        led = article(text)
        return Change(before.start, end, f"{cased(led, before.text)} {text}")
    return Change(start, end, cased(text, analysis.text[start:]) if first == 0 else text)


def cased(text: str, like: str) -> str:
    """``text`` with a large first letter where ``like`` has one."""
    return text[:1].upper() + text[1:] if like[:1].isupper() else text


def lowered(analysis: Analysis) -> str:
    """The sentence to stand after other words: its first letter small, unless it begins a name or is "I"."""
    words = analysis.words
    if (
        not words
        or words[0].start > 0
        or words[0].tag == "name"
        or words[0].lower == "i"
        or (len(words[0].text) > 1 and words[0].text[:2].isupper())
    ):
        return analysis.text
    return analysis.text[0].lower() + analysis.text[1:]


def body(sentence: str) -> str:
    """The sentence without its last full stop."""
    return sentence[:-1] if sentence.endswith(".") and not sentence.endswith("..") else sentence


def in_clause(analysis: Analysis, place: int) -> tuple[Word, ...]:
    """The words of the clause around a place: up to a comma, a conjunction or a relative word on each side."""
    first = last = place
    while first > 0 and not _is_border(analysis.words[first - 1]):
        first -= 1
    while last + 1 < len(analysis.words) and not _is_border(analysis.words[last + 1]):
        last += 1
    return analysis.words[first : last + 1]


def _is_border(word: Word) -> bool:
    return word.text in ",;:()—–" or word.tag in ("sub", "wh") or word.lower == "but"


def upper_first(text: str) -> str:
    """The text with a large first letter."""
    return text[:1].upper() + text[1:]
