"""From the picture as it is stored to the picture as it is shown, and back.

Regions lie in the stored picture, before its Exif orientation is applied (Guidelines 2.0 of the
Metadata Working Group, section 5.11): so digiKam and Lightroom write them, and Immich reads them.
Some programs, and this one once, give them in the upright picture. AppliedToDimensions
tells which, where the picture lies on its side; where it does not say, they are as they should be.
"""

from collections.abc import Callable, Mapping

from .facts import Region

Size = tuple[int, int]  # width and height, pixels

SIDEWAYS = frozenset({5, 6, 7, 8})  # Exif orientations that swap width and height
_INVERSES = {6: 8, 8: 6}  # the others undo themselves
# Raw files have a rim that some programs count in; the narrowest crop that cameras offer takes 11 %
# off a side (4:3 out of 3:2).
_SAME_SHAPE = 0.02
_TURNED: Mapping[int, Callable[[float, float], tuple[float, float]]] = {
    2: lambda x, y: (1 - x, y),
    3: lambda x, y: (1 - x, 1 - y),
    4: lambda x, y: (x, 1 - y),
    5: lambda x, y: (y, x),
    6: lambda x, y: (1 - y, x),
    7: lambda x, y: (1 - y, 1 - x),
    8: lambda x, y: (y, 1 - x),
}  # where a point of the stored picture is shown, in fractions of either


def upright(
    region: Region, *, applied_to: Size | None, size: Size, orientation: int
) -> Region | None:
    """The region in the picture as it is shown, of `size`; None where the sidecar speaks of a
    picture of another shape, which was cropped since or before. `orientation`: Exif, 1 to 8."""
    stored = size[::-1] if orientation in SIDEWAYS else size
    if applied_to is None or _alike(applied_to, stored):
        return _turned(region, orientation)
    return region if _alike(applied_to, size) else None


def as_stored(region: Region, *, orientation: int) -> Region:
    """The region in the picture as it is stored, of one in the picture as it is shown."""
    return _turned(region, _INVERSES.get(orientation, orientation))


def _turned(region: Region, orientation: int) -> Region:
    turn = _TURNED.get(orientation)
    if turn is None:
        return region
    left, top = turn(region.left, region.top)
    right, bottom = turn(region.left + region.width, region.top + region.height)
    return Region(min(left, right), min(top, bottom), abs(right - left), abs(bottom - top))


def _alike(one: Size, other: Size) -> bool:
    ratio = (one[0] * other[1]) / (one[1] * other[0])
    return abs(ratio - 1) <= _SAME_SHAPE
