"""What a source tells about its article, beside the text."""

from dataclasses import dataclass
from datetime import date, datetime
from urllib.parse import urlsplit

from index.readers.decoding import whole_characters


@dataclass(frozen=True, slots=True)
class Metadata:
    """Title, outlet, author, day of publication and web address; each None where the source doesn't tell."""

    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: date | None = None
    url: str | None = None

    def or_else(self, other: "Metadata") -> "Metadata":
        """These fields, and those of ``other`` where this one doesn't tell."""
        return Metadata(
            title=self.title or other.title,
            outlet=self.outlet or other.outlet,
            author=self.author or other.author,
            published=self.published or other.published,
            url=self.url or other.url,
        )


def one_line(value: str | None) -> str | None:
    """``value`` with each run of white space as one space, stripped; None when nothing is left."""
    return whole_characters(" ".join((value or "").split())) or None


def as_date(value: str | None) -> date | None:
    """The day of an ISO 8601 date or date and time, as it is written there; None for anything else."""
    try:
        return datetime.fromisoformat((value or "").strip()).date()
    except ValueError:
        return None


def as_web_address(value: str | None) -> str | None:
    """``value`` if it is an absolute http or https address, else None: readers will be offered it as a link."""
    address = one_line(value)
    try:
        parts = urlsplit(address or "")
    except ValueError:
        return None
    linkable = parts.scheme in ("http", "https") and parts.hostname and " " not in parts.geturl()
    return address if linkable else None
