"""The one door to sentence-transformers, and to torch behind it."""

import os
import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from index.embedding.embedder import Vectors
from index.embedding.openvino_runtime import load_openvino
from index.errors import ModelError


class SentenceTransformerEmbedder:
    """Any sentence-transformers model, by folder or hub name, run by torch.

    A folder is loaded without the network. Passages and questions are embedded alike, without prompts.
    """

    def __init__(self, model: str) -> None:
        self._model = _load(model)
        self.dimension = int(self._model.get_embedding_dimension())
        self.max_tokens = int(self._model.max_seq_length or 512)

    def embed(self, texts: Sequence[str]) -> Vectors:
        """See ``Embedder.embed``."""
        if not texts:
            return np.zeros((0, self.dimension), np.float32)
        vectors = self._model.encode(
            list(texts), normalize_embeddings=True, convert_to_numpy=True, show_progress_bar=False
        )
        return np.asarray(vectors, np.float32)

    def count_tokens(self, texts: Sequence[str]) -> list[int]:
        """See ``Embedder.count_tokens``."""
        if not texts:
            return []
        encoded = self._model.tokenizer(list(texts), add_special_tokens=False, truncation=False, verbose=False)
        return [len(ids) for ids in encoded["input_ids"]]


def export_graph(model_folder: Path, graph: Path) -> None:
    """Write a model folder's whole pipeline (encoder, pooling, normalising) as an OpenVINO graph with free shapes.

    The graph takes ``input_ids`` and ``attention_mask``, both int64 ``(batch, tokens)``, and gives unit vectors,
    float32 ``(batch, dimension)``.
    """
    openvino = load_openvino()
    import torch

    model = _load(str(model_folder))

    class Pipeline(torch.nn.Module):  # type: ignore[misc]  # torch is not typed here
        def forward(self, input_ids: Any, attention_mask: Any) -> Any:
            features = {"input_ids": input_ids, "attention_mask": attention_mask}
            return model(features | {"token_type_ids": torch.zeros_like(input_ids)})["sentence_embedding"]

    pipeline = Pipeline()
    pipeline.model = model.eval()
    mask = torch.ones((2, 16), dtype=torch.int64)
    mask[1, 8:] = 0  # an example with padding, so that the traced graph keeps the mask
    shapes = [(name, [-1, -1], np.int64) for name in ("input_ids", "attention_mask")]
    with torch.no_grad(), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # tracing warns about Python values that don't vary here
        example = {"input_ids": torch.ones_like(mask), "attention_mask": mask}
        openvino.save_model(openvino.convert_model(pipeline, example_input=example, input=shapes), graph, False)


def _load(model: str) -> Any:
    """A sentence-transformers model on the processor; a folder never touches the network."""
    is_folder = Path(model).is_dir()
    if is_folder:
        os.environ.setdefault("HF_HUB_OFFLINE", "1")
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # deprecations between the libraries behind this door
        from sentence_transformers import SentenceTransformer
        from transformers.utils import logging

        logging.disable_progress_bar()
        logging.set_verbosity_error()
        os.environ.setdefault("TRANSFORMERS_VERBOSITY", "error")
        try:
            return SentenceTransformer(model, device="cpu", local_files_only=is_folder, trust_remote_code=False)
        except (OSError, ValueError, KeyError) as error:
            raise ModelError(
                f"{model!r} could not be loaded as a sentence-transformers model ({error}). "
                "Expected a folder or a hub name; set ATTEST_EMBEDDING_MODEL, or leave it out to use the bundled model."
            ) from error
