"""What may be a face, before anybody has looked at it by itself."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from workers.vision.faces.boxes import Boxes, Points, Scores, suppress
from workers.vision.pixels import Pixels

_OVERLAP = 0.3  # intersection over union of two boxes of one face


@dataclass(frozen=True, slots=True)
class Candidates:
    """In pixels of a picture."""

    boxes: Boxes  # (n, 4)
    heat: Scores  # (n,): how likely each is a face, 0 to 1
    points: Points  # (n, 5, 2): NaN where nobody has looked for them

    @property
    def upright(self) -> NDArray[np.bool_]:
        """Those that were found by a network which sees upright faces only."""
        known = np.isfinite(self.points).all(axis=(1, 2))
        return np.asarray(known, np.bool_)

    def __len__(self) -> int:
        return len(self.boxes)

    @property
    def sides(self) -> Scores:
        """The longer one of each box."""
        longest: Scores = (self.boxes[:, 2:] - self.boxes[:, :2]).max(axis=1, initial=0)
        return longest

    def where(self, chosen: NDArray[np.bool_] | NDArray[np.intp]) -> "Candidates":
        return Candidates(self.boxes[chosen], self.heat[chosen], self.points[chosen])

    def thinned(self) -> "Candidates":
        """Each face once, the likeliest first."""
        return self.where(suppress(self.boxes, self.heat, overlap=_OVERLAP))

    def within(self, *, scale: float = 1.0, corner: tuple[int, int] = (0, 0)) -> "Candidates":
        """In pixels of the picture that this one is a part or a smaller copy of.

        scale: of the copy. corner: left and top of the part.
        """
        place = np.array(corner, np.float32)
        smaller = np.float32(scale)
        return Candidates(
            self.boxes / smaller + np.tile(place, 2), self.heat, self.points / smaller + place
        )


def together(several: Sequence[Candidates]) -> Candidates:
    """Of at least one."""
    return Candidates(
        np.concatenate([candidates.boxes for candidates in several]),
        np.concatenate([candidates.heat for candidates in several]),
        np.concatenate([candidates.points for candidates in several]),
    )


def canvas(pictures: Sequence[Pixels], *, multiple: int, device: torch.device) -> Tensor:
    """(n, 3, rows, columns), uint8, on the device, rows and columns multiples of what a network
    needs. Pictures need not be of one size: each stands in the upper left corner, before black."""
    rows, columns = (max(picture.shape[axis] for picture in pictures) for axis in (0, 1))
    sides = [-(-side // multiple) * multiple for side in (rows, columns)]
    pixels = np.zeros((len(pictures), *sides, 3), np.uint8)
    for place, picture in zip(pixels, pictures, strict=True):
        place[: picture.shape[0], : picture.shape[1]] = picture
    # It stays in the layout of the pictures: channels last.
    return torch.from_numpy(pixels).to(device).permute(0, 3, 1, 2)
