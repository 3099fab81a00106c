"""From texts to unit vectors.

The interface: ``Embedder``. Two kinds stand behind it: the bundled all-MiniLM-L6-v2, exported once and run by OpenVINO
without torch, and any other sentence-transformers model, run by torch. ``open_embedder`` picks one from a setting.
"""

from index.embedding.bundled import MODEL_SHA256, verified_model_folder
from index.embedding.embedder import Embedder, Vectors
from index.embedding.opening import model_name, open_embedder

__all__ = [
    "MODEL_SHA256",
    "Embedder",
    "Vectors",
    "model_name",
    "open_embedder",
    "verified_model_folder",
]
