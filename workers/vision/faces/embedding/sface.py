"""SFace (Zhong et al., 2021, arXiv:2205.12010) in torch: a face becomes a point in 128 dimensions.

The file is OpenCV Zoo's `face_recognition_sface_2021dec`, in the variant whose weights are
quantised to 8 bits in blocks; it is the network behind OpenCV's `FaceRecognizerSF`. Fourteen
convolutions, thirteen of them in pairs of depthwise and pointwise (after MobileNet,
arXiv:1704.04861), are each normalised and rectified with one slope for each channel.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from workers.vision.onnx_graph import (
    Attribute,
    Graph,
    MalformedModel,
    Node,
    read_graph,
    real_constants,
)

SIDE = 112
DIMENSIONS = 128


class SFaceNetwork(nn.Module):
    """Faces (n, 3, 112, 112), float32 RGB of 0 to 255 -> (n, 128), float32, not normalised."""

    def __init__(self, graph: Graph) -> None:
        super().__init__()
        builder = _Builder(graph)
        self.mean, self.scale = builder.number("scalar_op1"), builder.number("scalar_op2")
        self.layers = nn.Sequential(*builder.layers())
        self.head = builder.head()

    def forward(self, faces: Tensor) -> Tensor:
        x = self.layers((faces - self.mean) * self.scale)
        points: Tensor = self.head(x.flatten(1))
        return points


def load(path: Path) -> SFaceNetwork:
    """The network from the ONNX file, ready for inference on the CPU.

    Raises MalformedModel when the file holds another network.
    """
    try:
        return SFaceNetwork(read_graph(path)).eval().requires_grad_(False)
    except (KeyError, StopIteration) as error:
        raise MalformedModel(f"{path.name} is not SFace: {error}.") from error


class _Builder:
    """Takes the chain of operations apart into layers, normalisations folded into the weights."""

    def __init__(self, graph: Graph) -> None:
        self._tensors = real_constants(graph)
        chain = {"Conv", "BatchNormalization", "PRelu", "Flatten", "Gemm"}
        self._nodes = [node for node in graph.nodes if node.operation in chain]

    def number(self, name: str) -> float:
        return float(self._tensors[name].item())

    def layers(self) -> Iterator[nn.Module]:
        nodes = iter(self._nodes)
        while (node := next(nodes)).operation == "Conv":
            yield self._convolution(node, next(nodes))
            (slopes,) = self._constants(next(nodes), "PRelu")
            rectifier = nn.PReLU(slopes.size)
            rectifier.weight.data = torch.from_numpy(slopes.ravel())
            yield rectifier

    def head(self) -> nn.Linear:
        """The matrix, with the normalisations before and after it folded in."""
        before, _flatten, matrix, after = self._nodes[-4:]
        weight, bias = self._constants(matrix, "Gemm")
        scale, shift = self._normalisation(before)
        spread = weight.reshape(len(weight), scale.size, -1)
        bias = bias + np.einsum("ocp,c->o", spread, shift)
        weight = (spread * scale[:, np.newaxis]).reshape(weight.shape)
        scale, shift = self._normalisation(after)
        head = nn.Linear(weight[0].size, len(weight))
        head.weight.data = torch.from_numpy(weight * scale[:, np.newaxis])
        head.bias.data = torch.from_numpy(bias * scale + shift)
        return head

    def _convolution(self, node: Node, normalisation: Node) -> nn.Conv2d:
        (weight,) = self._constants(node, "Conv")
        scale, shift = self._normalisation(normalisation)
        groups = _integer(node.attributes, "group")
        filters, channels, *window = weight.shape
        convolution = nn.Conv2d(
            channels * groups,
            filters,
            (window[0], window[1]),
            stride=_first(node.attributes, "strides"),
            padding=_first(node.attributes, "pads"),
            groups=groups,
        )
        convolution.weight.data = torch.from_numpy(weight * scale.reshape(-1, 1, 1, 1))
        convolution.bias = nn.Parameter(torch.from_numpy(shift))
        return convolution

    def _normalisation(self, node: Node) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Scale and shift of each channel."""
        gamma, beta, mean, variance = self._constants(node, "BatchNormalization")
        epsilon = node.attributes["epsilon"]
        if not isinstance(epsilon, float):
            raise MalformedModel(f"epsilon is {epsilon!r} instead of a number.")
        scale: NDArray[np.float32] = gamma / np.sqrt(variance + np.float32(epsilon))
        return scale, beta - mean * scale

    def _constants(self, node: Node, operation: str) -> list[NDArray[np.float32]]:
        if node.operation != operation:
            raise MalformedModel(f"Expected {operation}, and found {node.operation}.")
        return [self._tensors[name] for name in node.inputs[1:]]


def _integer(attributes: Mapping[str, Attribute], name: str) -> int:
    value = attributes[name]
    if not isinstance(value, int):
        raise MalformedModel(f"{name} is {value!r} instead of a whole number.")
    return value


def _first(attributes: Mapping[str, Attribute], name: str) -> int:
    """Of a list whose members are all the same: this network treats all directions alike."""
    value = attributes[name]
    if not isinstance(value, tuple) or len(set(value)) != 1:
        raise MalformedModel(f"{name} is {value!r}; expected one number for all directions.")
    return value[0]
