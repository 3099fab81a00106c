"""An article as HTML, with the words of one place highlighted.

The text is cut at the place's offsets and its three parts are escaped one by one. Nothing is searched for.
"""

from dataclasses import dataclass

from index import Article
from page.answer_view import origin
from page.places import Place, citation_places
from page.rendering import render
from qa import Answer

MOST_CHARACTERS = 60_000
"""Of a longer article only the part around the place is sent to the browser, and the page says so."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A text in three parts, ``marked`` being the words of the place; ``skipped`` if some of the text was left out."""

    before: str
    marked: str
    after: str
    skipped: bool


@dataclass(frozen=True, slots=True)
class Copy:
    """Another article that carries the cited words."""

    place: str
    name: str
    current: bool


def source_html(article: Article, place: Place, answer: Answer | None) -> str:
    """The article, escaped. If other words stand at the place by now, there is no highlight, and a line says why."""
    start, end = place.span or (0, 0)
    changed = article.text[start:end] != place.words
    copies = _copies(answer, place) if answer else []
    return render(
        "source.html",
        article=article,
        place=place,
        chip=copies[0].place if copies else place.name,
        copies=copies if len(copies) > 1 else [],
        cut=cut(article.text, 0, 0) if changed else cut(article.text, start, end),
        changed=changed,
    )


def cut(text: str, start: int, end: int) -> Cut:
    """The text around ``text[start:end]``, at most about ``MOST_CHARACTERS`` of it besides the marked words.

    ``cut("Rain fell.", 5, 9)`` is ``Cut("Rain ", "fell", ".", False)``.
    """
    first = max(0, start - MOST_CHARACTERS // 2)
    last = first + (end - start) + MOST_CHARACTERS
    skipped = first > 0 or last < len(text)
    return Cut(text[first:start], text[start:end], text[end:last], skipped)


def _copies(answer: Answer, place: Place) -> list[Copy]:
    """Every article that a citation's number stands for, in the answer's order; ``[]`` for other places."""
    if place.number is None:
        return []
    citations = zip(citation_places(answer), answer.citations, strict=True)
    return [
        Copy(each.name, f"{citation.title} ({origin(citation)})", each.name == place.name)
        for each, citation in citations
        if each.number == place.number
    ]
