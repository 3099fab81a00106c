"""From sources to searchable passages.

``Index`` is the door: open a store, sync a folder, search. What moves out of it are frozen dataclasses.
"""

from index.embedding import Embedder
from index.errors import (
    ArticleNotFoundError,
    AttestError,
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
from index.types import Article, Hit, Passage, Span, SyncReport

__all__ = [  # grouped: the store, what it gives, how it is set, its parts, its errors
    "Article",
    "ArticleNotFoundError",
    "AttestError",
    "Embedder",
    "Hit",
    "Index",
    "IndexSettings",
    "ModelError",
    "Passage",
    "QuestionError",
    "Settings",
    "SettingsError",
    "SourceError",
    "Span",
    "StoreDamagedError",
    "StoreError",
    "StoreLockedError",
    "StoreMismatchError",
    "SyncReport",
    "sentence_spans",
]
