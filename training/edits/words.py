"""The words of a text with their places, and a rough part of speech for each."""

import re
from functools import lru_cache

from training.edits.tagging import tag
from training.edits.word import Word

_TOKEN = re.compile(
    r"""
    (?P<acronym> (?:[^\W\d_]\.){2,}(?:[^\W\d_](?!\w))? )
  | (?P<number>  [$€£¥]?\d+(?:[.,:]\d+)*(?:%|[^\W\d_]+)? )
  | (?P<clitic>  (?<=\w)['’](?:s|d|ll|re|ve|m)\b | (?<=s)['’](?=\s) )
  | (?P<word>    [^\W\d_]+(?:[-‐‑][^\W_]+|['’](?!(?:s|d|ll|re|ve|m)\b)[^\W\d_]+)* )
  | (?P<mark>    [^\w\s] )
    """,
    re.VERBOSE,
)


@lru_cache(maxsize=4096)
def words(sentence: str) -> tuple[Word, ...]:
    """The words and marks of a sentence, in order; none for an empty one.

    >>> [(word.text, word.tag) for word in words("She won 3 games.")]
    [('She', 'pron'), ('won', 'vbd'), ('3', 'num'), ('games', 'nns'), ('.', 'mark')]
    """
    found: list[Word] = []
    matches = list(_TOKEN.finditer(sentence))
    for place, match in enumerate(matches):
        text = match.group()
        lower = text.lower().replace("’", "'")
        following = matches[place + 1].group() if place + 1 < len(matches) else ""
        found.append(
            Word(text, match.start(), match.end(), lower, tag(str(match.lastgroup), text, lower, found, following))
        )
    return tuple(found)
