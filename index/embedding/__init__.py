"""From texts to unit vectors, and what other networks share with the embedding model.

The interface: ``Embedder``. Two kinds stand behind it: the bundled all-MiniLM-L6-v2, exported once and run by OpenVINO
without torch, and any other sentence-transformers model, run by torch. ``open_embedder`` picks one from a setting.
``Vocabulary`` and ``Graph`` run a network of one's own on the bundled model's tokens and word embeddings.
"""

from index.embedding.bundled import MODEL_SHA256, verified_model_folder
from index.embedding.embedder import Embedder, Vectors
from index.embedding.graph import Graph
from index.embedding.opening import model_name, open_embedder
from index.embedding.vocabulary import TokenizedText, Vocabulary, bundled_vocabulary

__all__ = [
    "MODEL_SHA256",
    "Embedder",
    "Vectors",
    "Graph",
    "TokenizedText",
    "Vocabulary",
    "bundled_vocabulary",
    "model_name",
    "open_embedder",
    "verified_model_folder",
]
