"""A text as the comparison sees it: a row of items, each a word, a quantity, a date or a name."""

from dataclasses import dataclass
from functools import cached_property, lru_cache

from index import STOP_WORDS
from qa.comparison.dates import dates
from qa.comparison.moment import Moment
from qa.comparison.names import COURTESY, Name, names
from qa.comparison.opposites import DENIALS
from qa.comparison.quantities import quantities
from qa.comparison.quantity import Quantity
from qa.comparison.words import Word, words

Value = Quantity | Moment | Name


@dataclass(frozen=True, slots=True)
class Item:
    """``text[start:end]`` with its value, or a plain word where ``value`` is None.

    ``key`` is equal for equal items. ``counts`` tells whether it carries content: stop words and denials don't.
    """

    start: int
    end: int
    key: str
    value: Value | None
    counts: bool


class Text:
    """A text with what was found in it, each kind once, when first asked for. Use ``read`` to share it."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def words(self) -> list[Word]:
        """Its words, in order."""
        return words(self.text)

    @cached_property
    def dates(self) -> list[Moment]:
        """Its dates and times of day, in order."""
        return dates(self.words)

    @cached_property
    def quantities(self) -> list[Quantity]:
        """Its quantities, in order, dates left out."""
        return quantities(self.words, _places(self.dates))

    @cached_property
    def names(self) -> list[Name]:
        """Its names, in order, dates and quantities left out."""
        return names(self.words, _places(self.dates) | _places(self.quantities))

    @cached_property
    def items(self) -> list[Item]:
        """All of it, in order."""
        values: dict[int, Value] = {}
        for some in (self.dates, self.quantities, self.names):
            values.update((value.first, value) for value in some)
        found: list[Item] = []
        at = 0
        while at < len(self.words):
            value = values.get(at)
            after = value.after if value else at + 1
            found.append(self._item(at, after, value))
            at = after
        return found

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """The places in ``items`` of each key."""
        found: dict[str, list[int]] = {}
        for at, item in enumerate(self.items):
            found.setdefault(item.key, []).append(at)
        return found

    @cached_property
    def values(self) -> list[tuple[int, Value]]:
        """The items that are more than plain words, with their places in ``items``."""
        return [(at, item.value) for at, item in enumerate(self.items) if item.value]

    @cached_property
    def folded(self) -> str:
        """Its words without capitals, each between spaces: where one text stands in another as whole words."""
        return f" {' '.join(word.lower for word in self.words)} "

    @cached_property
    def keys(self) -> frozenset[str]:
        """The keys of its words."""
        return frozenset(word.key for word in self.words)

    @cached_property
    def known(self) -> frozenset[str]:
        """The keys of its items and of the words in them."""
        return self.keys | self.places.keys()

    @cached_property
    def lower_keys(self) -> frozenset[str]:
        """The keys of the words that it writes without a capital."""
        return frozenset(word.key for word in self.words if word.text[0].islower())

    def written(self, item: Item) -> str:
        """The words of an item."""
        return self.text[item.start : item.end]

    def _item(self, at: int, after: int, value: Value | None) -> Item:
        first, last = self.words[at], self.words[after - 1]
        key = first.key if after == at + 1 else " ".join(word.key for word in self.words[at:after])
        counts = value is not None or not (first.lower in STOP_WORDS | COURTESY or key in DENIALS)
        return Item(first.start, last.end, key, value, counts)


@lru_cache(maxsize=1024)
def read(sentence: str) -> Text:
    """The text of a sentence; the same object for the same words while it is remembered."""
    return Text(sentence)


@lru_cache(maxsize=8)
def read_article(text: str) -> Text:
    """The same for a long text, of which few are remembered: what is found in one takes several megabytes."""
    return Text(text)


def _places(values: list[Moment] | list[Quantity]) -> set[int]:
    return {place for value in values for place in range(value.first, value.after)}
