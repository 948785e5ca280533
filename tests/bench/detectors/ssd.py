"""The single-shot detector (Liu et al., 2016, arXiv:1512.02325) on MobileNet v1 (Howard et al.,
2017, arXiv:1704.04861) that face-api ships, trained on WIDER FACE; it sees 512 x 512 pixels.
"""

import json

import torch
from torch import Tensor

from tests.bench.detectors import tensorflow
from tests.bench.detectors.packages import FACE_API, read
from tests.bench.detectors.squared import squared
from tests.bench.detectors.tfjs import Tensors, tensors
from workers.vision.faces.boxes import Boxes, Scores, suppress
from workers.vision.pixels import Pixels

_MANIFEST = "package/model/ssd_mobilenetv1_model-weights_manifest.json"
_WEIGHTS = "package/model/ssd_mobilenetv1_model.bin"
_SIDE = 512
_SURE = 0.5
_OVERLAP = 0.5
_EPSILON = 0.0010000000474974513  # of batch normalisation, as it was in training
_HALVING = {2, 4, 6, 12}  # layers of MobileNet that halve the picture
_LAYERS = 13
_EARLY = 11  # the layer that the smallest boxes are read from
_FURTHER = 8  # convolutions after MobileNet; boxes are read from every second one
_CLASSES = 3  # nothing, a face, and one more that is not used


class SingleShot:
    def __init__(self) -> None:
        files = read(FACE_API, (_MANIFEST, _WEIGHTS))
        self._weights = tensors(json.loads(files[_MANIFEST]), files[_WEIGHTS])

    @torch.inference_mode()
    def detect(self, picture: Pixels) -> tuple[Boxes, Scores]:
        """Boxes in pixels, and the probability of each."""
        square, scale = squared(picture, _SIDE)
        encodings, classes = _predictions(self._weights, square / 127.5 - 1)
        scores = classes[:, 1].sigmoid()
        sure = scores > _SURE
        anchors = self._weights["Output/extra_dim"][0]
        boxes = _decoded(encodings[sure], anchors[sure]).clamp(0, 1)
        found, probabilities = (boxes * _SIDE * scale).numpy(), scores[sure].numpy()
        kept = suppress(found, probabilities, overlap=_OVERLAP)
        return found[kept], probabilities[kept]


def _predictions(weights: Tensors, picture: Tensor) -> tuple[Tensor, Tensor]:
    """(anchors, 4) and (anchors, classes), unscaled."""
    levels = _levels(weights, picture)
    encodings = [_predicted(weights, "BoxEncoding", *level, 4) for level in enumerate(levels)]
    classes = [_predicted(weights, "Class", *level, _CLASSES) for level in enumerate(levels)]
    return torch.cat(encodings), torch.cat(classes)


def _levels(weights: Tensors, picture: Tensor) -> list[Tensor]:
    """What boxes are read from, those of small faces first."""
    made = _pointwise(weights, "MobilenetV1/Conv2d_0_pointwise", picture, stride=2)
    levels = []
    for layer in range(1, _LAYERS + 1):
        name = f"MobilenetV1/Conv2d_{layer}"
        made = _depthwise(weights, f"{name}_depthwise", made, stride=2 if layer in _HALVING else 1)
        made = _pointwise(weights, f"{name}_pointwise", made)
        if layer in {_EARLY, _LAYERS}:
            levels.append(made)
    for layer in range(_FURTHER):
        halves = layer % 2 == 1
        name = f"Prediction/Conv2d_{layer}_pointwise"
        made = _pointwise(weights, name, made, stride=2 if halves else 1)
        if halves:
            levels.append(made)
    return levels


def _predicted(weights: Tensors, kind: str, level: int, picture: Tensor, size: int) -> Tensor:
    name = f"Prediction/BoxPredictor_{level}/{kind}Predictor"
    made = tensorflow.convolve(picture, weights[f"{name}/weights"], padding="SAME")
    biased = made + weights[f"{name}/biases"].view(1, -1, 1, 1)
    return biased[0].permute(1, 2, 0).reshape(-1, size)


def _pointwise(weights: Tensors, name: str, picture: Tensor, *, stride: int = 1) -> Tensor:
    filters = weights[f"{name}/weights"]
    made = tensorflow.convolve(picture, filters, stride=stride, padding="SAME")
    return (made + weights[f"{name}/convolution_bn_offset"].view(1, -1, 1, 1)).clamp(0, 6)


def _depthwise(weights: Tensors, name: str, picture: Tensor, *, stride: int) -> Tensor:
    filters = weights[f"{name}/depthwise_weights"]
    made = tensorflow.convolve_each(picture, filters, stride=stride, padding="SAME")
    gamma, beta, mean, variance = (
        weights[f"{name}/BatchNorm/{part}"].view(1, -1, 1, 1)
        for part in ("gamma", "beta", "moving_mean", "moving_variance")
    )
    return ((made - mean) * gamma / (variance + _EPSILON).sqrt() + beta).clamp(0, 6)


def _decoded(encodings: Tensor, anchors: Tensor) -> Tensor:
    """Left, top, right, bottom as parts of the square; encodings and anchors have y before x."""
    sides = anchors[:, 2:] - anchors[:, :2]
    middle = (anchors[:, 2:] + anchors[:, :2]) / 2 + encodings[:, :2] / 10 * sides
    half = (encodings[:, 2:] / 5).exp() * sides / 2
    return torch.cat([(middle - half).flip(1), (middle + half).flip(1)], dim=1)
