"""What TIFF readers let pass: files that were cut short."""

import mmap
from itertools import chain
from pathlib import Path

from .errors import truncated
from .tiff import Directory, TiffReader

_PIECES = ((0x0111, 0x0117), (0x0144, 0x0145))  # offsets and byte counts of strips and of tiles


def refuse_truncated_tiff(path: Path) -> None:
    """Raises PictureError("truncated"): missing strips would be silently grey."""
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        reader = TiffReader.open(data)
        tags = reader.directory(reader.first_offset, set(chain(*_PIECES))) if reader else {}
        size = len(data)
    if _end_of_pixels(tags) > size:
        raise truncated("strips or tiles are missing")


def _end_of_pixels(tags: Directory) -> float:
    """Where the last strip or tile ends, in bytes from the start of the file."""
    return max(
        (
            offset + count
            for offsets, counts in _PIECES
            for offset, count in zip(tags.get(offsets, ()), tags.get(counts, ()), strict=False)
        ),
        default=0,
    )
