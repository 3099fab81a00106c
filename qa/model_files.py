"""The folder of a trained cross-encoder: a graph, its weights, and a card that says what they are and hashes them."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from index import ModelError
from qa.pair_tokens import MAX_FIRST, MAX_TOKENS

CARD, GRAPH, WEIGHTS = "card.json", "graph.xml", "graph.bin"
FORM = 1
"""Of the folder; grows with any change that an older version can't read."""
VERSION = {"form": FORM, "max_first": MAX_FIRST, "max_tokens": MAX_TOKENS}


@dataclass(frozen=True)
class ModelCard:
    """What a trained model is.

    ``pair_outputs`` and ``token_outputs`` name the heads' outputs, in order. ``calibration`` holds the constants that
    turn outputs into probabilities. ``files`` are the SHA-256 of the folder's files, and ``encoder`` those of the parts
    of the encoder that the model reads with (``Vocabulary.hashes``). ``about`` is for people: data and licences,
    recipe, seeds, figures, limits.
    """

    pair_outputs: tuple[str, ...]
    token_outputs: tuple[str, ...]
    calibration: Mapping[str, float]
    files: Mapping[str, str]
    encoder: Mapping[str, str]
    about: Mapping[str, object]

    def write(self, folder: Path) -> None:
        """Write the card into its folder."""
        (folder / CARD).write_text(json.dumps(VERSION | asdict(self), indent=1, ensure_ascii=False) + "\n", "utf-8")


def file_hashes(folder: Path) -> dict[str, str]:
    """The SHA-256 of the graph and of its weights, by their names.

    Raises:
        OSError: one of them can't be read.
    """
    hashes = {}
    for name in (GRAPH, WEIGHTS):
        with (folder / name).open("rb") as stream:
            hashes[name] = hashlib.file_digest(stream, "sha256").hexdigest()
    return hashes


def verified_card(folder: Path, encoder: Mapping[str, str], instead: str = "") -> ModelCard:
    """The card of a folder whose files are those that it names; ``encoder`` are the hashes of the encoder in use.

    ``instead`` is a sentence that ends the message of an error: what a user can do without this model.

    Raises:
        ModelError: a file is missing or damaged, or the model was made for another version or another encoder.
    """
    remedy = f"Reinstall Attest: pip install --force-reinstall --no-deps attest. {instead}".rstrip()
    try:
        card = _read(folder)
        found = file_hashes(folder) | dict(encoder)
    except (OSError, ValueError, LookupError, TypeError) as error:
        raise ModelError(f"The model in {folder} is missing or damaged ({error}). {remedy}") from error
    for name, expected in (*card.files.items(), *card.encoder.items()):
        if found.get(name) != expected:
            raise ModelError(
                f"The model in {folder} needs {name} with SHA-256 {expected}, found {found.get(name)}. {remedy}"
            )
    return card


def _read(folder: Path) -> ModelCard:
    data = json.loads((folder / CARD).read_text("utf-8"))
    version = {name: data[name] for name in VERSION}
    if version != VERSION:
        raise ValueError(f"found version {version}, expected {VERSION}")
    if set(data["files"]) != {GRAPH, WEIGHTS}:
        raise ValueError(f"{CARD} names the files {sorted(data['files'])}, expected {GRAPH} and {WEIGHTS}")
    return ModelCard(
        pair_outputs=tuple(data["pair_outputs"]),
        token_outputs=tuple(data["token_outputs"]),
        calibration={name: float(value) for name, value in dict(data["calibration"]).items()},
        files=dict(data["files"]),
        encoder=dict(data["encoder"]),
        about=dict(data["about"]),
    )
