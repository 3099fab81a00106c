"""A draft article: what a reader makes of one source, before the store gives it an identity."""

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from index.errors import SourceError
from index.readers.decoding import whole_characters
from index.readers.metadata import Metadata
from index.readers.titles import title_of


@dataclass(frozen=True, slots=True)
class Draft:
    """The text of one article and what its source tells about it.

    ``text`` is plain text, never empty, stripped at both ends, its lines ended by newlines. ``title`` is never empty
    and one line. The other fields are None where the source doesn't tell.
    """

    text: str
    title: str
    outlet: str | None = None
    author: str | None = None
    published: date | None = None
    url: str | None = None


class Reader(Protocol):
    """Reads one kind of source."""

    def __call__(self, content: str, url: str | None = None) -> Draft:
        """The draft in ``content``; ``url`` is where it was fetched from, for sources that don't tell their address.

        Raises SourceError where the content holds no text or its front matter is broken.
        """
        ...


def make_draft(text: str, told: Metadata) -> Draft:
    """The draft of ``text`` with what its source told; a title is made from the text where it told none.

    Raises SourceError for a text of nothing but white space.
    """
    text = whole_characters(text).strip()
    if not text:
        raise SourceError("it holds no text; expected the words of an article")
    title = told.title or title_of(text)
    return Draft(text, title, told.outlet, told.author, told.published, told.url)
