"""Faces and text where they lie in the picture that is shown.

They are found in the original, once, and stay as they are: a crop takes nobody away, and a revert
brings nothing back that was lost. Here the photo's recipe is laid over what was found.
"""

from copy import copy

from backend.events.recipes import Affine, Box, placed_box
from backend.people.models import Face
from backend.photos.models import Asset
from backend.photos.selectors.pictures import placement_shown
from backend.search.models import TextLine

Polygon = list[list[float]]


def faces_shown(asset: Asset) -> list[Face]:
    """Of a photo that came with its faces; those that are cut away are left out."""
    placement = placement_shown(asset)
    placed = (_placed_face(face, placement) for face in asset.faces.all())
    return [face for face in placed if face is not None]


def face_shown(face: Face) -> Face | None:
    """One that came with its photo; None when it is cut away."""
    return _placed_face(face, placement_shown(face.asset))


def text_shown(asset: Asset) -> list[TextLine]:
    """The same of its lines of text: a line is there when its middle is."""
    lines = list(asset.text_lines.all())
    placement = placement_shown(asset)
    if placement is None:
        return lines
    placed = [_placed_line(line, placement) for line in lines]
    return [line for line in placed if _is_inside(line.polygon)]


def _placed_face(face: Face, placement: Affine | None) -> Face | None:
    if placement is None:
        return face
    box = placed_box(Box(face.left, face.top, face.width, face.height), placement)
    if box is None:
        return None
    shown = copy(face)
    shown.left, shown.top, shown.width, shown.height = box
    return shown


def _placed_line(line: TextLine, placement: Affine) -> TextLine:
    shown = copy(line)
    shown.polygon = _placed_polygon(line.polygon, placement)
    shown.words = [
        {**word, "polygon": _placed_polygon(word["polygon"], placement)} for word in line.words
    ]
    return shown


def _placed_polygon(polygon: Polygon, placement: Affine) -> Polygon:
    return [list(placement(x, y)) for x, y in polygon]


def _is_inside(polygon: Polygon) -> bool:
    x = sum(corner[0] for corner in polygon) / len(polygon)
    y = sum(corner[1] for corner in polygon) / len(polygon)
    return 0 <= x <= 1 and 0 <= y <= 1
