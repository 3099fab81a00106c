"""Places: what a button on the page points at, as a short string that the browser sends back.

``citation/3`` is ``answer.citations[3]``, ``passage/0`` is ``answer.passages[0]``, ``article/<id>`` a whole article.
"""

from collections.abc import Callable
from dataclasses import dataclass

from index import Span
from qa import Answer, Citation, NearPassage


@dataclass(frozen=True, slots=True)
class Place:
    """Some words of an article, or, where ``span`` is None, the whole of it.

    ``words`` is what stood there when the answer was made. ``number`` is a citation's, None for the others.
    """

    name: str
    article_id: str
    span: Span | None = None
    words: str = ""
    number: int | None = None


def find_place(answer: Answer | None, name: str) -> Place | None:
    """The place of this name; None where the answer has no such thing, or there is no answer."""
    kind, _, key = name.partition("/")
    if kind == "article" and key:
        return Place(name, key)
    if answer is None or kind not in _OF_ANSWER or not (key.isascii() and key.isdecimal()):
        return None
    places = _OF_ANSWER[kind](answer)
    return places[int(key)] if int(key) < len(places) else None


def citation_places(answer: Answer) -> list[Place]:
    """The place of each citation, in the answer's order."""
    return [_of_citation(index, citation) for index, citation in enumerate(answer.citations)]


def passage_places(answer: Answer) -> list[Place]:
    """The place of each passage that was read, nearest first."""
    return [_of_passage(index, passage) for index, passage in enumerate(answer.passages)]


_OF_ANSWER: dict[str, Callable[[Answer], list[Place]]] = {"citation": citation_places, "passage": passage_places}


def _of_citation(index: int, citation: Citation) -> Place:
    span = (citation.start, citation.end)
    return Place(f"citation/{index}", citation.article_id, span, citation.quote, citation.number)


def _of_passage(index: int, passage: NearPassage) -> Place:
    return Place(f"passage/{index}", passage.article_id, (passage.start, passage.end), passage.text)
