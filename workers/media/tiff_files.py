"""What TIFF readers let pass: camera raw files in TIFF clothes, and files that were cut short."""

import mmap
from itertools import chain
from pathlib import Path

from .errors import PictureError, truncated
from .tiff import Directory, TiffReader

_NEW_SUBFILE_TYPE, _PHOTOMETRIC, _SUB_DIRECTORIES, _DNG_VERSION = 0x00FE, 0x0106, 0x014A, 0xC612
_PIECES = ((0x0111, 0x0117), (0x0144, 0x0145))  # offsets and byte counts of strips and of tiles
_COLOUR_FILTER_ARRAY, _LINEAR_RAW = 32803, 34892  # values of PhotometricInterpretation
_REDUCED = 1  # NewSubfileType: a smaller version of another picture in the file
_WANTED = {_NEW_SUBFILE_TYPE, _PHOTOMETRIC, _SUB_DIRECTORIES, _DNG_VERSION, *chain(*_PIECES)}


def refuse_unusable_tiff(path: Path) -> None:
    """Raises PictureError: `unsupported_type` for camera raw, `truncated` for missing pixels.

    A raw file (DNG, NEF, ARW, PEF…) would show the tiny thumbnail that it carries first. Missing
    strips are silently grey.
    """
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        reader = TiffReader.open(data)
        tags = reader.directory(reader.first_offset, _WANTED) if reader else {}
        size = len(data)
    if _is_raw(tags):
        raise PictureError(
            "This is a camera raw file, a format that is not supported yet.",
            code="unsupported_type",
        )
    if _end_of_pixels(tags) > size:
        raise truncated("strips or tiles are missing")


def _is_raw(tags: Directory) -> bool:
    photometric = tags.get(_PHOTOMETRIC, (0,))[0]
    subfile = tags.get(_NEW_SUBFILE_TYPE, (0,))[0]
    return (
        _DNG_VERSION in tags
        or photometric in {_COLOUR_FILTER_ARRAY, _LINEAR_RAW}
        or (subfile == _REDUCED and _SUB_DIRECTORIES in tags)
    )


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
