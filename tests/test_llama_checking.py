"""The checker and a reader inside ordinary LlamaIndex programs."""

import asyncio

import pytest
from llama_index.core import Settings
from llama_index.core.base.response.schema import Response
from llama_index.core.schema import NodeWithScore, QueryBundle, TextNode

from index import Embedder, Index
from index.llama_retriever import StoreRetriever
from qa import AnswerSettings, Checker, Engine, SimilarityJudge, SimilarityReader
from qa.llama_faithfulness import GroundednessEvaluator
from qa.llama_query_engine import GroundedQueryEngine
from qa.llama_reranker import AnswerReranker

BRIDGE = "Mayor Ana Ruiz opened the new bridge over the Tarn. The bridge cost 14 million euros."
FERRIES = "Ferries will stop running in June."


@pytest.fixture(scope="module")
def evaluator(embedder: Embedder) -> GroundednessEvaluator:
    return GroundednessEvaluator(Checker(embedder.embed, SimilarityJudge(embedder.embed)))


def test_a_response_from_its_contexts_passes(evaluator: GroundednessEvaluator) -> None:
    result = evaluator.evaluate("What stops?", FERRIES, [BRIDGE, FERRIES])
    assert (result.passing, result.score, result.invalid_result) == (True, 1.0, False)
    assert (result.query, result.response, result.contexts) == ("What stops?", FERRIES, [BRIDGE, FERRIES])
    assert result.feedback is not None
    assert f"**supported** (100%): {FERRIES} [1]" in result.feedback


def test_a_response_beyond_its_contexts_fails_and_is_told_why(evaluator: GroundednessEvaluator) -> None:
    result = asyncio.run(evaluator.aevaluate(response=f"{FERRIES} Elephants eat bananas.", contexts=[BRIDGE, FERRIES]))
    assert (result.passing, result.score) == (False, 0.0)
    assert result.feedback is not None
    assert "**no evidence** (0%): Elephants eat bananas." in result.feedback


@pytest.mark.parametrize(
    ("response", "contexts", "reason"),
    [("", [FERRIES], "Found no words to check"), (FERRIES, [], "found none, expected a list")],
)
def test_what_cannot_be_checked_is_no_grade(
    evaluator: GroundednessEvaluator, response: str, contexts: list[str], reason: str
) -> None:
    result = evaluator.evaluate(response=response, contexts=contexts)
    assert (result.passing, result.score, result.invalid_result) == (None, None, True)
    assert result.invalid_reason is not None
    assert reason in result.invalid_reason


def test_a_missing_part_is_an_error(evaluator: GroundednessEvaluator) -> None:
    with pytest.raises(ValueError, match="Found no response"):
        evaluator.evaluate(contexts=[FERRIES])
    with pytest.raises(ValueError, match="Found no contexts"):
        evaluator.evaluate(response=FERRIES)


def test_it_evaluates_what_a_query_engine_answers(sample_store: Index, evaluator: GroundednessEvaluator) -> None:
    engine = GroundedQueryEngine(engine=Engine(sample_store, settings=AnswerSettings(min_confidence=0)))
    response = engine.query("How much did insurers say the flood in Port Ellery would cost?")
    assert isinstance(response, Response)
    result = evaluator.evaluate_response(response=response)
    assert (result.passing, result.score) == (True, 1.0)


def nodes_of(*texts: str) -> list[NodeWithScore]:
    return [NodeWithScore(node=TextNode(text=text, metadata={"row": row}), score=0.5) for row, text in enumerate(texts)]


@pytest.fixture(scope="module")
def reranker(embedder: Embedder) -> AnswerReranker:
    return AnswerReranker(reader=SimilarityReader(embedder.embed), top_n=2)


def test_answering_nodes_come_first_and_stay_themselves(reranker: AnswerReranker) -> None:
    nodes = nodes_of("The weather was fine all day.", " ", FERRIES, BRIDGE)
    ranked = reranker.postprocess_nodes(nodes, query_str="Who opened the bridge over the Tarn?")
    assert ranked[0].node is nodes[3].node
    assert len(ranked) == 2
    assert 1 >= ranked[0].get_score() > ranked[1].get_score() >= 0
    assert [node.score for node in nodes] == [0.5] * 4
    later = asyncio.run(reranker.apostprocess_nodes(nodes, QueryBundle("Who opened the bridge over the Tarn?")))
    assert [(scored.node_id, scored.score) for scored in later] == [(each.node_id, each.score) for each in ranked]


def test_nodes_without_words_come_last_in_their_order(reranker: AnswerReranker) -> None:
    nodes = nodes_of("", " ", "\n")
    ranked = reranker.postprocess_nodes(nodes, query_str="Who opened it?")
    assert [(scored.node.metadata["row"], scored.score) for scored in ranked] == [(0, 0.0), (1, 0.0)]
    assert reranker.postprocess_nodes([], query_str="Who opened it?") == []


def test_a_reranker_needs_a_query(reranker: AnswerReranker) -> None:
    with pytest.raises(ValueError, match="Found no query"):
        reranker.postprocess_nodes(nodes_of(FERRIES))


def test_it_reranks_what_a_retriever_finds(sample_store: Index, reranker: AnswerReranker) -> None:
    question = "How much did insurers say the flood in Port Ellery would cost?"
    found = StoreRetriever(sample_store, limit=6).retrieve(question)
    ranked = reranker.postprocess_nodes(found, query_str=question)
    assert {node.node_id for node in ranked} < {node.node_id for node in found}
    assert "$18.4 million" in ranked[0].get_content()


def test_defaults_need_nothing_and_leave_global_settings_alone() -> None:
    before = dict(vars(Settings))
    assert GroundednessEvaluator().evaluate(response=FERRIES, contexts=[FERRIES]).passing
    assert AnswerReranker().postprocess_nodes(nodes_of(FERRIES), query_str="What stops?")[0].get_score() > 0
    assert vars(Settings) == before
