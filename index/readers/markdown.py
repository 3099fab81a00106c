"""Markdown, rendered to the words that a reader of the page would see.

Struck-out words and images are left out: the first are withdrawn by their author, the second aren't words.
"""

from itertools import pairwise
from typing import TYPE_CHECKING

from index.readers.draft import Draft, make_draft
from index.readers.front_matter import split_front_matter
from index.readers.metadata import Metadata, one_line

if TYPE_CHECKING:
    from markdown_it.token import Token

NESTING_LIMIT = 100


def read_markdown(content: str, url: str | None = None) -> Draft:
    """The draft in Markdown; see ``Reader``. The first heading of level 1 is the title, and stays in the text."""
    from markdown_it import MarkdownIt

    told, markup = split_front_matter(content)
    parser = MarkdownIt("commonmark", {"maxNesting": NESTING_LIMIT}).enable(["table", "strikethrough"])
    tokens = parser.parse(markup)
    return make_draft(_blocks_text(tokens), told.or_else(Metadata(title=_title(tokens), url=url)))


def _title(tokens: "list[Token]") -> str | None:
    headings = (
        _inline_text(content.children or [])
        for opening, content in pairwise(tokens)
        if opening.type == "heading_open" and opening.tag == "h1"
    )
    return next(filter(None, map(one_line, headings)), None)


def _blocks_text(tokens: "list[Token]") -> str:
    """The text of all blocks, separated by blank lines; a row of a table is a block, its cells separated by tabs."""
    blocks: list[str] = []
    row: list[str] | None = None
    for token in tokens:
        if token.type == "tr_open":
            row = []
        elif token.type == "tr_close":
            blocks.append("\t".join(filter(None, row or [])))
            row = None
        else:
            (blocks if row is None else row).append(_block_text(token))
    return "\n\n".join(filter(None, blocks))


def _block_text(token: "Token") -> str:
    if token.type == "inline":
        return _inline_text(token.children or []).strip()
    if token.type in ("fence", "code_block"):
        return token.content.strip("\n")
    if token.type == "html_block":
        from index.readers.html_text import visible_text

        return visible_text(token.content)
    return ""


def _inline_text(tokens: "list[Token]") -> str:
    words: list[str] = []
    struck = 0
    for token in tokens:
        struck += {"s_open": 1, "s_close": -1}.get(token.type, 0)
        if not struck:
            words.append(_words(token))
    return "".join(words)


def _words(token: "Token") -> str:
    if token.type in ("text", "text_special", "code_inline"):
        return token.content
    is_break = token.type in ("softbreak", "hardbreak") or token.content.lower().startswith("<br")
    return "\n" if is_break else ""
