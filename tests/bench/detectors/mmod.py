"""dlib's max-margin detector (King, 2015, arXiv:1502.00046) in torch, on any device.

The network of dlib's dnn_mmod_ex.cpp gives one number for every place of an 80 x 80 window, over a
pyramid in which each level has five sixths of the sides of the one before. Weights, window and the
overlap that two faces may have are read out of dlib's own file.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from workers.inference.weights import WeightFile
from workers.vision.faces import dlib_format
from workers.vision.faces.boxes import Boxes, Scores, suppress
from workers.vision.faces.dlib_format import Affine, Convolution, MalformedNetwork, Rectifier
from workers.vision.pixels import Pixels

FILE = WeightFile(
    "face_recognition_models",
    "face_recognition_models",
    "models/mmod_human_face_detector.dat",
    "4cb19393e2fbaf2b1609a9319ad5386618c886a6234ec1b971f3e87c85d87fe6",
)
_SCALE = 256.0
_LEVEL = 5 / 6
_MARGIN = 11  # black pixels around each level
_HIGHEST_VERSION = 3


@dataclass(frozen=True, slots=True)
class Parameters:
    window: int  # pixels
    overlap: float  # intersection over union that two faces may have
    mean: tuple[float, ...]
    layers: tuple[dlib_format.Layer, ...]  # from the input up


class MaxMarginDetector:
    def __init__(self, path: Path, *, device: torch.device) -> None:
        parameters = read_parameters(path)
        self._window, self._overlap = parameters.window, parameters.overlap
        self._device = device
        self._mean = torch.tensor(parameters.mean, device=device).view(1, 3, 1, 1)
        self._network = nn.Sequential(*_modules(parameters.layers)).to(device).eval()
        self._convolutions = [m for m in self._network if isinstance(m, nn.Conv2d)]

    @torch.inference_mode()
    def detect(self, picture: Pixels, *, threshold: float = 0.0) -> tuple[Boxes, Scores]:
        """Boxes in pixels, and how far each is on the right side of the margin."""
        found: list[Boxes] = [np.empty((0, 4), np.float32)]
        scores: list[Scores] = [np.empty(0, np.float32)]
        for level in _pyramid(picture, self._window // 2):
            heights = self._heights(level)
            rows, columns = torch.nonzero(heights > threshold, as_tuple=True)
            middle = torch.stack([self._in_level(columns), self._in_level(rows)], dim=1)
            corner = middle.cpu().numpy() - _MARGIN - self._window / 2
            ratio = np.array(picture.shape[1::-1]) / np.array(level.shape[1::-1])
            found.append(np.concatenate([corner * ratio, (corner + self._window) * ratio], axis=1))
            scores.append(heights[rows, columns].cpu().numpy())
        boxes, kept_scores = np.concatenate(found).astype(np.float32), np.concatenate(scores)
        kept = suppress(boxes, kept_scores, overlap=self._overlap)
        return boxes[kept], kept_scores[kept]

    def _heights(self, level: Pixels) -> Tensor:
        pixels = torch.from_numpy(level).to(self._device).permute(2, 0, 1)[None].float()
        framed = functional.pad(pixels, [_MARGIN] * 4)
        heights: Tensor = self._network((framed - self._mean) / _SCALE)
        return heights[0, 0]

    def _in_level(self, places: Tensor) -> Tensor:
        """Rows or columns of the output, in pixels of the framed level: through each layer, the
        middle of what it looked at."""
        for layer in reversed(self._convolutions):
            places = places * layer.stride[0] - int(layer.padding[0]) + layer.kernel_size[0] // 2
        return places


def read_parameters(path: Path) -> Parameters:
    """Raises MalformedNetwork."""
    reader = dlib_format._Reader(path.read_bytes())
    reader.integer()  # version of the loss layer
    reader.text("loss_mmod_")
    reader.integer()  # version of its options
    window, height = reader.integers(2)
    if window != height:
        raise MalformedNetwork(f"The window is not square: {window} x {height}.")
    reader.reals(3)  # what mistakes cost, in training
    overlap, _covered = reader.reals(2)
    reader.reals(2)  # of boxes to ignore, in training
    while (number := reader.integer()) <= _HIGHEST_VERSION:
        pass  # versions of the layers
    if reader.take(number) != b"input_rgb_image_pyramid":
        raise MalformedNetwork("The input is not a pyramid of pictures.")
    mean = reader.reals(3)
    layers = [_layer(reader)]
    reader.integer()  # samples that the input makes of a picture
    while not reader.at_end():
        layers.append(_layer(reader))
    return Parameters(window, overlap, mean, tuple(layers))


def _layer(reader: dlib_format._Reader) -> dlib_format.Layer:
    kinds: dict[str, Callable[[dlib_format._Reader], dlib_format.Layer]] = {
        "con_4": dlib_format._convolution,
        "bn_con2": _normalisation,
        "relu_": lambda _reader: Rectifier(),
    }
    layer = kinds[reader.text(*kinds)](reader)
    reader.training_state()
    return layer


def _normalisation(reader: dlib_format._Reader) -> Affine:
    """Batch normalisation as training left it: scaled by what was seen then."""
    parameters = reader.tensor().ravel()
    reader.alias(), reader.alias()
    reader.tensor(), reader.tensor()  # mean and deviation of the last batch
    mean, variance = reader.tensor().ravel(), reader.tensor().ravel()
    reader.integers(2)  # updates and window of the running mean
    *_multipliers, epsilon = reader.reals(5)
    gamma, beta = np.split(parameters, 2)
    scale = gamma / np.sqrt(variance + np.float32(epsilon))
    return Affine(scale, beta - mean * scale)


def _modules(layers: Sequence[dlib_format.Layer]) -> Iterator[nn.Module]:
    following = [*layers[1:], None]
    for layer, after in zip(layers, following, strict=True):
        match layer:
            case Convolution():
                yield _convolution(layer, after if isinstance(after, Affine) else None)
            case Rectifier():
                yield nn.ReLU()
            case Affine():
                pass  # inside the convolution before it
            case _:
                raise MalformedNetwork(f"Unexpected layer: {type(layer).__name__}.")


def _convolution(layer: Convolution, affine: Affine | None) -> nn.Conv2d:
    filters, channels, rows, columns = layer.weight.shape
    module = nn.Conv2d(channels, filters, (rows, columns), layer.stride, layer.padding)
    weight, bias = torch.from_numpy(layer.weight), torch.from_numpy(layer.bias)
    if affine is not None:
        gamma, beta = torch.from_numpy(affine.gamma), torch.from_numpy(affine.beta)
        weight, bias = weight * gamma.view(-1, 1, 1, 1), bias * gamma + beta
    module.weight.data, module.bias = weight, nn.Parameter(bias)
    return module


def _pyramid(picture: Pixels, smallest: int) -> Iterator[Pixels]:
    level = picture
    while min(level.shape[:2]) >= smallest:
        yield level
        height, width = (int(side * _LEVEL) for side in level.shape[:2])
        if not height or not width:
            return
        level = np.asarray(
            cv2.resize(level, (width, height), interpolation=cv2.INTER_LINEAR), np.uint8
        )
