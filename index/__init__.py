"""From sources to searchable passages.

``Index`` is the door: open a store, sync a folder, search. What moves out of it are frozen dataclasses.
"""

from index.copies import sentence_key
from index.embedding import (
    Embedder,
    Graph,
    TokenizedText,
    Vectors,
    Vocabulary,
    bundled_vocabulary,
    open_embedder,
    verified_model_folder,
)
from index.errors import (
    ArticleNotFoundError,
    AttestError,
    FilterError,
    ModelError,
    QuestionError,
    SettingsError,
    SourceError,
    StoreDamagedError,
    StoreError,
    StoreLockedError,
    StoreMismatchError,
)
from index.sentences import sentence_spans
from index.settings import IndexSettings, Settings
from index.store import Index
from index.tokens import STOP_WORDS, content_tokens, tokens
from index.types import Article, Hit, Passage, Span, SyncReport

__all__ = [  # grouped: the store, what it gives, settings, networks, what the reading side shares with it, errors
    "Index",
    "Article",
    "Hit",
    "Passage",
    "Span",
    "SyncReport",
    "IndexSettings",
    "Settings",
    "Embedder",
    "Vectors",
    "open_embedder",
    "Graph",
    "TokenizedText",
    "Vocabulary",
    "bundled_vocabulary",
    "verified_model_folder",
    "STOP_WORDS",
    "content_tokens",
    "sentence_key",
    "sentence_spans",
    "tokens",
    "ArticleNotFoundError",
    "AttestError",
    "FilterError",
    "ModelError",
    "QuestionError",
    "SettingsError",
    "SourceError",
    "StoreDamagedError",
    "StoreError",
    "StoreLockedError",
    "StoreMismatchError",
]
