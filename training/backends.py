"""The runtimes that could run our cross-encoders, each behind one call, to be measured beside each other."""

import importlib.util
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.embedding import verified_model_folder
from index.embedding.openvino_runtime import load_openvino

Arrays = list[NDArray[np.generic]]
Run = Callable[[Arrays], Arrays]
"""From ``embeddings``, ``mask`` and ``types`` to ``pair`` and ``tokens``, as ``PairNetwork.forward`` has them."""
INPUTS, OUTPUTS = ("embeddings", "mask", "types"), ("pair", "tokens")
HALF, SINGLE, ONNX = "graph.xml", "float32.xml", "network.onnx"


def write_forms(folder: Path) -> None:
    """Write the same untrained network in every form that the runtimes below read.

    The form of ONNX is left out where the package ``onnx``, which torch writes it with, is not installed.
    """
    import torch

    from training.export import export

    openvino = load_openvino()
    network = _network()
    names = {"pair_outputs": ("answers",), "token_outputs": ("start", "end")}
    export(network, verified_model_folder(), folder, **names, calibration={}, about={})
    openvino.save_model(openvino.Core().read_model(folder / HALF), folder / SINGLE, compress_to_fp16=False)
    if importlib.util.find_spec("onnx"):
        ones = torch.ones((2, 16), dtype=torch.int64)
        axes = {name: {0: "rows", 1: "tokens"} for name in (*INPUTS, "tokens")} | {"pair": {0: "rows"}}
        names_of = {"input_names": INPUTS, "output_names": OUTPUTS, "dynamic_axes": axes}
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # tracing warns about Python values that don't vary here
            torch.onnx.export(network, (torch.zeros((2, 16, 384)), ones, ones), folder / ONNX, dynamo=False, **names_of)


def _network() -> Any:
    """The bundled encoder's trunk with untrained heads: the same numbers in each process."""
    import torch

    from training.network import initial

    torch.manual_seed(0)
    return initial(verified_model_folder(), pair_outputs=1, token_outputs=2).eval()


def _openvino(graph: str, **settings: str) -> Callable[[Path], Run]:
    def load(folder: Path) -> Run:
        core = load_openvino().Core()
        compiled = core.compile_model(folder / graph, "CPU", {"PERFORMANCE_HINT": "LATENCY"} | settings)
        return lambda inputs: [np.array(output) for output in compiled(inputs).values()]

    return load


def _onnxruntime(folder: Path) -> Run:
    from onnxruntime import InferenceSession

    session = InferenceSession(folder / ONNX, providers=["CPUExecutionProvider"])
    return lambda inputs: session.run(OUTPUTS, dict(zip(INPUTS, inputs, strict=True)))


def _torch(precision: str) -> Callable[[Path], Run]:
    def load(folder: Path) -> Run:
        import torch

        network = _network().to(getattr(torch, precision))

        def run(inputs: Arrays) -> Arrays:
            embeddings, mask, types = map(torch.from_numpy, inputs)
            with torch.inference_mode():
                outputs = network(embeddings.to(getattr(torch, precision)), mask, types)
            return [output.float().numpy() for output in outputs]

        return run

    return load


REFERENCE = "torch float32"
BACKENDS: dict[str, Callable[[Path], Run]] = {
    "OpenVINO bfloat16, stored as float16": _openvino(HALF),
    "OpenVINO bfloat16, stored as float32": _openvino(SINGLE),
    "OpenVINO float32, stored as float16": _openvino(HALF, INFERENCE_PRECISION_HINT="f32"),
    "ONNX Runtime float32": _onnxruntime,
    "torch bfloat16": _torch("bfloat16"),
    REFERENCE: _torch("float32"),
}
"""Each opens a folder that ``write_forms`` filled. OpenVINO has bfloat16 only where the processor has it."""
