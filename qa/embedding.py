"""The embedding model where no store brings its own."""

from collections.abc import Callable, Sequence
from functools import cache

from index import Embedder, IndexSettings, Vectors, open_embedder


def embed_by_settings() -> Callable[[Sequence[str]], Vectors]:
    """The embedding function of the model that the settings name (``ATTEST_EMBEDDING_MODEL``), opened when first used.

    Raises:
        SettingsError: the settings can't be used. When it is called, ``ModelError``: the model can't be loaded.
    """
    settings = IndexSettings.read()

    @cache
    def opened() -> Embedder:
        return open_embedder(settings.embedding_model, settings.cache_folder, lambda sentence: None)

    return lambda texts: opened().embed(texts)
