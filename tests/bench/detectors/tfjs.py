"""Weights as TensorFlow.js stores them: a manifest in JSON, and the tensors' bytes in its order.

A quantised tensor is kept as small integers, value = min + scale * integer, or in half precision
(tfjs-core, io/types.ts).
"""

import math
from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

import numpy as np
import torch
from torch import Tensor

Tensors: TypeAlias = Mapping[str, Tensor]

_TYPES: Mapping[str, np.dtype[Any]] = {
    "float32": np.dtype("<f4"),
    "float16": np.dtype("<f2"),
    "int32": np.dtype("<i4"),
    "uint8": np.dtype("u1"),
    "uint16": np.dtype("<u2"),
}


class MalformedModel(ValueError):
    """The files are not a model of this format, or one of another kind."""


def tensors(manifest: Sequence[Mapping[str, Any]], content: bytes) -> dict[str, Tensor]:
    """By name, float32 or int32, as shaped in the manifest: filters are (height, width, in, out).

    `content` are the bytes of all groups, one after the other. Raises MalformedModel.
    """
    found: dict[str, Tensor] = {}
    start = 0
    for weight in (weight for group in manifest for weight in group["weights"]):
        stored = _stored_as(weight)
        end = start + math.prod(weight["shape"]) * stored.itemsize
        if end > len(content):
            raise MalformedModel(f"The weights end within {weight['name']}.")
        found[weight["name"]] = _tensor(weight, np.frombuffer(content[start:end], stored))
        start = end
    if start != len(content):
        raise MalformedModel(f"{len(content) - start} bytes belong to no tensor.")
    return found


def _stored_as(weight: Mapping[str, Any]) -> np.dtype[Any]:
    name = weight.get("quantization", weight)["dtype"]
    if name not in _TYPES:
        raise MalformedModel(f"{weight['name']} is of an unknown type: {name}.")
    return _TYPES[name]


def _tensor(weight: Mapping[str, Any], values: np.ndarray[Any, np.dtype[Any]]) -> Tensor:
    # As TensorFlow.js does: in double precision, then rounded to the type that is meant.
    quantization = weight.get("quantization", {})
    if "scale" in quantization:
        values = values * float(quantization["scale"]) + float(quantization["min"])
    if weight["dtype"] == "int32":
        values = np.rint(values)
    return torch.from_numpy(values.astype(_TYPES[weight["dtype"]])).reshape(weight["shape"])
