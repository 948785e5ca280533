"""Camera raw files that dress as TIFF (DNG, NEF, ARW, PEF…).

A TIFF reader would show the tiny thumbnail that they carry first, so they are refused by name.
"""

import mmap
from pathlib import Path

from .errors import PictureError
from .tiff import Directory, TiffReader

_NEW_SUBFILE_TYPE, _PHOTOMETRIC, _SUB_DIRECTORIES, _DNG_VERSION = 0x00FE, 0x0106, 0x014A, 0xC612
_COLOUR_FILTER_ARRAY, _LINEAR_RAW = 32803, 34892  # values of PhotometricInterpretation
_REDUCED = 1  # NewSubfileType: a smaller version of another picture in the file


def refuse_camera_raw(path: Path) -> None:
    """Raises PictureError("unsupported_type") when the TIFF holds a sensor's raw data."""
    wanted = {_NEW_SUBFILE_TYPE, _PHOTOMETRIC, _SUB_DIRECTORIES, _DNG_VERSION}
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        reader = TiffReader.open(data)
        tags = reader.directory(reader.first_offset, wanted) if reader else {}
    if _is_raw(tags):
        raise PictureError(
            "This is a camera raw file, a format that is not supported yet.",
            code="unsupported_type",
        )


def _is_raw(tags: Directory) -> bool:
    photometric = tags.get(_PHOTOMETRIC, (0,))[0]
    subfile = tags.get(_NEW_SUBFILE_TYPE, (0,))[0]
    return (
        _DNG_VERSION in tags
        or photometric in {_COLOUR_FILTER_ARRAY, _LINEAR_RAW}
        or (subfile == _REDUCED and _SUB_DIRECTORIES in tags)
    )
