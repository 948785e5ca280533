"""The tags of camera raw files that are TIFF files in all but their first bytes, or in pieces."""

import mmap
from pathlib import Path

from workers.media.tiff import TiffReader

from .exif import Exif, Gps, Main, Photo, read_exif

_MAGIC = {b"II": b"II*\x00", b"MM": b"MM\x00*"}
_HEAD = 1 << 20  # bytes of a file that are searched for Canon's boxes
_LONGEST_BOX = 256 * 1024


def tiff_like_exif(path: Path) -> Exif:
    """Olympus and Panasonic write a magic number of their own; the rest is TIFF."""
    with path.open("rb") as file:
        with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
            if TiffReader.open(data) is not None:
                return read_exif(data)
        magic = _MAGIC.get(file.read(2), b"")
        file.seek(len(magic))
        return read_exif(magic + file.read(_HEAD)) if magic else Exif()


def canon_exif(path: Path) -> Exif:
    """A CR3 file keeps each directory in a box of its own, as a TIFF: CMT1, CMT2 and CMT4."""
    with path.open("rb") as file:
        head = file.read(_HEAD)
    main, photo, gps = (TiffReader.open(_box(head, name)) for name in (b"CMT1", b"CMT2", b"CMT4"))
    return Exif(
        main=main.directory(main.first_offset, set(Main)) if main else {},
        photo=photo.directory(photo.first_offset, set(Photo)) if photo else {},
        gps=gps.directory(gps.first_offset, set(Gps)) if gps else {},
        order=main.order if main else "<",
    )


def _box(data: bytes, kind: bytes) -> bytes:
    at = data.find(kind)
    if at < 4:
        return b""
    length = int.from_bytes(data[at - 4 : at], "big")
    return data[at + 4 : at - 4 + min(length, _LONGEST_BOX)]
