"""Runs a TensorFlow.js graph model in torch: as many of its operations as face detectors need.

Tensors are (n, rows, columns, channels), as TensorFlow has them.
"""

import json
from base64 import b64decode
from collections.abc import Callable, Mapping, Sequence
from graphlib import TopologicalSorter
from typing import Any, TypeAlias

import torch
from torch import Tensor
from torch.nn import functional

from tests.bench.detectors import tensorflow
from tests.bench.detectors.tfjs import MalformedModel, tensors

Node: TypeAlias = Mapping[str, Any]
Operation: TypeAlias = Callable[..., Tensor]  # a node and what it is given -> what it makes


class Graph:
    def __init__(self, model: bytes, weights: bytes) -> None:
        """Raises MalformedModel, also for an operation that is not known here."""
        description = json.loads(model)
        if description.get("format") != "graph-model":
            raise MalformedModel("This is no graph model.")
        nodes = {node["name"]: node for node in description["modelTopology"]["node"]}
        self._constants = tensors(description["weightsManifest"], weights)
        self._input = next(name for name, node in nodes.items() if node["op"] == "Placeholder")
        self._steps = [
            (nodes[name], _given(nodes[name]))
            for name in TopologicalSorter({k: _given(v) for k, v in nodes.items()}).static_order()
            if nodes[name]["op"] not in {"Const", "Placeholder"}
        ]
        if unknown := {node["op"] for node, _ in self._steps} - _OPERATIONS.keys():
            raise MalformedModel(f"Unknown operations: {', '.join(sorted(unknown))}.")
        used = {name for _, given in self._steps for name in given}
        self._outputs = [node["name"] for node, _ in self._steps if node["name"] not in used]

    @torch.inference_mode()
    def __call__(self, picture: Tensor) -> dict[str, Tensor]:
        """What no other node uses, by the node's name."""
        made = {**self._constants, self._input: picture}
        for node, given in self._steps:
            made[node["name"]] = _OPERATIONS[node["op"]](node, *(made[name] for name in given))
        return {name: made[name] for name in self._outputs}


def _given(node: Node) -> list[str]:
    return [name.removesuffix(":0") for name in node.get("input", ())]


def _convolution(node: Node, picture: Tensor, filters: Tensor, *bias: Tensor) -> Tensor:
    made = tensorflow.convolve(_planes(picture), filters, **_window(node))
    return _fused(node, _pixels(made), bias)


def _depthwise(node: Node, picture: Tensor, filters: Tensor, *bias: Tensor) -> Tensor:
    made = tensorflow.convolve_each(_planes(picture), filters, **_window(node))
    return _fused(node, _pixels(made), bias)


def _window(node: Node) -> dict[str, Any]:
    attributes = node["attr"]
    strides, dilations = (
        {int(step) for step in attributes[name]["list"]["i"][1:3]}
        for name in ("strides", "dilations")
    )
    if len(strides) != 1 or dilations != {1}:
        raise MalformedModel(f"{node['name']}: strides {strides}, dilations {dilations}.")
    return {"stride": strides.pop(), "padding": _text(attributes["padding"]["s"])}


def _fused(node: Node, made: Tensor, bias: Sequence[Tensor]) -> Tensor:
    names = [_text(name) for name in node["attr"].get("fused_ops", {}).get("list", {}).get("s", ())]
    match names:
        case []:
            return made
        case ["BiasAdd"]:
            return made + bias[0]
        case ["BiasAdd", "Relu"]:
            return (made + bias[0]).relu()
    raise MalformedModel(f"{node['name']} does also {', '.join(names)}.")


def _pool(node: Node, picture: Tensor) -> Tensor:
    size, stride = (int(node["attr"][name]["list"]["i"][1]) for name in ("ksize", "strides"))
    return _pixels(tensorflow.pool(_planes(picture), stride=stride, size=size))


def _pad(_node: Node, picture: Tensor, paddings: Tensor) -> Tensor:
    # torch begins with the last dimension
    return functional.pad(picture, [int(side) for side in paddings.flip(0).flatten()])


def _resize(node: Node, picture: Tensor, size: Tensor) -> Tensor:
    if not node["attr"]["half_pixel_centers"]["b"]:
        raise MalformedModel(f"{node['name']} resizes from corner to corner.")
    rows, columns = size.tolist()
    return _pixels(
        functional.interpolate(
            _planes(picture), (rows, columns), mode="bilinear", align_corners=False
        )
    )


def _depth_to_space(node: Node, picture: Tensor) -> Tensor:
    """Each pixel's channels become a block of pixels, the block's places before the channels."""
    side = int(node["attr"]["block_size"]["i"])
    count, rows, columns, channels = picture.shape
    blocks = picture.reshape(count, rows, columns, side, side, channels // side**2)
    return blocks.permute(0, 1, 3, 2, 4, 5).reshape(count, rows * side, columns * side, -1)


def _slice(_node: Node, values: Tensor, start: Tensor, *_rest: Tensor) -> Tensor:
    return values[int(start)]  # one number out of a shape: nothing else is sliced


def _planes(picture: Tensor) -> Tensor:
    return picture.permute(0, 3, 1, 2)


def _pixels(planes: Tensor) -> Tensor:
    return planes.permute(0, 2, 3, 1)


def _text(encoded: str) -> str:
    return b64decode(encoded).decode("ascii")


_OPERATIONS: Mapping[str, Operation] = {
    "_FusedConv2D": _convolution,
    "DepthwiseConv2dNative": _depthwise,
    "FusedDepthwiseConv2dNative": _depthwise,
    "MaxPool": _pool,
    "Pad": _pad,
    "ResizeBilinear": _resize,
    "DepthToSpace": _depth_to_space,
    "AddV2": lambda _node, one, other: one + other,
    "Relu": lambda _node, given: given.relu(),
    "Identity": lambda _node, given: given,
    "Reshape": lambda _node, given, shape: given.reshape(shape.tolist()),
    "ConcatV2": lambda _node, *given: torch.cat(given[:-1], dim=int(given[-1])),
    "Shape": lambda _node, given: torch.tensor(given.shape, dtype=torch.int32),
    "StridedSlice": _slice,
    "Pack": lambda _node, *given: torch.stack(given),
}
