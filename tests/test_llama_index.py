"""Attest's parts inside ordinary LlamaIndex programs: exact offsets, exact quotes."""

import asyncio
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from llama_index.core.base.response.schema import Response
from llama_index.core.ingestion import IngestionPipeline
from llama_index.core.llms import MockLLM
from llama_index.core.query_engine import RetrieverQueryEngine
from llama_index.core.schema import BaseNode, Document, NodeWithScore, TextNode
from llama_index.core.tools import QueryEngineTool

from answers import texts, words
from index import Index, IndexSettings, QuestionError, sentence_spans
from index.llama_node_parser import PassageNodeParser
from index.llama_retriever import StoreRetriever
from qa import Answer, AnswerSettings, Engine
from qa.llama_query_engine import GroundedQueryEngine

WIRE = "How much did insurers say the flood in Port Ellery would cost?"


@pytest.fixture(scope="module")
def parser(index_settings: IndexSettings) -> PassageNodeParser:
    return PassageNodeParser(index_settings.model_copy(update={"passage_tokens": 32}))


def text_nodes(nodes: Sequence[BaseNode]) -> list[TextNode]:
    assert all(isinstance(node, TextNode) for node in nodes)
    return [node for node in nodes if isinstance(node, TextNode)]


def assert_exact(nodes: Sequence[BaseNode], document: Document) -> None:
    """Nodes in order, each at its own place, and nothing but white space between them."""
    end = 0
    for node in text_nodes(nodes):
        assert node.start_char_idx is not None
        assert node.end_char_idx is not None
        assert document.text[node.start_char_idx : node.end_char_idx] == node.text
        assert not document.text[end : node.start_char_idx].strip()
        assert node.ref_doc_id == document.doc_id
        end = node.end_char_idx
    assert not document.text[end:].strip()


# the node parser


def test_repeated_text_keeps_its_own_place(parser: PassageNodeParser) -> None:
    """The base class looks for a node's text from the last node's beginning on, and would find it inside that node."""
    refrain = "Nobody was hurt."
    first = (
        f"The mayor came to the old hall by the harbour on Sunday at noon, with her dog. {refrain} So she said, twice."
    )
    last = "It was a long day, and she went on and on to all of us as we sat on the old sea wall in the sun at ten."
    document = Document(text=f"{first}\n\n{refrain}\n\n{last}")
    nodes = text_nodes(parser.get_nodes_from_documents([document]))
    assert_exact(nodes, document)
    assert [node.text for node in nodes] == [first, refrain, last]


@given(texts | words | words.map(lambda text: f"{text}\n\n" * 4))
@example("a. " * 200)
@example("word " * 100)
@example("x" * 500)
@settings(deadline=None, max_examples=60)
def test_offsets_are_exact_in_any_text(parser: PassageNodeParser, text: str) -> None:
    document = Document(text=text)
    nodes = parser.get_nodes_from_documents([document])
    assert_exact(nodes, document)
    assert bool(nodes) == bool(text.strip())


def test_a_node_holds_whole_sentences(parser: PassageNodeParser) -> None:
    text = " ".join(f"Sentence {number} of the report was read by Dr. Okoro." for number in range(12))
    nodes = text_nodes(parser.get_nodes_from_documents([Document(text=text)]))
    spans = sentence_spans(text)
    assert len(nodes) > 1
    assert {node.start_char_idx for node in nodes} <= {start for start, _ in spans}
    assert {node.end_char_idx for node in nodes} <= {end for _, end in spans}


def test_metadata_and_neighbours_are_kept(parser: PassageNodeParser) -> None:
    documents = [
        Document(text="The gate failed at night, and the water came. " * 9, metadata={"outlet": "Post", "day": 4}),
        Document(text="Repairs began on Monday in the harbour. " * 9, metadata={"outlet": "Courier"}),
    ]
    nodes = parser.get_nodes_from_documents(documents)
    for document in documents:
        own = [node for node in nodes if node.ref_doc_id == document.doc_id]
        assert len(own) > 1
        assert all(node.metadata == document.metadata for node in own)
        for one, other in pairwise(own):
            assert one.next_node is not None
            assert other.prev_node is not None
            assert (one.next_node.node_id, other.prev_node.node_id) == (other.node_id, one.node_id)
        assert own[0].prev_node is None
        assert own[-1].next_node is None


def test_it_works_in_a_pipeline(parser: PassageNodeParser) -> None:
    documents = [Document(text="The gate failed. " * 30), Document(text=" \n"), Document(text="Repairs began. " * 30)]
    pipeline = IngestionPipeline(transformations=[parser])
    nodes = pipeline.run(documents=documents)
    for document in documents:
        assert_exact([node for node in nodes if node.ref_doc_id == document.doc_id], document)
    again = asyncio.run(IngestionPipeline(transformations=[parser]).arun(documents=documents))
    assert [node.get_content() for node in again] == [node.get_content() for node in nodes]


