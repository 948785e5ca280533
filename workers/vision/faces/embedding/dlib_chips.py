"""dlib's face chips in torch: upright pictures of 150 x 150 pixels, of many faces at once.

dlib (`get_face_chip_details` and `extract_image_chip`, dlib/image_transforms/interpolation.h) finds
the similarity that takes five expected landmarks to those that were found, cuts out the part of the
picture that its square covers, halves that until the chip takes at most every other pixel, and
interpolates between four pixels. Where a chip leaves the picture, or that part of it, it is black.

The geometry of some faces is nothing to a processor, and is done there in float64: it tells which
faces are halved how often. What touches pixels is done for all of those together.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from workers.vision.faces.embedding.dlib_resnet import CHIP_SIDE

_PADDING = 0.25  # around the face, in fractions of it: what the network was trained on
# Corners of the eyes (the outer and the inner of one, then of the other) and the bottom of the
# nose, in fractions of the face: dlib's constants.
_EXPECTED = np.array(
    [
        [0.8595674595992, 0.2134981538014],
        [0.6460604764104, 0.2289674387677],
        [0.1205750620789, 0.2137274526848],
        [0.3340850613712, 0.2290642403242],
        [0.4901123135679, 0.6277975316475],
    ]
)
_TEMPLATE = (_PADDING + _EXPECTED) / (2 * _PADDING + 1) * CHIP_SIDE
_SHIFT = np.array([1.25, 0.75])  # between a level of dlib's pyramid and the next
_TOO_SMALL = 8  # sides that dlib does not halve any more
_ALIKE = 64  # pixels: crops that differ by less are padded to one size
# Chips; each takes 3 MB on the way, which a processor keeps in its cache and a GPU needs many of.
_AT_ONCE = {"cpu": 1, "cuda": 64}

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Geometry:
    """Where in a picture the chips are."""

    crops: Integers  # (n, 4): left, top, width and height of what a chip is made from; pixels
    depths: Integers  # (n,): how often that is halved
    transforms: Floats  # (n, 2, 3): from a pixel of the chip to one of the halved crop


def cut_chips(picture: Tensor, landmarks: Integers) -> Tensor:
    """(rows, columns, 3), uint8, and (n, 5, 2) -> (n, 150, 150, 3), uint8."""
    rows, columns, _ = picture.shape
    geometry = locate_chips(landmarks, width=columns, height=rows)
    batches = list(_alike(geometry, at_once=_AT_ONCE[picture.device.type]))
    chips = torch.cat([_cut(picture, geometry, faces) for faces in batches])
    places = torch.from_numpy(np.concatenate(batches).argsort())
    return chips.index_select(0, places.to(picture.device))


def locate_chips(landmarks: Integers, *, width: int, height: int) -> Geometry:
    """Landmarks (n, 5, 2) in a picture of that size."""
    turns, middles = _fit(landmarks)
    reach = (CHIP_SIDE * np.abs(turns)[:, np.newaxis] - 1) / 2
    squares = np.stack([middles - reach, middles + reach], axis=1)
    depths = _depths(squares)
    angles = np.angle(turns)
    crops = _crops(_corners(squares, angles), depths, width=width, height=height)
    for depth in range(depths.max(initial=0) + 1):
        deeper = (depths >= depth)[:, np.newaxis, np.newaxis]
        moved = squares - crops[:, np.newaxis, :2] if depth == 0 else squares / 2 - _SHIFT
        squares = np.where(deeper, moved, squares)
    top_left, top_right, _, bottom_left = _corners(squares, angles).swapaxes(0, 1)
    columns = (
        (top_right - top_left) / (CHIP_SIDE - 1),
        (bottom_left - top_left) / (CHIP_SIDE - 1),
        top_left,
    )
    return Geometry(crops, depths, np.stack(columns, axis=2))


def _fit(landmarks: Integers) -> tuple[NDArray[np.complex128], Floats]:
    """The turn and scale, (n,), that bring the template nearest to landmarks (Umeyama, 1991), as
    complex numbers, and where the chips' middles come to lie, (n, 2)."""
    template = _TEMPLATE @ (1, 1j)
    points = landmarks.astype(np.float64) @ (1, 1j)
    around = template - template.mean()
    means = points.mean(axis=1)
    turns = (points - means[:, np.newaxis]) @ around.conj() / (np.abs(around) ** 2).sum()
    middles = means + turns * (CHIP_SIDE / 2 * (1 + 1j) - template.mean())
    return turns, np.stack([middles.real, middles.imag], axis=1)


def _depths(squares: Floats) -> Integers:
    """(n, 2, 2): corners -> how often each is halved before a chip would skip pixels."""
    sides = squares[:, 1, 0] - squares[:, 0, 0]
    depths = np.zeros(len(sides), np.int64)
    while (larger := (sides := sides / 2) + 1 > CHIP_SIDE).any():
        depths += larger
    return depths


def _corners(squares: Floats, angles: Floats) -> Floats:
    """Upright squares, (n, 2, 2), turned around their middles -> (n, 4, 2), clockwise."""
    left, top, right, bottom = squares.reshape(-1, 4).T
    x, y = (
        np.stack([left, right, right, left], axis=1),
        np.stack([top, top, bottom, bottom], axis=1),
    )
    middle_x, middle_y = (left + right)[:, np.newaxis] / 2, (top + bottom)[:, np.newaxis] / 2
    cosine, sine = np.cos(angles)[:, np.newaxis], np.sin(angles)[:, np.newaxis]
    x, y = x - middle_x, y - middle_y
    return np.stack([cosine * x - sine * y + middle_x, sine * x + cosine * y + middle_y], axis=2)


