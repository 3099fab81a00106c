"""A trained network as the folder that ``qa.cross_encoder`` opens: half-precision weights, and a card with hashes."""

import warnings
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import torch

from index import Vocabulary
from index.embedding.openvino_runtime import load_openvino
from qa.model_files import GRAPH, ModelCard, file_hashes
from training.network import PairNetwork


def export(
    network: PairNetwork,
    encoder_folder: Path,
    folder: Path,
    *,
    pair_outputs: Sequence[str],
    token_outputs: Sequence[str],
    calibration: Mapping[str, float],
    about: Mapping[str, object],
) -> None:
    """Write ``graph.xml``, ``graph.bin`` (float16) and ``card.json`` into ``folder``.

    ``ModelCard`` says what the other arguments are. ``encoder_folder`` is the encoder whose word embeddings the network
    was trained with. The network is left in evaluation mode.

    Raises:
        ValueError: there is not one name for each output of a head.
    """
    names = {"pair": tuple(pair_outputs), "token": tuple(token_outputs)}
    outputs = {"pair": network.pair_head.out_features, "token": network.token_head.out_features}
    if {head: len(each) for head, each in names.items()} != outputs:
        raise ValueError(f"Found names {names} for heads with {outputs} outputs; expected a name for each.")
    vocabulary = Vocabulary(encoder_folder)
    folder.mkdir(parents=True, exist_ok=True)
    _write_graph(network, vocabulary.dimension, folder / GRAPH)
    card = ModelCard(names["pair"], names["token"], calibration, file_hashes(folder), vocabulary.hashes, about)
    card.write(folder)


def _write_graph(network: PairNetwork, dimension: int, path: Path) -> None:
    """The graph takes the network's three inputs with free numbers of rows and tokens, and gives its two outputs."""
    openvino = load_openvino()
    mask = torch.ones((2, 16), dtype=torch.int64)
    mask[1, 8:] = 0  # an example with padding, so that the traced graph keeps the mask
    example = {"embeddings": torch.zeros((2, 16, dimension)), "mask": mask, "types": torch.zeros_like(mask)}
    shapes = [
        ("embeddings", [-1, -1, dimension], np.float32),
        ("mask", [-1, -1], np.int64),
        ("types", [-1, -1], np.int64),
    ]
    with torch.no_grad(), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # tracing warns about Python values that don't vary here
        graph = openvino.convert_model(network.eval(), example_input=example, input=shapes)
    openvino.save_model(graph, path, compress_to_fp16=True)
