"""From the setting that names an embedding model to the model."""

import hashlib
from collections.abc import Callable
from pathlib import Path

from index.embedding.bundled import MODEL_NAME, MODEL_SHA256, file_sha256
from index.embedding.embedder import Embedder
from index.embedding.exported import exported_model

BUNDLED = "bundled"


def model_name(model: str) -> str:
    """The name of the vector space of the model that ``model`` names, without loading it.

    A folder's name carries a hash of its weights: other weights in the same place are another model.
    """
    if model == BUNDLED:
        return f"{MODEL_NAME}:{MODEL_SHA256[:12]}"
    folder = Path(model)
    if not folder.is_dir():
        return f"sentence-transformers:{model}"
    hashes = [file_sha256(path) for path in sorted(folder.rglob("*")) if path.suffix in (".safetensors", ".bin")]
    return f"sentence-transformers:{folder.resolve()}:{hashlib.sha256(''.join(hashes).encode()).hexdigest()[:12]}"


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
