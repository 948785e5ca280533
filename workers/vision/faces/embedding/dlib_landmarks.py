"""dlib's shape predictor in torch: five landmarks of each of many faces at once.

An ensemble of regression trees, Kazemi and Sullivan, CVPR 2014, doi:10.1109/CVPR.2014.241: from a
mean shape, stage after stage, trees that compare the brightness of two pixels move the landmarks;
the pixels are tied to the landmarks and move along.

Trees jump: what differs in the last bit may land in another pixel, go to another leaf and end a
pixel away. So everything here is computed in dlib's types and in dlib's order.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Self

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from workers.vision.faces.embedding.dlib_shape_format import (
    Integers,
    Reals,
    SerialisedPredictor,
    Stage,
    read_predictor,
)


class LandmarkPredictor(nn.Module):
    """A picture (rows, columns, 3), uint8, and boxes (n, 4), int64: left, top, right and bottom ->
    landmarks (n, landmarks, 2), int64: x and y in pixels."""

    initial: Tensor

    def __init__(self, serialised: SerialisedPredictor) -> None:
        super().__init__()
        self.register_buffer("initial", torch.from_numpy(serialised.initial.T.ravel()))
        self.stages = nn.ModuleList(
            RegressionStage(stage, serialised.initial) for stage in serialised.stages
        )

    def forward(self, picture: Tensor, boxes: Tensor) -> Tensor:
        places = Places.of(boxes)
        shapes = self.initial.repeat(len(boxes), 1)
        for stage in self.stages:
            shapes = stage(picture, places, shapes)
        return places.pixels(shapes.view(len(boxes), 2, shapes.shape[1] // 2)).mT


@dataclass(frozen=True, slots=True)
class Places:
    """Where the boxes are: x and y of corners and of sides, (n, 2, 1), float64."""

    corners: Tensor
    sides: Tensor

    @classmethod
    def of(cls, boxes: Tensor) -> Self:
        corners, ends = boxes.double().view(-1, 2, 2, 1).unbind(1)
        return cls(corners, ends - corners)

    def pixels(self, points: Tensor) -> Tensor:
        """Fractions of each box, (n, 2, m) -> the nearest pixels, int64."""
        return points.double().mul_(self.sides).add_(self.corners).add_(0.5).floor_().long()


class RegressionStage(nn.Module):
    """One forest of the cascade: shapes (n, 2 * landmarks), float32 -> the same, moved.

    Shapes have all x before all y.
    """

    anchors: Tensor
    offsets: Tensor
    across_offsets: Tensor
    first: Tensor
    second: Tensor
    thresholds: Tensor
    roots: Tensor
    below: Tensor
    leaves: Tensor
    fit: Tensor

    def __init__(self, stage: Stage, initial: Reals) -> None:
        super().__init__()
        self._depth = stage.depth
        trees, splits = stage.first.shape
        landmarks = len(initial)
        leaves = stage.leaves.reshape(-1, landmarks, 2).swapaxes(1, 2)
        x, y = stage.offsets.T
        buffers = {
            "anchors": np.concatenate([stage.anchors, stage.anchors + landmarks]),
            "offsets": np.stack([x, y]),
            "across_offsets": np.stack([-y, x]),
            "first": stage.first.ravel(),
            "second": stage.second.ravel(),
            "thresholds": stage.thresholds.ravel(),
            "roots": np.arange(trees) * splits,
            "below": _children(trees, splits),
            "leaves": leaves.reshape(-1, 2 * landmarks),
            "fit": _fit(initial),
        }
        for name, values in buffers.items():
            self.register_buffer(name, torch.from_numpy(np.ascontiguousarray(values)))

    def forward(self, picture: Tensor, places: Places, shapes: Tensor) -> Tensor:
        pixels = _brightness(picture, places.pixels(self._points(shapes)))
        first, second = (pixels.index_select(1, chosen) for chosen in (self.first, self.second))
        return self._moved(shapes, self._reached(first.sub_(second) <= self.thresholds))

    def _points(self, shapes: Tensor) -> Tensor:
        """(n, 2, pixels): where the pixels are that hang on the shapes, in fractions of boxes."""
        cosine, sine = (shapes.double() @ self.fit).float().view(-1, 2, 1, 1).unbind(1)
        turned = cosine * self.offsets + sine * self.across_offsets
        return turned + shapes.index_select(1, self.anchors).view_as(turned)

    def _reached(self, right: Tensor) -> Tensor:
        """Which way each split goes, (n, trees * splits) -> the leaves, (n, trees)."""
        node = self.roots.expand(len(right), -1)
        for _ in range(self._depth):
            node = self.below.take(node).add_(right.gather(1, node))
        return node

    def _moved(self, shapes: Tensor, leaves: Tensor) -> Tensor:
        """Each shape and its leaves, added one after another in float32 as dlib does.

        A bag of embeddings is summed in that order; `sum` and `cumsum` go in others.
        """
        moves = self.leaves.index_select(0, leaves.view(-1)).view(*leaves.shape, shapes.shape[1])
        rows = torch.cat([shapes[:, None], moves], dim=1).flatten(0, 1)
        bags = torch.arange(len(rows), device=rows.device).view(len(leaves), leaves.shape[1] + 1)
        return functional.embedding_bag(bags, rows, mode="sum")


def _brightness(picture: Tensor, spots: Tensor) -> Tensor:
    """(n, 2, pixels) -> (n, pixels), float32: the mean of the colours, rounded down; 0 outside."""
    rows, columns, colours = picture.shape
    x, y = spots.unbind(1)
    near_x, near_y = x.clamp(0, columns - 1), y.clamp(0, rows - 1)
    inside = (near_x == x).logical_and_(near_y == y)
    red = near_y.mul_(columns).add_(near_x).mul_(colours).view(-1)
    values = picture.view(-1)
    total = values.index_select(0, red).float()
    for colour in range(1, colours):
        total.add_(values.index_select(0, red + colour))
    return total.div_(colours).floor_().view_as(inside).mul_(inside)


def load(path: Path) -> LandmarkPredictor:
    """The predictor from dlib's file, on the CPU. Raises MalformedNetwork."""
    return LandmarkPredictor(read_predictor(path)).eval().requires_grad_(False)


def _children(trees: int, splits: int) -> Integers:
    """(trees * splits,): the split on the left below each split, and of the lowest the leaf; what
    is on the right comes next. Splits are numbered over all trees, and leaves too."""
    left = np.arange(splits) * 2 + 1
    tree = np.arange(trees)[:, np.newaxis]
    leaves = left - splits + tree * (splits + 1)
    return np.where(left < splits, left + tree * splits, leaves).ravel()


def _fit(initial: Reals) -> NDArray[np.float64]:
    """(2 * landmarks, 2): a shape times this is the turn and scale that bring the initial shape
    nearest to it (Umeyama, 1991), as cosine and sine times the scale."""
    around = initial.astype(np.float64)
    around -= around.mean(axis=0)
    x, y = around.T / (around**2).sum()
    return np.stack([np.concatenate([x, y]), np.concatenate([-y, x])], axis=1)