def _crops(corners: Floats, depths: Integers, *, width: int, height: int) -> Integers:
    """Around the corners, with a margin for the edges that halving loses, within the picture."""
    margins = (2.0 ** (depths + 2) - 2)[:, np.newaxis]  # 2, 6, 14: twice the last and 2 more
    start = np.maximum(corners.min(axis=1) - margins, 0)
    end = np.minimum(corners.max(axis=1) + margins, (width - 1, height - 1))
    start, end = (np.floor(edge + 0.5).astype(np.int64) for edge in (start, end))
    sizes = np.where((end >= start).all(axis=1, keepdims=True), end - start + 1, 0)
    return np.concatenate([start, sizes], axis=1)


def _alike(geometry: Geometry, *, at_once: int) -> Iterator[Integers]:
    """Indices of faces that are cut together: halved as often, from crops of about one size."""
    sizes = geometry.crops[:, 2:] // (_ALIKE << geometry.depths)[:, np.newaxis]
    sizes[geometry.depths == 0] = 0  # taken right from the picture
    keys = np.concatenate([geometry.depths[:, np.newaxis], sizes], axis=1)
    kinds, kind_of = np.unique(keys, axis=0, return_inverse=True)
    for kind in range(len(kinds)):
        faces = np.flatnonzero(kind_of.ravel() == kind)
        yield from np.array_split(faces, -(-len(faces) // at_once))


def _cut(picture: Tensor, geometry: Geometry, faces: Integers) -> Tensor:
    crops, depth = geometry.crops[faces], int(geometry.depths[faces[0]])
    left, top, widths, heights = crops.T
    if depth == 0:
        starts, pixels = top * picture.shape[1] + left, picture
    else:
        pixels, widths, heights = _halved(picture, crops, depth)
        starts = np.arange(len(faces)) * (pixels.shape[1] * pixels.shape[2])
    sources = np.stack([starts, widths, heights], axis=1)
    return _interpolated(
        pixels,
        torch.from_numpy(sources).to(picture.device, non_blocking=True),
        torch.from_numpy(geometry.transforms[faces]).to(picture.device, non_blocking=True),
    )


def _halved(picture: Tensor, crops: Integers, depth: int) -> tuple[Tensor, Integers, Integers]:
    """Crops (m, rows, columns, 3), padded to one size and halved; their widths and heights."""
    widths, heights = crops[:, 2:].T
    pixels = picture.new_zeros(len(crops), heights.max(), widths.max(), picture.shape[2])
    for index, (x, y, width, height) in enumerate(crops.tolist()):
        pixels[index, :height, :width] = picture[y : y + height, x : x + width]
    for _ in range(depth):
        pixels = _halve(pixels)
        enough = np.minimum(widths, heights) > _TOO_SMALL
        widths, heights = (np.where(enough, (sides - 3) // 2, 0) for sides in (widths, heights))
    return pixels, widths, heights


def _halve(pixels: Tensor) -> Tensor:
    """(m, rows, columns, 3) -> (m, (rows - 3) // 2, (columns - 3) // 2, 3), all uint8."""
    if min(pixels.shape[1:3]) <= _TOO_SMALL:
        return pixels[:, :0, :0]
    rows = _filtered_rows(pixels.short())
    both = _filtered_rows(rows.transpose(1, 2).contiguous())
    # The sum of all weights is 256. It fits into 16 bits, of which the highest is no sign here.
    return (both >> 8).to(torch.uint8).transpose(1, 2).contiguous()


def _filtered_rows(pixels: Tensor) -> Tensor:
    """Every other row as a weighted sum of itself and two on either side."""
    length = 2 * ((pixels.shape[1] - 3) // 2)
    first, second, third, fourth, fifth = (pixels[:, k : k + length : 2] for k in range(5))
    total = torch.add(first, third, alpha=6).add_(fifth)
    return total.add_(second, alpha=4).add_(fourth, alpha=4)


def _interpolated(pixels: Tensor, sources: Tensor, transforms: Tensor) -> Tensor:
    """Chips out of `pixels`, all rows of all sources one after another, each as long.

    sources (m, 3), int64: the first pixel of each, its width and its height; transforms (m, 2, 3).
    """
    stride, colours = pixels.shape[-2:]
    values = pixels.reshape(-1)
    if len(values) < (stride + 2) * colours:
        return pixels.new_zeros(len(sources), CHIP_SIDE, CHIP_SIDE, colours)
    steps = torch.arange(CHIP_SIDE, dtype=torch.float64, device=pixels.device)
    right, down, shift = transforms[..., None, None].unbind(2)
    spots = right * steps + down * steps[:, None] + shift
    corners = spots.floor()
    left, top = corners.long().unbind(1)
    start, width, height = sources[..., None, None].unbind(1)
    inside = (left >= 0) & (top >= 0) & (left + 1 < width) & (top + 1 < height)
    red = torch.where(inside, start + top * stride + left, 0) * colours
    # Colour by colour: numbers that lie apart are fetched faster than three that lie together.
    index = red.view(-1) + torch.arange(colours, device=pixels.device)[:, None]
    across, along = (part.reshape(1, -1) for part in (spots - corners).unbind(1))
    above, below = (
        torch.lerp(_fetched(values[row:], index), _fetched(values[row + colours :], index), across)
        for row in (0, stride * colours)
    )
    chips = above.lerp_(below, along).to(torch.uint8).view(colours, *inside.shape).mul_(inside)
    return chips.permute(1, 2, 3, 0)


def _fetched(values: Tensor, index: Tensor) -> Tensor:
    """The values at an index of any shape, float64."""
    return values.index_select(0, index.view(-1)).double().view_as(index)
