"""Finds faces in a picture, however the phone was held, and tells how far each can be trusted.

CenterFace and YuNet propose (`locator`), MTCNN's last network disposes (`landmarks`): networks of
different build and training, so that what two of them take for a face hardly is anything else.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from workers.inference import weights as files
from workers.vision.faces import centerface, mtcnn, yunet
from workers.vision.faces.boxes import Boxes, suppress
from workers.vision.faces.candidates import Candidates
from workers.vision.faces.landmarks import LandmarkFinder, Look
from workers.vision.faces.locator import FaceLocator, LocatorSettings
from workers.vision.faces.quality import REJECT, measure, quality
from workers.vision.pixels import Pixels

__all__ = ["VERSION", "Boxes", "Detection", "DetectorSettings", "FaceDetector"]

VERSION = "centerface-1.5.0+yunet-2023mar+mtcnn-2.6.0+quality-1"

_SAME_FACE = 0.5  # of the smaller box
# What one face must promise in another turn, and all faces in relation to the picture as it is,
# before that turn is tried. On an upside-down face a mouth passes for eyes: being as good is reason
# enough to try.
_PROMISING, _COMPARED = 0.2, 0.9
_AGAIN = 0.6  # of what the picture promised that it must at least keep when it is turned
_LYING = 0.6  # how much surer another turn must be for a face that is not turned as its picture is
_HEAT, _SURENESS, _PRIOR = 2.2, 0.7, 0.0  # of `likelihood`
_SEEN = 0.5  # from which sureness on the second network puts box and landmarks right
_ZOOMS = (1.0, 0.8, 1.25)  # people draw boxes tighter and wider than networks see faces

# Where eyes, nose and corners of the mouth are in the box of an average face, as fractions of it:
# for faces in which nobody sees them.
_AVERAGE = np.array([[0.31, 0.4], [0.69, 0.4], [0.5, 0.58], [0.34, 0.78], [0.66, 0.78]], np.float32)


@dataclass(frozen=True, slots=True)
class Detection:
    box: Boxes  # (4,): left, top, right, bottom, in pixels
    landmarks: NDArray[np.float32]  # (5, 2): x and y of eyes, nose, corners of the mouth; pixels
    score: float  # 0 to 1: how likely it is a face
    quality: float = 1.0  # 0 to 1: how far its embedding can be trusted (`quality`)


@dataclass(frozen=True, slots=True)
class DetectorSettings:
    locator: LocatorSettings = field(default_factory=LocatorSettings)
    score: float = 0.5  # below it nothing is a face
    quality: float = REJECT


class FaceDetector:
    """Safe to use from several threads: it holds weights and no state."""

    def __init__(
        self,
        *,
        device: torch.device,
        settings: DetectorSettings | None = None,
        weights: Mapping[str, Path] | None = None,
    ) -> None:
        """`weights`: other files than those that were tested, for "location", "small" and
        "output"."""
        paths = {
            "location": files.FACE_LOCATION.verified(),
            "small": files.FACE_SMALL.verified(),
            "output": files.FACE_OUTPUT.verified(),
        } | dict(weights or {})
        self._settings = settings or DetectorSettings()
        self._locator = FaceLocator(
            centerface.load(paths["location"]).to(device),
            yunet.load(paths["small"]).to(device),
            device=device,
            settings=self._settings.locator,
        )
        output = mtcnn.load(mtcnn.OutputNetwork(), paths["output"]).to(device)
        self._finder = LandmarkFinder(output, device=device)

    @torch.inference_mode()
    def detect(self, picture: Pixels) -> list[Detection]:
        """Faces in `picture`, the surest first. A picture of any size and shape will do."""
        found, promises = self._look(picture)
        together = promises.sum(axis=0)
        turn = 1 + int(together[1:].argmax())
        promising = promises[:, turn].max(initial=0) >= _PROMISING
        if promising and together[turn] >= _COMPARED * together[0]:
            again, others = self._look(np.ascontiguousarray(np.rot90(picture, -turn)))
            kept = others.sum(axis=0)
            if _clarity(kept) > _clarity(together) and kept[0] >= together[0] * _AGAIN:
                found = [_turned_back(face, turn, picture) for face in again]
        return found

    @torch.inference_mode()
    def describe(self, picture: Pixels, boxes: Sequence[Boxes]) -> list[Detection]:
        """What is in boxes that somebody drew, (4,) each: one detection for each, in their order,
        with the box as it was drawn and however little it looks like a face."""
        if not len(boxes):
            return []
        drawn = np.stack([np.asarray(box, np.float32) for box in boxes])
        middle, half = (drawn[:, 2:] + drawn[:, :2]) / 2, (drawn[:, 2:] - drawn[:, :2]) / 2
        zoomed = [np.concatenate([middle - half * z, middle + half * z], axis=1) for z in _ZOOMS]
        look = self._finder.look(picture, np.concatenate(zoomed))
        best = look.sureness.max(axis=1).reshape(len(_ZOOMS), len(drawn)).argmax(axis=0)
        chosen = look.of(best * len(drawn) + np.arange(len(drawn)))
        turns = _turns(chosen.sureness)
        # Somebody saw a face there: as good a proposal as a network's.
        heat = np.full(len(drawn), 0.5, np.float32)
        unknown = np.full((len(drawn), *_AVERAGE.shape), np.nan, np.float32)
        return self._detections(picture, Candidates(drawn, heat, unknown), chosen, turns)

    def _look(self, picture: Pixels) -> tuple[list[Detection], NDArray[np.float32]]:
        """Faces, the surest first, and what each candidate promises in each turn, (n, 4)."""
        candidates = self._locator.locate(picture)
        look = self._finder.look(picture, candidates.boxes)
        promises = look.sureness * candidates.heat[:, np.newaxis]
        turns = np.where(candidates.upright, 0, _turns(look.sureness))
        seen = look.sureness[np.arange(len(turns)), turns] >= _SEEN
        boxes = np.where(seen[:, np.newaxis], look.boxes(turns), candidates.boxes)
        found = self._detections(picture, replace(candidates, boxes=boxes), look, turns)
        scores = np.array([face.score for face in found], np.float32)
        kept = suppress(boxes, scores, overlap=_SAME_FACE, of_smaller=True)
        return [
            found[index]
            for index in kept
            if found[index].score >= self._settings.score
            and found[index].quality >= self._settings.quality
        ], promises

    def _detections(
        self, picture: Pixels, candidates: Candidates, look: Look, turns: NDArray[np.intp]
    ) -> list[Detection]:
        sureness = look.sureness[np.arange(len(turns)), turns]
        landmarks = look.landmarks(turns)
        detections = []
        for index, box in enumerate(candidates.boxes):
            sure = float(sureness[index])
            looks = [landmarks[index]] if sure >= _SEEN else []
            points = _landmarks(box, [*looks, candidates.points[index]])
            score = likelihood(float(candidates.heat[index]), sure)
            measures = measure(picture, box, points, score=score, sureness=sure)
            detections.append(Detection(box, points, score, quality(measures)))
        return detections


def likelihood(heat: float, sureness: float) -> float:
    """How likely something is a face, 0 to 1, of which the networks are so sure each.

    A logistic regression over the labelled photos and their harder versions (docs/models.md).
    """
    evidence = _HEAT * _log_odds(heat) + _SURENESS * _log_odds(sureness) + _PRIOR
    return 1 / (1 + math.exp(-evidence))


def _log_odds(probability: float) -> float:
    kept = min(max(probability, 0.01), 0.99)  # a network that is certain is not more than sure
    return math.log(kept / (1 - kept))


def _clarity(promises: NDArray[np.float32]) -> float:
    """How much better the faces of a picture look upright than turned."""
    return float(promises[0] - promises[1:].max())


def _turns(sureness: NDArray[np.float32]) -> NDArray[np.intp]:
    """(n, 4) -> (n,): each face upright, unless another turn shows it far better."""
    best: NDArray[np.intp] = sureness.argmax(axis=1)
    clearly = sureness.max(axis=1, initial=0) >= sureness[:, 0] + _LYING
    return np.where(clearly, best, 0)


def _landmarks(box: Boxes, seen: Sequence[NDArray[np.float32]]) -> NDArray[np.float32]:
    """The first that make a face, or those of an average face."""
    for points in seen:
        if looks_like_a_face(box, points):
            return points
    average: NDArray[np.float32] = box[:2] + _AVERAGE * (box[2:] - box[:2])
    return average


def _turned_back(face: Detection, turn: int, picture: Pixels) -> Detection:
    """A face of the picture turned clockwise by so many quarters, in the picture as it was."""
    height, width = picture.shape[:2]
    points = np.concatenate([face.box.reshape(2, 2), face.landmarks])
    for quarter in range(turn, 0, -1):
        # What is turned clockwise is as wide as it was high before.
        rows = height if quarter % 2 else width
        points = np.stack([points[:, 1], rows - points[:, 0]], axis=1)
    corners = points[:2]
    box = np.concatenate([corners.min(axis=0), corners.max(axis=0)])
    return Detection(box, points[2:], face.score, face.quality)


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
