"""The embedding model where no store brings its own."""

from collections.abc import Callable, Sequence

from index import IndexSettings, Vectors, open_embedder


def embed_by_settings() -> Callable[[Sequence[str]], Vectors]:
    """The embedding function of the model that the settings name (``ATTEST_EMBEDDING_MODEL``), opened anew.

    Raises:
        ModelError: the model is missing, damaged or can't be loaded.
    """
    settings = IndexSettings.read()
    return open_embedder(settings.embedding_model, settings.cache_folder, lambda sentence: None).embed
