"""What a box holds: MTCNN's last network looks at it, upright and turned by quarters.

It tells how surely it sees a face, puts the box right and finds five landmarks. It knows upright
faces only, so that the turn in which it sees one best is the turn of the face.
"""

from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray

from workers.vision.faces.boxes import Boxes, Points, Scores, correct, cut_out, squares
from workers.vision.faces.mtcnn import OUTPUT_SIDE, OutputNetwork
from workers.vision.pixels import Pixels

TURNS = 4

_CHUNK = 128  # boxes looked at in one go: bounds the memory of crowded pictures


@dataclass(frozen=True, slots=True)
class Look:
    """Of n boxes, in each of four turns: by 0, 1, 2 and 3 quarters against the clock."""

    squares: Boxes  # (n, 4): what was looked at
    sureness: NDArray[np.float32]  # (n, 4): 0 to 1
    corrections: NDArray[np.float32]  # (n, 4, 4)
    points: NDArray[np.float32]  # (n, 4, 5, 2): in fractions of the turned square

    def boxes(self, turns: NDArray[np.intp]) -> Boxes:
        """The boxes put right, each as it is seen in the turn given for it."""
        whole = np.tile(np.array([0, 0, 1, 1], np.float32), (len(turns), 1))
        turned = correct(whole, self.corrections[np.arange(len(turns)), turns])
        corners = _turned_back(turned.reshape(-1, 2, 2), turns)
        low, high = corners.min(axis=1), corners.max(axis=1)
        return self._in_picture(np.stack([low, high], axis=1)).reshape(-1, 4)

    def landmarks(self, turns: NDArray[np.intp]) -> Points:
        return self._in_picture(_turned_back(self.points[np.arange(len(turns)), turns], turns))

    def of(self, chosen: NDArray[np.intp]) -> "Look":
        """Of the chosen boxes alone."""
        return Look(
            self.squares[chosen],
            self.sureness[chosen],
            self.corrections[chosen],
            self.points[chosen],
        )

    def _in_picture(self, fractions: NDArray[np.float32]) -> NDArray[np.float32]:
        corners, sides = self.squares[:, :2], self.squares[:, 2:] - self.squares[:, :2]
        placed: NDArray[np.float32] = (
            corners[:, np.newaxis] + fractions * sides[:, np.newaxis]
        ).astype(np.float32)
        return placed


class LandmarkFinder:
    """Safe to use from several threads: it holds weights and no state."""

    def __init__(self, network: OutputNetwork, *, device: torch.device) -> None:
        """`network` must be on `device`."""
        self._network = network
        self._device = device

    def look(self, picture: Pixels, boxes: Boxes) -> Look:
        around = squares(boxes)
        crops = cut_out(picture, around, OUTPUT_SIDE)
        turned = [
            self._run(np.ascontiguousarray(np.rot90(crops, -turn, axes=(1, 2))))
            for turn in range(TURNS)
        ]
        sureness, corrections, points = (
            np.stack(parts, axis=1) for parts in zip(*turned, strict=True)
        )
        return Look(around, sureness, corrections, points)

    def _run(self, crops: Pixels) -> tuple[Scores, NDArray[np.float32], NDArray[np.float32]]:
        """Crops (n, 48, 48, 3) -> sureness (n,), corrections (n, 4), landmarks (n, 5, 2)."""
        answers = [[np.empty((0, *shape), np.float32)] for shape in ((), (4,), (10,))]
        for start in range(0, len(crops), _CHUNK):
            pixels = torch.from_numpy(crops[start : start + _CHUNK]).to(self._device)
            scaled = pixels.permute(0, 3, 1, 2).float().sub_(127.5).mul_(1 / 128)
            for parts, answer in zip(answers, self._network(scaled), strict=True):
                parts.append(answer.cpu().numpy())
        sureness, corrections, points = (np.concatenate(parts) for parts in answers)
        return sureness, corrections, points.reshape(-1, 2, 5).transpose(0, 2, 1)


def _turned_back(points: NDArray[np.float32], turns: NDArray[np.intp]) -> NDArray[np.float32]:
    """Points (n, k, 2) in fractions of squares that were turned clockwise by `turns` quarters, in
    fractions of the squares as they were."""
    back = points.copy()
    for index, turn in enumerate(turns):
        for _ in range(turn):
            back[index] = np.stack([back[index, :, 1], 1 - back[index, :, 0]], axis=1)
    return back
