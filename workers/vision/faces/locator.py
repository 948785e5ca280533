"""Where faces may be: one glance at the whole picture, and a close look where it hints at more.

The glance is small, so that it is cheap, and shows faces from about 20 of its own pixels. A smaller
face still leaves a trace: there the picture is looked at again, tile by tile and in its full size.
Small faces come in groups, so a tile that holds one has its neighbours looked at too.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from workers.vision.faces.boxes import Boxes, Scores, suppress
from workers.vision.faces.centerface import MULTIPLE, STRIDE, CenterFace, FaceMap
from workers.vision.pixels import Pixels, fit

_OVERLAP = 0.3  # intersection over union of two boxes of one face
_TILE = 320  # pixels, a multiple of 32
_STEP = 256  # pixels from tile to tile: a face of 64 pixels is whole in one of them
_BATCH = 8  # tiles looked at in one go: bounds the memory

_Tile = tuple[int, int]  # left and top


@dataclass(frozen=True, slots=True)
class LocatorSettings:
    """Measured by tests/bench/detectors: docs/models.md."""

    glance: int = 736  # pixels of the longest side
    heat: float = 0.1  # from which on a peak is a candidate
    trace: float = 0.04  # from which on a small peak is worth a close look
    small: float = 20.0  # pixels of the glance: smaller faces are looked at closely
    sure: float = 0.4  # from which on a face found closely has its neighbourhood looked at
    tiles: int = 24  # looked at closely in one picture, at most


class FaceLocator:
    """Safe to use from several threads: it holds weights and no state."""

    def __init__(
        self, network: CenterFace, *, device: torch.device, settings: LocatorSettings
    ) -> None:
        """`network` must be on `device`."""
        self._network = network
        self._device = device
        self._settings = settings

    def locate(self, picture: Pixels) -> tuple[Boxes, Scores]:
        """Candidates in pixels of the picture, and how likely each is a face; the surest first."""
        glance, scale = fit(picture, self._settings.glance)
        ((boxes, heat),) = self._look([glance], self._settings.trace)
        boxes = boxes / np.float32(scale)
        if scale < 1:
            largest = self._settings.small / scale
            small = (boxes[:, 2:] - boxes[:, :2]).max(axis=1, initial=0) < largest
            close, warmth = self._look_closely(picture, boxes[small], largest)
            boxes, heat = np.concatenate([boxes, close]), np.concatenate([heat, warmth])
        candidates = heat >= self._settings.heat
        boxes, heat = boxes[candidates], heat[candidates]
        kept = suppress(boxes, heat, overlap=_OVERLAP)
        return boxes[kept], heat[kept]

    def _look_closely(self, picture: Pixels, traces: Boxes, largest: float) -> tuple[Boxes, Scores]:
        """Faces of up to `largest` pixels in the tiles with traces, and around those it finds."""
        grid = _grid(picture)
        wanted = _containing(grid, traces)
        seen: set[_Tile] = set()
        found, heat = [traces[:0]], [np.empty(0, np.float32)]
        while wanted and len(seen) < self._settings.tiles:
            batch = wanted[: min(_BATCH, self._settings.tiles - len(seen))]
            seen.update(batch)
            cuts = [picture[top : top + _TILE, left : left + _TILE] for left, top in batch]
            looks = self._look(cuts, self._settings.heat)
            for tile, (boxes, warmth) in zip(batch, looks, strict=True):
                fitting = (boxes[:, 2:] - boxes[:, :2]).max(axis=1, initial=0) < 2 * largest
                found.append(boxes[fitting] + np.array(tile * 2, np.float32))
                heat.append(warmth[fitting])
                if warmth[fitting].max(initial=0) >= self._settings.sure:
                    wanted += _around(grid, tile)
            wanted = [tile for tile in dict.fromkeys(wanted) if tile not in seen]
        return np.concatenate(found), np.concatenate(heat)

    def _look(self, pictures: Sequence[Pixels], threshold: float) -> Iterator[tuple[Boxes, Scores]]:
        """The peaks of each picture: boxes in its pixels, and heat. They need not be of one size:
        they stand in the upper left corner of one canvas each."""
        rows = max(picture.shape[0] for picture in pictures)
        columns = max(picture.shape[1] for picture in pictures)
        canvas = np.zeros((len(pictures), _up(rows), _up(columns), 3), np.uint8)
        for place, picture in zip(canvas, pictures, strict=True):
            place[: picture.shape[0], : picture.shape[1]] = picture
        pixels = torch.from_numpy(canvas).to(self._device).permute(0, 3, 1, 2)
        found = self._network(pixels.float())  # stays in the layout of the pixels: channels last
        for index in range(len(pictures)):
            boxes, heat = _peaks(found, index, threshold)
            kept = suppress(boxes, heat, overlap=_OVERLAP)
            yield boxes[kept], heat[kept]


def _peaks(found: FaceMap, index: int, threshold: float) -> tuple[Boxes, Scores]:
    heat = found.heat[index]
    highest = functional.max_pool2d(heat[None, None], 3, stride=1, padding=1)[0, 0]
    rows, columns = torch.nonzero((heat >= threshold) & (heat == highest), as_tuple=True)
    height, width = found.size[index, :, rows, columns].clamp(max=8).exp() * STRIDE
    down, right = found.offset[index, :, rows, columns]
    y, x = (rows + down + 0.5) * STRIDE, (columns + right + 0.5) * STRIDE
    boxes: Tensor = torch.stack([x - width / 2, y - height / 2, x + width / 2, y + height / 2], 1)
    return boxes.cpu().numpy(), heat[rows, columns].cpu().numpy()


def _up(pixels: int) -> int:
    """The next multiple of what the network needs."""
    return -(-pixels // MULTIPLE) * MULTIPLE


def _grid(picture: Pixels) -> list[_Tile]:
    """Tiles that cover the picture; the last of a row and of a column end at its edge."""
    height, width = picture.shape[:2]
    tops, lefts = (
        [*range(0, max(1, side - _TILE), _STEP), max(0, side - _TILE)] for side in (height, width)
    )
    return [(left, top) for top in dict.fromkeys(tops) for left in dict.fromkeys(lefts)]


def _containing(grid: Sequence[_Tile], boxes: Boxes) -> list[_Tile]:
    """For each box the tile whose middle is nearest, each once, in the order of the boxes."""
    if not len(boxes):
        return []
    middles = np.array(grid, np.float32) + _TILE / 2
    centres = (boxes[:, :2] + boxes[:, 2:]) / 2
    nearest = np.abs(middles - centres[:, np.newaxis]).max(axis=2).argmin(axis=1)
    return list(dict.fromkeys(grid[index] for index in nearest))


def _around(grid: Sequence[_Tile], tile: _Tile) -> list[_Tile]:
    return [
        other
        for other in grid
        if max(abs(other[0] - tile[0]), abs(other[1] - tile[1])) <= _STEP and other != tile
    ]
