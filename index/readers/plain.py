"""Plain text, with front matter or a dateline before it if it likes."""

from index.readers.dateline import split_dateline
from index.readers.draft import Draft, make_draft
from index.readers.front_matter import split_front_matter
from index.readers.metadata import Metadata


def read_plain(content: str, url: str | None = None) -> Draft:
    """The draft in plain text; see ``Reader``. A headline that serves as the title stays in the text."""
    told, text = split_front_matter(content)
    day, text = split_dateline(text)
    return make_draft(text, told.or_else(Metadata(published=day, url=url)))
