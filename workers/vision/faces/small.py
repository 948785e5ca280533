"""Small faces: YuNet scans the picture, and looks closely where something far away may be one.

The scan sees the picture shrunk, so that it is cheap. Where it sees a trace of something that is
small even for YuNet, the picture is looked at again, tile by tile and in its full size. Small faces
come in groups: a tile that holds one has its neighbours looked at too.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray

from workers.vision.faces.boxes import Scores
from workers.vision.faces.candidates import Candidates, canvas, together
from workers.vision.faces.tiles import Tile, around, containing, cut, grid
from workers.vision.faces.yunet import MULTIPLE, STRIDES, Cells, YuNet
from workers.vision.pixels import Pixels, fit

_BATCH = 8  # tiles looked at in one go: bounds the memory
# YuNet's sureness in terms of CenterFace's heat: what it takes for a face is one less often. By
# logistic regression over the labelled photos with small faces (docs/models.md).
_SLOPE, _SHIFT = 0.6, -0.9


@dataclass(frozen=True, slots=True)
class SmallFaceSettings:
    """Sureness is YuNet's, from 0 to 1. Measured by tests/bench/detectors: docs/models.md."""

    scan: int = 1280  # pixels of the longest side
    trace: float = 0.15  # from which on something far away is worth a close look
    far: float = 36.0  # pixels of the scan: what is smaller is far away
    sight: float = 0.2  # from which on what is seen well is a candidate
    sure: float = 0.7  # from which on a face found closely has its neighbourhood looked at


class SmallFaces:
    """Safe to use from several threads: it holds weights and no state."""

    def __init__(
        self, network: YuNet, *, device: torch.device, settings: SmallFaceSettings
    ) -> None:
        """`network` must be on `device`."""
        self._network = network
        self._device = device
        self._settings = settings

    def locate(self, picture: Pixels, *, largest: float) -> Candidates:
        """Upright faces of up to `largest` pixels of the picture."""
        shrunk, scale = fit(picture, self._settings.scan)
        (scanned,) = self._look([shrunk], self._settings.trace)
        far = scanned.sides < self._settings.far if scale < 1 else np.zeros(len(scanned), np.bool_)
        seen = scanned.where(~far & (scanned.heat >= self._settings.sight)).within(scale=scale)
        close = self._look_closely(picture, scanned.where(far).within(scale=scale))
        found = together([seen, *close])
        found = found.where(found.sides < largest).thinned()
        return Candidates(found.boxes, _as_heat(found.heat), found.points)

    def _look_closely(self, picture: Pixels, traces: Candidates) -> Iterator[Candidates]:
        """What is in the tiles with traces, and around those that hold a face."""
        tiles = grid(picture)
        wanted = containing(tiles, traces.boxes)
        seen: set[Tile] = set()
        while wanted:
            batch = wanted[:_BATCH]
            seen.update(batch)
            looks = self._look([cut(picture, tile) for tile in batch], self._settings.sight)
            for tile, found in zip(batch, looks, strict=True):
                if found.heat.max(initial=0) >= self._settings.sure:
                    wanted += around(tiles, tile)
                yield found.within(corner=tile)
            wanted = [tile for tile in dict.fromkeys(wanted) if tile not in seen]

    def _look(self, pictures: Sequence[Pixels], threshold: float) -> Iterator[Candidates]:
        """What the network takes for faces in each picture: its sureness stands for heat."""
        pixels = canvas(pictures, multiple=MULTIPLE, device=self._device)
        maps = self._network(pixels.flip(1))  # from RGB to BGR
        for index in range(len(pictures)):
            yield together(
                [
                    _faces(cells, stride, index, threshold)
                    for cells, stride in zip(maps, STRIDES, strict=True)
                ]
            ).thinned()


def _faces(cells: Cells, stride: int, index: int, threshold: float) -> Candidates:
    score = cells.score[index]
    rows, columns = torch.nonzero(score >= threshold, as_tuple=True)
    corners = torch.stack([columns, rows], dim=1)
    box = cells.box[index, :, rows, columns].T
    middle, half = box[:, :2] + corners, box[:, 2:].clamp(max=8).exp() / 2
    boxes = torch.cat([middle - half, middle + half], dim=1) * stride
    points = cells.landmarks[index, :, rows, columns].T.reshape(-1, 5, 2) + corners[:, None]
    return Candidates(
        boxes.cpu().numpy(), score[rows, columns].cpu().numpy(), (points * stride).cpu().numpy()
    )


def _as_heat(sureness: Scores) -> Scores:
    kept: NDArray[np.float32] = sureness.clip(0.01, 0.99)
    evidence = _SLOPE * np.log(kept / (1 - kept)) + _SHIFT
    heat: Scores = 1 / (1 + np.exp(-evidence))
    return heat
