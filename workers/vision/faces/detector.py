"""Finds faces in a picture: MTCNN's cascade over an image pyramid.

Candidates from every scale are thinned out, looked at again at 24 x 24 and then at 48 x 48 pixels.
Boxes are (left, top, right, bottom) in pixels of the picture.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from workers.vision.faces import mtcnn
from workers.vision.pixels import Pixels, fit, resize

Boxes = NDArray[np.float32]  # (n, 4)
_Scores = NDArray[np.float32]  # (n,)

_WINDOW = 12  # pixels that the first network looks at
_STRIDE = 2
_PYRAMID = 0.709  # about the square root of one half: each scale has half the area
_CHUNK = 512  # candidates looked at in one go: bounds the memory of crowded pictures


@dataclass(frozen=True, slots=True)
class Detection:
    box: Boxes  # (4,): left, top, right, bottom, in pixels
    landmarks: NDArray[np.float32]  # (5, 2): x and y of eyes, nose, corners of the mouth; pixels
    score: float


@dataclass(frozen=True, slots=True)
class DetectorSettings:
    """Measured on photos with counted faces: docs/models.md."""

    longest_side: int = 1600  # pixels; larger pictures are shrunk first
    smallest_face: int = 28  # pixels of the shrunk picture
    proposal: float = 0.6
    refinement: float = 0.7
    output: float = 0.85


class FaceDetector:
    """Safe to use from several threads: it holds weights and no state."""

    def __init__(
        self, *, weights: dict[str, Path], device: torch.device, settings: DetectorSettings
    ) -> None:
        """`weights`: the files of "proposal", "refinement" and "output"."""
        self._settings = settings
        self._device = device
        self._proposal = mtcnn.load(mtcnn.ProposalNetwork(), weights["proposal"]).to(device)
        self._refinement = mtcnn.load(mtcnn.RefinementNetwork(), weights["refinement"]).to(device)
        self._output = mtcnn.load(mtcnn.OutputNetwork(), weights["output"]).to(device)

    @torch.inference_mode()
    def detect(self, picture: Pixels) -> list[Detection]:
        """Faces in `picture`, the surest first."""
        shrunk, scale = fit(picture, self._settings.longest_side)
        boxes = self._propose(shrunk)
        boxes = self._refine(shrunk, boxes)
        return [
            Detection(found.box / scale, found.landmarks / scale, found.score)
            for found in self._decide(shrunk, boxes)
        ]

    def _propose(self, picture: Pixels) -> Boxes:
        found: list[Boxes] = [np.empty((0, 4), np.float32)]
        scores: list[_Scores] = [np.empty(0, np.float32)]
        for level in self._pyramid(picture):
            boxes, probabilities = self._propose_at(picture, level)
            kept = suppress(boxes, probabilities, overlap=0.5)
            found.append(boxes[kept])
            scores.append(probabilities[kept])
        boxes, probabilities = np.concatenate(found), np.concatenate(scores)
        return squares(boxes[suppress(boxes, probabilities, overlap=0.7)])

    def _pyramid(self, picture: Pixels) -> Iterator[Pixels]:
        """Smaller and smaller copies, each made of the one before: from the picture itself, the
        scaling would take longer than the network."""
        height, width = picture.shape[:2]
        scale = _WINDOW / self._settings.smallest_face
        while min(height, width) * scale >= _WINDOW:
            size = (round(width * scale), round(height * scale))
            picture = resize(picture, size)
            yield picture
            scale *= _PYRAMID

    def _propose_at(self, picture: Pixels, level: Pixels) -> tuple[Boxes, _Scores]:
        probabilities, corrections = self._proposal(self._tensor(level[np.newaxis]))
        probability = probabilities[0].cpu().numpy()
        rows, columns = np.nonzero(probability >= self._settings.proposal)
        correction = corrections[0].cpu().numpy()[:, rows, columns].T
        corners = np.stack([columns, rows], axis=1).astype(np.float32) * _STRIDE
        ratio = np.array(picture.shape[1::-1], np.float32) / np.array(level.shape[1::-1])
        boxes = np.concatenate([corners * ratio, (corners + _WINDOW) * ratio], axis=1)
        return correct(boxes.astype(np.float32), correction), probability[rows, columns]

    def _refine(self, picture: Pixels, boxes: Boxes) -> Boxes:
        probability, correction = self._look(self._refinement, picture, boxes, mtcnn.REFINE_SIDE)
        sure = probability >= self._settings.refinement
        boxes = correct(boxes[sure], correction[sure])
        return squares(boxes[suppress(boxes, probability[sure], overlap=0.7)])

    def _decide(self, picture: Pixels, boxes: Boxes) -> Iterator[Detection]:
        probability, correction, points = self._look(
            self._output, picture, boxes, mtcnn.OUTPUT_SIDE
        )
        sure = probability >= self._settings.output
        boxes, probability = boxes[sure], probability[sure]
        sides = boxes[:, 2:] - boxes[:, :2]
        fractions = points[sure].reshape(-1, 2, 5).transpose(0, 2, 1)
        landmarks = boxes[:, np.newaxis, :2] + fractions * sides[:, np.newaxis]
        boxes = correct(boxes, correction[sure])
        for index in suppress(boxes, probability, overlap=0.5, of_smaller=True):
            if looks_like_a_face(boxes[index], landmarks[index]):
                yield Detection(boxes[index], landmarks[index], float(probability[index]))

    def _look(
        self, network: nn.Module, picture: Pixels, boxes: Boxes, side: int
    ) -> tuple[NDArray[np.float32], ...]:
        """The network's answers about the boxes, each cut out and scaled to side x side."""
        if len(boxes) == 0:
            empty = np.empty((1, 3, side, side), np.float32)
            answers = network(torch.from_numpy(empty).to(self._device))
            return tuple(answer[:0].cpu().numpy() for answer in answers)
        chunks = [
            network(self._tensor(cut_out(picture, boxes[start : start + _CHUNK], side)))
            for start in range(0, len(boxes), _CHUNK)
        ]
        return tuple(torch.cat(parts).cpu().numpy() for parts in zip(*chunks, strict=True))

    def _tensor(self, pictures: Pixels) -> Tensor:
        """(n, rows, columns, 3) uint8 -> (n, 3, rows, columns) float32 of -1 to 1."""
        tensor = torch.from_numpy(pictures).to(self._device)
        return tensor.permute(0, 3, 1, 2).float().sub_(127.5).mul_(1 / 128)


