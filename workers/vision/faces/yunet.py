"""YuNet (Wu et al., 2023, doi:10.1007/s11633-023-1423-y): small faces, at little cost.

75,000 weights: pairs of a convolution across channels and one across each channel's neighbourhood,
and a pyramid of three maps with one cell for every 8, 16 and 32 pixels. It sees upright faces from
about ten pixels of the picture it is given.

The file is OpenCV Zoo's `face_detection_yunet_2023mar`, in the variant whose weights are quantised
to 8 bits in blocks; it is the network behind OpenCV's `FaceDetectorYN`.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional

from workers.vision.onnx_graph import MalformedModel, read_graph, real_constants

STRIDES = (8, 16, 32)  # pixels between the cells of each map
MULTIPLE = 32  # what both sides of the input must be a multiple of

_STAGES = (1, 4, 2, 2, 2)  # pairs of convolutions; each stage but the first halves what it is given
_CHANNELS = (1, 4, 1, 10)  # of the heads: class, box, objectness, landmarks

_BAND = 256  # rows of the picture, a multiple of 32
_HALO = 32  # rows above and below a band: more than its cells see of them

_Constants = tuple[Tensor, Tensor]  # filters and biases


class Cells(NamedTuple):
    """One row and one column for every so many pixels, as `STRIDES` has them."""

    score: Tensor  # (n, rows, columns): how likely a face has its middle here, 0 to 1
    box: Tensor  # (n, 4, rows, columns): x, y of the middle, logarithms of width and height
    landmarks: Tensor  # (n, 10, rows, columns): x, y of eyes, nose, corners of the mouth
    # Places are in cells, seen from the cell's upper left corner; sides in cells.


class YuNet(nn.Module):
    """Pictures (n, 3, rows, columns), BGR of 0 to 255, sides multiples of 32 -> Cells for each of
    the three strides."""

    def __init__(self, constants: Iterator[_Constants]) -> None:
        super().__init__()
        self.stem = _convolution(next(constants), stride=2)
        self.stages = nn.ModuleList(
            nn.Sequential(*(_Pair(next(constants), next(constants)) for _ in range(pairs)))
            for pairs in _STAGES
        )
        self.laterals = nn.ModuleList(_Pair(next(constants), next(constants)) for _ in STRIDES)
        self.heads = nn.ModuleList(_heads(constants))
        if next(constants, None) is not None:
            raise MalformedModel("The file goes on after the network.")

    def forward(self, pictures: Tensor) -> list[Cells]:
        early, *later = self.stages[2:]
        maps = [early(torch.cat(list(self._bands(pictures)), dim=2))]
        for stage in later:
            maps.append(stage(functional.max_pool2d(maps[-1], 2)))
        features = [self.laterals[0](maps.pop())]
        for lateral in self.laterals[1:]:
            enlarged = functional.interpolate(features[-1], scale_factor=2.0, mode="nearest")
            features.append(lateral(enlarged.add_(maps.pop())))
        features.reverse()
        return [_cells(head(level)) for head, level in zip(self.heads, features, strict=True)]

    def _bands(self, pictures: Tensor) -> Iterator[Tensor]:
        """The first two stages, a band of rows at a time: at their resolution the whole picture
        would take most of the network's memory, and fit into no cache."""
        for top in range(0, pictures.shape[2], _BAND):
            start = max(0, top - _HALO)
            x = pictures[:, :, start : top + _BAND + _HALO].float()
            x = self.stages[0](functional.relu_(self.stem(x)))
            x = self.stages[1](functional.max_pool2d(x, 2))
            x = functional.max_pool2d(x, 2)
            first = (top - start) // STRIDES[0]
            yield x[:, :, first : first + _BAND // STRIDES[0]]


class _Pair(nn.Module):
    """Across channels, then every channel by itself across its neighbourhood."""

    def __init__(self, pointwise: _Constants, depthwise: _Constants, *, last: bool = False) -> None:
        super().__init__()
        self.pointwise, self.depthwise = _convolution(pointwise), _convolution(depthwise)
        self._last = last

    def forward(self, x: Tensor) -> Tensor:
        y: Tensor = self.depthwise(self.pointwise(x))
        return y if self._last else functional.relu_(y)


def load(path: Path) -> YuNet:
    """The network from its ONNX file, ready for inference on the CPU. Raises MalformedModel."""
    graph = read_graph(path)
    try:
        values = real_constants(graph)
        convolutions = [node for node in graph.nodes if node.operation == "Conv"]
        network = YuNet(
            iter(
                [
                    (torch.from_numpy(values[filters]), torch.from_numpy(values[biases]))
                    for _, filters, biases in (node.inputs for node in convolutions)
                ]
            )
        )
    except (IndexError, KeyError, RuntimeError, StopIteration, ValueError) as error:
        raise MalformedModel(f"{path.name} is not YuNet: {error!r}") from error
    for parameter in network.parameters():
        if parameter.dim() == 4:
            parameter.data = parameter.data.contiguous(memory_format=torch.channels_last)
    return network.eval().requires_grad_(False)


def _convolution(constants: _Constants, *, stride: int = 1) -> nn.Conv2d:
    weight, bias = constants
    filters, channels, rows, _columns = weight.shape
    groups = filters if channels == 1 else 1
    module = nn.Conv2d(channels * groups, filters, rows, stride, rows // 2, groups=groups)
    module.weight.data, module.bias = weight, nn.Parameter(bias)
    return module


def _heads(constants: Iterator[_Constants]) -> Iterator[_Pair]:
    """One for each level, which answers all four questions; the file has them by question."""
    questions = [[(next(constants), next(constants)) for _ in STRIDES] for _ in _CHANNELS]
    for level in zip(*questions, strict=True):
        pointwise, depthwise = (
            (torch.cat([weight for weight, _ in side]), torch.cat([bias for _, bias in side]))
            for side in zip(*level, strict=True)
        )
        yield _Pair(pointwise, depthwise, last=True)


def _cells(answers: Tensor) -> Cells:
    kind, box, presence, landmarks = answers.split_with_sizes(_CHANNELS, dim=1)
    score = (kind.sigmoid() * presence.sigmoid()).sqrt_()
    return Cells(score[:, 0], box, landmarks)
