"""Boxes that show one face, by how far they overlap."""

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from backend.events.results import FoundFace
from backend.people.models import Face
from backend.photos.sidecars import Region

Box: TypeAlias = Face | FoundFace | Region


def overlap(one: Box, other: Box) -> float:
    """Intersection over union of the two boxes, 0 to 1."""
    width = min(one.left + one.width, other.left + other.width) - max(one.left, other.left)
    height = min(one.top + one.height, other.top + other.height) - max(one.top, other.top)
    if width <= 0 or height <= 0:
        return 0.0
    shared = width * height
    return shared / (one.width * one.height + other.width * other.height - shared)


def best_pairs(
    ones: Sequence[Box], others: Sequence[Box], *, least: float
) -> Iterator[tuple[int, int]]:
    """Indices of boxes that are one face, each in one pair at most; those that overlap most come
    first, and none that overlap less than `least`."""
    overlaps = (
        (overlap(one, other), row, column)
        for row, one in enumerate(ones)
        for column, other in enumerate(others)
    )
    rows: set[int] = set()
    columns: set[int] = set()
    for shared, row, column in sorted(overlaps, key=lambda pair: -pair[0]):
        if shared >= least and row not in rows and column not in columns:
            rows.add(row)
            columns.add(column)
            yield row, column
