"""Headings name a subject; no answer can be made of them."""

import re

from index import Hit, Span, sentence_key

HEADING_WORDS = 6

_SENTENCE_END = re.compile(r"[.!?…。！？][\"”’»)\]]*$")


def is_heading(hit: Hit, span: Span) -> bool:
    """The article's own title, or a few words that don't end as a sentence does: they name a subject, no more."""
    text = hit.article.text[span[0] : span[1]]
    if sentence_key(text) == sentence_key(hit.article.title):
        return True
    return len(text.split()) <= HEADING_WORDS and not _SENTENCE_END.search(text)
