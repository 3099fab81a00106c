"""What the tests of the index room share."""

from collections.abc import Iterator

import pytest

from index import Embedder, Index, IndexSettings
from index.embedding import open_embedder
from sources import ROOT


@pytest.fixture(scope="session")
def index_settings() -> IndexSettings:
    return IndexSettings.read()


@pytest.fixture(scope="session")
def embedder(index_settings: IndexSettings) -> Embedder:
    """The bundled model; exported to the user's cache folder where that has not been done."""
    return open_embedder("bundled", index_settings.cache_folder, print)


@pytest.fixture(scope="session")
def sample_store(tmp_path_factory: pytest.TempPathFactory, embedder: Embedder) -> Iterator[Index]:
    """A store of the sample articles. For reading only."""
    with Index.open(tmp_path_factory.mktemp("sample") / "store") as store:
        store.sync(ROOT / "articles")
        yield store
