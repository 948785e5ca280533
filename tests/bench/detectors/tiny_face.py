"""Tiny Face of face-api: a Tiny YOLO v2 (Redmon and Farhadi, 2016, arXiv:1612.08242) whose
convolutions are separable. It takes pictures of any size; 416 pixels is what its authors choose.
"""

import json

import torch
from torch import Tensor
from torch.nn import functional

from tests.bench.detectors import tensorflow
from tests.bench.detectors.packages import FACE_API, read
from tests.bench.detectors.squared import squared
from tests.bench.detectors.tfjs import Tensors, tensors
from workers.vision.faces.boxes import Boxes, Scores, suppress
from workers.vision.pixels import Pixels

_MANIFEST = "package/model/tiny_face_detector_model-weights_manifest.json"
_WEIGHTS = "package/model/tiny_face_detector_model.bin"
# src/tinyFaceDetector/const.ts: width and height of usual faces, in cells
_ANCHORS = torch.tensor(
    [
        [1.603231, 2.094468],
        [6.041143, 7.080126],
        [2.882459, 3.518061],
        [4.266906, 5.178857],
        [9.041765, 10.66308],
    ]
)
_MEAN = torch.tensor([117.001, 114.697, 97.404]).view(1, 3, 1, 1)
_SURE = 0.5
_OVERLAP = 0.4
_LAYERS = 5


class TinyFace:
    def __init__(self, *, side: int = 416) -> None:
        """`side` is a multiple of 32 pixels."""
        self._side = side
        files = read(FACE_API, (_MANIFEST, _WEIGHTS))
        self._weights = tensors(json.loads(files[_MANIFEST]), files[_WEIGHTS])

    @torch.inference_mode()
    def detect(self, picture: Pixels) -> tuple[Boxes, Scores]:
        """Boxes in pixels, and the probability of each."""
        square, scale = squared(picture, self._side)
        boxes, scores = _decoded(forward(self._weights, (square - _MEAN) / 255))
        sure = scores > _SURE
        found = (boxes[sure] * self._side * scale).numpy()
        probabilities = scores[sure].numpy()
        kept = suppress(found, probabilities, overlap=_OVERLAP)
        return found[kept], probabilities[kept]


def forward(weights: Tensors, picture: Tensor) -> Tensor:
    """(1, 25, cells, cells): five anchors, of x, y, width, height and certainty each."""
    first = tensorflow.convolve(picture, weights["conv0/filters"], padding="VALID")
    made = _leaky(_biased(first, weights["conv0/bias"]))
    for layer in range(1, _LAYERS + 1):
        made = _separable(weights, f"conv{layer}", tensorflow.pool(made, stride=2))
    made = tensorflow.pool(made, stride=1)
    last = tensorflow.convolve(made, weights["conv8/filters"], padding="VALID")
    return _biased(last, weights["conv8/bias"])


def _separable(weights: Tensors, name: str, picture: Tensor) -> Tensor:
    each = tensorflow.convolve_each(picture, weights[f"{name}/depthwise_filter"], padding="SAME")
    mixed = tensorflow.convolve(each, weights[f"{name}/pointwise_filter"], padding="VALID")
    return _leaky(_biased(mixed, weights[f"{name}/bias"]))


def _biased(picture: Tensor, bias: Tensor) -> Tensor:
    return picture + bias.view(1, -1, 1, 1)


def _leaky(picture: Tensor) -> Tensor:
    return functional.leaky_relu(picture, 0.1)


def _decoded(made: Tensor) -> tuple[Tensor, Tensor]:
    """Boxes as parts of the square, and their probabilities."""
    cells = made.shape[-1]
    cell = made[0].view(len(_ANCHORS), 5, cells, cells).permute(2, 3, 0, 1)
    places = torch.arange(cells, dtype=torch.float32)
    corner = torch.stack(torch.meshgrid(places, places, indexing="xy"), dim=-1)[:, :, None]
    middle = corner + cell[..., :2].sigmoid()
    half = cell[..., 2:4].exp() * _ANCHORS / 2
    boxes = torch.cat([middle - half, middle + half], dim=-1) / cells
    return boxes.reshape(-1, 4), cell[..., 4].sigmoid().reshape(-1)
