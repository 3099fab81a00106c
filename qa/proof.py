"""Whether a statement has the proof that it claims. No composer is trusted with that."""

from collections.abc import Callable

from index import sentence_key
from qa.composer import Source, Statement


def fault(statement: Statement) -> str | None:
    """Why a statement can't be said, in a sentence for readers; None where its evidence holds."""
    return next((reason for found, reason in _FAULTS if found(statement)), None)


def _says_nothing(statement: Statement) -> bool:
    return not statement.text.strip()


def _cites_nothing(statement: Statement) -> bool:
    return not statement.evidence or not all(statement.evidence)


def _cites_outside(statement: Statement) -> bool:
    sources = (source for group in statement.evidence for source in group)
    return not all(0 <= start < end <= len(article.text) for article, (start, end) in sources)


def _mixes_words(statement: Statement) -> bool:
    return any(len({sentence_key(_quote(source)) for source in group}) > 1 for group in statement.evidence)


def _misquotes(statement: Statement) -> bool:
    quotes = (_quote(source) for group in statement.evidence for source in group)
    return statement.support == "quoted" and statement.text not in quotes


def _quote(source: Source) -> str:
    article, (start, end) = source
    return article.text[start:end]


_FAULTS: tuple[tuple[Callable[[Statement], bool], str], ...] = (
    (_says_nothing, "It says nothing."),
    (_cites_nothing, "It cites nothing."),
    (_cites_outside, "It cites a place where the article has no words."),
    (_mixes_words, "It cites different words under one number."),
    (_misquotes, "It is not word for word what it cites."),
)
"""In order: the later ones read the words of places that the earlier ones found in the article."""
