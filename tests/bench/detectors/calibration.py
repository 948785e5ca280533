"""How well the quality of a face tells whether its embedding can be trusted.

    OMP_NUM_THREADS=1 python -m tests.bench.detectors.calibration

Every labelled face that is found is made smaller, softer and darker (synthetic), and embedded. It
can be trusted when the nearest of all faces as they were is one of its own person, and near enough
to be taken for the same. What it is made from is among them, which flatters; the weights in
`workers/vision/faces/quality.py` were fitted to the same faces, so that the halves tell more.
"""

import itertools
import math
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from hashlib import sha256

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.stats import rankdata

from tests.bench.detectors.comparison import Labelled, overlaps
from tests.evaluation.faces import colour_faces
from workers.inference import weights
from workers.vision.faces import mtcnn, quality
from workers.vision.faces.boxes import Boxes
from workers.vision.faces.detector import Detection, FaceDetector
from workers.vision.faces.embedding import registry
from workers.vision.faces.embedding.contract import FaceEmbedder
from workers.vision.faces.landmarks import LandmarkFinder
from workers.vision.pixels import Pixels, resize

_NEAR = 1.05  # L2, in the default space: nearer is taken for the same person
_AROUND = 0.4  # of the face's side, cut out with it
_SMALLER = (12, 16, 20, 26, 34, 46)  # pixels of the face
_SOFTER = (60, 30, 20, 14, 10)  # a Gaussian of this part of the face
_DARKER = (4, 16, 40, 80)  # this part of the light, and a sensor's noise
_BANDS = (0.0, 0.1, 0.3, 0.5, 0.7, 0.9, 1.0)


@dataclass(frozen=True, slots=True)
class Case:
    photo: str
    measures: quality.Measures
    trusted: bool


def cases() -> list[Case]:
    device = torch.device("cpu")
    output = mtcnn.load(mtcnn.OutputNetwork(), weights.FACE_OUTPUT.verified())
    finder = LandmarkFinder(output, device=device)
    embedder = registry.load(registry.DEFAULT, device=device)
    faces = list(_found(FaceDetector(device=device)))
    points = np.stack([_embedded(embedder, picture, face) for _, _, picture, face in faces])
    names = np.array([who for _, who, _, _ in faces])
    result = []
    for photo, who, picture, face in faces:
        for harder, box in _harder(picture, face.box):
            again, measures = _looked_at(finder, harder, box, face.score)
            distances = np.linalg.norm(points - _embedded(embedder, harder, again), axis=1)
            nearest = int(distances.argmin())
            trusted = bool(names[nearest] == who and distances[nearest] < _NEAR)
            result.append(Case(photo, measures, trusted))
    embedder.close()
    return result


def _found(detector: FaceDetector) -> Iterator[tuple[str, str, Pixels, Detection]]:
    """Photo, person, the part of the picture around the face, and the face in that part."""
    for picture in colour_faces().pictures:
        shown = Labelled.of(picture)
        detections = detector.detect(shown.pixels) if len(shown.faces) else []
        boxes = np.array([face.box for face in detections], np.float32).reshape(-1, 4)
        for label, box in zip(picture.faces, shown.faces, strict=True):
            shared = overlaps(box, boxes)
            if shared.max(initial=0) >= 0.3:
                yield picture.name, label.who, *_part(shown.pixels, detections[shared.argmax()])


def _part(picture: Pixels, face: Detection) -> tuple[Pixels, Detection]:
    margin = _AROUND * float((face.box[2:] - face.box[:2]).max())
    left, top = np.maximum(face.box[:2] - margin, 0).astype(int)
    right, bottom = (face.box[2:] + margin).astype(int)
    corner = np.array([left, top], np.float32)
    moved = replace(face, box=face.box - np.tile(corner, 2), landmarks=face.landmarks - corner)
    return np.ascontiguousarray(picture[top:bottom, left:right]), moved


