"""An observation: all that was seen of one case. Metrics are functions of it, and ask nothing else."""

from collections.abc import Mapping
from dataclasses import dataclass

from eval.case import Case
from eval.gold import Place, contains, touches
from index import Article, Hit, Span
from qa import Answer, Sentence


@dataclass(frozen=True, slots=True)
class Nearest:
    """The candidate sentence whose embedding is nearest to the question's: the bare similarity, -1..1."""

    article_id: str
    span: Span
    text: str
    cosine: float


@dataclass(frozen=True, slots=True)
class Observation:
    """What a store and an engine gave for one case.

    ``answer`` is what a user is shown. ``attempt`` is what would be shown if nothing were too uncertain to say; it is
    the answer itself unless that abstained. ``hits`` are the first ten of the search; ``nearest`` is None where there
    are none. ``golds`` are the gold sentences (see ``gold_places``); ``articles`` is the store by article id.
    """

    case: Case
    answer: Answer
    attempt: Answer
    hits: tuple[Hit, ...]
    nearest: Nearest | None
    golds: frozenset[Place]
    articles: Mapping[str, Article]

    @property
    def answered(self) -> bool:
        """Whether the answer says anything."""
        return self.answer.status != "abstained"

    def holds_gold(self, article_id: str, span: Span) -> bool:
        """Whether a place holds a gold answer and lies on a gold sentence; a long sentence may be cut into pieces."""
        text = self.articles[article_id].text[span[0] : span[1]]
        return touches((article_id, span), self.golds) and contains(text, self.case.answers)

    def is_gold(self, sentence: Sentence) -> bool:
        """Whether a sentence contains a gold answer and cites a gold sentence."""
        cited = [(citation.article_id, (citation.start, citation.end)) for citation in sentence.citations]
        return contains(sentence.text, self.case.answers) and any(touches(place, self.golds) for place in cited)

    def is_right(self, answer: Answer) -> bool:
        """Whether an answer shows the gold in any of its sentences; never for an unanswerable case."""
        return any(self.is_gold(sentence) for sentence in answer.sentences)
