"""Perceptual hashes as numbers: how a turned or mirrored picture's follows from the picture's.

A hash holds the signs of 8 x 8 cosine waves, row by row (`workers.media.fingerprint`). Mirroring a
picture turns the sign of its odd waves in that direction, and transposing it swaps the directions.
"""

from collections.abc import Iterator

BANDS = 4
_BAND_BITS = 16
_SIDE = 8
_MEAN = 1 << 63  # the first bit stands for the mean, and is always 0

Cells = list[list[int]]


def signed(phash: bytes) -> int:
    """As PostgreSQL's bigint."""
    return int.from_bytes(phash, "big", signed=True)


def bands(phash: int) -> list[int]:
    """Four quarters, the most significant first, each as PostgreSQL's smallint."""
    return [_smallint(phash >> (_BAND_BITS * (BANDS - 1 - band))) for band in range(BANDS)]


def probes(band: int) -> list[int]:
    """The band and all that differ from it in one bit."""
    return [band, *(_smallint(band ^ (1 << bit)) for bit in range(_BAND_BITS))]


def orientations(phash: int) -> list[int]:
    """Of the picture as it is, and turned and mirrored in the seven other ways."""
    cells = _cells(phash)
    transposed = [list(column) for column in zip(*cells, strict=True)]
    return [_number(turned) for base in (cells, transposed) for turned in _mirrored(base)]


def _mirrored(cells: Cells) -> Iterator[Cells]:
    for down in (0, 1):
        for across in (0, 1):
            yield [
                [bit ^ (down & row & 1) ^ (across & column & 1) for column, bit in enumerate(line)]
                for row, line in enumerate(cells)
            ]


def _cells(phash: int) -> Cells:
    bits = [(phash >> (63 - place)) & 1 for place in range(64)]
    return [bits[start : start + _SIDE] for start in range(0, 64, _SIDE)]


def _number(cells: Cells) -> int:
    bits = "".join(str(bit) for line in cells for bit in line)
    number = int(bits, 2)
    return number - (1 << 64) if number & _MEAN else number


def _smallint(bits: int) -> int:
    bits &= 0xFFFF
    return bits - 0x10000 if bits & 0x8000 else bits
