"""From the setting that names an embedding model to the model."""

from collections.abc import Callable
from pathlib import Path

from index.embedding.bundled import MODEL_NAME, MODEL_SHA256
from index.embedding.embedder import Embedder
from index.embedding.exported import exported_model

BUNDLED = "bundled"


def model_name(model: str) -> str:
    """The name of the vector space of the model that ``model`` names, without loading it."""
    if model == BUNDLED:
        return f"{MODEL_NAME}:{MODEL_SHA256[:12]}"
    return f"sentence-transformers:{Path(model).resolve() if Path(model).is_dir() else model}"


def open_embedder(model: str, cache_folder: Path, report: Callable[[str], None]) -> Embedder:
    """The embedding model that ``model`` names: ``"bundled"``, or a sentence-transformers folder or hub name.

    ``cache_folder`` keeps the bundled model's exported form; ``report`` is told when that has to be made.

    Raises:
        ModelError: the model is missing, damaged or can't be loaded.
    """
    if model == BUNDLED:
        from index.embedding.openvino_embedder import OpenVinoEmbedder

        return OpenVinoEmbedder(exported_model(cache_folder, report))
    from index.embedding.sentence_transformer import SentenceTransformerEmbedder

    return SentenceTransformerEmbedder(model)