# the retriever


def assert_from_store(nodes: Sequence[NodeWithScore], store: Index) -> None:
    for scored in nodes:
        node = scored.node
        assert isinstance(node, TextNode)
        article = store.article(node.metadata["article_id"])
        assert article.text[node.start_char_idx : node.end_char_idx] == node.text
        assert (node.metadata["title"], node.metadata["outlet"]) == (article.title, article.outlet)
        assert node.metadata["published"] == (article.published.isoformat() if article.published else None)
        assert node.ref_doc_id == article.id
        assert 0 <= (scored.score or 0) <= 1


def test_the_retriever_finds_what_the_store_finds(sample_store: Index) -> None:
    nodes = StoreRetriever(sample_store, limit=4).retrieve(WIRE)
    hits = sample_store.search(WIRE, limit=4)
    assert_from_store(nodes, sample_store)
    assert [(node.node.node_id, node.score) for node in nodes] == [(hit.passage.id, hit.score) for hit in hits]
    assert asyncio.run(StoreRetriever(sample_store, limit=4).aretrieve(WIRE)) == nodes


def test_filters_reach_the_store(sample_store: Index) -> None:
    first, last = date(2025, 5, 5), date(2025, 5, 31)
    retriever = StoreRetriever(sample_store, 20, outlets=["tidewater courier"], since=first, until=last)
    nodes = retriever.retrieve("What happened to the barrier?")
    assert nodes
    for scored in nodes:
        assert scored.node.metadata["outlet"] == "Tidewater Courier"
        assert first <= date.fromisoformat(scored.node.metadata["published"]) <= last
    assert StoreRetriever(sample_store, outlets=["Nobody's News"]).retrieve("barrier") == []


def test_an_ordinary_query_engine_takes_the_retriever(sample_store: Index) -> None:
    retriever = StoreRetriever(sample_store, limit=3)
    response = RetrieverQueryEngine.from_args(retriever, llm=MockLLM()).query(WIRE)
    assert_from_store(response.source_nodes, sample_store)
    assert len(response.source_nodes) == 3
    assert "$18.4 million" in str(response)  # the mock model repeats its prompt, which holds the passages


# the query engine


def assert_grounded(response: Response, store: Index) -> None:
    assert response.metadata is not None
    answer = Answer.from_dict(response.metadata["answer"])
    assert str(response) == (answer.text or f"The articles don't say. {answer.reason}")
    assert_from_store(response.source_nodes, store)
    cited = [(each.number, each.article_id, each.quote) for each in answer.citations]
    nodes = [scored.node for scored in response.source_nodes]
    assert [(node.metadata["number"], node.metadata["article_id"], node.get_content()) for node in nodes] == cited


def test_sources_are_the_exact_quotes_of_the_answer(sample_store: Index) -> None:
    engine = Engine(sample_store, settings=AnswerSettings(min_confidence=0))
    query_engine = GroundedQueryEngine(engine=engine)
    response = query_engine.query(WIRE)
    assert isinstance(response, Response)
    assert response.source_nodes
    assert_grounded(response, sample_store)
    assert str(response) == engine.ask(WIRE).text
    later = asyncio.run(query_engine.aquery(WIRE))
    assert isinstance(later, Response)
    assert str(later) == str(response)
    assert_grounded(later, sample_store)


def test_an_abstention_gives_its_reason_and_no_sources(sample_store: Index) -> None:
    query_engine = GroundedQueryEngine(engine=Engine(sample_store, settings=AnswerSettings(min_confidence=1)))
    response = query_engine.query("Which team won the 1998 football world cup?")
    assert isinstance(response, Response)
    assert str(response).startswith("The articles don't say. The nearest passages don't seem to answer")
    assert response.source_nodes == []
    assert_grounded(response, sample_store)


def test_a_question_that_cannot_be_asked_is_an_error_here_too(sample_store: Index) -> None:
    with pytest.raises(QuestionError, match="no words"):
        GroundedQueryEngine(engine=Engine(sample_store)).query("?!")


def test_it_serves_as_a_tool(sample_store: Index) -> None:
    engine = GroundedQueryEngine(engine=Engine(sample_store, settings=AnswerSettings(min_confidence=0)))
    tool = QueryEngineTool.from_defaults(engine, name="news", description="Answers from news articles.")
    output = tool.call(WIRE)
    assert isinstance(output.raw_output, Response)
    assert output.content == str(engine.query(WIRE))
    assert_grounded(output.raw_output, sample_store)
