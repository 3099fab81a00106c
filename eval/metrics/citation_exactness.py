"""Citation exactness: are the quoted words exactly the words at the cited place? Anything below 1 is a fault."""

from eval.intervals import of_proportion
from eval.observation import Observation
from eval.score import Metric, Score, unmeasured
from qa import Citation


def citation_exactness(observation: Observation) -> Score:
    """The share of the answer's citations with ``article.text[start:end] == quote``, in the store's own article."""
    citations = observation.answer.citations
    if not citations:
        return unmeasured("nothing is cited")
    inexact = [citation for citation in citations if not _is_exact(observation, citation)]
    explanation = "; ".join(f"[{each.number}] is not at {each.start}:{each.end}: {each.quote!r}" for each in inexact)
    return Score(1 - len(inexact) / len(citations), explanation or "All are exact.", trials=len(citations))


def _is_exact(observation: Observation, citation: Citation) -> bool:
    article = observation.articles.get(citation.article_id)
    return article is not None and article.text[citation.start : citation.end] == citation.quote


CITATION_EXACTNESS = (
    Metric("citation-exactness", "citations", lambda observation: True, citation_exactness, of_proportion),
)
