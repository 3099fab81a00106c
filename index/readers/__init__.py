"""Readers: from a file, a folder or a web address to draft articles."""

from index.readers.dateline import split_dateline
from index.readers.decoding import declared_charset, decode
from index.readers.draft import Draft, Reader, make_draft
from index.readers.files import SUFFIXES, article_files, draft_of, load_file, read_file
from index.readers.front_matter import split_front_matter
from index.readers.html import read_html
from index.readers.markdown import read_markdown
from index.readers.metadata import Metadata
from index.readers.plain import read_plain
from index.readers.web import CONTENT_TYPES, fetch, read_url

__all__ = [
    # sources
    "read_file",
    "load_file",
    "draft_of",
    "article_files",
    "SUFFIXES",
    "read_url",
    "fetch",
    "CONTENT_TYPES",
    # what they give
    "Draft",
    "Metadata",
    "make_draft",
    # one reader a kind of text
    "Reader",
    "read_plain",
    "read_markdown",
    "read_html",
    # their parts
    "decode",
    "declared_charset",
    "split_front_matter",
    "split_dateline",
]