def correct(boxes: Boxes, corrections: NDArray[np.float32]) -> Boxes:
    """Moves each side of each box by a fraction of the box's width or height."""
    sides = boxes[:, 2:] - boxes[:, :2]
    corrected: Boxes = boxes + corrections * np.tile(sides, 2)
    return corrected


def squares(boxes: Boxes) -> Boxes:
    """The smallest squares around the boxes, with the same centres."""
    half = (boxes[:, 2:] - boxes[:, :2]).max(axis=1, keepdims=True, initial=0) / 2
    centres = (boxes[:, 2:] + boxes[:, :2]) / 2
    return np.concatenate([centres - half, centres + half], axis=1)


def suppress(
    boxes: Boxes, scores: _Scores, *, overlap: float, of_smaller: bool = False
) -> NDArray[np.intp]:
    """Non-maximum suppression: indexes of the boxes to keep, best first.

    Overlap is the intersection over the union, or over the smaller box (`of_smaller`), which also
    removes a box inside another.
    """
    areas = np.prod(np.maximum(boxes[:, 2:] - boxes[:, :2], 0), axis=1)
    order = np.argsort(-scores, kind="stable")
    kept: list[np.intp] = []
    while order.size:
        best, rest = order[0], order[1:]
        kept.append(best)
        low = np.maximum(boxes[best, :2], boxes[rest, :2])
        high = np.minimum(boxes[best, 2:], boxes[rest, 2:])
        common = np.prod(np.maximum(high - low, 0), axis=1)
        smaller = np.minimum(areas[best], areas[rest])
        whole = smaller if of_smaller else areas[best] + areas[rest] - common
        order = rest[common <= overlap * whole]
    return np.array(kept, dtype=np.intp)


def cut_out(picture: Pixels, boxes: Boxes, side: int) -> Pixels:
    """The boxes' content scaled to (n, side, side, 3); black where a box leaves the picture."""
    crops = np.zeros((len(boxes), side, side, 3), np.uint8)
    height, width = picture.shape[:2]
    for crop, box in zip(crops, boxes.round().astype(int), strict=True):
        left, top, right, bottom = box
        if right <= left or bottom <= top:
            continue
        inside = picture[max(top, 0) : max(bottom, 0), max(left, 0) : max(right, 0)]
        if inside.size == 0:
            continue
        outside = (max(-top, 0), max(bottom - height, 0), max(-left, 0), max(right - width, 0))
        if any(outside):
            inside = cast(Pixels, cv2.copyMakeBorder(inside, *outside, cv2.BORDER_CONSTANT))
        crop[:] = resize(inside, (side, side))
    return crops


def looks_like_a_face(box: Boxes, landmarks: NDArray[np.float32]) -> bool:
    """Whether the landmarks make a face: eyes apart, mouth apart, and both on their own sides.

    Measured along the face's own axes, so that tilted and half-turned faces pass.
    """
    left_eye, right_eye, _nose, left_mouth, right_mouth = landmarks
    side = float(np.max(box[2:] - box[:2]))
    down = (left_mouth + right_mouth) / 2 - (left_eye + right_eye) / 2
    length = float(np.hypot(*down))
    if side <= 0 or not 0.2 * side < length < 0.9 * side:
        return False
    right = np.array([down[1], -down[0]], np.float32) / length
    return float((right_eye - left_eye) @ right) > 0.05 * side and (
        float((right_mouth - left_mouth) @ right) > 0.03 * side
    )
