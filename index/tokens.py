"""News-aware tokens: what lexical search and lexical evidence count.

Names, money and figures stay whole, and also give the parts that people type instead:

>>> tokens("The U.S. paid $2.16bn, or 3.5%, to AT&T's co-pilots.")
['the', 'u.s', 'paid', '$2.16bn', '2.16', 'or', '3.5%', '3.5', 'to', 'at&t', 'co-pilot', 'co', 'pilot']
"""

import re
import threading
import unicodedata
from functools import lru_cache

import snowballstemmer

_CJK = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
_TOKEN = re.compile(
    rf"""
    (?P<acronym> \b(?:[^\W\d_]\.){{2,}} | \b(?:[^\W\d_]\.)+[^\W\d_]\b )
  | (?P<number>  [$€£¥]?\d+(?:[.,:]\d+)*(?:%|[^\W\d_{_CJK}]+)? )
  | (?P<cjk>     [{_CJK}] )
  | (?P<word>    [^\W_{_CJK}]+(?:[&'’\-‐‑][^\W_{_CJK}]+)* )
    """,
    re.VERBOSE,
)
_POSSESSIVE = re.compile(r"['’]s?$")
_FIGURE = re.compile(r"\d+(?:[.:]\d+)*")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3})")
_STEMMER = snowballstemmer.stemmer("english")
_STEMMER_LOCK = threading.Lock()  # it keeps the word at hand in itself

STOP_WORDS = frozenset(
    """a about after all also am an and any are as at be been before being but by can could did do does for from had
    has have he her hers him his how i if in into is it its me might more most my no not of off on or our out over own
    she should so some such than that the their them then there these they this those to too up us very was we were
    what when where which while who whom whose why will with would you your""".split()
)
"""Words too common to search for; names that look like one are kept apart (``US`` becomes ``u.s``)."""


def tokens(text: str) -> list[str]:
    """The tokens of a text, in order, stemmed and without case or accents. Empty text, or one without words: ``[]``."""
    found: list[str] = []
    for match in _TOKEN.finditer(text):
        found.extend(token for token in _READERS[str(match.lastgroup)](match.group()) if token)
    return found


def content_tokens(text: str) -> list[str]:
    """The tokens that carry content: ``tokens`` without stop words, or all of them where nothing else is left."""
    every = tokens(text)
    return [token for token in every if token not in STOP_WORDS] or every


def _acronym(text: str) -> list[str]:
    letters = _plain(text.replace(".", ""))
    return [".".join(letters) if letters in STOP_WORDS else letters]


def _number(text: str) -> list[str]:
    whole = _THOUSANDS.sub("", _plain(text))
    figure = _FIGURE.search(whole)
    return [whole] if figure is None or figure.group() == whole else [whole, figure.group()]


def _word(text: str) -> list[str]:
    if text.isupper() and _plain(text) in STOP_WORDS and len(text) > 1:
        return _acronym(text)
    word = _POSSESSIVE.sub("", _plain(text).replace("’", "'"))
    parts = re.split(r"[-‐‑]", word)
    if len(parts) == 1:
        return [_stem(word)]
    return ["-".join([*parts[:-1], _stem(parts[-1])]), *(_stem(part) for part in parts)]


_READERS = {"acronym": _acronym, "number": _number, "cjk": lambda text: [text], "word": _word}


def _plain(text: str) -> str:
    """Without case, accents and compatibility forms; a few of these forms hold spaces."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in decomposed if not unicodedata.combining(character) and character != " ")


@lru_cache(maxsize=65536)
def _stem(word: str) -> str:
    if not word.isascii() or word in STOP_WORDS:
        return word
    with _STEMMER_LOCK:
        return str(_STEMMER.stemWord(word))
