"""The bundled model exported to OpenVINO's form, kept in the user's cache folder and remade when missing or damaged.

Exporting needs torch and takes some seconds; what it leaves behind loads in a fraction of a second without torch.
"""

import json
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from index.embedding.bundled import MODEL_NAME, MODEL_SHA256, file_sha256, verified_model_folder
from index.embedding.openvino_runtime import load_openvino
from index.errors import ModelError

FILES = GRAPH, WEIGHTS, TOKENIZER = "model.xml", "model.bin", "tokenizer.json"
MANIFEST = "manifest.json"


@dataclass(frozen=True)
class ExportedModel:
    """A folder with a graph, its weights and its tokenizer, whose hashes were checked."""

    folder: Path

    @property
    def graph(self) -> Path:
        """The OpenVINO graph; its weights lie beside it."""
        return self.folder / GRAPH

    @property
    def tokenizer(self) -> Path:
        """The tokenizer, in the form of the ``tokenizers`` library."""
        return self.folder / TOKENIZER


def default_cache_folder() -> Path:
    """Where exported models are kept: the platform's cache folder for this user."""
    return Path(platformdirs.user_cache_dir("attest"))


def exported_model(cache_folder: Path, report: Callable[[str], None]) -> ExportedModel:
    """The exported bundled model, made first if the cache does not hold it whole.

    ``report`` is told, in a sentence, when the export has to be made.

    Raises:
        ModelError: the bundled model is missing or not the published one, or the cache folder can't be written to.
    """
    openvino = load_openvino()

    folder = cache_folder / f"{MODEL_NAME}-{MODEL_SHA256[:12]}-openvino-{openvino.__version__.split('-')[0]}"
    if not _whole(folder):
        report("Preparing the embedding model for this machine (once, about 15 seconds) …")
        try:
            _export(folder)
        except OSError as error:
            raise ModelError(
                f"The embedding model can't be prepared in {cache_folder}: {error}. "
                "Name a folder that you may write to, with 200 MB of room, in ATTEST_CACHE_FOLDER."
            ) from error
    return ExportedModel(folder)


def _whole(folder: Path) -> bool:
    """Whether every file is there with the hash that the manifest names."""
    try:
        hashes: dict[str, str] = json.loads((folder / MANIFEST).read_text("utf-8"))
        return all(file_sha256(folder / name) == hashes[name] for name in FILES)
    except (OSError, ValueError, LookupError, TypeError):
        return False


def _export(folder: Path) -> None:
    """Write to a folder beside the final one and rename, so that no reader sees half of it."""
    from index.embedding.sentence_transformer import export_graph

    source = verified_model_folder()
    folder.parent.mkdir(parents=True, exist_ok=True)
    part = Path(tempfile.mkdtemp(prefix="part-", dir=folder.parent))
    try:
        export_graph(source, part / GRAPH)
        shutil.copyfile(source / TOKENIZER, part / TOKENIZER)
        hashes = {name: file_sha256(part / name) for name in FILES}
        (part / MANIFEST).write_text(json.dumps(hashes, indent=1), "utf-8")
        _replace(part, folder)
    finally:
        shutil.rmtree(part, ignore_errors=True)


def _replace(part: Path, folder: Path) -> None:
    """Put the new folder in place; another process may have done so first, with the same content."""
    if folder.exists() and not _whole(folder):
        shutil.rmtree(folder, ignore_errors=True)
    try:
        part.rename(folder)
    except OSError:
        if not _whole(folder):
            raise
