"""Our tokens in FTS5's terms.

FTS5's ``ascii`` tokenizer splits at ASCII punctuation and keeps everything else, so punctuation inside a token
(``$2.16bn``, ``at&t``) is written as private-use characters, one for one.
"""

from index.tokens import content_tokens, tokens

MAX_QUERY_TOKENS = 64
_PRIVATE = 0xE000
_SAFE = {code: chr(_PRIVATE + code) for code in range(128) if not chr(code).isalnum()}


def searchable(text: str) -> str:
    """A text as its tokens, separated by spaces, for FTS5 to index."""
    return " ".join(token.translate(_SAFE) for token in tokens(text))


def match_any(query: str) -> str | None:
    """An FTS5 expression for the passages with any content token of a query; None when the query has no tokens."""
    words = dict.fromkeys(token.translate(_SAFE) for token in content_tokens(query))
    return " OR ".join(f'"{word}"' for word in list(words)[:MAX_QUERY_TOKENS]) or None
