"""HTML pages: trafilatura finds the article among the page's furniture. The only file that imports trafilatura.

It works on the parsed page and never fetches anything; its deduplication across pages stays off, so that a page reads
the same each time.
"""

import logging
from copy import deepcopy
from typing import TYPE_CHECKING

from index.readers.draft import Draft, make_draft
from index.readers.front_matter import split_front_matter
from index.readers.metadata import Metadata, as_date, as_web_address, one_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# Only dates that the page states as its own; a search of its text would find the days of other events.
DATE_SEARCH = {"original_date": True, "extensive_search": False}

# They log each page that they can't read; the reader reports those itself. Trafilatura resets htmldate's level when it
# is imported, so both are needed.
for _name in ("trafilatura", "htmldate", "courlan", "justext"):
    logging.getLogger(_name).setLevel(logging.CRITICAL)
    logging.getLogger(_name).propagate = False


def read_html(content: str, url: str | None = None) -> Draft:
    """The draft in an HTML page, complete or broken; see ``Reader``. Scripts and comments never become text."""
    from index.readers.html_text import drop_unseen, parse_page, remaining_text

    told, markup = split_front_matter(content)
    page = parse_page(markup)
    if page is None:
        return make_draft("", told)
    told = told.or_else(_page_metadata(page)).or_else(Metadata(url=url))
    drop_unseen(page)
    return make_draft(_article_text(page) or remaining_text(page), told)


def _page_metadata(page: "HtmlElement") -> Metadata:
    from trafilatura.metadata import extract_metadata

    try:
        found = extract_metadata(deepcopy(page), date_config=DATE_SEARCH)
    except Exception:  # it raises whatever its parsers raise on broken pages; the text may still be good
        return Metadata()
    return Metadata(
        title=one_line(found.title),
        outlet=one_line(found.sitename),
        author=one_line((found.author or "").replace("; ", ", ")),
        published=as_date(found.date),
        url=as_web_address(found.url),
    )


def _article_text(page: "HtmlElement") -> str:
    """The text of the page's article; empty where trafilatura finds none."""
    from trafilatura import bare_extraction

    from index.readers.html_text import blocks_text

    try:
        found = bare_extraction(page, include_comments=False, deduplicate=False, date_extraction_params=DATE_SEARCH)
    except Exception:  # as above; the page's visible text is read instead
        return ""
    return blocks_text(found.body) if found is not None else ""
