"""Camera raw files: whose they are, told from their bytes.

Most are TIFF files that carry a mosaic; some wear a signature of their own. Sources: TIFF/EP
(ISO 12234-2), the DNG Specification 1.7 (Adobe), and the documentation of LibRaw and ExifTool.
"""

import mmap
from pathlib import Path

from .tiff import Directory, TiffReader

_NEW_SUBFILE_TYPE, _PHOTOMETRIC, _SUB_DIRECTORIES, _DNG_VERSION = 0x00FE, 0x0106, 0x014A, 0xC612
_MAKE = 0x010F
_COLOUR_FILTER_ARRAY, _LINEAR_RAW = 32803, 34892  # values of PhotometricInterpretation
_REDUCED = 1  # NewSubfileType: a smaller version of another picture in the file

_SIGNATURES = {
    b"FUJIFILMCCD-RAW": "image/x-fuji-raf",
    b"IIRO": "image/x-olympus-orf",
    b"IIRS": "image/x-olympus-orf",
    b"MMOR": "image/x-olympus-orf",
    b"IIU\x00": "image/x-panasonic-rw2",
}
_MAKERS = {b"nikon": "image/x-nikon-nef", b"sony": "image/x-sony-arw"}
ANY_OTHER = "image/x-dcraw"
_TYPES = {*_SIGNATURES.values(), *_MAKERS.values(), ANY_OTHER}
_TYPES |= {"image/x-adobe-dng", "image/x-canon-cr2", "image/x-canon-cr3"}
# Those that are TIFF files, after their first four bytes at least.
TIFF_LIKE = frozenset(_TYPES - {"image/x-fuji-raf", "image/x-canon-cr3"})


def is_raw(media_type: str) -> bool:
    return media_type in _TYPES


def raw_type_of_head(head: bytes) -> str | None:
    """By a signature of its own; None for pictures and for raw files in plain TIFF."""
    if head[4:12] == b"ftypcrx ":
        return "image/x-canon-cr3"
    if head[:2] in {b"II", b"MM"} and head[8:10] == b"CR":
        return "image/x-canon-cr2"
    return next((kind for sign, kind in _SIGNATURES.items() if head.startswith(sign)), None)


def raw_type_of_tiff(path: Path) -> str | None:
    """None when the TIFF file holds a picture that is one already."""
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        reader = TiffReader.open(data)
        wanted = {_NEW_SUBFILE_TYPE, _PHOTOMETRIC, _SUB_DIRECTORIES, _DNG_VERSION, _MAKE}
        tags = reader.directory(reader.first_offset, wanted) if reader else {}
    if _DNG_VERSION in tags:
        return "image/x-adobe-dng"
    if not _holds_mosaic(tags):
        return None
    make = tags.get(_MAKE, b"")
    name = make.strip(b" \x00").lower() if isinstance(make, bytes) else b""
    return next((kind for maker, kind in _MAKERS.items() if name.startswith(maker)), ANY_OTHER)


def _holds_mosaic(tags: Directory) -> bool:
    photometric = tags.get(_PHOTOMETRIC, (0,))[0]
    subfile = tags.get(_NEW_SUBFILE_TYPE, (0,))[0]
    return photometric in {_COLOUR_FILTER_ARRAY, _LINEAR_RAW} or (
        subfile == _REDUCED and _SUB_DIRECTORIES in tags
    )
