"""The cells of the map: squares of the Web Mercator projection, each a quarter of a larger one.

A cell of level n is one of 2^n by 2^n; x goes east and y goes south. Its quadkey has a digit for
each level and begins with those of the cells around it (Bing Maps Tile System, Microsoft). Read as
a number it is the Z-order of the cell, so all that lies in a cell is one range of finer cells.

The functions `places_column`, `places_row` and `places_cell` of the database (migration 0002) say
the same of a position.
"""

import math
from dataclasses import dataclass
from typing import Self

FINEST = 20  # 38 m at the equator
KEPT = (4, 8, 12, 16, 20)  # levels of which counts are kept
NORTHERNMOST = 85.05112877980659  # degrees: where the projection's square ends


@dataclass(frozen=True, slots=True)
class Box:
    """Degrees, WGS 84. A box across the antimeridian has its west beyond its east."""

    west: float
    south: float
    east: float
    north: float

    @property
    def is_split(self) -> bool:
        return self.west > self.east


@dataclass(frozen=True, slots=True)
class Cell:
    level: int
    x: int
    y: int

    @classmethod
    def parse(cls, quadkey: str) -> Self:
        """Raises ValueError for what is no quadkey of levels 1 to FINEST."""
        if not 1 <= len(quadkey) <= FINEST or not set(quadkey) <= set("0123"):
            raise ValueError(quadkey)
        digits = [int(digit) for digit in quadkey]
        return cls(
            level=len(digits),
            x=int("".join(str(digit & 1) for digit in digits), 2),
            y=int("".join(str(digit >> 1) for digit in digits), 2),
        )

    @classmethod
    def at(cls, latitude: float, longitude: float, *, level: int) -> Self:
        cells = 1 << level
        sine = math.sin(math.radians(max(-NORTHERNMOST, min(NORTHERNMOST, latitude))))
        x = (longitude + 180) / 360
        y = 0.5 - math.log((1 + sine) / (1 - sine)) / (4 * math.pi)
        return cls(
            level=level,
            x=max(0, min(cells - 1, int(x * cells))),
            y=max(0, min(cells - 1, int(y * cells))),
        )

    @property
    def quadkey(self) -> str:
        bits = range(self.level - 1, -1, -1)
        return "".join(str(((self.y >> bit) & 1) << 1 | ((self.x >> bit) & 1)) for bit in bits)

    @property
    def finest(self) -> range:
        """The finest cells in it, as `places_cell` numbers them."""
        size = 4 ** (FINEST - self.level)
        first = int(self.quadkey, 4) * size
        return range(first, first + size)


def box_of(level: int, x: tuple[int, int], y: tuple[int, int]) -> Box:
    """Around cells of one level, from the first to the last column and row."""
    return Box(
        west=_longitude(level, x[0]),
        south=_latitude(level, y[1] + 1),
        east=_longitude(level, x[1] + 1),
        north=_latitude(level, y[0]),
    )


def _longitude(level: int, x: int) -> float:
    return x / (1 << level) * 360 - 180


def _latitude(level: int, y: int) -> float:
    return math.degrees(math.atan(math.sinh(math.pi * (1 - 2 * y / (1 << level)))))
