"""A network in OpenVINO's form, compiled for this processor."""

import threading
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.embedding.openvino_runtime import load_openvino

Numbers = NDArray[np.float32]


class Graph:
    """Runs a network's graph on arrays. Threads may share it: they take turns.

    OpenVINO picks bfloat16 on processors that have it and float32 elsewhere. A shape that was not seen before costs
    some milliseconds once.
    """

    def __init__(self, path: Path) -> None:
        self._compiled = load_openvino().Core().compile_model(path, "CPU", {"PERFORMANCE_HINT": "LATENCY"})
        self._lock = threading.Lock()  # a compiled model runs one request at a time

    def run(self, *inputs: NDArray[np.generic]) -> tuple[Numbers, ...]:
        """The graph's outputs for its inputs, both in the graph's order; the arrays are the caller's own."""
        with self._lock:
            outputs = self._compiled(list(inputs))
            # the runtime writes its next outputs over these, so they are copied before the lock is given up
            return tuple(np.array(outputs[place], np.float32) for place in range(len(self._compiled.outputs)))
