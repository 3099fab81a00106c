"""Whether a statement has the proof that it claims. No composer is trusted with that."""

from collections.abc import Callable, Iterator, Mapping

from index import Article, sentence_key
from qa.composer import Source, Statement


def fault(statement: Statement, known: Mapping[str, Article]) -> str | None:
    """Why a statement can't be said, in a sentence for readers; None where its evidence holds.

    ``known`` are the articles, by id, that were found for the question: no other may be cited.
    """
    # Equality, not the id alone: with the id of an article, words could be cited that it doesn't hold.
    if any(known.get(article.id) != article for article, _ in _sources(statement)):
        return "It cites an article that was not found for the question."
    return next((reason for found, reason in _FAULTS if found(statement)), None)


def _says_nothing(statement: Statement) -> bool:
    return not statement.text.strip()


def _cites_nothing(statement: Statement) -> bool:
    return not statement.evidence or not all(statement.evidence)


def _cites_outside(statement: Statement) -> bool:
    return not all(0 <= start < end <= len(article.text) for article, (start, end) in _sources(statement))


def _cites_twice(statement: Statement) -> bool:
    places = [(article.id, span) for article, span in _sources(statement)]
    return len(set(places)) < len(places)


def _mixes_words(statement: Statement) -> bool:
    return any(len({sentence_key(_quote(source)) for source in group}) > 1 for group in statement.evidence)


def _is_unchecked(statement: Statement) -> bool:
    return statement.support != "quoted"


def _misquotes(statement: Statement) -> bool:
    return statement.text not in map(_quote, _sources(statement))


def _sources(statement: Statement) -> Iterator[Source]:
    return (source for group in statement.evidence for source in group)


def _quote(source: Source) -> str:
    article, (start, end) = source
    return article.text[start:end]


_FAULTS: tuple[tuple[Callable[[Statement], bool], str], ...] = (
    (_says_nothing, "It says nothing."),
    (_cites_nothing, "It cites nothing."),
    (_cites_outside, "It cites a place where the article has no words."),
    (_cites_twice, "It cites one place twice."),
    (_mixes_words, "It cites different words under one number."),
    (_is_unchecked, "Nothing has checked it against what it cites."),
    (_misquotes, "It is not word for word what it cites."),
)
"""In order: the later ones read the words of places that the earlier ones found in the article."""
