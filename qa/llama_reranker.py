"""A reader as a LlamaIndex postprocessor: ``from qa.llama_reranker import AnswerReranker``."""

from llama_index.core.postprocessor.types import BaseNodePostprocessor
from llama_index.core.schema import NodeWithScore, QueryBundle
from pydantic import Field, SkipValidation

from qa.by_name import open_reader
from qa.embedding import embed_by_settings
from qa.given_texts import hits_of_texts
from qa.reader import Reader
from qa.settings import AnswerSettings


def default_reader() -> Reader:
    """The reader that the settings name."""
    return open_reader(AnswerSettings.read().reader, embed_by_settings())


class AnswerReranker(BaseNodePostprocessor):
    """Puts the nodes first whose sentences answer the query, as a ``Reader`` sees it, and keeps ``top_n`` of them.

    Each node's score becomes that of its best sentence, 0..1; the nodes themselves stay as they are. Nodes of like
    score keep their order.
    """

    reader: SkipValidation[Reader] = Field(
        default_factory=default_reader, exclude=True, description="Scores sentences."
    )
    top_n: int = Field(default=5, ge=1, description="How many nodes to keep.")

    @classmethod
    def class_name(cls) -> str:
        """The name under which LlamaIndex keeps it."""
        return "AnswerReranker"

    def _postprocess_nodes(
        self, nodes: list[NodeWithScore], query_bundle: QueryBundle | None = None
    ) -> list[NodeWithScore]:
        """See ``BaseNodePostprocessor``. Raises ``ValueError`` without a query."""
        if query_bundle is None:
            raise ValueError("Found no query. Expected query_bundle or query_str: nodes are scored for a question.")
        scores = self._scores(query_bundle.query_str, [node.get_content() for node in nodes])
        scored = [NodeWithScore(node=node.node, score=score) for node, score in zip(nodes, scores, strict=True)]
        return sorted(scored, key=lambda node: -node.get_score())[: self.top_n]

    def _scores(self, question: str, texts: list[str]) -> list[float]:
        """The score of the best sentence of each text; 0 where there is none."""
        best: dict[str, float] = {}
        for sentence in self.reader.read(question, hits_of_texts(texts)).sentences:
            best[sentence.hit.article.id] = max(sentence.score, best.get(sentence.hit.article.id, 0.0))
        return [best.get(f"source-{number}", 0.0) for number in range(1, len(texts) + 1)]
