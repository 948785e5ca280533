"""Text that was read in a picture, laid over it where it stands, so that it can be selected.

Each word becomes a box that is turned about its first corner: lines slope, and some run down or up.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import atan2, degrees, hypot

from backend.photos.models import Asset
from backend.photos.selectors.found_in_picture import text_shown
from backend.photos.selectors.pictures import size_shown
from backend.search.models import TextLine

_UPRIGHT = 1.5  # times as high as wide: the line runs down, or up

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class PlacedWord:
    text: str
    after: str  # what follows in the line: a space, or nothing
    style: str


@dataclass(frozen=True, slots=True)
class PlacedLine:
    words: list[PlacedWord]


def text_layer(asset: Asset) -> list[PlacedLine]:
    """In reading order; empty while the picture's size is unknown."""
    size = size_shown(asset)
    if size is None:
        return []
    return [PlacedLine(list(_placed(line, size))) for line in text_shown(asset)]


def _placed(line: TextLine, size: tuple[int, int]) -> Iterator[PlacedWord]:
    """A line that was read before words had boxes is placed as a whole."""
    words = line.words or [{"text": line.text, "polygon": line.polygon}]
    corners = [_pixels(word["polygon"], size) for word in words]
    first = _first_corner(_pixels(line.polygon, size), corners)
    gaps = _gaps(line.text, [word["text"] for word in words])
    for word, box, after in zip(words, corners, gaps, strict=True):
        turned = [*box[first:], *box[:first]]
        yield PlacedWord(word["text"], after, _style(turned, size))


def _pixels(polygon: Iterable[Sequence[float]], size: tuple[int, int]) -> list[Point]:
    return [(x * size[0], y * size[1]) for x, y in polygon]


def _first_corner(line: Sequence[Point], words: Sequence[Sequence[Point]]) -> int:
    """Where reading begins, of corners that go clockwise from the top left."""
    width, height = _length(line[0], line[1]), _length(line[0], line[3])
    if height < _UPRIGHT * width:
        return 0
    return 3 if words[0][0][1] > words[-1][0][1] else 1


def _gaps(text: str, words: Sequence[str]) -> Iterator[str]:
    """What stands behind each word in the line."""
    place = 0
    for word in words:
        place = text.find(word, place) + len(word)
        yield " " if text[place : place + 1].isspace() else ""


def _style(corners: Sequence[Point], size: tuple[int, int]) -> str:
    """Lengths in hundredths of the frame, which has the picture's proportions."""
    (x, y), along, _, below = corners
    length, height = _length(corners[0], along), _length(corners[0], below)
    turn = degrees(atan2(along[1] - y, along[0] - x))
    return (
        f"left:{x / size[0]:.3%};top:{y / size[1]:.3%};--turn:{turn:.2f}deg;"
        f"--length:{100 * length / size[0]:.3f}cqw;--height:{100 * height / size[1]:.3f}cqh"
    )


def _length(one: Point, other: Point) -> float:
    return hypot(other[0] - one[0], other[1] - one[1])
