"""The two programs that are compared. Each is imported, timed and measured in a process of its own."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple


class Side(NamedTuple):
    """A program to be timed: ``build`` indexes and gives the number of passages, ``ask`` answers one question."""

    build: Callable[[], int]
    ask: Callable[[str], object]


def attest(corpus: Path, work: Path) -> Side:
    """Attest: sync, then ``Engine.ask``, which searches, reads, composes and cites."""
    from index import Index
    from qa import Engine

    store = Index.open(work / "store")
    engine = Engine(store)
    store.embed(["Load the model."])

    def build() -> int:
        store.sync(corpus)
        return store.counts()[1]

    return Side(build, engine.ask)


def plain_llama_index(corpus: Path, work: Path) -> Side:
    """A plain LlamaIndex program: the same model and Chroma, passages of like size; it retrieves and does no more."""
    import chromadb
    from llama_index.core import SimpleDirectoryReader, StorageContext, VectorStoreIndex
    from llama_index.core.node_parser import SentenceSplitter
    from llama_index.embeddings.huggingface import HuggingFaceEmbedding
    from llama_index.vector_stores.chroma import ChromaVectorStore

    from index.embedding import verified_model_folder

    model = HuggingFaceEmbedding(model_name=str(verified_model_folder()), device="cpu")
    collection = chromadb.PersistentClient(str(work / "chroma")).get_or_create_collection("passages")
    context = StorageContext.from_defaults(vector_store=ChromaVectorStore(chroma_collection=collection))
    splitter = SentenceSplitter(chunk_size=160, chunk_overlap=0)
    made: list[VectorStoreIndex] = []

    def build() -> int:
        documents = SimpleDirectoryReader(str(corpus)).load_data()
        made.append(
            VectorStoreIndex.from_documents(
                documents, storage_context=context, embed_model=model, transformations=[splitter]
            )
        )
        return int(collection.count())

    return Side(build, lambda question: made[0].as_retriever(similarity_top_k=10).retrieve(question))


SIDES: dict[str, Callable[[Path, Path], Side]] = {"attest": attest, "llama-index": plain_llama_index}


def timed(call: Callable[[], object]) -> float:
    """Seconds that a call takes."""
    start = time.perf_counter()
    call()
    return time.perf_counter() - start