def _harder(picture: Pixels, box: Boxes) -> Iterator[tuple[Pixels, Boxes]]:
    side = float((box[2:] - box[:2]).max())
    height, width = picture.shape[:2]
    for pixels in _SMALLER:
        if pixels < side:
            scale = pixels / side
            yield (
                resize(picture, (round(width * scale), round(height * scale))),
                box * np.float32(scale),
            )
    for part in _SOFTER:
        yield np.asarray(cv2.GaussianBlur(picture, (0, 0), side / part), np.uint8), box
    noise = np.random.default_rng(0).normal(0, 0.004, picture.shape)
    for part in _DARKER:
        light = (picture / 255.0) ** 2.2 / part + noise
        yield (np.clip(light, 0, 1) ** (1 / 2.2) * 255).astype(np.uint8), box


def _looked_at(
    finder: LandmarkFinder, picture: Pixels, box: Boxes, score: float
) -> tuple[Detection, quality.Measures]:
    with torch.inference_mode():
        look = finder.look(picture, box[np.newaxis])
    upright = np.zeros(1, np.intp)
    landmarks = look.landmarks(upright)[0]
    sureness = float(look.sureness[0, 0])
    measures = quality.measure(picture, box, landmarks, score=score, sureness=sureness)
    return Detection(box, landmarks, score, quality.quality(measures)), measures


def _embedded(embedder: FaceEmbedder, picture: Pixels, face: Detection) -> NDArray[np.float32]:
    return embedder.embed(picture, [face])[0]


def _fitted(chosen: list[Case]) -> NDArray[np.float64]:
    """Weights of `quality`, in its order, by logistic regression with a little ridge."""
    seen, trusted = _features(chosen), np.array([case.trusted for case in chosen])

    def loss(weight: NDArray[np.float64]) -> float:
        evidence = seen @ weight
        surprise = np.logaddexp(0, np.where(trusted, -evidence, evidence)).mean()
        return float(surprise + 1e-3 * (weight[:-1] ** 2).sum())

    return np.asarray(minimize(loss, np.zeros(seen.shape[1])).x)


def _features(chosen: list[Case]) -> NDArray[np.float64]:
    share = quality._log_share
    return np.array(
        [
            (
                share(m.sharpness, quality._SOFT, quality._SHARP),
                m.sureness,
                share(m.side, quality._TINY, quality._LARGE),
                share(m.contrast, quality._FLAT, quality._RICH),
                1.0,
            )
            for m in (case.measures for case in chosen)
        ]
    )


def _area(evidence: NDArray[np.float64], trusted: NDArray[np.bool_]) -> float:
    """Under the receiver's curve: how often a trusted face is rated above another."""
    count = int(trusted.sum())
    ranks = rankdata(evidence)[trusted].sum() - count * (count + 1) / 2
    return float(ranks / max(count * (len(trusted) - count), 1))


def report(everything: list[Case]) -> Iterator[str]:
    halves: tuple[list[Case], list[Case]] = ([], [])
    for case in everything:
        halves[sha256(case.photo.encode()).digest()[0] % 2].append(case)
    for fitted, other in (halves, halves[::-1]):
        area = _area(_features(other) @ _fitted(fitted), np.array([case.trusted for case in other]))
        yield f"fitted on half of the photos, on the others: area under the curve {area:.3f}"
    weight = ", ".join(f"{value:.2f}" for value in _fitted(everything))
    yield f"fitted on all: sharpness, sureness, size, contrast, constant = {weight}"
    yield "| quality | faces | trusted |"
    yield "|---|---|---|"
    for low, high in itertools.pairwise(_BANDS):
        band = [c.trusted for c in everything if low <= quality.quality(c.measures) < high]
        share = sum(band) / len(band) if band else math.nan
        yield f"| {low:.1f} to {high:.1f} | {len(band)} | {share:.2f} |"


if __name__ == "__main__":
    torch.set_num_threads(1)
    sys.stdout.write("\n".join([*report(cases()), ""]))
