"""The one door to OpenVINO."""

import sys
from types import ModuleType


def load_openvino() -> ModuleType:
    """The ``openvino`` module, imported so that it reports to nobody.

    Importing ``openvino`` sends a usage event to its makers where the package ``openvino_telemetry`` can be imported,
    which pip always installs beside it. A None in ``sys.modules`` makes that import fail; OpenVINO then uses the stub
    that it brings for this case.
    """
    if "openvino" not in sys.modules:
        sys.modules.setdefault("openvino_telemetry", None)  # type: ignore[arg-type]  # None blocks an import
    import openvino

    module: ModuleType = openvino
    return module
