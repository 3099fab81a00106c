"""Observations made by hand, over two little articles, for the tests of the metrics."""

from collections.abc import Sequence

from eval import Case, Nearest, Observation
from eval.gold import gold_places
from index import Article, Hit, Passage, Span
from qa import Answer, Citation, Sentence

COD = Article("a", "/news/cod.txt", "Cod cost $4 in May. Nobody was hurt. The price rose 9%.", "Cod")
COD_SENTENCES: tuple[Span, ...] = ((0, 19), (20, 36), (37, 55))
EEL = Article("b", "/news/eel.txt", "Eel cost $4 in May. Boats stayed in port.", "Eel")
EEL_SENTENCES: tuple[Span, ...] = ((0, 19), (20, 41))
ARTICLES = {article.id: article for article in (COD, EEL)}

PRICE = Case("price", "How much did cod cost in May?", "answerable", ("$4",), ("cod.txt",))
BOTH = Case("both", "What cost four dollars?", "several-sources", ("$4",), ("cod.txt", "eel.txt"))
CREW = Case("crew", "Who caught the cod?", "unanswerable")


def hit(article: Article, *sentences: Span, copies: Sequence[Hit] = ()) -> Hit:
    start, end = sentences[0][0], sentences[-1][1]
    passage = Passage(f"{article.id}{start}", article.id, start, end, article.text[start:end], sentences)
    return Hit(passage, article, 1.0, copies=tuple(copies))


def citation(article: Article, span: Span, quote: str | None = None, number: int = 1) -> Citation:
    words = article.text[span[0] : span[1]] if quote is None else quote
    return Citation(number, article.id, article.title, None, None, None, *span, words)


def answer(*shown: Citation, confidence: float = 0.5) -> Answer:
    """An answer that quotes each citation as one sentence; an abstention for none."""
    text, sentences = "", []
    for each in shown:
        start = len(text) + 1 if text else 0
        text += f"{' ' if text else ''}{each.quote} [{each.number}]"
        sentences.append(Sentence(each.quote, start, start + len(each.quote), "quoted", 0.5, (each,)))
    return Answer(
        question="?",
        status="answered" if shown else "abstained",
        short=None,
        text=text,
        sentences=tuple(sentences),
        citations=shown,
        removed=(),
        passages=(),
        confidence=confidence,
        reason=None if shown else "The articles don't say.",
        composer="quoting",
        timings={},
    )


def observation(
    case: Case,
    *shown: Citation,
    attempt: Answer | None = None,
    hits: Sequence[Hit] = (),
    nearest: Nearest | None = None,
    confidence: float = 0.5,
) -> Observation:
    given = answer(*shown, confidence=confidence)
    golds = gold_places(case, ARTICLES)
    return Observation(case, given, attempt or given, tuple(hits), nearest, golds, ARTICLES)
