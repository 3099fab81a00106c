"""An engine as a LlamaIndex query engine: ``from qa.llama_query_engine import GroundedQueryEngine``."""

from llama_index.core.base.response.schema import Response
from llama_index.core.query_engine import CustomQueryEngine
from llama_index.core.schema import NodeRelationship, NodeWithScore, RelatedNodeInfo, TextNode

from qa.engine import Engine
from qa.types import Answer, Citation, Sentence


class GroundedQueryEngine(CustomQueryEngine):
    """Answers queries with exactly cited answers.

    The response's text is ``Answer.text``, or the reason where the articles don't say. ``source_nodes`` are the
    citations: each node's text is the exact quote, with its offsets in the article's text and its number and article
    in ``metadata``. ``response.metadata["answer"]`` is the whole answer as ``Answer.to_dict`` gives it.
    """

    engine: Engine

    def custom_query(self, query_str: str) -> Response:
        """See ``Engine.ask``."""
        answer = self.engine.ask(query_str)
        return Response(
            response=answer.text or f"The articles don't say. {answer.reason}",
            source_nodes=[_node(citation, sentence) for citation, sentence in _cited(answer)],
            metadata={"answer": answer.to_dict()},
        )


def _cited(answer: Answer) -> list[tuple[Citation, Sentence]]:
    """Each citation once, with the first sentence that it proves."""
    first: dict[Citation, Sentence] = {}
    for sentence in answer.sentences:
        for citation in sentence.citations:
            first.setdefault(citation, sentence)
    return list(first.items())


def _node(citation: Citation, sentence: Sentence) -> NodeWithScore:
    published = citation.published.isoformat() if citation.published else None
    node = TextNode(
        text=citation.quote,
        start_char_idx=citation.start,
        end_char_idx=citation.end,
        metadata={
            "number": citation.number,
            "article_id": citation.article_id,
            "title": citation.title,
            "outlet": citation.outlet,
            "published": published,
            "url": citation.url,
        },
        relationships={NodeRelationship.SOURCE: RelatedNodeInfo(node_id=citation.article_id)},
    )
    return NodeWithScore(node=node, score=sentence.score)
