"""Faces found against faces that are there."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

Box = tuple[float, float, float, float]  # left, top, width, height in fractions of the picture
SAME_FACE = 0.3  # intersection over union; detectors frame a face tighter or wider than people do


@dataclass(frozen=True)
class Accuracy:
    found: int  # labelled faces that were found
    labelled: int
    reported: int  # boxes that the detector gave

    @property
    def recall(self) -> float:
        return self.found / self.labelled if self.labelled else 1.0

    @property
    def precision(self) -> float:
        return self.found / self.reported if self.reported else 1.0


def accuracy(
    labels: Mapping[str, Sequence[Box]], reported: Mapping[str, Sequence[Box]]
) -> Accuracy:
    """Compares by photo, over the photos that are labelled; each box answers one label at most."""
    found = sum(_matches(boxes, reported.get(name, ())) for name, boxes in labels.items())
    return Accuracy(
        found=found,
        labelled=sum(len(boxes) for boxes in labels.values()),
        reported=sum(len(reported.get(name, ())) for name in labels),
    )


def _matches(labelled: Sequence[Box], reported: Sequence[Box]) -> int:
    left_over = list(reported)
    matched = 0
    for label in labelled:
        best = max(left_over, key=lambda box: overlap(label, box), default=None)
        if best is not None and overlap(label, best) >= SAME_FACE:
            left_over.remove(best)
            matched += 1
    return matched


def overlap(one: Box, other: Box) -> float:
    """Intersection over union."""
    width = min(one[0] + one[2], other[0] + other[2]) - max(one[0], other[0])
    height = min(one[1] + one[3], other[1] + other[3]) - max(one[1], other[1])
    if width <= 0 or height <= 0:
        return 0.0
    shared = width * height
    return shared / (one[2] * one[3] + other[2] * other[3] - shared)
