"""The words of a text with their places, and a rough part of speech for each."""

import re
from dataclasses import dataclass
from functools import lru_cache

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


@dataclass(frozen=True, slots=True)
class Word:
    """One word, number or mark: ``sentence[start:end] == text``; ``lower`` is ``text`` in lower case.

    ``tag`` is one of: det poss pos pron prep conj sub wh be have do modal to neg auxneg adv quant (closed classes),
    name num mark, nn nns jj jjr jjs vb vbd vbn vbz vbg. A word whose part of speech is in doubt is ``nn``.
    """

    text: str
    start: int
    end: int
    lower: str
    tag: str


@lru_cache(maxsize=4096)
def words(sentence: str) -> tuple[Word, ...]:
    """The words and marks of a sentence, in order; none for an empty one.

    >>> [(word.text, word.tag) for word in words("She won 3 games.")]
    [('She', 'pron'), ('won', 'vbd'), ('3', 'num'), ('games', 'nns'), ('.', 'mark')]
    """
    from training.edits.tagging import tag  # tagging looks at the words before, so the two files need each other

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
