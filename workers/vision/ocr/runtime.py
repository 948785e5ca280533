"""A network of one input and one output in ONNX Runtime."""

from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from workers.inference.errors import DeviceUnavailable


class Session:
    """`run` may be called from several threads."""

    def __init__(self, path: Path, *, threads: int, cuda: bool) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        # Pictures differ in shape: an arena would keep the largest of each shape for ever.
        options.enable_cpu_mem_arena = False
        options.enable_mem_pattern = False
        providers = ["CPUExecutionProvider"]
        if cuda:
            if "CUDAExecutionProvider" not in onnxruntime.get_available_providers():
                raise DeviceUnavailable("This ONNX Runtime has no CUDA; install onnxruntime-gpu.")
            providers.insert(0, "CUDAExecutionProvider")
        self._session = onnxruntime.InferenceSession(str(path), options, providers=providers)
        self._input = self._session.get_inputs()[0].name

    def run(self, batch: NDArray[np.float32]) -> NDArray[np.float32]:
        output: NDArray[np.float32] = self._session.run(None, {self._input: batch})[0]
        return output

    def metadata(self, key: str) -> str:
        """What the file says about itself; raises KeyError."""
        value: str = self._session.get_modelmeta().custom_metadata_map[key]
        return value
