"""One numbering of citations: each group of places that carry the same words has one number, from 1."""

from qa.composer import Source
from qa.types import Citation


class Numbering:
    """Numbers each group of evidence once, in order of first use."""

    def __init__(self) -> None:
        self._groups: dict[tuple[Source, ...], tuple[Citation, ...]] = {}

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Every citation, by number."""
        return tuple(citation for group in self._groups.values() for citation in group)

    def cited(self, group: tuple[Source, ...]) -> tuple[Citation, ...]:
        """The citations of a group, one a place, all with the group's number."""
        if group not in self._groups:
            number = len(self._groups) + 1
            self._groups[group] = tuple(_citation(number, source) for source in group)
        return self._groups[group]


def _citation(number: int, source: Source) -> Citation:
    article, (start, end) = source
    return Citation(
        number=number,
        article_id=article.id,
        title=article.title,
        outlet=article.outlet,
        url=article.url,
        published=article.published,
        start=start,
        end=end,
        quote=article.text[start:end],
    )
