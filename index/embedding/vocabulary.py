"""The tokens of a saved encoder and their embeddings, read without torch. The one door to tokenizers.

Models that were trained with an encoder's word embeddings as they are need not carry a copy of them.
"""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from index.embedding.bundled import file_sha256, model_folder
from index.errors import ModelError

if TYPE_CHECKING:
    from tokenizers import Tokenizer

TOKENIZER, WEIGHTS = "tokenizer.json", "model.safetensors"
TABLE = "word_embeddings.weight"
MOST_HEADER_BYTES = 100_000_000
"""The form's own limit (safetensors, "Format")."""


@dataclass(frozen=True, slots=True, eq=False)
class TokenizedText:
    """The tokens of a text, without special ones.

    ``ids``: int64 ``(n,)``. ``spans``: int64 ``(n, 2)``, where each one stands in the text, half open, in order.
    """

    ids: NDArray[np.int64]
    spans: NDArray[np.int64]


class Vocabulary:
    """The tokenizer and the word embeddings of a folder in the form of the transformers library.

    ``class_id``, ``separator_id`` and ``padding_id`` are the ids of BERT's special tokens.

    Raises:
        ModelError: a file is missing, damaged, or of another kind of encoder.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        try:
            self._tokenizer = open_tokenizer(folder / TOKENIZER)
            self._table = _word_embeddings(folder / WEIGHTS)
            self.class_id, self.separator_id, self.padding_id = map(self._id, ("[CLS]", "[SEP]", "[PAD]"))
        except (OSError, ValueError, LookupError, TypeError) as error:
            raise ModelError(
                f"The encoder in {folder} can't be read ({error}). Expected {TOKENIZER} and {WEIGHTS} of a BERT-like "
                "encoder; install its package again."
            ) from error

    @property
    def dimension(self) -> int:
        """Numbers in a word embedding."""
        return int(self._table.shape[1])

    @cached_property
    def hashes(self) -> dict[str, str]:
        """SHA-256, in hexadecimal, of what a model depends on: the tokenizer's file and the table's bytes."""
        # a map of its own, so that the pages are given back once they are hashed
        table = hashlib.sha256(_word_embeddings(self._folder / WEIGHTS).reshape(-1).data).hexdigest()
        return {TOKENIZER: file_sha256(self._folder / TOKENIZER), TABLE: table}

    def tokenize(self, texts: Sequence[str]) -> list[TokenizedText]:
        """The tokens of each text, all of them."""
        encoded = self._tokenizer.encode_batch(list(texts), add_special_tokens=False)
        return [
            TokenizedText(np.array(item.ids, np.int64), np.array(item.offsets, np.int64).reshape(-1, 2))
            for item in encoded
        ]

    def embeddings(self, ids: NDArray[np.int64]) -> NDArray[np.float32]:
        """The embedding of each id, float32, shape ``(*ids.shape, dimension)``."""
        return np.asarray(self._table[ids], np.float32)

    def _id(self, token: str) -> int:
        number = self._tokenizer.token_to_id(token)
        if number is None:
            raise LookupError(f"no token {token}")
        return int(number)


@cache
def bundled_vocabulary() -> Vocabulary:
    """The bundled embedding model's, shared by all who read with it.

    Its files are not hashed here: a model that depends on them compares ``hashes``.

    Raises:
        ModelError: the bundled model is not installed, or can't be read.
    """
    return Vocabulary(model_folder())


def open_tokenizer(path: Path) -> "Tokenizer":
    """A tokenizer from its file, without the padding and the limit that the file may set.

    Raises:
        ValueError: the file is missing or not of this form.
    """
    from tokenizers import Tokenizer

    try:
        tokenizer = Tokenizer.from_file(str(path))
    except Exception as error:  # the library raises nothing narrower
        raise ValueError(f"{path.name}: {error}") from error
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


def _word_embeddings(path: Path) -> NDArray[np.float32]:
    """The table of word embeddings, float32 ``(words, dimension)``, as a map of the file.

    The form is a length (8 bytes, little endian), so many bytes of JSON, and the arrays: safetensors, "Format".
    """
    with path.open("rb") as stream:
        size = int.from_bytes(stream.read(8), "little")
        if size > MOST_HEADER_BYTES:
            raise ValueError(f"{path.name} has no header")
        header = json.loads(stream.read(size))
    name = next((name for name in header if name.endswith(TABLE)), None)
    if name is None or header[name]["dtype"] != "F32":
        raise LookupError(f"{path.name} has no float32 table {TABLE}")
    start = 8 + size + header[name]["data_offsets"][0]
    return np.memmap(path, np.dtype("<f4"), "r", offset=start, shape=tuple(header[name]["shape"]))
