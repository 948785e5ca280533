"""Faces found by each detector on the labelled pictures, as they are and made harder.

    OMP_NUM_THREADS=1 python -m tests.bench.detectors [DETECTOR ...]

Those that are named, under every condition; otherwise all but the slow ones, under some.

Times are processor seconds of one thread, so that a busy machine does not change them much.
"""

import time
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass

import cv2
import numpy as np
import torch

from tests.bench.detectors.candidates import CANDIDATES, SLOW
from tests.bench.detectors.conditions import Scene, scenes
from tests.bench.detectors.contract import Detect
from tests.evaluation.faces import Picture, colour_faces
from workers.vision.faces.boxes import Boxes
from workers.vision.pixels import Pixels, fit

_PREVIEW = 2048  # pixels of the longest side: what detectors get to see
_SAME_FACE = 0.3  # intersection over union; detectors frame a face tighter or wider than people do
# Photos without a face, in which the small ones are put.
_BACKGROUNDS = ("china.jpg", "flower.jpg", "coffee.png", "chelsea.png")
# What the page of benchmarks has; everything together takes half an hour.
BRIEF_DETECTORS = tuple(name for name in CANDIDATES if name not in SLOW)
BRIEF_CONDITIONS = (
    "clean",
    "faces of 40 pixels",
    "faces of 28 pixels",
    "turned by 90",
    "dark",
    "eyes covered",
)


@dataclass(frozen=True, slots=True)
class Row:
    detector: str
    condition: str
    labelled: int
    found: int
    false: int  # boxes where no face is; painted and modelled faces are counted beside them
    likenesses: int
    seconds: float  # a picture

    @property
    def recall(self) -> float:
        return self.found / self.labelled if self.labelled else 1.0

    @property
    def precision(self) -> float:
        reported = self.found + self.false
        return self.found / reported if reported else 1.0

    @property
    def f1(self) -> float:
        both = self.recall + self.precision
        return 2 * self.recall * self.precision / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Comparison:
    pictures: int
    without_faces: int
    rows: tuple[Row, ...]


def measure(
    detectors: Collection[str] = BRIEF_DETECTORS,
    under: Collection[str] = BRIEF_CONDITIONS,
    *,
    say: Callable[[str], None] = lambda _: None,
) -> Comparison:
    """The named detectors under the named conditions: by default some seven minutes."""
    torch.set_num_threads(1)
    cv2.setNumThreads(1)
    pictures = [Labelled.of(picture) for picture in colour_faces(say=say).pictures]
    backgrounds = [labelled.pixels for labelled in pictures if labelled.name in _BACKGROUNDS]
    detect = {name: CANDIDATES[name]() for name in detectors}
    rows = []
    for condition in under:
        used = _chosen(pictures, condition)
        photos = {key: (labelled.pixels, labelled.faces) for key, labelled in used.items()}
        made = list(scenes(photos, condition, backgrounds))
        for name in detectors:
            rows.append(_row(name, detect[name], condition, used, made))
            say(str(rows[-1]))
    order = list(detectors)
    rows.sort(key=lambda row: order.index(row.detector))
    return Comparison(len(pictures), sum(not len(p.faces) for p in pictures), tuple(rows))


@dataclass(frozen=True, slots=True)
class Labelled:
    """A picture as a preview shows it; boxes in its pixels."""

    name: str
    pixels: Pixels
    faces: Boxes
    likenesses: Boxes
    ignore: Boxes

    @classmethod
    def of(cls, picture: Picture) -> "Labelled":
        pixels, _scale = fit(picture.pixels(), _PREVIEW)
        faces = [face.box or (0.0, 0.0, 1.0, 1.0) for face in picture.faces]
        return cls(
            picture.name,
            pixels,
            _in_pixels(faces, pixels),
            _in_pixels(picture.likenesses, pixels),
            _in_pixels(picture.ignore, pixels),
        )


