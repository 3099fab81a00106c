"""From a text to the claims in it: its sentences, without what claims nothing."""

import re
from dataclasses import dataclass

from index import QuestionError, sentence_spans
from qa.evidence import opens_with_pronoun

HEADING_WORDS = 6

_BEFORE = re.compile(r"(?:\[\d+\]|[-*•>#]+(?=\s)|\s)*")
_AFTER = re.compile(r"(?:\[\d+\]|\s)*\Z")
_LETTER = re.compile(r"[^\W\d_]")
_HEADING_ENDS = re.compile(r"[^.!?…。！？\"”’»)\]\d]\Z|:\Z")


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence to check: ``text`` stands at ``start`` to ``end`` in the whole text.

    ``query`` is what to search for: the sentence, after the one before it where it opens with a pronoun.
    """

    text: str
    start: int
    end: int
    query: str


def claims_of(text: str) -> list[Claim]:
    """The claims in a text, in order, at least one.

    List marks and markers such as ``[1]`` around a sentence don't belong to it. What has no letters is left out, and so
    is a heading: a few words without a number and without a sentence's end, with more to come after them.

    Raises:
        QuestionError: the text has no words, or is not valid Unicode.
    """
    require_unicode(text, "The text")
    spans = [_trimmed(text, start, end) for start, end in sentence_spans(text)]
    spans = [(start, end) for start, end in spans if _LETTER.search(text, start, end)]
    if not spans:
        raise QuestionError("Found no words to check in the text. Give at least one sentence.")
    kept = [span for span in spans[:-1] if not _is_heading(text, *span)] + spans[-1:]
    return [_claim(text, kept, position) for position in range(len(kept))]


def require_unicode(text: str, name: str) -> None:
    """Raises ``QuestionError`` for half characters, which neither the models nor UTF-8 can take."""
    if any("\ud800" <= character <= "\udfff" for character in text):
        raise QuestionError(f"{name} holds bytes that are not UTF-8 text. Check its encoding.")


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    sentence = text[start:end]
    before, after = _BEFORE.match(sentence), _AFTER.search(sentence)
    first = before.end() if before else 0
    last = after.start() if after else len(sentence)
    return start + first, start + max(first, last)


def _is_heading(text: str, start: int, end: int) -> bool:
    words = text[start:end].split()
    in_list = text[:start].rstrip(" \t").endswith(("-", "*", "•"))
    digits = any(character.isdigit() for word in words for character in word)
    return len(words) <= HEADING_WORDS and not digits and not in_list and bool(_HEADING_ENDS.search(words[-1]))


def _claim(text: str, spans: list[tuple[int, int]], position: int) -> Claim:
    start, end = spans[position]
    first = spans[position - 1][0] if position and opens_with_pronoun(text[start:end]) else start
    return Claim(text[start:end], start, end, text[first:end])