def _chosen(pictures: Iterable[Labelled], condition: str) -> dict[str, Labelled]:
    """As they are, all pictures; made harder, every second one of those with faces."""
    clean = condition == "clean"
    chosen = pictures if clean else [shown for shown in pictures if len(shown.faces)][::2]
    return {labelled.name: labelled for labelled in chosen}


def _row(
    name: str, detect: Detect, condition: str, used: dict[str, Labelled], made: Iterable[Scene]
) -> Row:
    found = false = likenesses = 0
    seconds = 0.0
    for scene in made:
        start = time.process_time()
        boxes = detect(scene.picture)
        seconds += time.process_time() - start
        matched, left_over = _match(scene, boxes)
        found += matched
        if condition == "clean":
            left_over = _without(left_over, used[scene.photo].ignore)
            remaining = _without(left_over, used[scene.photo].likenesses)
            likenesses += len(left_over) - len(remaining)
            left_over = remaining
        false += len(left_over)
    labelled_faces = sum(len(labelled.faces) for labelled in used.values())
    return Row(name, condition, labelled_faces, found, false, likenesses, seconds / len(used))


def _match(scene: Scene, boxes: Boxes) -> tuple[int, Boxes]:
    """How many faces were found, and the boxes that answer to none; each answers to one."""
    left_over = boxes
    for face in scene.faces:
        shared = overlaps(face, left_over)
        if shared.max(initial=0) >= _SAME_FACE:
            left_over = np.delete(left_over, shared.argmax(), axis=0)
    return len(boxes) - len(left_over), left_over


def _without(boxes: Boxes, others: Boxes) -> Boxes:
    kept = [box for box in boxes if overlaps(box, others).max(initial=0) < _SAME_FACE]
    return np.array(kept, np.float32).reshape(-1, 4)


def overlaps(box: Boxes, others: Boxes) -> Boxes:
    """Intersection over union of one box, (4,), with each of the others, (n, 4)."""
    low, high = np.maximum(box[:2], others[:, :2]), np.minimum(box[2:], others[:, 2:])
    common = np.prod(np.maximum(high - low, 0), axis=1)
    areas = np.prod(box[2:] - box[:2]) + np.prod(others[:, 2:] - others[:, :2], axis=1)
    shared: Boxes = common / np.maximum(areas - common, 1e-6)
    return shared


def _in_pixels(boxes: Iterable[tuple[float, float, float, float]], pixels: Pixels) -> Boxes:
    height, width = pixels.shape[:2]
    corners = [
        (left * width, top * height, (left + wide) * width, (top + high) * height)
        for left, top, wide, high in boxes
    ]
    return np.array(corners, np.float32).reshape(-1, 4)


def section(result: Comparison) -> Iterator[str]:
    """Markdown."""
    faces = next(row.labelled for row in result.rows)
    yield "## Face detectors"
    yield ""
    yield (
        f"{result.pictures} pictures with {faces} labelled faces, {result.without_faces} of them"
        " without any, at the size of previews. Everything but `clean` is made from every second"
        " picture with faces (`tests/bench/detectors/conditions.py`). Found: an overlap"
        " (intersection over union) of at least 0.3. Seconds are processor seconds of one thread,"
        " a picture."
    )
    yield ""
    left_out = [name for name in CANDIDATES if name not in {row.detector for row in result.rows}]
    if left_out:
        yield f"Not measured here: {'; '.join(left_out)}. docs/models.md has all."
        yield ""
    yield "| detector | condition | recall | precision | F1 | false | likenesses | seconds |"
    yield "|---|---|---|---|---|---|---|---|"
    for row in result.rows:
        yield (
            f"| {row.detector} | {row.condition} | {row.recall:.3f} | {row.precision:.3f} |"
            f" {row.f1:.3f} | {row.false} | {row.likenesses} | {row.seconds:.3f} |"
        )
    yield ""
